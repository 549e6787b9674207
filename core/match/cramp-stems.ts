import { foldText } from '../text/fold.ts'
import { blockAt, type TextIndex } from '../text/text-index.ts'
import { wordEdge } from './runs.ts'

/**
 * What every name of the cramp topic holds, those of other cramps too: they count for what a page's cramp words mean. Two
 * patterns, since one that can begin with many letters is twice as slow as both.
 */
const stems = /cramp|spasm|charl(?:ey|ie)/gi
const rareStems = /eamc|dysmenorrh|palsy|period[\s\u2010-\u2013-]{1,40}pain/gi

/** Whether a text may hold a name of the cramp topic, or one with a cramp in it. */
export function mayNameCramps(text: string): boolean {
  const { text: seen } = foldText(text)
  return seen.search(stems) >= 0 || seen.search(rareStems) >= 0
}

/** Characters looked through at once. */
const stride = 32_768

/**
 * The blocks that may hold a name of the cramp topic, ascending. Yields about every 32,000 characters, which take a
 * fraction of a millisecond. Linear.
 */
export function* crampBlocksOf(index: TextIndex): Generator<void, number[]> {
  const found = new Set<number>()
  const { text } = index
  for (let from = 0; from < text.length; ) {
    const end = wordEdge(text, from + stride)
    // A stem of two words may run on over the edge.
    const folded = foldText(text.slice(from, end + 64))
    for (const pattern of [stems, rareStems]) {
      for (const match of folded.text.matchAll(pattern)) found.add(blockAt(index, from + folded.at(match.index)))
    }
    from = end
    yield
  }
  found.delete(-1)
  return [...found].sort((one, other) => one - other)
}
