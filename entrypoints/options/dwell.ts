import { dwellRangeMs } from '../../core/settings.ts'

/** The typed rest in ms, or null where it is no whole number within range. */
export function readDwellMs(typed: string): number | null {
  const text = typed.trim()
  if (!/^\d{1,6}$/.test(text)) return null
  const value = Number(text)
  return value >= dwellRangeMs.min && value <= dwellRangeMs.max ? value : null
}
