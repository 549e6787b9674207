import type { Forest, ForestLine } from '../core/evidence/types.ts'
import { strings } from '../core/strings/interface.ts'
import { anchorAt, Chart } from './Chart.tsx'
import { English } from './English.tsx'
import { effectScale, type Scale } from './forest-scale.ts'
import { RecordLink, Said } from './Said.tsx'

const words = strings.charts

/** The pooled diamond spans its interval; without one it is as wide as a trial's square. */
function Diamond({ line, place }: { line: ForestLine; place: Scale }) {
  const { value, low, high } = line
  if (low === null || high === null || low === high) {
    return (
      <svg x={`${place(value)}%`} y="50%" overflow="visible" aria-hidden="true">
        <path class="diamond" d="M-6 0L0 -6L6 0L0 6z" />
      </svg>
    )
  }
  const [start, end] = [place(low), place(high)]
  const top = ((place(value) - start) / (end - start)) * 100
  return (
    <svg
      x={`${start}%`}
      width={`${end - start}%`}
      height="100%"
      viewBox="0 0 100 20"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path class="diamond" d={`M0 10L${top} 4L100 10L${top} 16z`} />
    </svg>
  )
}

function Trial({ line, place }: { line: ForestLine; place: Scale }) {
  const { value, low, high } = line
  const isBounded = low !== null && high !== null
  return (
    <>
      {isBounded && <line class="interval" x1={`${place(low)}%`} x2={`${place(high)}%`} y1="50%" y2="50%" />}
      <svg x={`${place(value)}%`} y="50%" overflow="visible" aria-hidden="true">
        <rect class={isBounded ? 'square' : 'square open'} x="-4.5" y="-4.5" width="9" height="9" />
      </svg>
    </>
  )
}

function Line({ line, place }: { line: ForestLine; place: Scale }) {
  const noEffect = `${place(line.noEffect)}%`
  return (
    <li class={line.pooled ? 'line pooled' : 'line'}>
      <span class="label" aria-hidden="true">
        <English>{line.label}</English>
      </span>
      <svg class="drawn" aria-hidden="true" focusable="false">
        <line class="zero" x1={noEffect} x2={noEffect} y1="0" y2="100%" />
        {line.pooled ? <Diamond line={line} place={place} /> : <Trial line={line} place={place} />}
      </svg>
      <span class="value">
        <English>
          <RecordLink from={line.from} text={line.text} about={line.label} />
        </English>
        {line.low === null && <span class="none"> {words.noInterval}</span>}
      </span>
    </li>
  )
}

/** Which way is which: the ends are named where "no difference" leaves them room. */
function Axis({ at }: { at: number }) {
  return (
    <svg class="axis" height="18" aria-hidden="true" focusable="false">
      {at >= 45 && (
        <text x="0" y="13">
          ← {words.lower}
        </text>
      )}
      <text x={`${at}%`} y="13" text-anchor={anchorAt(at)}>
        {words.noDifference}
      </text>
      {at <= 55 && (
        <text x="100%" y="13" text-anchor="end">
          {words.higher} →
        </text>
      )}
    </svg>
  )
}

/** Trials of one outcome below each other on one scale, the pooled result last. */
export function ForestPlot({ forest }: { forest: Forest }) {
  const { lines, unit, caption, textEquivalent } = forest
  const place = effectScale(lines)
  const [first] = lines
  if (first === undefined) return null
  return (
    <Chart look="cw-forest" textEquivalent={textEquivalent} caption={caption}>
      <p class="unit">
        <Said parts={unit} />
      </p>
      <ul>
        {lines.map((line) => (
          <Line key={line.from} line={line} place={place} />
        ))}
        <li class="line ends" aria-hidden="true">
          <Axis at={place(first.noEffect)} />
        </li>
      </ul>
    </Chart>
  )
}
