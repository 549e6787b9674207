/** A rectangle in CSS px, in the same coordinates as the viewport it is placed in. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Point {
  x: number
  y: number
}

export interface Placement {
  left: number
  top: number
  /** Height the card may take where it stands; a longer one scrolls inside. */
  room: number
  side: 'below' | 'above'
}

/** Which way a text runs. */
export type Direction = 'ltr' | 'rtl'

/** Gap between the text and the card, in px: close enough to cross within the grace, clear of the underline. */
export const cardGap = 6
/** Least distance from the viewport's edges, in px. */
export const edgeGap = 8
/** Below this much room the card goes to the roomier side, even when it then covers less of the text's own side. */
const leastRoom = 220

/** The line box of a wrapped mark that the pointer is on, else the nearest; the first when there is no pointer. */
export function lineAt(lines: readonly Box[], point: Point | null): Box {
  const first = lines[0] ?? { left: 0, top: 0, right: 0, bottom: 0 }
  if (!point) return first
  let best = first
  let least = Number.POSITIVE_INFINITY
  for (const line of lines) {
    const dx = Math.max(line.left - point.x, 0, point.x - line.right)
    const dy = Math.max(line.top - point.y, 0, point.y - line.bottom)
    const distance = dx * dx + dy * dy
    if (distance < least) {
      least = distance
      best = line
    }
  }
  return best
}

/**
 * Where a card of a given size goes: under its line, above when there is more room, always inside the view (the part of
 * the page that is seen, which pinch zoom makes smaller than the viewport). It begins where its line begins, or a little
 * before the pointer, as the line's text runs.
 */
export function placeCard(
  line: Box,
  point: Point | null,
  card: { width: number; height: number },
  view: Box,
  direction: Direction = 'ltr',
): Placement {
  const below = view.bottom - edgeGap - (line.bottom + cardGap)
  const above = line.top - cardGap - (view.top + edgeGap)
  const side = below >= Math.min(card.height, Math.max(leastRoom, above)) ? 'below' : above > below ? 'above' : 'below'
  const most = view.bottom - view.top - 2 * edgeGap
  const room = Math.min(most, Math.max(side === 'below' ? below : above, Math.min(leastRoom, most)))
  const height = Math.min(card.height, room)
  const wantedTop = side === 'below' ? line.bottom + cardGap : line.top - cardGap - height
  return {
    left: clamp(wantedLeft(line, point, card.width, direction), view.left + edgeGap, view.right - edgeGap - card.width),
    top: clamp(wantedTop, view.top + edgeGap, view.bottom - edgeGap - height),
    room,
    side,
  }
}

function wantedLeft(line: Box, point: Point | null, width: number, direction: Direction): number {
  if (direction === 'ltr') return point ? clamp(point.x - width / 4, line.left, line.right) : line.left
  const end = point ? clamp(point.x + width / 4, line.left, line.right) : line.right
  return end - width
}

/** Low bound wins: a card wider than the view keeps its start in sight. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}

/** Whether a point lies between a line and its card, on the way from one to the other. */
export function isInCorridor(point: Point, line: Box, card: Box): boolean {
  const top = Math.min(line.bottom, card.bottom)
  const bottom = Math.max(line.top, card.top)
  if (point.y < top || point.y > bottom) return false
  const left = Math.min(line.left, card.left)
  const right = Math.max(line.right, card.right)
  return point.x >= left && point.x <= right
}
