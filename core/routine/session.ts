import { buildPhases } from './build-phases.ts'
import type { Phase, Routine } from './types.ts'

/** Less than this into a part, in ms, "back" means the part before. */
const backMs = 2000

/**
 * A routine under way, as a pure state over a clock that only goes forward, in ms. The place follows from the clock
 * alone, so no lateness of a timer adds up.
 */
export interface Session {
  phases: readonly Phase[]
  /** The clock when the routine would have begun had it never paused, skipped or gone back. */
  origin: number
  pausedAt: number | null
  /** Ms held in each part so far, up to `countedTo` on the clock; parts that are no hold stay at 0. */
  held: readonly number[]
  countedTo: number
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
  return { phases, origin: now, pausedAt: null, held: phases.map(() => 0), countedTo: now }
}

export function pause(session: Session, now: number): Session {
  return session.pausedAt === null ? { ...count(session, now), pausedAt: now } : session
}

export function resume(session: Session, now: number): Session {
  if (session.pausedAt === null) return session
  return { ...session, origin: session.origin + now - session.pausedAt, pausedAt: null, countedTo: now }
}

/** On to the next part; what was left of this one is not held. */
export function skip(session: Session, now: number): Session {
  const { index } = placeAt(session, now)
  return moveTo(session, index + 1, now)
}

/** To the beginning of this part, or of the one before when this one has hardly begun. */
export function back(session: Session, now: number): Session {
  const { index, elapsedMs, done } = placeAt(session, now)
  return moveTo(session, done || elapsedMs >= backMs ? index : Math.max(0, index - 1), now)
}

export function placeAt(session: Session, now: number): Place {
  const at = (session.pausedAt ?? now) - session.origin
  const starts = startsOf(session.phases)
  const found = starts.findLastIndex((start) => start <= at)
  const index = Math.max(0, Math.min(found, session.phases.length - 1))
  const phase = session.phases[index] as Phase
  const elapsedMs = Math.min(Math.max(0, at - (starts[index] ?? 0)), phase.seconds * 1000)
  return {
    index,
    phase,
    elapsedMs,
    remainingMs: phase.seconds * 1000 - elapsedMs,
    done: at >= (starts.at(-1) ?? 0),
  }
}

/** Ms that each part was held; a hold that was done twice counts once. */
export function heldMs(session: Session, now: number): readonly number[] {
  return count(session, now).held
}

/** The clock at which each part begins if nothing comes between, and at the end of all. Of use while not paused. */
export function boundaries({ phases, origin }: Session): number[] {
  return startsOf(phases).map((start) => origin + start)
}

/**
 * Share of the trial's dose, 0 to 1: the time held over the hold time of the whole version. Null for a routine that is
 * not the trial's.
 */
export function doseShare(routine: Routine, versionId: string, held: readonly number[]): number | null {
  if (!routine.isTrialDose) return null
  const full = buildPhases(routine, versionId, { length: 'full', order: 'in-turn' })
  const fullMs = full.reduce((sum, { kind, seconds }) => (kind === 'hold' ? sum + seconds * 1000 : sum), 0)
  const sum = held.reduce((all, ms) => all + ms, 0)
  return fullMs === 0 ? null : Math.min(1, sum / fullMs)
}

/** Where each part begins, in ms from the start; one more for the end. */
function startsOf(phases: readonly Phase[]): number[] {
  const starts = [0]
  for (const { seconds } of phases) starts.push((starts.at(-1) ?? 0) + seconds * 1000)
  return starts
}

function moveTo(session: Session, index: number, now: number): Session {
  const counted = count(session, now)
  const start = startsOf(session.phases)[index] ?? 0
  const paused = session.pausedAt === null ? null : now
  return { ...counted, origin: now - start, pausedAt: paused, countedTo: now }
}

/** Adds what was held since it was last counted. Moves along the routine, so parts that passed unseen count too. */
function count(session: Session, now: number): Session {
  if (session.pausedAt !== null || now <= session.countedTo) return session
  const { phases, origin, countedTo } = session
  const starts = startsOf(phases)
  const held = session.held.map((ms, index) => {
    const phase = phases[index]
    const start = starts[index] ?? 0
    if (phase?.kind !== 'hold') return 0
    const from = Math.max(countedTo - origin, start)
    const to = Math.min(now - origin, start + phase.seconds * 1000)
    // What was held before a step back is held again, not twice.
    return Math.max(ms, Math.min(phase.seconds * 1000, to > from ? to - start : 0))
  })
  return { ...session, held, countedTo: now }
}
