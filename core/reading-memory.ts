import type { ReadableNode } from './text/readable-node.ts'

/**
 * What readings of one page found out and the next one need not: the text of parts that did not change. It decides
 * nothing: a page is read alike with it and without.
 */
export interface ReadingMemory {
  /** All text under an element, as `textContent` has it. */
  textOf(node: ReadableNode, read: () => string): string
  /** Text or children changed at these nodes: the text of them and of all they stand in is forgotten. */
  forget(nodes: Iterable<ReadableNode>): void
  /** Changes went by unseen: all texts are forgotten. */
  forgetTexts(): void
}

/** An empty memory, for one page. */
export function createReadingMemory(): ReadingMemory {
  let texts = new WeakMap<ReadableNode, string>()
  return {
    textOf(node, read) {
      const known = texts.get(node)
      if (known !== undefined) return known
      const text = read()
      texts.set(node, text)
      return text
    },
    forget(nodes) {
      // What many changes share is walked once: a deep tree that changes all the time must not cost its depth each time.
      const seen = new Set<ReadableNode>()
      for (const node of nodes) {
        for (let above: ReadableNode | null = node; above && !seen.has(above); above = above.parentNode) {
          seen.add(above)
          texts.delete(above)
        }
      }
    },
    forgetTexts() {
      texts = new WeakMap()
    },
  }
}
