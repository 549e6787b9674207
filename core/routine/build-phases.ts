import type { LegOrder, Length, Phase, PhaseKind, Routine, Side, Stretch } from './types.ts'

/**
 * Time to get into a position, in seconds: at the start and before each new stretch. Ours, as the paper gives none; five
 * would be too short to walk to the wall or to find the step.
 */
export const prepareSeconds = 10
/** Time to change legs, in seconds. Ours too; with it, both legs take about the three minutes that the paper names. */
export const switchSeconds = 5
/** Repetitions of the short version, which takes about two minutes. */
export const shortRepetitions = 2

export interface PhaseChoice {
  length: Length
  order: LegOrder
}

interface Hold {
  side: Side
  repetition: number
}

/**
 * The parts of a guided routine, in order; it ends with a hold. Legs `in-turn`: one rests while the other holds.
 * `one-leg`: a leg does all its repetitions with rests between, then the other. An unknown version is the first one.
 * Empty for a routine that is not guided, as its source gives no times.
 */
export function buildPhases(routine: Routine, versionId: string, { length, order }: PhaseChoice): Phase[] {
  const { holdSeconds, restSeconds, repetitions } = routine.timing
  const version = routine.versions.find(({ id }) => id === versionId) ?? routine.versions[0]
  if (routine.use !== 'guided' || !version) return []
  if (holdSeconds === null || restSeconds === null || repetitions === null) return []
  const count = length === 'short' ? Math.min(shortRepetitions, repetitions) : repetitions
  const seconds: Record<PhaseKind, number> = {
    prepare: prepareSeconds,
    hold: holdSeconds,
    switch: switchSeconds,
    rest: restSeconds,
  }
  return version.stretches.flatMap((stretch) =>
    withGaps(holdsOf(stretch, count, order)).map(
      ({ kind, side, repetition }): Phase => ({
        kind,
        stretch,
        side,
        repetition,
        repetitions: count,
        seconds: seconds[kind],
      }),
    ),
  )
}

/** Length of a routine, in seconds. */
export function totalSeconds(phases: readonly Phase[]): number {
  return phases.reduce((sum, { seconds }) => sum + seconds, 0)
}

/** How much of a routine is spent holding, in seconds; both legs at once count once. */
export function heldSeconds(phases: readonly Phase[]): number {
  return totalSeconds(phases.filter(({ kind }) => kind === 'hold'))
}

function holdsOf({ perSide }: Stretch, count: number, order: LegOrder): Hold[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const of = (side: Side) => numbers.map((repetition): Hold => ({ side, repetition }))
  if (!perSide) return of('both')
  if (order === 'one-leg') return [...of('left'), ...of('right')]
  return numbers.flatMap((repetition): Hold[] => [
    { side: 'left', repetition },
    { side: 'right', repetition },
  ])
}

/** Each hold with what comes before it; a part between two holds names the one to come. */
function withGaps(holds: readonly Hold[]): (Hold & { kind: PhaseKind })[] {
  return holds.flatMap((hold, index) => {
    const before = holds[index - 1]
    const gap: PhaseKind = before === undefined ? 'prepare' : before.side === hold.side ? 'rest' : 'switch'
    return [
      { ...hold, kind: gap },
      { ...hold, kind: 'hold' as const },
    ]
  })
}
