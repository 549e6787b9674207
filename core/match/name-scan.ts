import type { Lexicon, Term } from './lexicon.ts'
import { longestName } from './name-tree.ts'
import { wordEdge } from './runs.ts'

/** A name found in a text, its rules not asked. */
export interface NameHit {
  start: number
  end: number
  terms: Term[]
}

/** Characters handed to the pattern at once, so that a long text without names can be read in steps. */
const stride = 32_768

/**
 * Reads the names in a text in order, longest first at each place: a hit, or null where a stretch has ended. The
 * lexicon's one pattern finds the words that names begin with; what follows is looked up letter by letter. Linear.
 */
export function* readNames({ pattern, heads }: Lexicon, text: string): Generator<NameHit | null, void> {
  for (let from = 0; from < text.length; ) {
    // Cut where no word goes on: a stretch then sees every word whole, and a name may run on past its end.
    const end = wordEdge(text, from + stride)
    const part = text.slice(from, end)
    let past = 0
    for (;;) {
      // The pattern serves other readings too: its place is ours only from here to the next line.
      pattern.lastIndex = past
      const match = pattern.exec(part)
      if (!match) break
      past = match.index + match[0].length
      const start = from + match.index
      const tree = heads.get(match[0].toLowerCase())
      const found = tree && !followsLetter(text, start) ? longestName(tree, text, start) : null
      if (!found) continue
      past = found.end - from
      yield { start, ...found }
    }
    from = Math.max(end, from + past)
    yield null
  }
}

/** Whether any name stands in a text, whatever its rules say. */
export function holdsName(lexicon: Lexicon, text: string): boolean {
  for (const hit of readNames(lexicon, text)) if (hit) return true
  return false
}

/** The pattern of all words that names begin with. No words give a pattern that never matches. */
export function headPattern(heads: Iterable<string>): RegExp {
  const words = [...heads]
  return words.length > 0 ? new RegExp(`\\b(?:${words.join('|')})(?![a-z])`, 'gi') : /(?!)/g
}

/** Letters beyond ASCII are letters too: "ésalt" holds no salt. */
function followsLetter(text: string, offset: number): boolean {
  return offset > 0 && text.charCodeAt(offset - 1) > 0xbf && /\p{L}/u.test(text[offset - 1] as string)
}
