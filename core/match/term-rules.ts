import { type Span, windowAt } from '../text/sentences.ts'
import type { Term } from './lexicon.ts'
import { foldGaps } from './names.ts'

/** How far on each side a name's `needs` words are looked for: its row, its line, the sentences around it. */
const neighbourhood = 400

/** How far before and after a name its `notAfter` and `notBefore` words are looked for, in characters. */
const reach = 60

/**
 * Answers which of a name's terms is meant where it stands, by their rules. For one text: what a rule found in a block
 * is remembered, so that a block is read once for each rule and not for each name in it.
 */
export function createRules(text: string) {
  const denied = new Map<Term, Map<number, boolean>>()

  const isDeniedIn = (term: Term, { start, end }: Span): boolean => {
    if (!term.notWith) return false
    let known = denied.get(term)
    if (!known) {
      known = new Map()
      denied.set(term, known)
    }
    let answer = known.get(start)
    if (answer === undefined) {
      answer = term.notWith().test(text.slice(start, end))
      known.set(start, answer)
    }
    return answer
  }

  /** Slices only what a rule reads: most terms have none. */
  const fits = (term: Term, { start, end }: Span, block: Span | undefined): boolean => {
    if (term.exact && !term.exact.includes(foldGaps(text.slice(start, end)))) return false
    if (!block) return !term.needs
    if (term.notAfter?.().test(text.slice(Math.max(block.start, start - reach), start))) return false
    if (term.notBefore?.().test(text.slice(end, Math.min(block.end, end + reach)))) return false
    if (isDeniedIn(term, windowAt(block, start))) return false
    return !term.needs || term.needs().test(text.slice(Math.max(0, start - neighbourhood), end + neighbourhood))
  }

  return (terms: readonly Term[], name: Span, block: Span | undefined): Term | undefined =>
    terms.find((term) => fits(term, name, block))
}
