import { useRef } from 'preact/hooks'
import { readTime } from '../core/bedtime/plan-form.ts'
import { bedtimeStrings } from '../core/strings/bedtime.ts'
import { CheckedField } from './CheckedField.tsx'

const words = bedtimeStrings.options

export interface NightRowProps {
  /** The weekday's name. */
  day: string
  /** Null for an evening without a reminder. */
  time: string | null
  /** The time an evening begins with when it is switched on and had none before. */
  usual: string
  /** Answers whether it was kept. */
  onChange: (time: string | null) => Promise<boolean>
}

/** One weekday: whether its evening has a reminder, and at what time. */
export function NightRow({ day, time, usual, onChange }: NightRowProps) {
  // Switched off and on again, an evening has its own time back.
  const last = useRef(usual)
  if (time !== null) last.current = time

  async function toggle(box: HTMLInputElement) {
    // The box has moved by itself; where nothing was kept it goes back.
    if (!(await onChange(box.checked ? last.current : null))) box.checked = time !== null
  }

  return (
    <li class="night-row">
      <label>
        <input type="checkbox" checked={time !== null} onChange={(event) => void toggle(event.currentTarget)} />
        <span>{day}</span>
      </label>
      {time === null ? (
        <span class="help">{words.noReminder}</span>
      ) : (
        <CheckedField
          label={words.dayTime(day)}
          labelHidden
          type="time"
          value={time}
          check={(typed) => (readTime(typed) === null ? words.timeError : null)}
          onTake={(typed) => onChange(readTime(typed))}
        />
      )}
    </li>
  )
}
