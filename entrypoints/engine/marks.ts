import type { Box, Point } from '../../core/place-card.ts'
import { isHere, parentElementOf } from './page-nodes.ts'
import { createPaint, type Look } from './paint.ts'
import type { Place } from './scan.ts'
import type { Mark, Woven } from './weave-marks.ts'

export type { Mark } from './weave-marks.ts'

/** The marks of one frame: where they are, and what is under a point. */
export interface Marks {
  /** Paints these marks instead of the ones before. */
  show(woven: Woven): void
  /** What keys step through, in reading order. */
  all(): readonly Mark[]
  /** Whether there are marks, and the page's registry has them. */
  arePainted(): boolean
  /** Drops marks at once, before the page is painted with stale ones. Returns whether there were any. */
  drop(isStale: (mark: Mark) => boolean): boolean
  /** Tints the mark whose card is open, or none. */
  setActive(mark: Mark | null): void
  /** The mark under a point, given the innermost element there; a mention before the sentence around it. */
  at(target: Element, point: Point): Mark | null
  /** Line boxes of a place in viewport px; empty when it is not rendered. */
  lines(place: Place): Box[]
  /** Puts registry entries and sheets back where the page dropped them. Cheap when it did not. */
  restore(): void
  destroy(): void
}

/** Marks an element may hold before the pointer's text offset narrows the search, instead of every mark's boxes. */
const manyMarks = 24

export function createMarks(document: Document): Marks {
  const paint = createPaint(document)
  let steps: readonly Mark[] = []
  /** Everything that can be pointed at, mentions first, and how it is painted; null for not at all. */
  let marks = new Map<Mark, { look: Look; range: StaticRange } | null>()
  let tinted: Mark | null = null
  let byElement = new WeakMap<Element, Mark[]>()

  const rootsOfMarks = () => {
    const roots = new Set<Document | ShadowRoot>()
    for (const { startNode } of marks.keys()) roots.add(startNode.getRootNode() as Document | ShadowRoot)
    if (marks.size > 0) roots.add(document)
    return roots
  }

  const add = (mark: Mark, look: Look | null) => {
    if (!isCurrent(mark)) return
    const range = look === null ? null : staticRange(mark)
    marks.set(mark, look && range && { look, range })
    if (look && range) paint.add(look, range)
    for (const element of elementsOf(mark)) {
      const held = byElement.get(element)
      if (held) held.push(mark)
      else byElement.set(element, [mark])
    }
  }

  const clear = () => {
    paint.clearMarks()
    marks = new Map()
    byElement = new WeakMap()
  }

  const lines = (place: Place): Box[] => {
    if (!isCurrent(place)) return []
    return [...rangeOf(place).getClientRects()].filter((box) => box.width > 0 && box.height > 0)
  }

  const holds = (mark: Mark, point: Point) =>
    lines(mark).some(
      // The underline hangs below the box; 3 px more is where people point at it.
      (box) => point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom + 3,
    )

  return {
    show(woven) {
      clear()
      // Text may have gone since it was read.
      steps = woven.steps.filter(isCurrent)
      for (const mark of woven.terms) add(mark, 'term')
      for (const mark of woven.unseen) add(mark, null)
      for (const { mark, verdict } of woven.sentences) add(mark, verdict)
      paint.adopt(rootsOfMarks())
      if (marks.size > 0) paint.register()
    },
    all: () => steps,
    arePainted: () => marks.size > 0 && paint.isRegistered(),
    drop(isStale) {
      const stale = [...marks.keys()].filter(isStale)
      for (const mark of stale) {
        const painted = marks.get(mark)
        if (painted) paint.remove(painted.look, painted.range)
        marks.delete(mark)
      }
      if (stale.length > 0) steps = steps.filter((mark) => marks.has(mark))
      return stale.length > 0
    },
    setActive(mark) {
      // Any change to a highlight makes the browser lay it out anew, and the pointer moves a hundred times a second.
      if (mark === tinted) return
      tinted = mark
      paint.tint(mark && isCurrent(mark) ? staticRange(mark) : null)
    },
    at(target, point) {
      const held = byElement.get(target)?.filter((mark) => marks.has(mark))
      if (!held) return null
      const near = held.length > manyMarks ? nearCaret(document, held, point) : held
      return near.find((mark) => isCurrent(mark) && holds(mark, point)) ?? null
    },
    lines,
    restore() {
      if (marks.size > 0) paint.register()
    },
    destroy() {
      paint.destroy()
      marks = new Map()
      steps = []
    },
  }
}

function staticRange(mark: Place): StaticRange {
  return new StaticRange({
    startContainer: mark.startNode,
    startOffset: mark.startOffset,
    endContainer: mark.endNode,
    endOffset: mark.endOffset,
  })
}

/** Whether the text still is where it was found. */
function isCurrent(mark: Place): boolean {
  return (
    isHere(mark.startNode) &&
    isHere(mark.endNode) &&
    mark.startNode.data.length >= mark.startOffset &&
    mark.endNode.data.length >= mark.endOffset
  )
}

/** A mark as a range that can be measured and asked. */
function rangeOf(mark: Place): Range {
  const range = document.createRange()
  range.setStart(mark.startNode, mark.startOffset)
  range.setEnd(mark.endNode, mark.endOffset)
  return range
}

/** The elements that are hit where a mark's text is: one for each text node it covers. */
function elementsOf(mark: Mark): Set<Element> {
  const found = new Set<Element>()
  const add = (text: Text) => {
    // Text that is slotted itself is hit as its slot.
    const element = text.assignedSlot ?? parentElementOf(text)
    if (element) found.add(element)
  }
  add(mark.startNode)
  if (mark.startNode === mark.endNode) return found
  const range = rangeOf(mark)
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT)
  walker.currentNode = mark.startNode
  for (let node = walker.nextNode(); node && range.intersectsNode(node); node = walker.nextNode()) add(node as Text)
  add(mark.endNode)
  return found
}

/** Marks around the text offset under the pointer: a long text may hold thousands. */
function nearCaret(document: Document, marks: Mark[], point: Point): Mark[] {
  const caret = document.caretPositionFromPoint(point.x, point.y)
  // Without a caret, as in a shadow root that the browser does not look into, every mark is asked.
  if (!caret) return marks
  const { offsetNode: node, offset } = caret
  return marks.filter((mark) => {
    if (mark.startNode === node)
      return offset >= mark.startOffset - 1 && (mark.endNode !== node || offset <= mark.endOffset + 1)
    return isCurrent(mark) && rangeOf(mark).isPointInRange(node, offset)
  })
}
