import type { PageClaim } from './claims/read-page.ts'
import type { Candidate } from './match/find-terms.ts'
import type { ReadableNode } from './text/readable-node.ts'

/** A block of more characters is read anew: an answer is asked for in one go, which must not take long. */
export const longestRemembered = 8192

/** Answers that follow from a text alone, kept from one reading of a page to the next. */
export interface Recall<Answer> {
  /** The answer to a text, asked for once. The text holds all that the answer follows from. */
  of(text: string, ask: () => Answer): Answer
}

/**
 * What readings of one page found out and the next one need not: the whole page is read again at the price of what
 * changed. It decides nothing: a page is read alike with it and without.
 */
export interface ReadingMemory {
  /** All text under an element, as `textContent` has it. */
  textOf(node: ReadableNode, read: () => string): string
  /** The names of a block and the claims of a block, with offsets from its start. */
  names: Recall<readonly Candidate[]>
  claims: Recall<readonly PageClaim[]>
  /** A reading begins. What the last one did not ask of the recalls is forgotten. */
  begin(): void
  /** Text or children changed at these nodes: the text of them and of all they stand in is forgotten. */
  forget(nodes: Iterable<ReadableNode>): void
  /** Changes went by unseen: all texts are forgotten. */
  forgetTexts(): void
}

/** An empty memory, for one page. */
export function createReadingMemory(): ReadingMemory {
  let texts = new WeakMap<ReadableNode, string>()
  const names = createRecall<readonly Candidate[]>()
  const claims = createRecall<readonly PageClaim[]>()
  return {
    textOf(node, read) {
      const known = texts.get(node)
      if (known !== undefined) return known
      const text = read()
      texts.set(node, text)
      return text
    },
    names,
    claims,
    begin() {
      names.turn()
      claims.turn()
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

function createRecall<Answer>(): Recall<Answer> & { turn(): void } {
  let before = new Map<string, Answer>()
  let now = new Map<string, Answer>()
  return {
    of(text, ask) {
      const known = now.get(text)
      if (known !== undefined) return known
      const answer = before.get(text) ?? ask()
      now.set(text, answer)
      return answer
    },
    turn() {
      before = now
      now = new Map()
    },
  }
}
