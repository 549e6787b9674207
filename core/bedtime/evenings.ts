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
  // A long window ends where the next evening begins: each moment belongs to one evening.
  const next = windowOf(date.add({ days: 1 }), plan, timeZone)
  const end = next && Temporal.ZonedDateTime.compare(beforeStart(next), own.end) < 0 ? beforeStart(next) : own.end
  return { ...own, end }
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
  const begins = date.toPlainDateTime(time)
  return {
    date: date.toString(),
    start: begins.toZonedDateTime(timeZone),
    end: begins.add({ minutes: plan.windowMinutes }).toZonedDateTime(timeZone),
  }
}

function timeOn(date: Temporal.PlainDate, plan: Plan): string | null {
  const own = plan.times[date.dayOfWeek - 1] ?? null
  // Asked for once: at the day's own time, or at that of any other day.
  if (plan.once === date.toString()) return own ?? plan.times.find((time) => time !== null) ?? fallbackTime
  const isPaused = plan.pausedUntil !== null && Temporal.PlainDate.compare(date, plan.pausedUntil) < 0
  return plan.on && !isPaused ? own : null
}
