import { Message } from '../../components/Message.tsx'
import { endOfEvening, nextWords, snoozesLeft } from '../../core/bedtime/next-words.ts'
import type { Tonight } from '../../core/bedtime/tonight.ts'
import { timeWords } from '../../core/bedtime/when.ts'
import { strings } from '../../core/strings/interface.ts'
import { routineStrings as words } from '../../core/strings/routine.ts'
import type { BedtimeView } from '../options/use-bedtime.ts'

export interface AnswersProps {
  bedtime: BedtimeView
  tonight: Tonight | null
}

/** Other answers than beginning, while the evening is open or ahead today, and what comes next. */
export function Answers({ bedtime, tonight }: AnswersProps) {
  const { failure, answer } = bedtime
  return (
    <>
      {canSkip(tonight) && (
        <button type="button" class="cw-button" onClick={() => void answer({ type: 'skip' })}>
          {words.skip}
        </button>
      )}
      {tonight?.state === 'skipped' && isStillOpen(tonight.evening, bedtime) && (
        <button type="button" class="cw-button" onClick={() => void answer({ type: 'resume' })}>
          {words.resume}
        </button>
      )}
      <Snoozes bedtime={bedtime} tonight={tonight} />
      <p class="next" role="status">
        {tonight && comesNext(tonight, bedtime)}
      </p>
      {failure !== null && <Message tone="error">{strings.failures[failure]}</Message>}
    </>
  )
}

function canSkip(tonight: Tonight | null): boolean {
  return tonight?.state === 'open' || (tonight?.state === 'ahead' && tonight.today)
}

function isStillOpen(evening: string, { bedtime, now }: BedtimeView): boolean {
  const end = bedtime && endOfEvening(evening, bedtime.plan, now)
  return end !== null && end > now.epochMilliseconds
}

/** A reminder can be put off once its evening has begun, for as long as it then still comes within it. */
function Snoozes({ bedtime: { bedtime, now, answer }, tonight }: AnswersProps) {
  if (bedtime === null || tonight?.state !== 'open') return null
  const lengths = snoozesLeft(tonight.evening, bedtime.plan, now)
  if (lengths.length === 0) return null
  return (
    <fieldset class="later">
      <legend>{words.later}</legend>
      {lengths.map((minutes) => (
        <button key={minutes} type="button" class="cw-button" onClick={() => void answer({ type: 'snooze', minutes })}>
          {words.laterBy(minutes)}
        </button>
      ))}
    </fieldset>
  )
}

function comesNext(tonight: Tonight, { bedtime, now }: BedtimeView): string {
  if (bedtime === null) return ''
  switch (tonight.state) {
    case 'open':
      return tonight.again === null ? '' : words.snoozed(timeWords(tonight.again))
    case 'skipped':
      return words.skipped(nextWords(bedtime, now))
    case 'off':
      return ''
    default:
      return nextWords(bedtime, now)
  }
}
