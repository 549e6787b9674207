import type { ClaimLexicon } from '../claims/claim-lexicon.ts'
import { readCardContext } from '../context/card-context.ts'
import { buildCard } from '../evidence/build-card.ts'
import type { Evidence } from '../evidence/schema.ts'
import { findTerms } from '../match/find-terms.ts'
import { crampTopic, type Lexicon } from '../match/lexicon.ts'
import { readPlainText } from '../text/plain-text.ts'
import { checkText } from './check-text.ts'

/** A topic a text names, with the first words that name it. */
export interface NamedTopic {
  topic: string
  text: string
}

/**
 * The topics whose names stand in a text, in the order of their first mention. Each name means its topic by its own
 * rules, as on a page; whether the text is about cramps is not asked, since the reader asks.
 */
export function namesIn(text: string, lexicon: Lexicon): NamedTopic[] {
  const { index } = readPlainText(text)
  const named = new Map<string, NamedTopic>()
  for (const { topic, other, start, end } of findTerms(index, lexicon)) {
    if (!other && !named.has(topic))
      named.set(topic, { topic, text: index.text.slice(start, end).replace(/\s+/g, ' ') })
  }
  return [...named.values()]
}

/**
 * What to show of a text a reader asks about: a topic's entry, at the row of the people it speaks of, where it names one
 * topic and claims nothing; else the text, checked. "Magnesium for leg cramps" names magnesium.
 */
export type AskedAbout = { topic: string; row: string | null } | 'text'

export function readAskedAbout(text: string, lexicon: Lexicon, claims: ClaimLexicon, evidence: Evidence): AskedAbout {
  if (checkText(text, lexicon, claims).sentences.length > 0) return 'text'
  const named = namesIn(text, lexicon)
  const others = named.filter(({ topic }) => topic !== crampTopic)
  const [one, another] = others.length > 0 ? others : named
  if (!one || another || !evidence.topics[one.topic]) return 'text'
  const { words, redFlags } = readCardContext(text, [], '')
  // A warning sign is to be read with the words around it.
  if (redFlags.length > 0 && one.topic !== 'red_flags') return 'text'
  const { lead, leadBecause } = buildCard(one.topic, evidence, { words, redFlags: [], mention: one.text })
  const isUsual = lead.id === evidence.topics[one.topic]?.rows[0]?.id
  return { topic: one.topic, row: isUsual && leadBecause === null ? null : lead.id }
}
