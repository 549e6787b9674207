import type { Box } from '../../core/place-card.ts'
import type { Mark } from './marks.ts'
import { parentElementOf } from './page-nodes.ts'

/** The parts of a mark's line boxes that can be seen: inside the viewport and every box that cuts off what overflows. */
export function visibleLines(mark: Mark, lines: readonly Box[]): Box[] {
  let seen = lines.map((line) => cut(line, { left: 0, top: 0, right: innerWidth, bottom: innerHeight }))
  for (let element = parentElementOf(mark.startNode); element; element = parentElementOf(element)) {
    // The root's own overflow is the viewport's.
    if (element === document.documentElement || element === document.body) break
    if (getComputedStyle(element).overflow === 'visible') continue
    const box = element.getBoundingClientRect()
    seen = seen.map((line) => cut(line, box))
  }
  return seen.filter(({ left, top, right, bottom }) => right > left && bottom > top)
}

function cut(line: Box, by: Box): Box {
  return {
    left: Math.max(line.left, by.left),
    top: Math.max(line.top, by.top),
    right: Math.min(line.right, by.right),
    bottom: Math.min(line.bottom, by.bottom),
  }
}
