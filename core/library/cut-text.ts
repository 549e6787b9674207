import { gravest } from '../claims/gravest.ts'
import type { Verdict } from '../claims/types.ts'
import type { TextClaims, TextMention } from './check-text.ts'

/** A stretch of a text that looks the same all through: a mention or none, in a sentence with claims or in none. */
export interface Stretch {
  start: number
  end: number
  /** Index of the mention it is; null for none. */
  mention: number | null
  /** The gravest verdict of the sentence it is in; null outside of sentences with claims. */
  verdict: Verdict | null
}

type Span = Pick<TextMention, 'start' | 'end'>

const endOf = (span: Span | undefined) => span?.end ?? Number.POSITIVE_INFINITY
const startOf = (span: Span | undefined) => span?.start ?? Number.POSITIVE_INFINITY

/** The whole text in order, cut where a mention or a sentence with claims begins or ends. A mention stays whole. */
export function cutText(
  text: string,
  mentions: readonly Span[],
  sentences: readonly (Span & Pick<TextClaims, 'claims'>)[],
): Stretch[] {
  const cuts = [0, text.length]
  for (const { start, end } of [...mentions, ...sentences]) cuts.push(start, end)
  const sorted = [...new Set(cuts)].sort((a, b) => a - b)
  const stretches: Stretch[] = []
  let mention = 0
  let sentence = 0
  for (const [i, start] of sorted.slice(0, -1).entries()) {
    while (endOf(mentions[mention]) <= start) mention += 1
    while (endOf(sentences[sentence]) <= start) sentence += 1
    const isMention = startOf(mentions[mention]) <= start
    if (isMention && start !== startOf(mentions[mention])) continue
    const said = sentences[sentence]
    stretches.push({
      start,
      end: isMention ? endOf(mentions[mention]) : (sorted[i + 1] ?? start),
      mention: isMention ? mention : null,
      verdict: said && said.start <= start ? (gravest(said.claims)?.verdict ?? null) : null,
    })
  }
  return stretches
}
