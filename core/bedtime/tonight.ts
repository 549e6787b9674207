import { type Evening, eveningOf } from './evenings.ts'
import type { Answer, EveningLog, Plan } from './plan.ts'
import { type Offer, offerAt, type Schedule, scheduleAt } from './schedule.ts'

/** One of the last nights, as a row of them shows it. */
export interface Night {
  /** The day the evening began on, "2026-11-24". */
  evening: string
  done: boolean
}

/** What the popup says of tonight. Moments are in ms since 1970. */
export type Tonight =
  /** No reminder is planned. */
  | { state: 'off' }
  /** The plan rests: the first evening after the pause, "2026-12-27". */
  | { state: 'paused'; until: string }
  /** An experiment asks for no stretch this evening; `next` is the next reminder, null for none. */
  | { state: 'rest'; evening: string; next: number | null }
  /** The next reminder; `today` when its evening is the one of this day. */
  | { state: 'ahead'; evening: string; at: number; today: boolean }
  /**
   * The evening is open and its reminder unanswered; `again` is when it comes back, null for not again. `held`: it waits
   * for a video to end; `waited`: it did, and was shown since.
   */
  | {
      state: 'open'
      evening: string
      again: number | null
      snoozed: boolean
      held: boolean
      waited: boolean
      offer: Offer
    }
  /** This evening's routine was begun, done or skipped; `next` is the next reminder, null for none. */
  | { state: 'started' | 'done' | 'skipped'; evening: string; next: number | null }

/** How many nights a row of them shows. */
export const nightsShown = 7

/** A night that ends before this hour still belongs to the day before. */
const newDayHour = 6

/** How long before its time an evening's routine counts as done for that evening, in hours. */
const earlyHours = 4

/**
 * The evening a moment belongs to: the one that is open or begins within four hours, or else its calendar day, where
 * the hours before six belong to the day before.
 */
export function eveningAt(plan: Plan, now: Temporal.ZonedDateTime): string {
  const soon = eveningAround(plan, now)
  // By the clock on the wall: six hours back across a clock change would land in another day.
  return soon?.date ?? now.toPlainDateTime().subtract({ hours: newDayHour }).toPlainDate().toString()
}

/** The evening that is open now or begins within four hours, by the plan alone; null when there is none. */
export function eveningAround(plan: Plan, now: Temporal.ZonedDateTime): Evening | null {
  for (const days of [-1, 0, 1]) {
    const evening = eveningOf(now.toPlainDate().add({ days }), plan, now.timeZoneId)
    if (!evening) continue
    const isOver = Temporal.ZonedDateTime.compare(now, evening.end) >= 0
    const isFar = Temporal.ZonedDateTime.compare(now, evening.start.subtract({ hours: earlyHours })) < 0
    if (!isOver && !isFar) return evening
  }
  return null
}

/** What to say of tonight: a pure function of the plan, what happened so far, the moment and the time zone. */
export function tonightAt(plan: Plan, log: readonly EveningLog[], now: Temporal.ZonedDateTime): Tonight {
  const schedule = scheduleAt(plan, log, now)
  const { evening } = schedule
  const current = eveningAt(plan, now)
  const answer = evening?.date === current ? null : answerOf(current, log)
  const next = evening === null ? null : evening.start.epochMilliseconds
  // A plan that has no such evening any more leaves nothing to skip.
  const isPlanned = eveningOf(Temporal.PlainDate.from(current), plan, now.timeZoneId) !== null
  if (answer !== null && (answer !== 'skipped' || isPlanned)) return { state: answer, evening: current, next }
  if (restsOn(plan, current, now)) return { state: 'rest', evening: current, next }
  const { pausedUntil } = plan
  const isPaused = plan.on && pausedUntil !== null && pausedUntil > now.toPlainDate().toString()
  if (isPaused && (evening === null || evening.date >= pausedUntil)) return { state: 'paused', until: pausedUntil }
  if (evening === null) return { state: 'off' }
  const entry = log.find((one) => one.evening === evening.date)
  if (Temporal.ZonedDateTime.compare(now, evening.start) >= 0) return openEvening(evening, entry, schedule, now)
  // Put off counts only once a reminder was shown, and never brings one before its evening.
  const putOff = entry && entry.shownAt.length > 0 ? (entry.snoozedUntil ?? 0) : 0
  return {
    state: 'ahead',
    evening: evening.date,
    at: Math.max(putOff, evening.start.epochMilliseconds),
    today: evening.date === current || evening.date === now.toPlainDate().toString(),
  }
}

/** Whether an evening would have a reminder if the experiment did not ask to rest. */
function restsOn(plan: Plan, date: string, now: Temporal.ZonedDateTime): boolean {
  if (!plan.rests.includes(date) || plan.once === date) return false
  return eveningOf(Temporal.PlainDate.from(date), { ...plan, rests: [] }, now.timeZoneId) !== null
}

function openEvening(
  evening: Evening,
  entry: EveningLog | undefined,
  { due, wakeAt }: Schedule,
  now: Temporal.ZonedDateTime,
): Tonight {
  const comesAgain = due === null && wakeAt !== null && Temporal.ZonedDateTime.compare(wakeAt, evening.end) < 0
  return {
    state: 'open',
    evening: evening.date,
    again: comesAgain ? wakeAt.epochMilliseconds : null,
    snoozed: comesAgain && entry?.snoozedUntil != null,
    held: entry?.heldSince != null && due !== null,
    waited: entry?.heldSince != null && due === null,
    offer: offerAt(evening, now),
  }
}

/** What became of an evening; a routine that was done outweighs what was answered. */
function answerOf(evening: string, log: readonly EveningLog[]): Answer | null {
  const entry = log.find((one) => one.evening === evening)
  if (!entry) return null
  return isDone(entry) ? 'done' : entry.answer
}

/** The last seven nights up to tonight, the oldest first, and how many of them had a routine. */
export function lastNights(
  plan: Plan,
  log: readonly EveningLog[],
  now: Temporal.ZonedDateTime,
): { nights: Night[]; done: number } {
  const tonight = Temporal.PlainDate.from(eveningAt(plan, now))
  const nights = Array.from({ length: nightsShown }, (_, index): Night => {
    const evening = tonight.subtract({ days: nightsShown - 1 - index }).toString()
    return { evening, done: log.some((one) => one.evening === evening && isDone(one)) }
  })
  return { nights, done: nights.filter(({ done }) => done).length }
}

function isDone({ answer, sessions }: EveningLog): boolean {
  return answer === 'done' || sessions.length > 0
}
