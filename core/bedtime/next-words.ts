import { bedtimeStrings as words } from '../strings/bedtime.ts'
import { eveningOf } from './evenings.ts'
import type { EveningLog, Plan } from './plan.ts'
import { tonightAt } from './tonight.ts'
import { dayWords, timeWords, whenWords } from './when.ts'

/** What happens next, in words: "Next reminder: tonight at 22:30". */
export function nextWords(
  { plan, log }: { plan: Plan; log: readonly EveningLog[] },
  now: Temporal.ZonedDateTime,
): string {
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
    case 'rest':
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

/** The lengths, in minutes, an evening's reminder can still be put off for: a longer one would come after its end. */
export function snoozesLeft(date: string, plan: Plan, now: Temporal.ZonedDateTime): number[] {
  const leftMs = (endOfEvening(date, plan, now) ?? 0) - now.epochMilliseconds
  return plan.snoozes.filter((minutes) => minutes * 60_000 < leftMs)
}
