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

/** The topic of warning signs, some of which are no names on a page: "chest pain". */
const flagTopic = 'red_flags'

/**
 * The topics whose names stand in a text, in the order of their first mention, warning signs before all. Each name means
 * its topic by its own rules, as on a page; whether the text is about cramps is not asked, since the reader asks.
 */
export function namesIn(text: string, lexicon: Lexicon): NamedTopic[] {
  const { index } = readPlainText(text)
  const named = new Map<string, NamedTopic>()
  const [flag] = readCardContext(text, [], '').redFlags
  if (flag !== undefined) named.set(flagTopic, { topic: flagTopic, text: flag })
  for (const { topic, other, start, end } of findTerms(index, lexicon)) {
    if (!other && !named.has(topic))
      named.set(topic, { topic, text: index.text.slice(start, end).replace(/\s+/g, ' ') })
  }
  return [...named.values()]
}

/**
 * What to show of a text a reader asks about: a topic's entry, at the row of the people it speaks of, where it names one
 * topic and claims nothing; else the text, checked, open at the mention of its one claim if it makes one. "Magnesium for
 * leg cramps" names magnesium.
 */
export type AskedAbout = { topic: string; row: string | null } | { mention: number | null }

const wholeText = { mention: null }

export function readAskedAbout(text: string, lexicon: Lexicon, claims: ClaimLexicon, evidence: Evidence): AskedAbout {
  const { mentions, sentences } = checkText(text, lexicon, claims)
  const [claim, ...more] = sentences.flatMap((sentence) => sentence.claims)
  if (claim) {
    const at = more.length > 0 ? -1 : mentions.findIndex((mention) => mention.claim === claim)
    return at < 0 ? wholeText : { mention: at }
  }
  const named = namesIn(text, lexicon)
  const others = named.filter(({ topic }) => topic !== crampTopic)
  const asked = others.length > 0 ? others : named
  const [only] = asked
  if (asked.length === 1 && only) return { topic: only.topic, row: rowFor(only, text, evidence) }
  // "Magnesium in pregnancy" asks about magnesium, where it has a row for pregnancy.
  const remedies = asked.filter(({ topic }) => evidence.topics[topic]?.kind !== 'condition' && topic !== flagTopic)
  const [remedy] = remedies
  if (!remedy || remedies.length > 1 || asked.some(({ topic }) => topic === flagTopic)) return wholeText
  const row = rowFor(remedy, text, evidence)
  return row === null ? wholeText : { topic: remedy.topic, row }
}

/** The row of the people a text speaks of; null for the one that stands first anyway. */
function rowFor({ topic, text: name }: NamedTopic, text: string, evidence: Evidence): string | null {
  const { words } = readCardContext(text, [], '')
  const { lead } = buildCard(topic, evidence, { words, redFlags: [], mention: name })
  return lead.id === evidence.topics[topic]?.rows[0]?.id ? null : lead.id
}
