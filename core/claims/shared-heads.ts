import { crampTopic, type Lexicon } from '../match/lexicon.ts'
import { readNames } from '../match/name-scan.ts'
import type { NameSpan } from './pieces.ts'

/** One word that heads several names, "vitamins D, B6 and E": all but the first stand without it. */
const list = /\bvitamins ([a-z]\d{0,2})((?:,? (?:and|or|&) |, )[a-z]\d{0,2}\b)+/gi
const item = /(?:and|or|&|,) ([a-z]\d{0,2})\b/gi

/** The names of a text that share their first word with one before them. Linear in the text. */
export function namesWithoutHead(text: string, lexicon: Lexicon): NameSpan[] {
  const found: NameSpan[] = []
  for (const { index, 0: words } of text.matchAll(list)) {
    for (const match of words.matchAll(item)) {
      const own = match[1] as string
      const start = index + match.index + match[0].length - own.length
      const topic = topicOf(`vitamin ${own}`, lexicon)
      if (topic) found.push({ start, end: start + own.length, topic, text: `vitamin ${own.toLowerCase()}` })
    }
  }
  return found
}

function topicOf(name: string, lexicon: Lexicon): string | null {
  for (const hit of readNames(lexicon, name)) {
    const term = hit?.terms.find(({ other, topic }) => !other && topic !== crampTopic)
    if (term) return term.topic
  }
  return null
}
