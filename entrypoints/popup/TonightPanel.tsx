import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { FieldError } from '../../components/FieldError.tsx'
import { Message } from '../../components/Message.tsx'
import { NightBoxes } from '../../components/NightBoxes.tsx'
import { endOfEvening, snoozesLeft } from '../../core/bedtime/next-words.ts'
import { defaultPlan, type Plan } from '../../core/bedtime/plan.ts'
import { areSame, firstTime, readTime } from '../../core/bedtime/plan-form.ts'
import { lastNights, type Tonight, tonightAt } from '../../core/bedtime/tonight.ts'
import { dayWords, farDay, nearDay, timeWords, weekdayName, whenWords } from '../../core/bedtime/when.ts'
import { bedtimeStrings } from '../../core/strings/bedtime.ts'
import { strings } from '../../core/strings/interface.ts'
import type { BedtimeView } from '../options/use-bedtime.ts'

const words = bedtimeStrings.popup
const [usual = null] = defaultPlan.times

export interface TonightPanelProps {
  view: BedtimeView
  onOpenRoutine: () => void
}

/** Tonight's reminder, what can be answered to it, and the last seven nights. */
export function TonightPanel({ view, onOpenRoutine }: TonightPanelProps) {
  const { bedtime, now } = view
  if (view.loadFailed) return <Message tone="error">{words.loadFailed}</Message>
  if (bedtime === null) return <p class="tonight looking">{words.looking}</p>
  const { plan, log } = bedtime
  const tonight = tonightAt(plan, log, now)
  const { nights, done } = lastNights(plan, log, now)
  const { title, text, below } = wordsFor(tonight, now)
  return (
    <div class="tonight">
      <h2>{title}</h2>
      <p>
        {text}{' '}
        {plan.on && (
          <a class="cw-link" href="/options.html#bedtime" target="_blank" rel="noopener">
            {words.change}
            <span class="cw-hidden"> {words.changeHint}</span>
          </a>
        )}
      </p>
      {below !== null && <p>{below}</p>}
      {view.failure !== null && <Message tone="error">{strings.failures[view.failure]}</Message>}
      <Answers tonight={tonight} view={view} plan={plan} onOpenRoutine={onOpenRoutine} />
      {(!plan.on || tonight.state === 'off') && <TurnOn plan={plan} change={view.change} />}
      {/* Seven empty boxes say nothing to someone who has no plan. */}
      {(plan.on || done > 0) && (
        <NightBoxes
          nights={nights.map(({ evening, done }) => {
            const day = Temporal.PlainDate.from(evening).dayOfWeek - 1
            return { id: evening, letter: weekdayName(day, 'narrow'), day: weekdayName(day), done }
          })}
          done={done}
        />
      )}
    </div>
  )
}

interface Said {
  title: string
  text: string
  below: string | null
}

function wordsFor(tonight: Tonight, now: Temporal.ZonedDateTime): Said {
  const say = (title: string, text: string, below: string | null = null): Said => ({ title, text, below })
  switch (tonight.state) {
    case 'off':
      return say(words.off, words.offText)
    case 'paused':
      return say(words.paused, words.pausedText(dayWords(tonight.until)))
    case 'rest':
      return say(words.rest, words.restText, nextOf(tonight.next, now))
    case 'ahead': {
      const near = nearDay(tonight.at, now)
      return say(timeWords(tonight.at), near === null ? farDay(tonight.at, now) : words.aheadText[near])
    }
    case 'open':
      if (tonight.held) return say(words.held, words.heldText)
      if (tonight.snoozed && tonight.again !== null) return say(timeWords(tonight.again), words.snoozedText)
      return say(
        words.open,
        words.openText[tonight.offer],
        tonight.again === null ? null : words.again(timeWords(tonight.again)),
      )
    case 'started':
      return say(words.started, words.startedText, nextOf(tonight.next, now))
    case 'done':
      return say(words.done, nextOf(tonight.next, now) ?? '')
    case 'skipped':
      return say(words.skipped, words.skippedText, nextOf(tonight.next, now))
  }
}

