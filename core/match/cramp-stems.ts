import { foldText } from '../text/fold.ts'
import { blockAt, type PageText } from '../text/text-index.ts'
import { wordEdge } from './runs.ts'

/**
 * What every name of the cramp topic holds, those of other cramps too: they count for what a page's cramp words mean. Two
 * patterns, since one that can begin with many letters is twice as slow as both.
 */
const stems = [
  /cramp|spasm|charl(?:ey|ie)/i,
  /eamc|dysmenorrh|palsy|period[\s\u2010-\u2013-]{1,40}pains?(?![a-z])/i,
] as const

/** An abbreviation whose letter case counts. */
const exactStem = 'EAMC'

/**
 * Whether a text may name cramps of limbs, or other cramps as cramps or spasms. For a first look at much text, so it does
 * not see what costs as much again to look for: a stem that an invisible hyphen cuts, where no rule of English cuts these
 * words, and the names of other cramps without a stem, "period pain", which only sway a doubtful cramp word nearby.
 */
export function mayNameCramps(text: string): boolean {
  return stems[0].test(text) || text.includes(exactStem)
}

/** How many cramp words a text holds at most. */
export function countStems(text: string): number {
  return text.match(new RegExp(`${stems[0].source}|${exactStem}`, 'gi'))?.length ?? 0
}

/** Characters looked through at once. */
const stride = 32_768

/**
 * The blocks that may hold a name of the cramp topic, ascending. Yields about every 32,000 characters, which take a
 * fraction of a millisecond. Linear.
 */
export function* crampBlocksOf(index: PageText): Generator<void, number[]> {
  const found = new Set<number>()
  const patterns = stems.map((pattern) => new RegExp(pattern, 'gi'))
  const { text } = index
  for (let from = 0; from < text.length; ) {
    const end = wordEdge(text, from + stride)
    // A stem of two words may run on over the edge.
    const folded = foldText(text.slice(from, end + 64))
    for (const pattern of patterns) {
      pattern.lastIndex = 0
      for (let match = pattern.exec(folded.text); match; match = pattern.exec(folded.text))
        found.add(blockAt(index, from + folded.at(match.index)))
    }
    from = end
    yield
  }
  found.delete(-1)
  return [...found].sort((one, other) => one - other)
}
