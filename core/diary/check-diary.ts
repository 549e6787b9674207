import * as v from 'valibot'
import { isDay } from '../bedtime/check-plan.ts'
import {
  type Arm,
  type Diary,
  type Experiment,
  longestMinutes,
  longestName,
  longestNote,
  mostCramps,
  muscles,
  type Night,
  type Period,
  sides,
  triedKinds,
  worstPain,
} from './types.ts'

/** The kinds of entry a diary holds, and what one of each is. */
export interface Entries {
  night: Night
  period: Period
  experiment: Experiment
}
export const entryKinds = ['night', 'period', 'experiment'] as const
export type EntryKind = (typeof entryKinds)[number]

/** Evenings a diary can hold: nobody alive writes of earlier ones, and later ones are slips of the hand. */
export const firstEvening = '1900-01-01'
export const lastEvening = '2199-12-31'

/** Most nights of a run-in or a block, and most blocks of an experiment. */
export const longestRunIn = 366
export const longestBlock = 366
export const mostBlocks = 366

const evening = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check(isDay),
  v.minValue(firstEvening),
  v.maxValue(lastEvening),
)
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
/** The last moment a date can name, in ms since 1970. */
const lastMoment = 8.64e15
const moment = whole(0, lastMoment)
// No trimming here: what is stored and exported comes back letter by letter.
const name = v.pipe(
  v.string(),
  v.maxLength(longestName),
  v.check((text) => text.trim() !== ''),
)
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))

const nightFields = {
  evening,
  cramps: whole(0, mostCramps),
  orMore: v.boolean(),
  pain: v.nullable(whole(0, worstPain)),
  minutes: v.nullable(whole(0, longestMinutes)),
  muscle: v.nullable(v.picklist(muscles)),
  side: v.nullable(v.picklist(sides)),
  woke: v.nullable(v.boolean()),
  note: v.pipe(v.string(), v.maxLength(longestNote)),
  changedAt: moment,
} satisfies { [Field in keyof Night]: v.GenericSchema<unknown, Night[Field]> }

const periodFields = {
  id,
  kind: v.picklist(triedKinds),
  name,
  dose: v.pipe(v.string(), v.maxLength(longestName)),
  from: evening,
  until: v.nullable(evening),
  changedAt: moment,
} satisfies { [Field in keyof Period]: v.GenericSchema<unknown, Period[Field]> }

const experimentFields = {
  id,
  from: evening,
  runIn: whole(0, longestRunIn),
  blockNights: whole(1, longestBlock),
  arms: v.pipe(v.array(v.picklist(['stretch', 'rest'] satisfies Arm[])), v.minLength(1), v.maxLength(mostBlocks)),
  stopped: v.nullable(evening),
  changedAt: moment,
} satisfies { [Field in keyof Experiment]: v.GenericSchema<unknown, Experiment[Field]> }

/** Fields that are not named are left out, so that what a hand or a hostile file added goes no further. */
const schemas: { [Kind in EntryKind]: v.GenericSchema<unknown, Entries[Kind]> } = {
  night: v.object(nightFields),
  period: v.object(periodFields),
  experiment: v.object(experimentFields),
}

/** What is wrong with an entry: the first field at fault, empty for an entry as a whole, and what stands there. */
export interface Fault {
  field: string
  /** A short form of the value, for people; empty where there is none. */
  got: string
}

export type Checked<Value> = { ok: true; value: Value } | { ok: false; fault: Fault }

/** Reads one entry out of storage, a file or a form. */
export function checkEntry<Kind extends EntryKind>(kind: Kind, value: unknown): Checked<Entries[Kind]> {
  const result = v.safeParse(schemas[kind] as v.GenericSchema<unknown, Entries[Kind]>, value)
  if (result.success) return endsBeforeItBegins(result.output) ?? { ok: true, value: result.output }
  const place = result.issues[0].path?.[0]
  const field = place === undefined ? '' : String(place.key)
  return { ok: false, fault: { field, got: shorten(place === undefined ? value : place.value) } }
}

function endsBeforeItBegins(entry: Entries[EntryKind]): { ok: false; fault: Fault } | null {
  if (!('until' in entry) || entry.until === null || entry.until >= entry.from) return null
  return { ok: false, fault: { field: 'until', got: shorten(entry.until) } }
}

/** Reads a whole diary of which every entry must be good, in its order; null otherwise, or when two share a name. */
export function checkDiary(value: Diary): Diary | null {
  const read = <Kind extends EntryKind>(kind: Kind, list: readonly unknown[]): Entries[Kind][] | null => {
    const entries = list.flatMap((one) => {
      const checked = checkEntry(kind, one)
      return checked.ok ? [checked.value] : []
    })
    const isWhole = entries.length === list.length && new Set(entries.map(nameOf)).size === list.length
    return isWhole ? entries : null
  }
  const nights = read('night', value.nights)
  const periods = read('period', value.periods)
  const experiments = read('experiment', value.experiments)
  return nights && periods && experiments && inOrder({ nights, periods, experiments })
}

/** What tells an entry from the others of its kind: a night's evening, or the id. */
export function nameOf(entry: Night | Period | Experiment): string {
  return 'evening' in entry ? entry.evening : entry.id
}

/** The diary with its entries in the order it promises. */
export function inOrder({ nights, periods, experiments }: Diary): Diary {
  const byFrom = (a: Period | Experiment, b: Period | Experiment) => compare(a.from, b.from) || compare(a.id, b.id)
  return {
    nights: nights.toSorted((a, b) => compare(a.evening, b.evening)),
    periods: periods.toSorted(byFrom),
    experiments: experiments.toSorted(byFrom),
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

const longestGot = 40

function shorten(value: unknown): string {
  if (value === undefined) return ''
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}'
  const text = typeof value === 'string' ? JSON.stringify(value.slice(0, longestGot + 1)) : String(value)
  return text.length > longestGot ? `${text.slice(0, longestGot)}…` : text
}
