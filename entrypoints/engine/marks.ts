import type { Box, Point } from '../../core/place-card.ts'
import { runSliced } from '../../core/slices.ts'
import { isOrphaned } from '../content/orphaned.ts'
import { isHere, parentElementOf } from './page-nodes.ts'
import { createPaint, type Look } from './paint.ts'
import type { Place } from './scan.ts'
import type { Mark, Woven } from './weave-marks.ts'

export type { Mark } from './weave-marks.ts'

/** The marks of one frame: where they are, and what is under a point. */
export interface Marks {
  /**
   * Paints these marks instead of the ones before. Very many are painted in slices: those near the view are seen first where
   * there were none before, else the ones before stay until all is there.
   */
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

/** So many marks are painted in one go. */
const atOnce = 1200
/** Of more, so many of each part of them are painted first: a few screens. */
const nearView = 150

/** Marks an element may hold before the pointer's text offset narrows the search, instead of every mark's boxes. */
const manyMarks = 24

export function createMarks(document: Document): Marks {
  const paint = createPaint(document)
  let steps: readonly Mark[] = []
  /** Everything that can be pointed at, and how it is painted; null for not at all. */
  let marks = new Map<Mark, { look: Look; range: StaticRange } | null>()
  /** Those that are to be seen: the ones before, while very many new ones are still being painted. */
  let shown = marks
  let tinted: Mark | null = null
  let byElement = new WeakMap<Element, Mark[]>()
  let roots = new Set<Document | ShadowRoot>()
  /** What is still to be painted, and what ends it. */
  let pending: Painted[] = []
  let painting = new AbortController()

  const add = (mark: Mark, look: Look | null) => {
    if (!isCurrent(mark)) return
    const range = look === null ? null : staticRange(mark)
    marks.set(mark, look && range && { look, range })
    roots.add(document).add(mark.startNode.getRootNode() as Document | ShadowRoot)
    if (look && range) paint.add(look, range)
    for (const element of elementsOf(mark)) {
      const held = byElement.get(element)
      if (held) held.push(mark)
      else byElement.set(element, [mark])
    }
  }

  /** Forgets all marks, and takes them off the page unless others come in their place at once. */
  const clear = (stayShown: boolean) => {
    painting.abort()
    pending = []
    marks = new Map()
    if (stayShown) paint.hold()
    else {
      paint.clearMarks()
      shown = marks
    }
    byElement = new WeakMap()
    roots = new Set()
  }

  const register = () => {
    // Sheets stay where those are that are still to be seen.
    if (shown === marks) paint.adopt(roots)
    if (marks.size > 0) paint.register()
  }

  /** Paints what is pending in slices, and shows it when all is there. */
  const paintRest = async () => {
    painting = new AbortController()
    const { signal } = painting
    if (shown === marks) {
      paint.hold()
      for (const painted of marks.values()) if (painted) paint.add(painted.look, painted.range)
    }
    const all = pending
    let at = 0
    const advance = (expired: () => boolean): boolean => {
      for (; at < all.length; at += 1) {
        const { mark, look, isGone } = all[at] as Painted
        if (!isGone && !marks.has(mark)) add(mark, look)
        if ((at & 31) === 31 && expired()) {
          at += 1
          return false
        }
      }
      return true
    }
    // Others may have come, or all be over, since the last slice.
    if (!(await runSliced(advance, signal)) || signal.aborted) return
    // Who took the marks away meanwhile, the copy of a new version first of all, is not to find them again.
    if (isOrphaned() && !paint.isRegistered()) return
    pending = []
    shown = marks
    paint.adopt(roots)
    paint.reveal()
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
      const parts = [
        woven.terms.map((mark): Painted => ({ mark, look: 'term' })),
        woven.unseen.map((mark): Painted => ({ mark, look: null })),
        woven.sentences.map(({ mark, verdict }): Painted => ({ mark, look: verdict })),
      ]
      const count = parts.reduce((sum, part) => sum + part.length, 0)
      const isMany = count > atOnce
      clear(isMany && shown.size > 0)
      // Text may have gone since it was read; very many are asked when they are wanted.
      steps = isMany ? woven.steps : woven.steps.filter(isCurrent)
      const first = isMany ? parts.map((part) => fromView(part, lines)) : parts
      for (const { mark, look } of first.flat()) add(mark, look)
      register()
      if (!isMany) return
      pending = parts.flat()
      void paintRest()
    },
    all: () => steps,
    arePainted: () => marks.size > 0 && paint.isRegistered(),
    drop(isStale) {
      const before = shown === marks ? [] : shown.keys()
      const all = new Set([...marks.keys(), ...before, ...pending.map(({ mark }) => mark)])
      const stale = new Set([...all].filter(isStale))
      if (stale.size === 0) return false
      for (const mark of stale) {
        for (const own of new Set([marks, shown])) {
          const painted = own.get(mark)
          if (painted) paint.remove(painted.look, painted.range)
          own.delete(mark)
        }
      }
      for (const one of pending) if (stale.has(one.mark)) one.isGone = true
      steps = steps.filter((mark) => !stale.has(mark))
      return true
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
      const isUnder = (mark: Mark) => isCurrent(mark) && holds(mark, point)
      return near.find((mark) => !mark.isSentence && isUnder(mark)) ?? near.find(isUnder) ?? null
    },
    lines,
    restore() {
      if (marks.size > 0) paint.register()
    },
    destroy() {
      painting.abort()
      pending = []
      paint.destroy()
      marks = new Map()
      shown = marks
      steps = []
    },
  }
}

/** A mark and how it is painted; null for not at all. */
interface Painted {
  mark: Mark
  look: Look | null
  /** Its text changed before it was painted. */
  isGone?: boolean
}

/** Of marks in reading order those from the view on, and a few before: as the page stands, most pages run downwards. */
function fromView(part: readonly Painted[], lines: Marks['lines']): readonly Painted[] {
  let from = 0
  let to = part.length
  while (from < to) {
    const middle = (from + to) >> 1
    const box = firstBox(part, middle, lines)
    if (box && box.bottom < 0) from = middle + 1
    else to = middle
  }
  return part.slice(Math.max(0, from - (nearView >> 3)), from + nearView)
}

/** How many marks without a box, in a folded part of the page, are passed over. */
const mostHidden = 16

function firstBox(part: readonly Painted[], at: number, lines: Marks['lines']): Box | undefined {
  for (let i = at; i < Math.min(part.length, at + mostHidden); i += 1) {
    const [box] = lines((part[i] as Painted).mark)
    if (box) return box
  }
  return undefined
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
