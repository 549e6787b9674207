import { bedtimeStrings } from '../strings/bedtime.ts'
import { locale } from '../strings/say.ts'

const words = bedtimeStrings.when

/** Until this hour a moment belongs to the night before. */
const nightEnds = 5
/** From this hour on it is called night. */
const nightBegins = 17

/** A moment's time as the reader writes it, by 12 or 24 hours. */
export function timeWords(ms: number): string {
  return new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit' }).format(ms)
}

/** A weekday's name as the reader writes it, from Monday as 0. */
export function weekdayName(day: number, style: 'long' | 'narrow' = 'long'): string {
  // 2024-01-01 was a Monday.
  const date = new Date(Date.UTC(2024, 0, 1 + day))
  return new Intl.DateTimeFormat(locale(), { weekday: style, timeZone: 'UTC' }).format(date)
}

/** A day such as "2026-12-27" as the reader writes it, with its weekday. */
export function dayWords(day: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale(), options).format(Date.parse(`${day}T00:00Z`))
}

export type NearDay = 'tonight' | 'today' | 'tomorrow'

/** How near a moment is, as one says it: a quarter past midnight is still tonight. Null for any later day. */
export function nearDay(ms: number, now: Temporal.ZonedDateTime): NearDay | null {
  const moment = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(now.timeZoneId)
  const days = now.toPlainDate().until(moment.toPlainDate()).days - (moment.hour < nightEnds ? 1 : 0)
  if (days > 1) return null
  if (days === 1) return 'tomorrow'
  return moment.hour >= nightBegins || moment.hour < nightEnds ? 'tonight' : 'today'
}

/** The day of a moment that is not near: its weekday, and its date where that is over a week off. */
export function farDay(ms: number, now: Temporal.ZonedDateTime): string {
  const date = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(now.timeZoneId).toPlainDate()
  return now.toPlainDate().until(date).days < 7 ? weekdayName(date.dayOfWeek - 1) : dayWords(date.toString())
}

/** When a moment is: "tonight at 22:30", "Friday at 22:30". */
export function whenWords(ms: number, now: Temporal.ZonedDateTime): string {
  const near = nearDay(ms, now)
  return near === null ? words.onDay(farDay(ms, now), timeWords(ms)) : words[near](timeWords(ms))
}
