import type { PoseName, Side } from '../core/routine/types.ts'
import { armPath, drawings, type Limbs, legPath, trunkPath } from './pose-figures.ts'
import './pose.css'

function Arm({ limbs, look }: { limbs: Limbs; look: string }) {
  return limbs.arm && <path class={look} d={armPath(limbs.arm)} />
}

export interface PoseProps {
  name: PoseName
  /** The leg that is stretched: it is the near one, so the figure looks left or right. */
  side: Side
}

/** A figure in a position. What it shows stands in words beside it. */
export function Pose({ name, side }: PoseProps) {
  const { frame, trunk, near, far, lines, blocks, rods, ghosts, muscles, arrows } = drawings[name]
  const [left, top, width] = frame
  const isClose = trunk === null
  const mirror = side === 'left' ? `matrix(-1 0 0 1 ${2 * left + width} 0)` : undefined
  return (
    <svg
      class={isClose ? 'cw-pose close' : 'cw-pose'}
      viewBox={`${left} ${top} ${width} ${width * 0.8}`}
      role="presentation"
      aria-hidden="true"
      focusable="false"
    >
      <g transform={mirror}>
        <path class="block" d={blocks.join('')} />
        <path class="edge" d={lines.join('')} />
        {far && <Arm limbs={far} look="far" />}
        {far && <path class="far" d={legPath(far.leg)} />}
        <path class="rod" d={rods.join('')} />
        <path class="ghost" d={ghosts.join('')} />
        <path class="near" d={(trunk ? trunkPath(trunk) : '') + legPath(near.leg)} />
        <Arm limbs={near} look="near" />
        <path class="gap" d={muscles.join('') + arrows.join('')} />
        <path class="muscle" d={muscles.join('')} />
        <path class="arrow" d={arrows.join('')} />
      </g>
    </svg>
  )
}
