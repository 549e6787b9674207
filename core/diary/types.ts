/** Where a cramp was. */
export const muscles = ['calf', 'foot', 'toes', 'shin', 'front-thigh', 'back-thigh', 'other'] as const
export type Muscle = (typeof muscles)[number]

export const sides = ['left', 'right', 'both'] as const
export type Side = (typeof sides)[number]

/** Most cramps a night can hold, the longest a cramp can last in minutes, and the worst pain there is. */
export const mostCramps = 50
export const longestMinutes = 600
export const worstPain = 10

/** Most characters of a note, and of what a period names. */
export const longestNote = 2000
export const longestName = 120

/** One night of the diary. It belongs to the evening it began: a cramp at 3 in the morning to the day before. */
export interface Night {
  /** Date of the evening, `YYYY-MM-DD`, in the time zone of that evening. One night an evening. */
  evening: string
  /** Cramps of the night, 0 to `mostCramps`. */
  cramps: number
  /** The writer said "3 or more": `cramps` is the least there were. */
  orMore: boolean
  /** Worst pain, 0 to 10; null where it was not said, as are all that follow. */
  pain: number | null
  /** How long the longest cramp lasted, in minutes. */
  minutes: number | null
  muscle: Muscle | null
  side: Side | null
  /** Whether a cramp woke the writer. */
  woke: boolean | null
  note: string
  /** When it was last written, in ms since 1970: of two versions of a night the later one is the newer. */
  changedAt: number
}

/** What kind of thing was tried. Stretching with the routine page is in the log already; this is for what is not. */
export const triedKinds = ['stretching', 'supplement', 'medicine', 'other'] as const
export type TriedKind = (typeof triedKinds)[number]

/** A time in which something was tried. */
export interface Period {
  /** A random id, never reused. */
  id: string
  kind: TriedKind
  /** In the writer's own words: "magnesium citrate". Not empty. */
  name: string
  /** In the writer's own words: "300 mg at night"; empty where it was not said. */
  dose: string
  /** First and last evening, `YYYY-MM-DD`; null while it goes on. */
  from: string
  until: string | null
  changedAt: number
}

/** What a block of a self-experiment asks for on each of its evenings. */
export type Arm = 'stretch' | 'rest'

/** A self-experiment with the stretch routine: a run-in, then blocks of nights in an order drawn by lot. */
export interface Experiment {
  id: string
  /** First evening of the run-in. */
  from: string
  /** Nights before the first block, in which nothing changes. */
  runIn: number
  /** Nights of each block. */
  blockNights: number
  /** The arms in the order drawn when it began. */
  arms: Arm[]
  /** The evening it was stopped before its end; null while it runs or when it ran to its end. */
  stopped: string | null
  changedAt: number
}

/** All that the diary holds. Nights ascend by evening, periods and experiments by their first evening. */
export interface Diary {
  nights: Night[]
  periods: Period[]
  experiments: Experiment[]
}
