import { noticeMinutes, type Plan } from './plan.ts'

/** A likely bedtime, for a plan without any time. */
const fallbackTime = '22:30'

/** One evening of a plan in one time zone. `end` is the first moment that no longer belongs to it. */
export interface Evening {
  /** The day it began on, "2026-11-24". */
  date: string
  start: Temporal.ZonedDateTime
  end: Temporal.ZonedDateTime
}

/** The evening of a day, or null for a day without one. Wall-clock times that a clock change skips come as much later. */
export function eveningOf(date: Temporal.PlainDate, plan: Plan, timeZone: string): Evening | null {
  const own = windowOf(date, plan, timeZone)
  if (!own) return null
  const next = windowOf(date.add({ days: 1 }), plan, timeZone)
  if (!next) return own
  // A long window ends where the next evening begins: each moment belongs to one evening. The next one's notice counts
  // to it, unless that would come before this evening has begun.
  const notice = beforeStart(next)
  const begins = Temporal.ZonedDateTime.compare(own.start, notice) < 0 ? notice : next.start
  return { ...own, end: Temporal.ZonedDateTime.compare(begins, own.end) < 0 ? begins : own.end }
}

/** When an evening's notice is due, whether or not the plan asks for one. */
export function beforeStart({ start }: Evening): Temporal.ZonedDateTime {
  return start.subtract({ minutes: noticeMinutes })
}

/** Evenings from the one that may still be open on: yesterday's, then as many days as asked for. */
export function* eveningsFrom(
  now: Temporal.ZonedDateTime,
  plan: Plan,
  days: number,
): Generator<Evening, void, undefined> {
  const today = now.toPlainDate()
  for (let day = -1; day <= days; day += 1) {
    const evening = eveningOf(today.add({ days: day }), plan, now.timeZoneId)
    if (evening && Temporal.ZonedDateTime.compare(now, evening.end) < 0) yield evening
  }
}

function windowOf(date: Temporal.PlainDate, plan: Plan, timeZone: string): Evening | null {
  const time = timeOn(date, plan)
  if (time === null) return null
  const start = date.toPlainDateTime(time).toZonedDateTime(timeZone)
  // From the time it really begins at: one that a clock change moves would else be over before it began.
  const end = start.toPlainDateTime().add({ minutes: plan.windowMinutes }).toZonedDateTime(timeZone)
  return { date: date.toString(), start, end }
}

function timeOn(date: Temporal.PlainDate, plan: Plan): string | null {
  const own = plan.times[date.dayOfWeek - 1] ?? null
  // Asked for once: at the day's own time, or at that of any other day.
  if (plan.once === date.toString()) return own ?? plan.times.find((time) => time !== null) ?? fallbackTime
  if (plan.rests.includes(date.toString())) return null
  const isPaused = plan.pausedUntil !== null && Temporal.PlainDate.compare(date, plan.pausedUntil) < 0
  return plan.on && !isPaused ? own : null
}
