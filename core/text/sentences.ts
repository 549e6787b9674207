import { plainSentenceEnds } from './plain-sentences.ts'
import { firstAtLeast } from './sorted.ts'
import type { PageText } from './text-index.ts'

/** Offsets of a stretch of text, `end` not included. */
export interface Span {
  start: number
  end: number
}

/** Sentence of a block around an offset, both in the joined text. */
export type SentenceOf = (block: number, offset: number) => Span

/** A giant block, such as a page of text with line breaks only, is read in cells of this many characters. */
const cell = 4000
/** What is read with a cell on either side, since a passage may reach over its edge. */
const margin = 2000

/**
 * How much of a block may speak for what stands at `offset`: all of it, of a giant block only the surroundings. Windows
 * of one text that start at the same offset are the same, so that what was read of one can be kept by its start.
 */
export function windowAt(block: Span, offset: number): Span {
  if (block.end - block.start <= cell + 2 * margin) return block
  const first = offset - ((offset - block.start) % cell)
  return { start: Math.max(block.start, first - margin), end: Math.min(block.end, first + cell + margin) }
}

/** Abbreviations after which a full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|Dr|Mr|Mrs|Ms|Prof|St|No|Fig|al|vit|Vit|mg|mcg|oz|a\.m|p\.m|U\.S|U\.K|P\.A\.D)\.\s*$/

/** A list written as one line, "Exercise intolerance - Muscle cramps - Gout": its items are sentences of their own. */
const dashed = /\s[-\u2013\u2022\u00b7]\s/g

/** The platform's sentence segmentation, by its English rules. Making one costs 25 ms cold: not before a text needs it. */
let segmenter: Intl.Segmenter | undefined

/** Cuts a text into sentences; a line end of the source ends none. Joins what an abbreviation cut apart, and takes dashed lists apart. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const end of sentenceEnds(text.replace(/[\n\r]/g, ' '))) {
    const last = spans.at(-1)
    if (last && abbreviation.test(text.slice(Math.max(last.start, last.end - 12), last.end))) last.end = end
    else spans.push({ start, end })
    start = end
  }
  return spans.flatMap((span) => takeApart(text, span))
}

function sentenceEnds(text: string): number[] {
  const ends = plainSentenceEnds(text)
  if (ends) return ends
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' })
  return Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length)
}

/** Three dashes or more make a list; one or two are an aside. */
function takeApart(text: string, span: Span): Span[] {
  const cuts = [...text.slice(span.start, span.end).matchAll(dashed)].map((match) => span.start + match.index + 1)
  if (cuts.length < 3) return [span]
  const edges = [span.start, ...cuts, span.end]
  return cuts.concat(span.end).map((end, i) => ({ start: edges[i] as number, end }))
}

/** Blocks as sentences, cut only where asked for and each stretch once. Logarithmic where it was cut before. */
export function createSentences(index: PageText): SentenceOf {
  /** Ends of the sentences of a window, by its start: each begins where the one before it ends. */
  const known = new Map<number, number[]>()
  return (blockIndex, offset) => {
    const block = index.blocks[blockIndex]
    if (!block) return { start: offset, end: offset }
    const { start, end } = windowAt(block, offset)
    let ends = known.get(start)
    if (!ends) {
      ends = sentencesOf(index.text.slice(start, end)).map((span) => start + span.end)
      known.set(start, ends)
    }
    const i = firstAtLeast(ends, offset + 1)
    return i < ends.length ? { start: ends[i - 1] ?? start, end: ends[i] as number } : { start, end }
  }
}
