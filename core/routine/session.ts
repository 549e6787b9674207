import { buildPhases, heldSeconds } from './build-phases.ts'
import type { Phase, Routine } from './types.ts'

/** Less than this into a part, in ms, "back" means the part before. */
export const backMs = 2000

/**
 * A routine under way, as a pure state over a clock that only goes forward, in ms. The place follows from the clock
 * alone, so no lateness of a timer adds up and a tab that slept is where it ought to be.
 */
export interface Session {
  phases: readonly Phase[]
  /**
   * The place in the routine at `since` on the clock, in ms from its beginning. Kept as a pair, not as one moment of
   * beginning: a move then lands on the very start of a part, which a difference of fractions would miss.
   */
  from: number
  since: number
  /** When it was paused; null while it runs. */
  pausedAt: number | null
  /** Ms held in each part up to `since`; parts that are no hold stay at 0. */
  held: readonly number[]
}

/** Where a session is. After its end the last part, with nothing left. */
export interface Place {
  index: number
  phase: Phase
  remainingMs: number
  elapsedMs: number
  done: boolean
}

/** Begins a routine. Throws a RangeError for one without parts. */
export function startSession(phases: readonly Phase[], now: number): Session {
  if (phases.length === 0) throw new RangeError('a routine without parts cannot be timed')
  return { phases, from: 0, since: now, pausedAt: null, held: phases.map(() => 0) }
}

/** Stops the clock of a session; one that is paused stays as it is. */
export function pause(session: Session, now: number): Session {
  return session.pausedAt === null ? { ...settle(session, now), pausedAt: now } : session
}

/** Goes on from where it was paused; one that runs stays as it is. */
export function resume(session: Session, now: number): Session {
  return session.pausedAt === null ? session : { ...session, since: now, pausedAt: null }
}

/** On to the next part, or to the end; what was left of this one is not held. */
export function skip(session: Session, now: number): Session {
  return moveTo(session, placeAt(session, now).index + 1, now)
}

/** To the beginning of this part, or of the one before when this one has hardly begun. */
export function back(session: Session, now: number): Session {
  const { index, elapsedMs } = placeAt(session, now)
  return moveTo(session, elapsedMs >= backMs ? index : Math.max(0, index - 1), now)
}

/** Where a session is at a moment: a pure function of the clock, whatever was asked of it before. */
export function placeAt(session: Session, now: number): Place {
  const { phases } = session
  const starts = startsOf(phases)
  const end = starts.at(-1) ?? 0
  const at = Math.min(positionAt(session, now), end)
  const index = Math.min(
    starts.findLastIndex((start) => start <= at),
    phases.length - 1,
  )
  const phase = phases[index]
  const start = starts[index]
  if (phase === undefined || start === undefined) throw new RangeError('a routine without parts has no place')
  const elapsedMs = at - start
  return { index, phase, elapsedMs, remainingMs: phase.seconds * 1000 - elapsedMs, done: at >= end }
}

/** Ms that each part was held, one entry a part: a hold counts once, by its longest go, and never above its length. */
export function heldMs(session: Session, now: number): readonly number[] {
  return settle(session, now).held
}

/**
 * The clock at which each part begins if nothing comes between, one entry a part, and at last the clock of the end.
 * Those of parts gone by lie in the past. Empty while paused: nothing is to come then.
 */
export function boundaries({ phases, from, since, pausedAt }: Session): number[] {
  return pausedAt === null ? startsOf(phases).map((start) => since + (start - from)) : []
}

/**
 * Share of the trial's dose, 0 to 1: the time held over the hold time of the whole version that was done, also where the
 * short one was. Null for a routine that is not the trial's.
 */
export function doseShare(routine: Routine, versionId: string, held: readonly number[]): number | null {
  if (!routine.isTrialDose) return null
  const full = buildPhases(routine, versionId, { length: 'full', order: 'in-turn' })
  const fullMs = heldSeconds(full) * 1000
  const sum = held.reduce((all, ms) => all + ms, 0)
  return fullMs === 0 ? null : Math.min(1, sum / fullMs)
}

/** Where each part begins, in ms from the start; one more for the end. */
function startsOf(phases: readonly Phase[]): number[] {
  const starts = [0]
  let end = 0
  for (const { seconds } of phases) {
    end += seconds * 1000
    starts.push(end)
  }
  return starts
}

/** Ms from the beginning of the routine; grows past its end. */
function positionAt({ from, since, pausedAt }: Session, now: number): number {
  return pausedAt === null ? from + Math.max(0, now - since) : from
}

function moveTo(session: Session, index: number, now: number): Session {
  const from = startsOf(session.phases)[index] ?? 0
  return { ...settle(session, now), from, pausedAt: session.pausedAt === null ? null : now }
}

/** The same session with all that was held up to now written down. Parts that passed while nobody looked count too. */
function settle(session: Session, now: number): Session {
  const { phases, from } = session
  const to = positionAt(session, now)
  const starts = startsOf(phases)
  const held = session.held.map((ms, index) => {
    const phase = phases[index]
    const start = starts[index] ?? 0
    if (phase?.kind !== 'hold') return 0
    const length = phase.seconds * 1000
    const isOver = from >= start + length
    // Every go at a hold begins at its start, so how far it came is how long it was held.
    return isOver ? ms : Math.max(ms, Math.min(length, to - start))
  })
  return { ...session, from: to, since: Math.max(now, session.since), held }
}
