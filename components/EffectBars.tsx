import type { Comparison, DifferenceBar } from '../core/evidence/types.ts'
import { strings } from '../core/strings/interface.ts'
import { direction } from '../core/strings/say.ts'
import { barPlaces, type RangePlaces, rangePlaces } from './bar-scale.ts'
import { anchorAt, Chart } from './Chart.tsx'
import { English } from './English.tsx'
import { RecordLink, Said } from './Said.tsx'

const words = strings.charts

function RangeLine({ at, wide }: { at: RangePlaces; wide: boolean }) {
  return (
    <svg class={`cw-range ${wide ? 'wide' : ''}`} height="33" aria-hidden="true" focusable="false">
      <line class="axis" x1="0" x2="100%" y1="9" y2="9" />
      <line class="zero" x1={`${at.noEffect}%`} x2={`${at.noEffect}%`} y1="0" y2="17" />
      {at.low !== null && at.high !== null && (
        <>
          <line class="interval" x1={`${at.low}%`} x2={`${at.high}%`} y1="9" y2="9" />
          <line class="cap" x1={`${at.low}%`} x2={`${at.low}%`} y1="5" y2="13" />
          <line class="cap" x1={`${at.high}%`} x2={`${at.high}%`} y1="5" y2="13" />
        </>
      )}
      <circle class="point" cx={`${at.value}%`} cy="9" r="5" />
      <text x={`${at.noEffect}%`} y="30" text-anchor={anchorAt(at.noEffect)}>
        {words.noDifference}
      </text>
    </svg>
  )
}

function Difference({ difference, at, wide }: { difference: DifferenceBar; at: RangePlaces; wide: boolean }) {
  const label = difference.noEffect === 1 ? words.ratio : words.difference
  return (
    <>
      {/* Its first word is of the interface, and it reads as that does. */}
      <span class="span" dir={direction()}>
        <span aria-hidden="true">{label}: </span>
        <b>
          <English>
            <RecordLink from={difference.from} text={difference.text} about={label} />
          </English>
        </b>
      </span>
      <RangeLine at={at} wide={wide} />
    </>
  )
}

/** Both groups from zero and the difference with its interval, on one scale where they can share it. */
export function EffectBars({ comparison }: { comparison: Comparison }) {
  const { arms, difference, unit, caption, textEquivalent } = comparison
  const { bars, range } = barPlaces(comparison)
  return (
    <Chart look="cw-bars" textEquivalent={textEquivalent} caption={caption}>
      <span class="unit">
        <Said parts={unit} />
      </span>
      {arms.map((arm, i) => (
        <div key={arm.label} class="arm">
          <span class="label" aria-hidden="true">
            <English>{arm.label}</English>
          </span>
          <svg height="12" aria-hidden="true" focusable="false">
            <rect class="track" width="100%" height="12" rx="4" />
            <rect class={arm.role} x={`${bars[i]?.start}%`} width={`${bars[i]?.length}%`} height="12" rx="4" />
          </svg>
          <span class="value">
            <English>
              <RecordLink from={arm.from} text={arm.text} about={arm.label} />
            </English>
          </span>
        </div>
      ))}
      {difference !== null && (
        <Difference difference={difference} at={range ?? rangePlaces(difference)} wide={range === null} />
      )}
    </Chart>
  )
}
