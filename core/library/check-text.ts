import { readCardContext } from '../context/card-context.ts'
import type { CardContext } from '../evidence/build-card.ts'
import { findMentions } from '../find-mentions.ts'
import type { Lexicon } from '../match/lexicon.ts'
import { readPlainText } from '../text/plain-text.ts'
import { headingsAbove } from '../text/text-index.ts'

/** A mention in a pasted text, by its offsets there. */
export interface TextMention {
  start: number
  end: number
  topic: string
  /** Its words with cut ones made whole: "magnesium" for "magne-\nsium". */
  text: string
}

/** A pasted text as read: its mentions in order, and whom a mention's passage speaks of. */
export interface CheckedText {
  mentions: TextMention[]
  /** Read when asked for: a passage may hold thousands of mentions. */
  contextOf(mention: TextMention): CardContext
}

/** Marks a pasted text as a page with the same words would be marked. Linear in the text. */
export function checkText(text: string, lexicon: Lexicon): CheckedText {
  const { index, rangeOf } = readPlainText(text)
  const blocks = new Map<TextMention, number>()
  for (const { start, end, topic, block, text: words } of findMentions(index, lexicon)) {
    blocks.set({ ...rangeOf(start, end), topic, text: words.replace(/\s+/g, ' ') }, block)
  }
  return {
    mentions: [...blocks.keys()],
    contextOf(mention) {
      const passage = index.blocks[blocks.get(mention) ?? -1]
      if (!passage) return { words: [], redFlags: [], mention: mention.text }
      const words = index.text.slice(passage.start, passage.end)
      return { ...readCardContext(words, headingsAbove(index, passage), ''), mention: mention.text }
    },
  }
}
