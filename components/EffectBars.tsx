import type { Comparison, DifferenceBar } from '../core/evidence/types.ts'
import { strings } from '../core/strings/interface.ts'
import { armShare, rangePlaces } from './bar-scale.ts'

/** A label near an end grows inwards, so that it never leaves the drawing. */
const anchor = (place: number) => (place < 25 ? 'start' : place > 75 ? 'end' : 'middle')

function RangeLine({ difference }: { difference: DifferenceBar }) {
  const at = rangePlaces(difference)
  return (
    <svg class="cw-range range" height="33" aria-hidden="true" focusable="false">
      <line class="axis" x1="0" x2="100%" y1="9" y2="9" />
      <line class="zero" x1={`${at.noEffect}%`} x2={`${at.noEffect}%`} y1="1" y2="16" />
      {at.low !== null && at.high !== null && (
        <>
          <line class="interval" x1={`${at.low}%`} x2={`${at.high}%`} y1="9" y2="9" />
          <line class="cap" x1={`${at.low}%`} x2={`${at.low}%`} y1="5" y2="13" />
          <line class="cap" x1={`${at.high}%`} x2={`${at.high}%`} y1="5" y2="13" />
        </>
      )}
      <circle class="point" cx={`${at.value}%`} cy="9" r="5" />
      <text x={`${at.noEffect}%`} y="30" text-anchor={anchor(at.noEffect)}>
        {strings.card.noDifference}
      </text>
    </svg>
  )
}

/** Both groups on one scale from zero, and the difference with its interval; screen readers get the sentence instead. */
export function EffectBars({ comparison }: { comparison: Comparison }) {
  const { arms, difference, unit, caption, textEquivalent } = comparison
  return (
    <figure class="cw-figure">
      <p class="cw-hidden">{textEquivalent}</p>
      <div class="cw-bars" aria-hidden="true">
        {unit !== '' && <span class="unit">{unit}</span>}
        {arms.map((arm) => (
          <div key={arm.label} class="arm">
            <span class="label">{arm.label}</span>
            <svg height="12" aria-hidden="true" focusable="false">
              <rect class="track" width="100%" height="12" rx="4" />
              <rect class={arm.role} width={`${armShare(arm, arms)}%`} height="12" rx="4" />
            </svg>
            <span class="value">{arm.text}</span>
          </div>
        ))}
        {difference !== null && (
          <>
            <span class="span">
              {difference.noEffect === 1 ? strings.card.ratio : strings.card.difference}: <b>{difference.text}</b>
            </span>
            <RangeLine difference={difference} />
          </>
        )}
      </div>
      {caption !== '' && <figcaption>{caption}</figcaption>}
    </figure>
  )
}
