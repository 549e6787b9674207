import { useId, useState } from 'preact/hooks'
import { CheckedField } from '../../components/CheckedField.tsx'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { Doctor, systemOf } from '../../components/Doctor.tsx'
import { Message } from '../../components/Message.tsx'
import { SnoozeFields } from '../../components/SnoozeFields.tsx'
import { Switch } from '../../components/Switch.tsx'
import { WeekTimes } from '../../components/WeekTimes.tsx'
import { nextWords } from '../../core/bedtime/next-words.ts'
import { defaultPlan, mostRepeats, noticeMinutes, type Plan, repeatMinutes, sounds } from '../../core/bedtime/plan.ts'
import { areSame, endOf, firstTime, readPause, readTime, readWindow } from '../../core/bedtime/plan-form.ts'
import { weekdayName } from '../../core/bedtime/when.ts'
import { bedtimeStrings } from '../../core/strings/bedtime.ts'
import { sendMessage } from '../../data/messaging.ts'
import type { BedtimeView } from './use-bedtime.ts'

const words = bedtimeStrings.options
const [usualTime = ''] = defaultPlan.times
const usual = usualTime ?? ''

type Change = BedtimeView['change']

/** When the reader is reminded, how, and what happens next. */
export function Bedtime({ view }: { view: BedtimeView }) {
  const { bedtime, now, change } = view
  const [failed, setFailed] = useState(false)
  if (bedtime === null) return null
  const { plan } = bedtime

  function openRoutine() {
    setFailed(false)
    sendMessage('page/open', 'routine').then(
      (opened) => setFailed(!opened),
      () => setFailed(true),
    )
  }

  return (
    <>
      <p class="help">{words.help}</p>
      <Switch on={plan.on} onChange={(on) => void change({ on })}>
        {words.on}
      </Switch>
      <p class="next" role="status">
        {nextWords(bedtime, now)}
      </p>
      <Times plan={plan} change={change} />
      <Reminder plan={plan} change={change} />
      <Pause plan={plan} now={now} change={change} />
      <p class="routine-line">
        <button type="button" class="cw-button" onClick={openRoutine}>
          {words.routine}
        </button>
      </p>
      {failed && <Message tone="error">{words.openFailed}</Message>}
      <h3>{words.diary}</h3>
      <Switch on={plan.morning} describedBy="morning-help" onChange={(morning) => void change({ morning })}>
        {words.morning}
      </Switch>
      <p class="help" id="morning-help">
        {words.morningHelp}
      </p>
      <Doctor
        onTest={() => sendMessage('reminder/test', undefined)}
        isFirefox={import.meta.env.BROWSER === 'firefox'}
        system={systemOf(navigator.userAgent)}
      />
    </>
  )
}

function Times({ plan, change }: { plan: Plan; change: Change }) {
  const { times, windowMinutes } = plan
  const [unfolded, setUnfolded] = useState(false)
  const differ = unfolded || !areSame(times)
  const { day, time } = firstTime(times, usual)
  const { end, pastMidnight } = endOf(time, windowMinutes)

  function fold(on: boolean) {
    setUnfolded(on)
    if (!on && !areSame(times)) void change({ times: times.map(() => time) })
  }

  async function takeWindow(typed: string): Promise<boolean> {
    const read = readWindow(time, typed)
    return 'minutes' in read && change({ windowMinutes: read.minutes })
  }

  const help = words.windowHelp(windowMinutes, pastMidnight)
  return (
    <>
      <h3>{words.time}</h3>
      {!differ && (
        <CheckedField
          label={words.everyEvening}
          type="time"
          value={time}
          check={(typed) => (readTime(typed) === null ? words.timeError : null)}
          onTake={async (typed) => {
            const read = readTime(typed)
            return read !== null && change({ times: times.map(() => read) })
          }}
        />
      )}
      <Switch on={differ} onChange={fold}>
        {words.differ}
      </Switch>
      {differ && (
        <WeekTimes
          times={times}
          days={times.map((_, i) => weekdayName(i))}
          usual={usual}
          onChange={(next) => change({ times: next })}
        />
      )}
      <CheckedField
        label={differ ? words.untilOn(weekdayName(day)) : words.until}
        type="time"
        value={end}
        check={(typed) => {
          const read = readWindow(time, typed)
          return 'fault' in read ? words.windowErrors[read.fault] : null
        }}
        onTake={takeWindow}
        help={differ ? `${help}. ${words.windowOthers}` : help}
      />
    </>
  )
}

function Reminder({ plan, change }: { plan: Plan; change: Change }) {
  const id = useId()
  return (
    <>
      <h3>{words.reminder}</h3>
      <Switch on={plan.notice} onChange={(notice) => void change({ notice })}>
        {words.notice(noticeMinutes)}
      </Switch>
      <div class="checked-field">
        <label for={id}>{words.repeats}</label>
        <select
          id={id}
          class="field"
          aria-describedby={`${id}-help`}
          value={String(plan.repeats)}
          onChange={(event) => void change({ repeats: Number(event.currentTarget.value) })}
        >
          {words.repeatCount.slice(0, mostRepeats + 1).map((text, count) => (
            <option key={text} value={String(count)}>
              {text}
            </option>
          ))}
        </select>
        <p id={`${id}-help`} class="help">
          {words.repeatsHelp(repeatMinutes)}
        </p>
      </div>
      <SnoozeFields minutes={plan.snoozes} onChange={(snoozes) => void change({ snoozes })} />
      {import.meta.env.BROWSER === 'firefox' ? (
        <p class="help">{words.soundFirefox}</p>
      ) : (
        <ChoiceGroup
          legend={words.sound}
          values={sounds}
          labels={words.sounds}
          value={plan.sound}
          onChange={(sound) => void change({ sound })}
        />
      )}
    </>
  )
}

function Pause({ plan, now, change }: { plan: Plan; now: Temporal.ZonedDateTime; change: Change }) {
  const today = now.toPlainDate()
  // A pause that is over is none; the date of its end would only be taken for a fault.
  const until = plan.pausedUntil !== null && plan.pausedUntil > today.toString() ? plan.pausedUntil : ''

  function faultIn(typed: string, isPartial: boolean): string | null {
    if (typed === '' && !isPartial) return null
    const read = readPause(typed, today.toString())
    return 'fault' in read ? words.pauseErrors[read.fault] : null
  }

  return (
    <div class="pause">
      <CheckedField
        label={words.pause}
        type="date"
        value={until}
        min={today.add({ days: 1 }).toString()}
        max="9999-12-31"
        check={faultIn}
        onTake={(typed) => change({ pausedUntil: typed === '' ? null : typed })}
        help={words.pauseHelp}
      />
      {until !== '' && (
        <button type="button" class="cw-button" onClick={() => void change({ pausedUntil: null })}>
          {words.pauseClear}
        </button>
      )}
    </div>
  )
}
