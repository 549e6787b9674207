import type { ComponentChildren } from 'preact'
import type { Verdict } from '../core/claims/types.ts'

/** Four lines that differ without colour, as claims are underlined on a page: straight, wavy, double, broken. */
const shapes: Record<Verdict, ComponentChildren> = {
  'in-line': <path d="M2 12h20" />,
  beyond: <path d="M2 12c2-4 4.6-4 6.7 0s4.6 4 6.6 0 4.7-4 6.7 0" />,
  against: <path d="M2 9h20M2 15h20" />,
  untested: <path d="M2 12h4.4M9.8 12h4.4M17.6 12H22" />,
}

/** The shape of a verdict, beside its words. */
export function VerdictLine({ verdict }: { verdict: Verdict }) {
  return (
    <svg class={`cw-icon cw-verdictline cw-${verdict}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[verdict]}
    </svg>
  )
}
