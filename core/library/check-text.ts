import { readCardContext } from '../context/card-context.ts'
import type { CardContext } from '../evidence/build-card.ts'
import { findMentions } from '../find-mentions.ts'
import type { Lexicon } from '../match/lexicon.ts'
import { readPlainText } from '../text/plain-text.ts'
import { blockAt, headingsAbove, type TextIndex } from '../text/text-index.ts'

/** A mention in a pasted text, by its offsets there, with what its passage says about whom. */
export interface TextMention {
  start: number
  end: number
  topic: string
  context: CardContext
}

/** Marks a pasted text as a page with the same words would be marked. Mentions stand in the order of the text. */
export function checkText(text: string, lexicon: Lexicon): TextMention[] {
  const { index, rangeOf } = readPlainText(text)
  return findMentions(index, lexicon).map((mention) => ({
    ...rangeOf(mention.start, mention.end),
    topic: mention.topic,
    context: { ...contextAt(index, mention.start), mention: mention.text },
  }))
}

function contextAt(index: TextIndex, offset: number): CardContext {
  const passage = index.blocks[blockAt(index, offset)]
  if (!passage) return { words: [], redFlags: [] }
  return readCardContext(index.text.slice(passage.start, passage.end), headingsAbove(index, passage), '')
}
