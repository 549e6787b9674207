import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { FieldError } from './FieldError.tsx'

export interface NumberFieldProps {
  label: string
  help?: string
  /** The stored value; null for none. */
  value: number | null
  /** Reads what is typed: a number, null where nothing is, or what to say of it. */
  read: (typed: string) => { value: number | null } | { error: string }
  onTake: (value: number | null) => void
}

/** A field for a whole number. What is right is taken when it is left; a complaint comes then too, and goes by itself. */
export function NumberField({ label, help, value, read, onTake }: NumberFieldProps) {
  const [typed, setTyped] = useState(asText(value))
  const [error, setError] = useState<string | null>(null)
  const id = useId()
  const shown = useRef(value)
  useEffect(() => {
    if (shown.current === value) return
    shown.current = value
    setTyped(asText(value))
    setError(null)
  }, [value])

  function take(text: string) {
    const result = read(text)
    setError('error' in result ? result.error : null)
    if ('value' in result && result.value !== value) onTake(result.value)
  }

  return (
    <div class="number-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={typed}
        aria-invalid={error !== null}
        aria-describedby={help === undefined ? `${id}-error` : `${id}-error ${id}-help`}
        onInput={(event) => {
          const text = event.currentTarget.value
          setTyped(text)
          if (error !== null && 'value' in read(text)) setError(null)
        }}
        onChange={(event) => take(event.currentTarget.value)}
      />
      <FieldError id={`${id}-error`} text={error} />
      {help !== undefined && (
        <p id={`${id}-help`} class="help">
          {help}
        </p>
      )}
    </div>
  )
}

function asText(value: number | null): string {
  return value === null ? '' : String(value)
}
