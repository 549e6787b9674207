import type { Plan } from '../../core/bedtime/plan.ts'
import { welcomeStrings } from '../../core/strings/welcome.ts'

const words = welcomeStrings.bedtime

/** When a plan reminds: one time for a week that has one, else each evening with its own. */
export function sayTimes({ times }: Plan): string {
  const [first] = times
  if (typeof first === 'string' && times.every((time) => time === first)) return words.everyEvening(first)
  const evenings = times.flatMap((time, day) => (time === null ? [] : [words.evening(words.days[day] ?? '', time)]))
  return words.someEvenings(evenings.join(', '))
}

/** Until when a plan is paused; empty for no pause, or one that is over. */
export function sayPause({ pausedUntil }: Plan, today = Temporal.Now.plainDateISO()): string {
  if (pausedUntil === null) return ''
  const day = Temporal.PlainDate.from(pausedUntil)
  if (Temporal.PlainDate.compare(day, today) <= 0) return ''
  return words.paused(day.toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }))
}
