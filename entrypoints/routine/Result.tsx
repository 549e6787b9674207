import { useEffect, useRef } from 'preact/hooks'
import { Logo } from '../../components/Logo.tsx'
import { Message } from '../../components/Message.tsx'
import { nextWords } from '../../core/bedtime/next-words.ts'
import { strings } from '../../core/strings/interface.ts'
import { routineStrings } from '../../core/strings/routine.ts'
import { late } from '../library/late.tsx'
import type { BedtimeView } from '../options/use-bedtime.ts'
import type { Outcome } from './use-outcome.ts'

const words = routineStrings.result

// Comes when the stretch is over, as nothing before needs the diary.
const NightBefore = late(async () => (await import('./NightBefore.tsx')).NightBefore)

export interface ResultProps {
  outcome: Outcome
  bedtime: BedtimeView
  onRetry: (outcome: Outcome) => void
  onAgain: () => void
  onBack: () => void
}

/** What came of the routine: how much of the trial's dose it was, whether it is noted, and what comes next. */
export function Result({ outcome, bedtime, onRetry, onAgain, onBack }: ResultProps) {
  const { done, logged, session } = outcome
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const failure = logged === 'nothing' || logged === 'asking' || logged === 'yes' ? null : logged
  const share = session?.share ?? null
  return (
    <div class="page routine result">
      <header>
        <Logo />
        <h1 ref={heading} tabIndex={-1}>
          {done && session !== null ? words.done : words.ended}
        </h1>
      </header>
      <main>
        <section class="surface">
          {share !== null && <p class="lead">{words.share(share)}</p>}
          <p role="status">
            {logged === 'nothing' && words.nothing}
            {logged === 'asking' && words.logging}
            {logged === 'yes' && words.logged}
          </p>
          {failure !== null && (
            <>
              <Message tone="error">{strings.failures[failure]}</Message>
              <div class="go">
                <button type="button" class="cw-button main" onClick={() => onRetry(outcome)}>
                  {words.retry}
                </button>
              </div>
            </>
          )}
          {bedtime.bedtime !== null && logged === 'yes' && <p>{nextWords(bedtime.bedtime, bedtime.now)}</p>}
          <div class="go">
            <button type="button" class="cw-button" onClick={onAgain}>
              {words.again}
            </button>
            <button type="button" class="cw-button plain" onClick={onBack}>
              {words.back}
            </button>
          </div>
        </section>
        <NightBefore bedtime={bedtime} />
        <p class="help">{routineStrings.noPromise}</p>
      </main>
    </div>
  )
}
