/** Abbreviations after which a full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|Dr|Mr|Mrs|Ms|Prof|St|No|Fig|al|vit|Vit|mg|mcg|oz|a\.m|p\.m|U\.S|U\.K|P\.A\.D)\.\s*$/

export interface Span {
  start: number
  end: number
}

/** Sentence segmentation by the platform's English rules; made once, since making one costs about a millisecond. */
let segmenter: Intl.Segmenter | undefined

/** A list written as one line, "Exercise intolerance - Muscle cramps - Gout": its items are sentences of their own. */
const dashed = /\s[-\u2013\u2022\u00b7]\s/g

/** Cuts a text into sentences. Joins what an abbreviation cut apart, and takes dashed lists apart. */
export function sentencesOf(text: string): Span[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' })
  const spans: Span[] = []
  for (const { index, segment } of segmenter.segment(text)) {
    const last = spans.at(-1)
    const end = index + segment.length
    if (last && abbreviation.test(text.slice(Math.max(last.start, last.end - 12), last.end))) last.end = end
    else spans.push({ start: index, end })
  }
  return spans.flatMap((span) => takeApart(text, span))
}

/** Three dashes or more make a list; one or two are an aside. */
function takeApart(text: string, span: Span): Span[] {
  const cuts = [...text.slice(span.start, span.end).matchAll(dashed)].map((match) => span.start + match.index + 1)
  if (cuts.length < 3) return [span]
  const edges = [span.start, ...cuts, span.end]
  return cuts.concat(span.end).map((end, i) => ({ start: edges[i] as number, end }))
}
