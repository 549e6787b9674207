import type { Step } from '../../core/messages.ts'
import type { Box } from '../../core/place-card.ts'
import type { Mark } from './marks.ts'
import { parentElementOf } from './page-nodes.ts'
import { visibleLines } from './visible-lines.ts'

/** The mark a step leads to, among those that are rendered; null when there is none. Steps go round at the ends. */
export function nextMark(
  marks: readonly Mark[],
  from: Mark | null,
  direction: Step,
  lines: (mark: Mark) => Box[],
): Mark | null {
  const rendered = marks.filter((mark) => lines(mark).length > 0)
  if (rendered.length === 0) return null
  const top = (mark: Mark) => lines(mark)[0]?.top ?? 0
  if (direction === 'nearest') {
    const inView = rendered.filter((mark) => top(mark) >= 0 && top(mark) < innerHeight)
    const middle = innerHeight / 2
    const distance = (mark: Mark) => Math.abs(top(mark) - middle)
    const pool = inView.length > 0 ? inView : rendered
    return pool.reduce((best, mark) => (distance(mark) < distance(best) ? mark : best))
  }
  // A reading since then made new marks of the same places.
  const at = from ? rendered.findIndex((mark) => isSamePlace(mark, from)) : -1
  if (at >= 0) return rendered.at((at + (direction === 'next' ? 1 : -1)) % rendered.length) ?? null
  if (direction === 'next') return rendered.find((mark) => top(mark) >= 0) ?? rendered[0] ?? null
  return rendered.findLast((mark) => top(mark) < 0) ?? rendered.at(-1) ?? null
}

function isSamePlace(one: Mark, other: Mark): boolean {
  const isSameEnd = one.endNode === other.endNode && one.endOffset === other.endOffset
  return one.startNode === other.startNode && one.startOffset === other.startOffset && isSameEnd
}

/** Scrolls a mark into view, in every box that scrolls, unless all of it can be seen already. */
export function reveal(mark: Mark, lines: readonly Box[]): void {
  const [line] = lines
  const [seen] = visibleLines(mark, lines)
  if (line && seen && seen.top === line.top && seen.bottom === line.bottom && seen.right > seen.left) return
  parentElementOf(mark.startNode)?.scrollIntoView({ block: 'center', behavior: 'instant' })
}
