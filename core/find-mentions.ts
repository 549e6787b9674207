import { limbCramps } from './context/cramp-sense.ts'
import { createRelater, createSentences, type Relation } from './context/passages.ts'
import { type Candidate, findTerms } from './match/find-terms.ts'
import { crampTopic, type Lexicon } from './match/lexicon.ts'
import { sentencesOf } from './text/sentences.ts'
import type { TextIndex } from './text/text-index.ts'

/** A name that deserves the card: a cramp word of limb muscles, or a remedy in a passage about such cramps. */
export interface Mention extends Candidate {
  text: string
  /** Why it counts: `cramp` for a cramp word, else how its passage relates to one. */
  because: 'cramp' | NonNullable<Relation>
}

/**
 * Finds every mention in a page's text. `isShut` says which candidates stand in parts that must not be read
 * (editable, hidden, another language); they neither count nor speak for their passage.
 */
export function findMentions(
  index: TextIndex,
  lexicon: Lexicon,
  isShut: (candidate: Candidate) => boolean = () => false,
): Mention[] {
  const candidates = findTerms(index, lexicon).filter((candidate) => !isShut(candidate))
  const sentenceOf = createSentences(index, sentencesOf)
  const crampWords = candidates.filter((candidate) => candidate.topic === crampTopic)
  const cramps = limbCramps(index, crampWords, sentenceOf)
  if (cramps.length === 0) return []
  const accepted = new Set(cramps)
  const others = crampWords.filter((cramp) => !accepted.has(cramp))
  const { relate } = createRelater(index, cramps, others, sentenceOf)
  const mentions: Mention[] = []
  for (const candidate of candidates) {
    const because = candidate.topic === crampTopic ? (accepted.has(candidate) ? 'cramp' : null) : relate(candidate)
    if (because) mentions.push({ ...candidate, because, text: index.text.slice(candidate.start, candidate.end) })
  }
  return mentions
}
