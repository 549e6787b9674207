import { eveningOf } from '../../core/bedtime/evenings.ts'
import type { Plan } from '../../core/bedtime/plan.ts'
import { tonightAt } from '../../core/bedtime/tonight.ts'
import { bedtimeStrings as words } from '../../core/strings/bedtime.ts'
import type { Bedtime } from '../../data/stores/bedtime.ts'
import { dayWords, timeWords, whenWords } from './when.ts'

/** What happens next, in words: "Next reminder: tonight at 22:30". */
export function nextWords({ plan, log }: Bedtime, now: Temporal.ZonedDateTime): string {
  const tonight = tonightAt(plan, log, now)
  switch (tonight.state) {
    case 'off':
      return words.nextNone
    case 'paused':
      return words.nextPaused(dayWords(tonight.until))
    case 'ahead':
      return words.next(whenWords(tonight.at, now))
    case 'open': {
      if (tonight.again !== null) return words.nextAgain(timeWords(tonight.again))
      const end = endOfEvening(tonight.evening, plan, now)
      return end === null ? words.nextNone : words.nextOpen(timeWords(end))
    }
    case 'started':
    case 'done':
    case 'skipped':
      return tonight.next === null ? words.nextNone : words.next(whenWords(tonight.next, now))
  }
}

/** When an evening of the plan ends, in ms; null where the plan has none on that day. */
export function endOfEvening(date: string, plan: Plan, now: Temporal.ZonedDateTime): number | null {
  return eveningOf(Temporal.PlainDate.from(date), plan, now.timeZoneId)?.end.epochMilliseconds ?? null
}
