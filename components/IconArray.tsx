import type { Share, Shares } from '../core/evidence/types.ts'
import { strings } from '../core/strings/interface.ts'
import { Chart } from './Chart.tsx'
import { English } from './English.tsx'
import { RecordLink, Said } from './Said.tsx'

const columns = 20
const cell = { width: 13, height: 19 }
const people = Array.from({ length: 100 }, (_, i) => ({
  nth: i,
  x: (i % columns) * cell.width,
  y: Math.floor(i / columns) * cell.height,
}))

/** A standing figure, 9 by 15. */
const person = 'M4.5 .5a2.3 2.3 0 1 1 0 4.6a2.3 2.3 0 0 1 0-4.6zM1.2 14.5v-5a3.3 3.3 0 0 1 6.6 0v5z'

function Hundred({ share }: { share: Share }) {
  const filled = Math.round(share.value)
  const size = `0 0 ${columns * cell.width} ${(people.length / columns) * cell.height}`
  return (
    <svg class={`hundred ${share.role}`} viewBox={size} aria-hidden="true" focusable="false">
      {people.map(({ nth, x, y }) => (
        <path key={nth} class={nth < filled ? 'on' : 'off'} d={person} transform={`translate(${x + 2} ${y + 2})`} />
      ))}
    </svg>
  )
}

/** Shares as a hundred people a group: those counted are solid, the others outlines. */
export function IconArray({ shares }: { shares: Shares }) {
  const { groups, had, caption, textEquivalent } = shares
  return (
    <Chart look="cw-people" textEquivalent={textEquivalent} caption={caption}>
      {groups.map((share) => (
        <div key={share.from} class="group">
          <p>
            <b>
              <English>{share.label}</English>
            </b>
            {`: ${strings.charts.of100}, `}
            <RecordLink from={share.from} text={share.text} /> <Said parts={had} />
          </p>
          <Hundred share={share} />
        </div>
      ))}
    </Chart>
  )
}
