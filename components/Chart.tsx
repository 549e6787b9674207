import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import type { Prose } from '../core/evidence/prose.ts'
import { English } from './English.tsx'
import { Records, Said } from './Said.tsx'

interface ChartProps {
  /** Class of what is drawn. */
  look: string
  textEquivalent: string
  caption: Prose
  children: ComponentChildren
}

/**
 * Frame of every chart. Its numbers stand as text beside the drawing: where they lead to records, screen readers hear
 * them there, once; where they are plain, one sentence says it all and the chart is left out. Number lines run to the
 * right in every language.
 */
export function Chart({ look, textEquivalent, caption, children }: ChartProps) {
  const isTraced = useContext(Records) !== null
  return (
    <figure class="cw-figure">
      {!isTraced && (
        <p class="cw-hidden">
          <English>{textEquivalent}</English>
        </p>
      )}
      <div class={look} aria-hidden={isTraced ? undefined : true} dir="ltr">
        {children}
      </div>
      {caption.length > 0 && (
        <figcaption>
          <Said parts={caption} />
        </figcaption>
      )}
    </figure>
  )
}

/** A label near an end grows inwards, so that it never leaves the drawing. */
export function anchorAt(place: number): 'start' | 'middle' | 'end' {
  return place < 25 ? 'start' : place > 75 ? 'end' : 'middle'
}
