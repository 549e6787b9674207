import type { Lexicon, Term } from './lexicon.ts'
import { longestName } from './name-tree.ts'
import { headOf, nextWord, wordEdge } from './runs.ts'

/** A name found in a text, its rules not asked. */
export interface NameHit {
  start: number
  end: number
  terms: Term[]
}

/** Characters looked through at once, so that a long text without names can be read in steps. */
const stride = 32_768

/**
 * Reads the names in a text in order, longest first at each place: a hit, or null where a stretch has ended. The words
 * that names begin with are told by a hash of their letters, six times as fast as by a pattern of them all; what follows
 * is looked up letter by letter. Linear.
 */
export function* readNames({ filter, treeAt }: Lexicon, text: string): Generator<NameHit | null, void> {
  for (let from = 0; from < text.length; ) {
    // Cut where no word goes on: a stretch then sees every word whole, and a name may run on past its end.
    const end = wordEdge(text, from + stride)
    let past = from
    for (;;) {
      const start = nextWord(text, past, end, filter)
      if (start < 0) break
      const head = headOf(text.slice(start, start + filter.longest + 1))
      past = start + head.length
      const tree = treeAt(head.toLowerCase())
      const found = tree && !followsLetter(text, start) ? longestName(tree, text, start) : null
      if (!found) continue
      past = found.end
      yield { start, ...found }
    }
    from = Math.max(end, past)
    yield null
  }
}

/** Whether any name stands in a text, whatever its rules say. */
export function holdsName(lexicon: Lexicon, text: string): boolean {
  for (const hit of readNames(lexicon, text)) if (hit) return true
  return false
}

/** Letters beyond ASCII are letters too: "ésalt" holds no salt. */
function followsLetter(text: string, offset: number): boolean {
  return offset > 0 && text.charCodeAt(offset - 1) > 0xbf && /\p{L}/u.test(text[offset - 1] as string)
}
