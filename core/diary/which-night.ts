import type { Plan } from '../bedtime/plan.ts'
import { eveningAt } from '../bedtime/tonight.ts'

/** From this hour on the evening of a day has begun, and its night can be written down. */
const eveningBegins = 17

/**
 * The evening of the night one would write down now, `YYYY-MM-DD`: in the small hours the night that goes on, and from
 * the morning until the next one the night before, as tonight is still to come.
 */
export function lastNight(plan: Plan, now: Temporal.ZonedDateTime): string {
  const evening = eveningAt(plan, now)
  if (evening < now.toPlainDate().toString()) return evening
  return Temporal.PlainDate.from(evening).subtract({ days: 1 }).toString()
}

/** The last evening whose night has begun, `YYYY-MM-DD`: no later night can be written down. */
export function latestNight(plan: Plan, now: Temporal.ZonedDateTime): string {
  const today = now.toPlainDate().toString()
  const evening = eveningAt(plan, now)
  if (evening < today) return evening
  return now.hour >= eveningBegins ? today : lastNight(plan, now)
}

/** The evening of the night before the one that is now or comes next, `YYYY-MM-DD`. */
export function nightBefore(plan: Plan, now: Temporal.ZonedDateTime): string {
  return Temporal.PlainDate.from(eveningAt(plan, now)).subtract({ days: 1 }).toString()
}
