/** Which of our drawings shows a position; see `components/Pose.tsx`. */
export const poses = [
  'calf-wall',
  'hamstring-step',
  'seated-both',
  'wall-lean',
  'heel-drop',
  'runner',
  'hamstring-floor',
  'thigh',
  'foot-up',
  'stand-on-it',
  'foot-pump',
  'foot-circle',
] as const
export type PoseName = (typeof poses)[number]

/** One side of the body, or both at once. */
export type Side = 'left' | 'right' | 'both'

/** A position of a routine. */
export interface Stretch {
  id: string
  name: string
  pose: PoseName
  /** What to do, a sentence each, in order. */
  steps: string[]
  /** One line for while the position is held: "Heel down, knee straight, lean until it pulls". */
  cue: string
  /** The leg matters: it is done left and right. False for positions that take both at once. */
  perSide: boolean
  /** Where our words stand in for what the source does not show; null where they do not. */
  ourWords: string | null
}

/** The timing of a routine in seconds and counts; null where the source shows none, and then nothing is made up. */
export interface Timing {
  /** The shorter end where the source gives a span. */
  holdSeconds: number | null
  /** The longer end of a span. */
  holdUpToSeconds?: number
  restSeconds: number | null
  repetitions: number | null
}

/** One version of a routine: the same protocol done in other positions, such as seated. */
export interface Version {
  id: string
  name: string
  stretches: Stretch[]
}

/** A stretching routine with what is known of it. */
export interface Routine {
  id: string
  name: string
  /** Where it comes from, and how sure it is that it helps. */
  source: string
  evidence: string
  /** Its trial's record in `data/studies.json`, or null. */
  study: string | null
  timing: Timing
  /** Asked for by the source: "immediately before going to sleep"; null where it says nothing. */
  when: string | null
  /** First version first; at least one. */
  versions: Version[]
  /** Who should not do it, or should ask first. */
  cautions: string[]
  /** What the source does not show, in plain words. */
  unknown: string[]
  /** `guided`: timed here; `self-paced`: the source gives too little to time; `supervised`: not for home. */
  use: 'guided' | 'self-paced' | 'supervised'
  /** It is the trial's protocol, so that a share of its dose can be told. */
  isTrialDose: boolean
}

/** What the order of legs is: in turn, one rests while the other holds, or one leg with its rests and then the other. */
export type LegOrder = 'in-turn' | 'one-leg'

/** `full`, or the shortened one of two minutes for a late evening. */
export type Length = 'full' | 'short'

export type PhaseKind = 'prepare' | 'hold' | 'switch' | 'rest'

/** A stretch of time in a guided routine. */
export interface Phase {
  kind: PhaseKind
  /** The position that is held, or that comes next. */
  stretch: Stretch
  /** The side that is held, or that comes next. */
  side: Side
  /** Repetition that is held, or that comes next, counted from 1. */
  repetition: number
  repetitions: number
  seconds: number
}
