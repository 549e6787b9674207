import type { SideLine } from '../core/diary/insights.ts'
import { anchorAt } from './Chart.tsx'

/** Sides one below the other: words with absolute numbers, and each rate with its interval on one scale from zero. */
export function RateLines({ sides }: { sides: readonly SideLine[] }) {
  const top = topOf(sides)
  return (
    <dl class="rate-lines">
      {sides.map(({ label, text, rate }, i) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {text}
            {rate !== null && (
              <svg
                class="rate-line"
                // Where text runs to the left, "start" would be the right end of a label.
                direction="ltr"
                height={i === sides.length - 1 ? 30 : 14}
                aria-hidden="true"
                focusable="false"
              >
                <line class="axis" x1="0" x2="100%" y1="7" y2="7" />
                <line class="interval" x1={at(rate.interval.low, top)} x2={at(rate.interval.high, top)} y1="7" y2="7" />
                <circle class={i === 0 ? 'point' : 'point other'} cx={at(rate.perWeek, top)} cy="7" r="5" />
                {i === sides.length - 1 &&
                  ticksTo(top).map((tick) => (
                    <text key={tick} x={at(tick, top)} y="27" text-anchor={anchorAt((100 * tick) / top)}>
                      {tick}
                    </text>
                  ))}
              </svg>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The end of the scale, in cramps a week: a round number that holds every interval. */
function topOf(sides: readonly SideLine[]): number {
  const most = Math.max(1, ...sides.map(({ rate }) => rate?.interval.high ?? 0))
  const step = 10 ** Math.floor(Math.log10(most))
  return [1, 2, 4, 6, 8, 10].map((times) => times * step).find((end) => end >= most) ?? 10 * step
}

function ticksTo(top: number): number[] {
  return [0, top / 2, top]
}

function at(value: number, top: number): string {
  return `${(100 * value) / top}%`
}
