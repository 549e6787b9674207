import { useEffect, useId, useState } from 'preact/hooks'
import { snoozeRange } from '../core/bedtime/plan.ts'
import { readSnoozes, type SnoozeFault } from '../core/bedtime/plan-form.ts'
import { bedtimeStrings } from '../core/strings/bedtime.ts'
import { FieldError } from './FieldError.tsx'

const words = bedtimeStrings.options
const noFaults: [SnoozeFault | null, SnoozeFault | null] = [null, null]

export interface SnoozeFieldsProps {
  /** The two lengths in minutes, the shorter first. */
  minutes: readonly number[]
  onChange: (minutes: number[]) => void
}

/** Two fields for how long a reminder can be put off; they are taken together, when both are right. */
export function SnoozeFields({ minutes, onChange }: SnoozeFieldsProps) {
  const [first = 0, second = 0] = minutes
  const [typed, setTyped] = useState<[string, string]>([String(first), String(second)])
  const [faults, setFaults] = useState(noFaults)
  const id = useId()
  useEffect(() => {
    setTyped([String(first), String(second)])
    setFaults(noFaults)
  }, [first, second])

  function withText(which: 0 | 1, text: string): [string, string] {
    return which === 0 ? [text, typed[1]] : [typed[0], text]
  }

  function take(which: 0 | 1, text: string) {
    const read = readSnoozes(withText(which, text), which)
    setFaults('faults' in read ? read.faults : noFaults)
    if ('minutes' in read && (read.minutes[0] !== first || read.minutes[1] !== second)) onChange(read.minutes)
  }

  function edit(which: 0 | 1, text: string) {
    const next = withText(which, text)
    setTyped(next)
    // A complaint goes as soon as both are right; it comes only once a field is left.
    if (faults !== noFaults && 'minutes' in readSnoozes(next, which)) setFaults(noFaults)
  }

  return (
    <fieldset class="snoozes" aria-describedby={`${id}-help`}>
      <legend>{words.snoozes}</legend>
      <div class="pair">
        {([0, 1] as const).map((which) => (
          <div key={which} class="checked-field">
            <label for={`${id}-${which}`}>{words.snooze[which]}</label>
            <div class="with-unit">
              <input
                id={`${id}-${which}`}
                class="field"
                type="text"
                inputMode="numeric"
                autocomplete="off"
                value={typed[which]}
                aria-invalid={faults[which] !== null}
                aria-describedby={`${id}-${which}-error`}
                onInput={(event) => edit(which, event.currentTarget.value)}
                onChange={(event) => take(which, event.currentTarget.value)}
              />
              <span aria-hidden="true">{words.unit}</span>
            </div>
            <FieldError id={`${id}-${which}-error`} text={faultText(which, faults[which])} />
          </div>
        ))}
      </div>
      <p id={`${id}-help`} class="help">
        {words.snoozesHelp(snoozeRange.min, snoozeRange.max)}
      </p>
    </fieldset>
  )
}

function faultText(which: 0 | 1, fault: SnoozeFault | null): string | null {
  return fault === null ? null : words.snoozeError(which, fault)
}
