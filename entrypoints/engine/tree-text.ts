import type { TreeText } from '../../core/context/plan-reading.ts'
import type { ReadingMemory } from '../../core/reading-memory.ts'
import type { ReadableNode } from '../../core/text/readable-node.ts'
import { headingLevel } from '../../core/text/tags.ts'

const headings = 'h1,h2,h3,h4,h5,h6,dt,summary'
const none: readonly ReadableNode[] = []

/**
 * Answers a plan's questions about a page, for one reading. `shadowRoots` are those that are known in it; texts in `memory`
 * are not read again.
 */
export function createTreeText(shadowRoots: readonly ShadowRoot[], memory: ReadingMemory | null): TreeText {
  const shadowed = new Set<Node>()
  for (const { host } of shadowRoots) {
    for (let holder: Node | null = host; holder && !shadowed.has(holder); holder = holderOf(holder))
      shadowed.add(holder)
  }
  const isHeading = ({ nodeName }: ReadableNode) => headingLevel(nodeName) > 0
  /** No source gives a paragraph a heading, and most of what is asked about are paragraphs. */
  const hasNone = ({ nodeName }: ReadableNode) => nodeName === 'P' || nodeName === 'p'
  const known = new Map<ReadableNode, readonly ReadableNode[]>()
  /** A part is asked for its headings by its neighbours too, and again when it is passed over. */
  const headingsIn = (node: ReadableNode): readonly ReadableNode[] => {
    if (hasNone(node)) return none
    let found = known.get(node)
    if (!found) {
      const inside = (node as unknown as Element).querySelectorAll(headings)
      found = isHeading(node) ? [node, ...inside] : inside.length > 0 ? [...inside] : none
      known.set(node, found)
    }
    return found
  }
  const titlesIn = (node: ReadableNode): readonly ReadableNode[] => {
    const element = node as unknown as Element
    const inside = [...element.querySelectorAll('h1')]
    return element.matches('h1') ? [element, ...inside] : inside
  }
  const readText = (node: ReadableNode) => (node as Node).textContent ?? ''
  return {
    textOf(node) {
      if (shadowed.has(node as Node)) return null
      return memory ? memory.textOf(node, () => readText(node)) : readText(node)
    },
    isHost: (node) => (node as unknown as Element).shadowRoot !== null,
    headingsIn,
    titlesIn,
    firstHeading(node) {
      if (hasNone(node)) return null
      return isHeading(node) ? node : (node as unknown as Element).querySelector(headings)
    },
  }
}

/** What a node stands in, across shadow boundaries. */
function holderOf(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)
}
