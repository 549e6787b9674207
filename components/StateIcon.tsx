import type { ComponentChildren } from 'preact'
import type { State } from '../core/evidence/types.ts'

/** Six outlines that differ without colour and stay apart at 16 px. */
const shapes: Record<State, ComponentChildren> = {
  works: <path d="M4.5 12.8l5 5L19.5 6.6" />,
  'no-difference': <path d="M4.5 8.8h15M4.5 15.2h15" />,
  conflict: (
    <path d="M3.5 6.5c7 0 9 11 16 11M3.5 17.5c7 0 9-11 16-11M16.6 3.6l3.4 2.9-3.4 2.9M16.6 14.6l3.4 2.9-3.4 2.9" />
  ),
  'hardly-studied': <circle cx="12" cy="12" r="8.4" stroke-dasharray="3.2 5.6" />,
  'if-lacking': (
    <>
      <path d="M12 3c3.8 4.6 6.4 8 6.4 11.4a6.4 6.4 0 0 1-12.8 0C5.6 11 8.2 7.6 12 3z" />
      <path class="solid" d="M5.8 13.4h12.4a6.4 6.4 0 1 1-12.4 0z" />
    </>
  ),
  'not-advised': (
    <>
      <path d="M12 3.6l9.2 16.2H2.8z" />
      <path d="M12 9.8v4.2M12 16.7v.1" />
    </>
  ),
}

export interface StateIconProps {
  state: State
  /** Words for the picture; left out where the words stand beside it. */
  label?: string
}

/** The shape of a state, in its colour. */
export function StateIcon({ state, label }: StateIconProps) {
  return (
    <>
      <svg class={`cw-icon cw-state cw-state-${state}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {shapes[state]}
      </svg>
      {label !== undefined && <span class="cw-hidden">{label}, </span>}
    </>
  )
}
