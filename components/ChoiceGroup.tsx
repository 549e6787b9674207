import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

export interface ChoiceGroupProps<Value extends string> {
  legend: string
  values: readonly Value[]
  labels: Record<Value, ComponentChildren>
  /** A line below each label. */
  help?: Record<Value, string>
  value: Value
  onChange: (value: Value) => void
}

/** A group of radio buttons, each choice a wide target. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { legend, values, labels, help, value, onChange } = props
  const name = useId()
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {values.map((one) => (
        <label key={one} class="choice">
          <input type="radio" name={name} value={one} checked={one === value} onChange={() => onChange(one)} />
          <span>
            {labels[one]}
            {help !== undefined && <small>{help[one]}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
