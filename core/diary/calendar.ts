import type { Period } from './types.ts'

/** Periods that can stand side by side as bands; the rest is said in words. */
export const mostLanes = 4

/** A period among others: which band it takes, from 0 on, and the letter it goes by. */
export interface Lane {
  period: Period
  lane: number
  letter: string
}

/** "2026-11" of "2026-11-28". */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}

/** A month so many months on, or back. */
export function addMonths(month: string, months: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString()
}

/** A day so many days on, or back. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}

/** The weeks of a month from Monday on; null for what belongs to the months beside it. */
export function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`
  const weeks: (string | null)[][] = []
  for (let monday = mondayOf(first); monthOf(monday) <= month; monday = addDays(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const day = addDays(monday, index)
        return monthOf(day) === month ? day : null
      }),
    )
  }
  return weeks
}

/** The day a key leads to from another, as in any calendar; null for a key that leads nowhere. */
export function dayByKey(day: string, key: string): string | null {
  const date = Temporal.PlainDate.from(day)
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return mondayOf(day)
    case 'End':
      return addDays(mondayOf(day), 6)
    case 'PageUp':
      return date.subtract({ months: 1 }).toString()
    case 'PageDown':
      return date.add({ months: 1 }).toString()
    default:
      return null
  }
}

/** Whether a period holds on any evening from `from` to `until`, both counted in. */
export function isWithin(period: Period, from: string, until: string): boolean {
  return period.from <= until && (period.until ?? until) >= from
}

/**
 * The periods of a stretch of time, each in the first band that is free for as long as it lasts, with a letter in the
 * order in which they begin. Bands are counted on beyond `mostLanes`.
 */
export function layLanes(periods: readonly Period[], from: string, until: string): Lane[] {
  const shown = periods.filter((period) => isWithin(period, from, until)).sort((a, b) => (a.from < b.from ? -1 : 1))
  /** The last evening of each band so far. */
  const ends: string[] = []
  return shown.map((period, index) => {
    const free = ends.findIndex((end) => end < period.from)
    const lane = free < 0 ? ends.length : free
    ends[lane] = period.until ?? '9999-12-31'
    return { period, lane, letter: letterOf(index) }
  })
}

/** A, B and so on to Z, then AA. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}
