import type { Night } from '../../../core/diary/types.ts'

/** A night of which only the cramps were said. */
export function night(evening: string, cramps: number, parts: Partial<Night> = {}): Night {
  const silent = { pain: null, minutes: null, muscle: null, side: null, woke: null, note: '', changedAt: 0 }
  return { evening, cramps, orMore: false, ...silent, ...parts }
}

/** One night after the other from an evening on, with these cramps; null for an evening that was not recorded. */
export function nightsFrom(first: string, cramps: readonly (number | null)[]): Night[] {
  const start = Temporal.PlainDate.from(first)
  return cramps.flatMap((count, days) => (count === null ? [] : [night(start.add({ days }).toString(), count)]))
}
