import type { ReadableNode } from './readable-node.ts'
import { containerKind, headingLevel } from './tags.ts'
import type { Container } from './text-index.ts'

/** What of a tree need not be read, as whole blocks. */
export interface ReadingPlan {
  /** Elements to be passed over, with all the text under each. */
  passedOver: ReadonlyMap<ReadableNode, string>
  /** Those of them that hold a heading of the top level. */
  titled: ReadonlySet<ReadableNode>
  /** The headings under an element, itself included, in reading order. */
  headingsIn(node: ReadableNode): readonly ReadableNode[]
}

/**
 * How much of its text is kept at either edge of what is passed over, in characters: what a name needs may stand in it. All
 * that such rules read would be 400; what stands further off in a part without cramps is given up, as it is most of what is sent.
 */
const keptText = 240

/** A heading that was passed over, and that speaks for what comes after. */
interface Survivor {
  node: ReadableNode
  container: Container | null
}

/** What was passed over, as far as it matters to what comes after. */
export interface Passage {
  /** Characters passed over. */
  length: number
  /** Its beginning and its end; of a short stretch the whole in the first. */
  edges: readonly [string, string]
  /** Level of a heading that ended sections and then ended itself; 0 for none. */
  ended: number
  survivors: readonly Survivor[]
}

/** Top of all levels but that of the title. */
const firstSection = 2

/** Remembers elements that are passed over until something is read again. */
export function createPassedOver({ passedOver, titled, headingsIn }: ReadingPlan) {
  let pending: { node: ReadableNode; container: Container | null }[] = []

  /**
   * The headings of what is pending, from the last one back: each ends those before it of its own level and below, and
   * speaks for what follows unless a container that is closed by now holds it.
   */
  const headings = (current: Container | null): Pick<Passage, 'ended' | 'survivors'> => {
    const survivors: Survivor[] = []
    let lowest = Number.POSITIVE_INFINITY
    let ended = 0
    let titles = titled.size === 0 ? 0 : pending.filter(({ node }) => titled.has(node)).length
    for (let i = pending.length - 1; i >= 0; i -= 1) {
      if (lowest < firstSection || (lowest === firstSection && titles === 0)) break
      const { node, container } = pending[i] as (typeof pending)[number]
      if (titles > 0 && titled.has(node)) titles -= 1
      const found = headingsIn(node)
      if (found.length === 0) continue
      const isOpen = isWithin(current, container)
      for (const heading of found.toReversed()) {
        const level = headingLevel(heading.nodeName)
        if (level >= lowest) continue
        lowest = level
        const speaks = isOpen && !isBounded(heading, node)
        if (speaks) survivors.unshift({ node: heading, container })
        ended = speaks ? 0 : level
      }
    }
    return { ended, survivors }
  }

  const edges = (length: number): [string, string] => {
    const isShort = length <= 2 * keptText
    let first = ''
    // Cut before they are joined: joining whole sections copies them.
    for (let i = 0; i < pending.length && first.length < keptText; i += 1)
      first += isShort ? textAt(i) : textAt(i).slice(0, keptText - first.length)
    if (isShort) return [first, '']
    let last = ''
    for (let i = pending.length - 1; i >= 0 && last.length < keptText; i -= 1)
      last = `${textAt(i).slice(last.length - keptText)}${last}`
    return [first, last]
  }
  const textAt = (i: number) => passedOver.get((pending[i] as { node: ReadableNode }).node) ?? ''

  return {
    isCold: (node: ReadableNode) => passedOver.has(node),
    isEmpty: () => pending.length === 0,
    add(node: ReadableNode, container: Container | null) {
      pending.push({ node, container })
    },
    /** Forgets what is pending and answers what of it matters in `current`, the container reading goes on in. */
    take(current: Container | null): Passage {
      const length = pending.reduce((sum, { node }) => sum + (passedOver.get(node)?.length ?? 0), 0)
      const passage = { length, edges: edges(length), ...headings(current) }
      pending = []
      return passage
    },
  }
}

/** Whether `outer` is `inner` or around it. */
function isWithin(inner: Container | null, outer: Container | null): boolean {
  let current = inner
  while (current && current !== outer) current = current.parent
  return current === outer
}

/** Whether a container inside an element, or the element itself, keeps a heading's reach inside it. */
function isBounded(heading: ReadableNode, element: ReadableNode): boolean {
  for (let node: ReadableNode | null = heading; node; node = node.parentNode) {
    const kind = containerKind(node.nodeName)
    if (kind && kind !== 'row' && kind !== 'caption') return true
    if (node === element) return false
  }
  return false
}
