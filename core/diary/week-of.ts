/** The number of the calendar week, from Monday on, that an evening such as "2026-11-24" is in; weeks follow each other by 1. */
export function weekOf(evening: string): number {
  // 1970-01-01 was a Thursday.
  return Math.floor((Date.parse(`${evening}T00:00Z`) / 86_400_000 + 3) / 7)
}
