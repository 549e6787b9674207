import { addDays, mondayOf } from './calendar.ts'
import { type Rate, rateOf } from './rates.ts'
import type { Night } from './types.ts'

/** Stretches of time a chart can show. */
export const ranges = ['weeks', 'months', 'year', 'all'] as const
export type Range = (typeof ranges)[number]

/** First and last evening shown, both counted in. */
export interface Span {
  from: string
  until: string
}

/** The fewest evenings a chart is narrowed to. */
export const leastDays = 7

const daysOf: Record<Exclude<Range, 'all'>, number> = { weeks: 28, months: 91, year: 365 }

/** One week from Monday on. */
export interface WeekPoint {
  monday: string
  /** Null where no night of the week is written down. */
  rate: Rate | null
}

/** The evenings of a range up to `latest`; all of them begin with the first that is written down. */
export function spanOf(range: Range, first: string, latest: string): Span {
  const days = range === 'all' ? Math.max(daysBetween(first, latest) + 1, daysOf.weeks) : daysOf[range]
  return { from: addDays(latest, 1 - days), until: latest }
}

/** How many days the second day lies after the first. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(`${until}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000)
}

/**
 * A span with its length times `factor`, about its middle, moved by so many of its own lengths. It stays within
 * `bounds`, and never gets shorter than `leastDays`.
 */
export function moveSpan(span: Span, { factor = 1, by = 0 }: { factor?: number; by?: number }, bounds: Span): Span {
  const length = daysBetween(span.from, span.until) + 1
  const most = daysBetween(bounds.from, bounds.until) + 1
  const wished = Math.min(most, Math.max(Math.min(leastDays, most), Math.round(length * factor)))
  const shift = Math.round((length - wished) / 2) + Math.round(length * by)
  return fitSpan({ from: addDays(span.from, shift), until: addDays(span.from, shift + wished - 1) }, bounds)
}

/** A span of the same length that lies within `bounds`, or all of them. Shorter than `leastDays` it grows. */
export function fitSpan(span: Span, bounds: Span): Span {
  const most = daysBetween(bounds.from, bounds.until) + 1
  const length = Math.min(most, Math.max(leastDays, daysBetween(span.from, span.until) + 1))
  const lastStart = addDays(bounds.until, 1 - length)
  const from = span.from < bounds.from ? bounds.from : span.from > lastStart ? lastStart : span.from
  return { from, until: addDays(from, length - 1) }
}

/** Every week that touches a span, with the rate of its nights. `nights` ascend. */
export function weeksIn(nights: readonly Night[], { from, until }: Span): WeekPoint[] {
  const byMonday = new Map<string, Night[]>()
  for (const night of nightsIn(nights, { from: mondayOf(from), until: addDays(mondayOf(until), 6) })) {
    const monday = mondayOf(night.evening)
    const week = byMonday.get(monday)
    if (week) week.push(night)
    else byMonday.set(monday, [night])
  }
  const weeks: WeekPoint[] = []
  for (let monday = mondayOf(from); monday <= until; monday = addDays(monday, 7)) {
    weeks.push({ monday, rate: rateOf(byMonday.get(monday) ?? []) })
  }
  return weeks
}

/** The nights of a span. */
export function nightsIn(nights: readonly Night[], { from, until }: Span): Night[] {
  return nights.filter(({ evening }) => evening >= from && evening <= until)
}
