import { type EntryKind, inOrder, nameOf } from '../check-diary.ts'
import type { Diary, Experiment, Night, Period } from '../types.ts'

/** Whether a file is added to the diary, the newer version of an entry winning, or put in its place. */
export const importModes = ['merge', 'replace'] as const
export type ImportMode = (typeof importModes)[number]

/** What an import makes of one entry. `older`: the file has another version of it, from before; yours stays. */
export const outcomes = ['new', 'changed', 'same', 'older', 'removed'] as const
export type Outcome = (typeof outcomes)[number]

export interface Previewed {
  kind: EntryKind
  /** The evening of a night, the words of a period, the first evening of an experiment. */
  title: string
  outcome: Outcome
}

const kinds = [
  ['night', 'nights'],
  ['period', 'periods'],
  ['experiment', 'experiments'],
] as const

/** What an import would do, entry by entry, before anything is done. */
export function previewImport(own: Diary, file: Diary, mode: ImportMode): Previewed[] {
  return kinds.flatMap(([kind, list]) => {
    const pairs = pairUp<Night | Period | Experiment>(own[list], file[list])
    // An entry that only the diary has is none of a merge's business.
    const touched = pairs.filter(({ theirs }) => theirs !== undefined || mode === 'replace')
    return touched.map(({ mine, theirs }) => ({
      kind,
      title: titleOf((theirs ?? mine) as Night | Period | Experiment),
      outcome: outcomeOf(mine, theirs, mode),
    }))
  })
}

/** The diary after an import. */
export function joinDiaries(own: Diary, file: Diary, mode: ImportMode): Diary {
  const join = <Entry extends Night | Period | Experiment>(mine: readonly Entry[], theirs: readonly Entry[]) =>
    pairUp(mine, theirs).flatMap((pair): Entry[] => {
      const outcome = outcomeOf(pair.mine, pair.theirs, mode)
      if (outcome === 'removed') return []
      const kept = outcome === 'new' || outcome === 'changed' ? pair.theirs : pair.mine
      return kept === undefined ? [] : [kept]
    })
  return inOrder({
    nights: join(own.nights, file.nights),
    periods: join(own.periods, file.periods),
    experiments: join(own.experiments, file.experiments),
  })
}

function pairUp<Entry extends Night | Period | Experiment>(mine: readonly Entry[], theirs: readonly Entry[]) {
  const pairs = new Map<string, { mine?: Entry; theirs?: Entry }>()
  for (const entry of mine) pairs.set(nameOf(entry), { mine: entry })
  for (const entry of theirs) pairs.set(nameOf(entry), { ...pairs.get(nameOf(entry)), theirs: entry })
  return [...pairs.values()]
}

function outcomeOf<Entry extends Night | Period | Experiment>(
  mine: Entry | undefined,
  theirs: Entry | undefined,
  mode: ImportMode,
): Outcome {
  if (mine === undefined) return 'new'
  if (theirs === undefined) return mode === 'replace' ? 'removed' : 'same'
  if (says(mine) === says(theirs)) return 'same'
  return mode === 'replace' || theirs.changedAt > mine.changedAt ? 'changed' : 'older'
}

/** What an entry says, whenever it was written. */
function says(entry: Night | Period | Experiment): string {
  const { changedAt: _, ...rest } = entry
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function titleOf(entry: Night | Period | Experiment): string {
  if ('evening' in entry) return entry.evening
  return 'name' in entry ? entry.name : entry.from
}
