/** All characters whose class is known here: Latin-1 and general punctuation, without what is invisible. */
const known = /^[\0-\u00ac\u00ae-\u00ff\u2010-\u2029\u202f-\u205e]*$/

/** SATerm and ParaSep, where alone a sentence may end. */
const stop = /[!.?\n\r\u0085\u2024\u2028\u2029\u203c\u203d\u2047-\u2049]/g
const separator = /[\n\r\u0085\u2028\u2029]/
const fullStop = /[.\u2024]/
const letter = /[A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/
const upper = /[A-Z\u00c0-\u00d6\u00d8-\u00de]/
/** Close* Sp*. */
const closing = /["'()[\]{}\u00ab\u00bb\u2018-\u201f\u2039\u203a\u2045\u2046]*[\t\v\f \u00a0\u202f]*/y
/** SB8: up to a small letter, nothing between but what is neither a letter nor a stop. */
const smallNext =
  /[^A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff!.?\n\r\u0085\u2024\u2028\u2029\u203c\u203d\u2047-\u2049]*[a-z\u00aa\u00b5\u00ba\u00df-\u00f6\u00f8-\u00ff]/y
/** SContinue and SATerm. */
const continues = /[,:\u2013\u2014!.?\u2024\u203c\u203d\u2047-\u2049-]/
/** Newer versions of the standard let it go on with a sentence, older ones do not. */
const unsettled = ';'

/**
 * The ends of all sentences of a text, ascending, the last one its length, by the rules of Unicode's text segmentation
 * (UAX 29, SB3 to SB998), as the platform's segmenter finds them; null for text with a character whose class is not known
 * here, or differs between versions of the standard. The platform's first use in a page costs 25 ms, more than reading
 * most pages. Linear but for SB8, which looks ahead as far as the next letter.
 */
export function plainSentenceEnds(text: string): number[] | null {
  if (!known.test(text)) return null
  const ends: number[] = []
  stop.lastIndex = 0
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    const after = endAfter(text, match.index)
    if (after === null) return null
    stop.lastIndex = after.next
    if (after.ends && after.next < text.length) ends.push(after.next)
  }
  if (text !== '') ends.push(text.length)
  return ends
}

/** Whether a sentence ends after the stop at `at`, and where to go on; null where versions of the standard differ. */
function endAfter(text: string, at: number): { ends: boolean; next: number } | null {
  const sign = text[at] as string
  const first = text[at + 1] ?? ''
  if (separator.test(sign)) return { ends: true, next: sign === '\r' && first === '\n' ? at + 2 : at + 1 }
  const isFull = fullStop.test(sign)
  if (isFull && /\d/.test(first)) return { ends: false, next: at + 1 }
  if (isFull && upper.test(first) && letter.test(text[at - 1] ?? '')) return { ends: false, next: at + 1 }
  closing.lastIndex = at + 1
  closing.exec(text)
  const next = closing.lastIndex
  const follows = text[next] ?? ''
  if (separator.test(follows)) {
    const isPair = follows === '\r' && text[next + 1] === '\n'
    return { ends: true, next: isPair ? next + 2 : next + 1 }
  }
  if (follows === unsettled) return null
  smallNext.lastIndex = next
  if (isFull && smallNext.test(text)) return { ends: false, next }
  return { ends: !continues.test(follows), next }
}
