import { useId } from 'preact/hooks'

export interface ChipsProps<Value extends string> {
  legend: string
  help?: string
  values: readonly Value[]
  labels: Record<Value, string>
  /** What the choice of none is called. */
  none: string
  /** Null while nothing is chosen. */
  value: Value | null
  onChange: (value: Value | null) => void
}

/** A question that may stay unanswered: radio buttons side by side, the first for no answer. */
export function Chips<Value extends string>(props: ChipsProps<Value>) {
  const { legend, help, values, labels, none, value, onChange } = props
  const name = useId()
  const chip = (one: Value | null, label: string) => (
    <label key={one ?? ''} class="chip">
      <input type="radio" name={name} value={one ?? ''} checked={one === value} onChange={() => onChange(one)} />
      <span>{label}</span>
    </label>
  )
  return (
    <fieldset class="chips" aria-describedby={help === undefined ? undefined : `${name}-help`}>
      <legend>{legend}</legend>
      <div class="chip-row">
        {chip(null, none)}
        {values.map((one) => chip(one, labels[one]))}
      </div>
      {help !== undefined && (
        <p id={`${name}-help`} class="help">
          {help}
        </p>
      )}
    </fieldset>
  )
}
