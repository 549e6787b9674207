import type { ComponentChildren } from 'preact'

export interface SwitchProps {
  on: boolean
  onChange: (on: boolean) => void
  /** What the switch is for; its whole area toggles it. */
  children: ComponentChildren
  /** Id of the element that says more. */
  describedBy?: string
}

/** A labelled switch. The knob's place and a tick tell on from off without colour. */
export function Switch({ on, onChange, children, describedBy }: SwitchProps) {
  return (
    <label class="switch">
      <span class="words">{children}</span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox reports its own state
        role="switch"
        checked={on}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  )
}