function nextOf(next: number | null, now: Temporal.ZonedDateTime): string | null {
  return next === null ? null : bedtimeStrings.next(whenWords(next, now))
}

interface AnswersProps {
  tonight: Tonight
  view: BedtimeView
  plan: Plan
  onOpenRoutine: () => void
}

function Answers({ tonight, view, plan, onOpenRoutine }: AnswersProps) {
  const { now, answer, change } = view
  const start = (text: string, isMain: boolean) => (
    <button type="button" class={isMain ? 'cw-button main' : 'cw-button'} onClick={onOpenRoutine}>
      {text}
    </button>
  )
  const plain = (text: string, onClick: () => void) => (
    <button type="button" class="cw-button" onClick={onClick}>
      {text}
    </button>
  )
  const skip = plain(words.skip, () => void answer({ type: 'skip' }))
  switch (tonight.state) {
    case 'off':
    // To stretch all the same is the reader's to choose, and not what is offered tonight.
    case 'rest':
      return null
    case 'paused':
      return <Line>{plain(words.unpause, () => void change({ pausedUntil: null }))}</Line>
    case 'ahead':
      return (
        <Line>
          {start(words.start, tonight.today)}
          {tonight.today && skip}
        </Line>
      )
    case 'open': {
      const lengths = snoozesLeft(tonight.evening, plan, now)
      return (
        <>
          <Line>
            {start(words.start, true)}
            {skip}
          </Line>
          {lengths.length > 0 && (
            <fieldset class="line later">
              <legend>{words.later}</legend>
              {lengths.map((minutes) => (
                <button
                  key={minutes}
                  type="button"
                  class="cw-button"
                  onClick={() => void answer({ type: 'snooze', minutes })}
                >
                  {words.laterBy(minutes)}
                </button>
              ))}
            </fieldset>
          )}
        </>
      )
    }
    case 'started':
    case 'done':
      return <Line>{start(words.startAgain, false)}</Line>
    case 'skipped': {
      const end = endOfEvening(tonight.evening, plan, now)
      return (
        <Line>
          {end !== null && end > now.epochMilliseconds && plain(words.resume, () => void answer({ type: 'resume' }))}
          {start(words.start, false)}
        </Line>
      )
    }
  }
}

function Line({ children }: { children: ComponentChildren }) {
  return <div class="line">{children}</div>
}

/** The short way to a reminder: one time for all evenings. Times that differ by day are left as they are. */
function TurnOn({ plan, change }: { plan: Plan; change: BedtimeView['change'] }) {
  const hasTimes = plan.times.some((time) => time !== null)
  const differ = hasTimes && !areSame(plan.times)
  const { time } = firstTime(plan.times, usual ?? '')
  const [typed, setTyped] = useState(time)
  const [wrong, setWrong] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()

  function turnOn() {
    if (differ) return void change({ on: true })
    const read = readTime(field.current?.value ?? typed)
    setWrong(read === null)
    if (read === null) field.current?.focus()
    else void change({ on: true, times: plan.times.map(() => read) })
  }

  return (
    <form
      class="turn-on"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        turnOn()
      }}
    >
      {differ ? <p>{words.offDiffer}</p> : <label for={id}>{words.offTime}</label>}
      <div class="line">
        {!differ && (
          <input
            id={id}
            ref={field}
            class="field"
            type="time"
            value={typed}
            aria-invalid={wrong}
            aria-describedby={`${id}-error`}
            onInput={(event) => {
              setTyped(event.currentTarget.value)
              if (wrong) setWrong(readTime(event.currentTarget.value) === null)
            }}
          />
        )}
        <button type="submit" class="cw-button main">
          {words.turnOn}
        </button>
        <a class="cw-link" href="/options.html#bedtime" target="_blank" rel="noopener">
          {words.change}
          <span class="cw-hidden"> {words.changeHint}</span>
        </a>
      </div>
      {!differ && <FieldError id={`${id}-error`} text={wrong ? words.timeError : null} />}
    </form>
  )
}
