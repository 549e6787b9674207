import type { Box, Point } from '../../core/place-card.ts'
import { clearOrphan, removeSheet } from './clear-orphan.ts'
import { isHere, parentElementOf } from './page-nodes.ts'
import type { PlacedMention } from './scan.ts'

/** A painted mention. */
export type Mark = PlacedMention

/** The painted marks of one frame. The only code that touches `CSS.highlights` and adopted style sheets. */
export interface Marks {
  /** Paints these marks instead of the ones before. */
  show(marks: readonly Mark[]): void
  all(): readonly Mark[]
  /** Whether there are marks, and the page's registry has them. */
  arePainted(): boolean
  /** Drops marks at once, before the page is painted with stale ones. Returns whether there were any. */
  drop(isStale: (mark: Mark) => boolean): boolean
  /** Tints the mark whose card is open, or none. */
  setActive(mark: Mark | null): void
  /** The mark under a point, given the innermost element there. */
  at(target: Element, point: Point): Mark | null
  /** Line boxes of a mark in viewport px; empty when it is not rendered. */
  lines(mark: Mark): Box[]
  /** Puts registry entries and sheets back where the page dropped them. Cheap when it did not. */
  restore(): void
  destroy(): void
}

/** Marks an element may hold before the pointer's text offset narrows the search, instead of every mark's boxes. */
const manyMarks = 24

function styles(term: string, active: string): string {
  // The line follows the text's own colour, so that it shows on light, dark and forced-colour pages alike.
  return `
    ::highlight(${term}) { text-decoration: underline dotted 2px color-mix(in srgb, currentColor 35%, #4a86c5); text-underline-offset: 3px; text-decoration-skip-ink: none; }
    ::highlight(${active}) { background-color: color-mix(in srgb, #4a86c5 22%, transparent); }
    @media (forced-colors: active) { ::highlight(${term}) { text-decoration-color: LinkText; } }
    @media print { ::highlight(${term}) { text-decoration: none; } ::highlight(${active}) { background-color: transparent; } }`
}

export function createMarks(document: Document): Marks {
  clearOrphan(document)
  const id = crypto
    .getRandomValues(new Uint32Array(2))
    .reduce((text, part) => text + part.toString(16).padStart(8, '0'), '')
  // Of the shape that `clear-orphan.ts` knows.
  const names = { term: `m${id.slice(0, 12)}-term`, active: `m${id.slice(0, 12)}-active` }
  const term = new Highlight()
  const active = new Highlight()
  active.priority = 1
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles(names.term, names.active))
  /** Where the sheet is: the document and the shadow roots that hold marks now, no others, so that none is kept alive. */
  let adopted = new Set<Document | ShadowRoot>()
  let marks: readonly Mark[] = []
  let tinted: Mark | null = null
  let byElement = new WeakMap<Element, Mark[]>()
  let painted = new Map<Mark, StaticRange>()

  const adopt = () => {
    const wanted = new Set<Document | ShadowRoot>()
    for (const { startNode } of marks) wanted.add(startNode.getRootNode() as Document | ShadowRoot)
    if (marks.length > 0) wanted.add(document)
    for (const root of adopted) if (!wanted.has(root)) removeSheet(root, sheet)
    for (const root of wanted) if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)
    adopted = wanted
  }

  const register = () => {
    if (CSS.highlights.get(names.term) !== term) CSS.highlights.set(names.term, term)
    if (CSS.highlights.get(names.active) !== active) CSS.highlights.set(names.active, active)
  }

  const paint = () => {
    term.clear()
    painted = new Map()
    byElement = new WeakMap()
    for (const mark of marks) {
      const range = staticRange(mark)
      painted.set(mark, range)
      term.add(range)
      for (const element of elementsOf(mark)) {
        const held = byElement.get(element)
        if (held) held.push(mark)
        else byElement.set(element, [mark])
      }
    }
  }

  const lines = (mark: Mark): Box[] => {
    if (!isCurrent(mark)) return []
    return [...rangeOf(mark).getClientRects()].filter((box) => box.width > 0 && box.height > 0)
  }

  const holds = (mark: Mark, point: Point) =>
    lines(mark).some(
      // The underline hangs below the box; 3 px more is where people point at it.
      (box) => point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom + 3,
    )

  return {
    show(next) {
      // Text may have gone since it was read.
      marks = next.filter(isCurrent)
      adopt()
      if (marks.length > 0) register()
      paint()
    },
    all: () => marks,
    arePainted: () => marks.length > 0 && CSS.highlights.get(names.term) === term,
    drop(isStale) {
      const kept = marks.filter((mark) => !isStale(mark))
      if (kept.length === marks.length) return false
      const stays = new Set(kept)
      for (const [mark, range] of painted) if (!stays.has(mark)) term.delete(range)
      marks = kept
      return true
    },
    setActive(mark) {
      // Any change to a highlight makes the browser lay it out anew, and the pointer moves a hundred times a second.
      if (mark === tinted) return
      tinted = mark
      active.clear()
      if (mark && isCurrent(mark)) active.add(staticRange(mark))
    },
    at(target, point) {
      const held = byElement.get(target)
      if (!held) return null
      const near = held.length > manyMarks ? nearCaret(document, held, point) : held
      return near.find((mark) => isCurrent(mark) && holds(mark, point)) ?? null
    },
    lines,
    restore() {
      if (marks.length === 0) return
      register()
      for (const root of adopted) if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)
    },
    destroy() {
      CSS.highlights.delete(names.term)
      CSS.highlights.delete(names.active)
      marks = []
      adopt()
    },
  }
}

function staticRange(mark: Mark): StaticRange {
  return new StaticRange({
    startContainer: mark.startNode,
    startOffset: mark.startOffset,
    endContainer: mark.endNode,
    endOffset: mark.endOffset,
  })
}

/** Whether the text still is where it was found. */
function isCurrent(mark: Mark): boolean {
  return (
    isHere(mark.startNode) &&
    isHere(mark.endNode) &&
    mark.startNode.data.length >= mark.startOffset &&
    mark.endNode.data.length >= mark.endOffset
  )
}

/** A mark as a range that can be measured and asked. */
function rangeOf(mark: Mark): Range {
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
