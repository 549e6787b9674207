import { useEffect, useId, useState } from 'preact/hooks'
import { FieldError } from './FieldError.tsx'

export interface CheckedFieldProps {
  label: string
  /** The label is there for screen readers only, as words beside the field say it already. */
  labelHidden?: boolean
  type: 'time' | 'date'
  /** The stored value, empty for none. */
  value: string
  /** What is wrong with a typed text, or null. `isPartial`: something is typed that is no whole time or date. */
  check: (typed: string, isPartial: boolean) => string | null
  /** Takes a typed text that is right; answers whether it was kept. */
  onTake: (typed: string) => Promise<boolean>
  help?: string
  /** First and last value of the browser's own picker. */
  min?: string
  max?: string
}

/** A time or date field. What is right is taken at once; a complaint comes when the field is left, and goes by itself. */
export function CheckedField(props: CheckedFieldProps) {
  const { label, labelHidden, type, value, check, onTake, help, min, max } = props
  const [typed, setTyped] = useState(value)
  const [fault, setFault] = useState<string | null>(null)
  const id = useId()
  useEffect(() => {
    setTyped(value)
    setFault(null)
  }, [value])

  const faultIn = (field: HTMLInputElement) => check(field.value, field.validity?.badInput === true)

  async function take(field: HTMLInputElement) {
    if (faultIn(field) !== null || field.value === value) return
    if (!(await onTake(field.value))) setTyped(value)
  }

  return (
    <div class="checked-field">
      <label for={id} class={labelHidden ? 'cw-hidden' : undefined}>
        {label}
      </label>
      <input
        id={id}
        class="field"
        type={type}
        value={typed}
        min={min}
        max={max}
        aria-invalid={fault !== null}
        aria-describedby={help === undefined ? `${id}-error` : `${id}-error ${id}-help`}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          if (fault !== null) setFault(faultIn(event.currentTarget))
        }}
        onChange={(event) => void take(event.currentTarget)}
        // These fields report each part as it is typed: only what is left behind can be called wrong.
        onBlur={(event) => setFault(faultIn(event.currentTarget))}
      />
      <FieldError id={`${id}-error`} text={fault} />
      {help !== undefined && (
        <p id={`${id}-help`} class="help">
          {help}
        </p>
      )}
    </div>
  )
}
