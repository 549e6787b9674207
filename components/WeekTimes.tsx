import { useId, useState } from 'preact/hooks'
import { changeDay, firstTime } from '../core/bedtime/plan-form.ts'
import { bedtimeStrings } from '../core/strings/bedtime.ts'
import { FieldError } from './FieldError.tsx'
import { NightRow } from './NightRow.tsx'

const words = bedtimeStrings.options

export interface WeekTimesProps {
  /** From Monday on; null for an evening without a reminder. */
  times: readonly (string | null)[]
  /** The weekdays' names, from Monday on. */
  days: readonly string[]
  usual: string
  /** Answers whether it was kept. */
  onChange: (times: (string | null)[]) => Promise<boolean>
}

/** Seven evenings, each with a time of its own. The last one cannot be switched off. */
export function WeekTimes({ times, days, usual, onChange }: WeekTimesProps) {
  const [wouldBeNone, setWouldBeNone] = useState(false)
  const id = useId()

  async function change(day: number, time: string | null): Promise<boolean> {
    const changed = changeDay(times, day, time)
    setWouldBeNone(changed === null)
    return changed !== null && onChange(changed)
  }

  return (
    <fieldset class="week" aria-describedby={`${id}-error ${id}-help`}>
      <legend>{words.days}</legend>
      <ul>
        {days.map((day, index) => (
          <NightRow
            key={day}
            day={day}
            time={times[index] ?? null}
            usual={firstTime(times, usual).time}
            onChange={(time) => change(index, time)}
          />
        ))}
      </ul>
      <FieldError id={`${id}-error`} text={wouldBeNone ? words.noDayError : null} />
      <p id={`${id}-help`} class="help">
        {words.daysHelp}
      </p>
    </fieldset>
  )
}
