import type { EveningLog, Plan } from '../bedtime/plan.ts'
import { lastNight } from './which-night.ts'

/** The hours between which a morning may ask, by the clock on the wall: later it would ask about a night half forgotten. */
export const morningHours = { from: 8, until: 12 } as const

/** What a morning asks for now. */
export interface Morning {
  /** The evening whose night is to be asked about now, `YYYY-MM-DD`; null for none. */
  ask: string | null
  /** When to look again; null when mornings are not to ask. */
  wakeAt: Temporal.ZonedDateTime | null
}

/**
 * Whether to ask now about last night, and when to look again: once a night at most, in the morning only, and never
 * about a night that is written down.
 */
export function morningAt(
  plan: Plan,
  log: readonly EveningLog[],
  isWritten: (evening: string) => boolean,
  now: Temporal.ZonedDateTime,
): Morning {
  if (!plan.morning) return { ask: null, wakeAt: null }
  const today = now.toPlainDate()
  if (now.hour < morningHours.from) return { ask: null, wakeAt: beginOf(today, now.timeZoneId) }
  const wakeAt = beginOf(today.add({ days: 1 }), now.timeZoneId)
  const evening = lastNight(plan, now)
  const wasAsked = log.some((entry) => entry.evening === evening && entry.askedAt !== null)
  const isTime = now.hour < morningHours.until
  return { ask: isTime && !wasAsked && !isWritten(evening) ? evening : null, wakeAt }
}

function beginOf(day: Temporal.PlainDate, timeZone: string): Temporal.ZonedDateTime {
  return day.toPlainDateTime({ hour: morningHours.from }).toZonedDateTime(timeZone)
}
