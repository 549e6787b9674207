import type { ClaimLexicon } from '../claims/claim-lexicon.ts'
import { readPageClaims } from '../claims/read-page.ts'
import type { Claim } from '../claims/types.ts'
import { readCardContext } from '../context/card-context.ts'
import type { CardContext } from '../evidence/build-card.ts'
import { findMentions } from '../find-mentions.ts'
import type { Lexicon } from '../match/lexicon.ts'
import { runAll } from '../run-all.ts'
import { readPlainText } from '../text/plain-text.ts'
import { headingsAbove } from '../text/text-index.ts'

/** A mention in a pasted text, by its offsets there. */
export interface TextMention {
  start: number
  end: number
  topic: string
  /** Its words with cut ones made whole: "magnesium" for "magne-\nsium". */
  text: string
  /** What its sentence claims about its topic; null for nothing. */
  claim: Claim | null
}

/** A sentence of a pasted text that claims something, by its offsets there. */
export interface TextClaims {
  start: number
  end: number
  /** The sentence, on one line. */
  text: string
  /** In reading order, at least one. */
  claims: readonly Claim[]
}

/** A pasted text as read: its mentions in order, and whom a mention's passage speaks of. */
export interface CheckedText {
  mentions: TextMention[]
  /** The sentences that claim something, in order. */
  sentences: TextClaims[]
  /** Read when asked for: a passage may hold thousands of mentions. */
  contextOf(mention: TextMention): CardContext
}

/** Marks and judges a pasted text as a page with the same words would be. Linear in the text. */
export function checkText(text: string, lexicon: Lexicon, claims: ClaimLexicon): CheckedText {
  const { index, rangeOf } = readPlainText(text)
  const found = findMentions(index, lexicon)
  const judged = [...Map.groupBy(runAll(readPageClaims(index, found, '', claims)), ({ start }) => start).values()]
  const blocks = new Map<TextMention, number>()
  let at = 0
  for (const { start, end, topic, block, text: words } of found) {
    while ((judged[at]?.[0]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1
    const own = judged[at]?.filter((claim) => claim.start <= start) ?? []
    const claim = own.find((one) => one.topic === topic) ?? null
    blocks.set({ ...rangeOf(start, end), topic, text: words.replace(/\s+/g, ' '), claim }, block)
  }
  return {
    mentions: [...blocks.keys()],
    sentences: judged.flatMap((own) => {
      const [first] = own
      if (!first) return []
      const words = index.text.slice(first.start, first.end).replace(/\s+/g, ' ')
      return [{ ...rangeOf(first.start, first.end), text: words, claims: own }]
    }),
    contextOf(mention) {
      const passage = index.blocks[blocks.get(mention) ?? -1]
      if (!passage) return { words: [], redFlags: [], mention: mention.text }
      const words = index.text.slice(passage.start, passage.end)
      return { ...readCardContext(words, headingsAbove(index, passage), ''), mention: mention.text }
    },
  }
}
