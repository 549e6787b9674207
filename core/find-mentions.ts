import { limbCramps } from './context/cramp-sense.ts'
import { type Ground, layGround } from './context/ground.ts'
import { mayRelate, type Relation, relate } from './context/passages.ts'
import { crampBlocksOf } from './match/cramp-stems.ts'
import { type Candidate, createTermReader, type TermsOf } from './match/find-terms.ts'
import { crampTopic, type Lexicon } from './match/lexicon.ts'
import { runAll } from './run-all.ts'
import { createLanguageCheck } from './text/language.ts'
import { createSentences } from './text/sentences.ts'
import type { PageText } from './text/text-index.ts'

/** A name that deserves the card: a cramp word of limb muscles, or a remedy in a passage about such cramps. */
export interface Mention extends Candidate {
  text: string
  /** Why it counts: `cramp` for a cramp word, else how its passage relates to one. */
  because: 'cramp' | NonNullable<Relation>
}

type IsShut = (candidate: Candidate) => boolean

/** The names that stand where a passage may be about cramps, in reading order, and what they are judged by. */
export interface Matched {
  index: PageText
  candidates: readonly Candidate[]
  /** All that name cramps, of whatever kind. */
  crampWords: readonly Candidate[]
  /** Those that are cramp words of limb muscles. */
  cramps: ReadonlySet<Candidate>
  /** Null where the page speaks of no such cramps. */
  ground: Ground | null
  /** Whether a candidate stands where it may be read. */
  counts(candidate: Candidate): boolean
}

/** Finds every mention in a page's text at once. */
export function findMentions(index: PageText, lexicon: Lexicon, isShut?: IsShut): Mention[] {
  return runAll(chooseMentions(runAll(matchPassages(index, lexicon, isShut))))
}

/**
 * Searches a page's text for names, linear in the text: first for cramp words, then for names in the parts that may be
 * about them, since names elsewhere are never marked. `isShut` says which candidates stand in parts that must not be read
 * (editable, hidden, another language); they neither count nor speak for their passage, nor do those in text that is
 * plainly not English. Yields at each candidate and about every 32,000 characters without one, which a pattern reads in
 * well under a millisecond.
 */
export function* matchPassages(
  index: PageText,
  lexicon: Lexicon,
  isShut: IsShut = () => false,
): Generator<void, Matched> {
  const termsOf = createTermReader(index, lexicon)
  const isForeign = createLanguageCheck(index)
  const counts = (candidate: Candidate) => !isForeign(candidate.block, candidate.start) && !isShut(candidate)
  const known = new Map<number, Candidate[]>()
  const crampWords: Candidate[] = []
  for (const at of yield* crampBlocksOf(index)) {
    const found = yield* readBlock(termsOf, at)
    known.set(at, found)
    for (const candidate of found) if (namesCramps(index, candidate) && counts(candidate)) crampWords.push(candidate)
  }
  const sentenceOf = createSentences(index)
  const cramps = new Set(yield* limbCramps(index, crampWords, sentenceOf))
  if (cramps.size === 0) return { index, candidates: [], crampWords, cramps, ground: null, counts }
  const others = crampWords.filter((cramp) => !cramps.has(cramp))
  const ground = layGround(index, [...cramps], others, sentenceOf)
  const candidates: Candidate[] = []
  for (let at = 0; at < index.blocks.length; at += 1) {
    const found = known.get(at) ?? (mayRelate(ground, at) ? yield* readBlock(termsOf, at) : null)
    if (found) for (const candidate of found) candidates.push(candidate)
    else if ((at & 63) === 0) yield
  }
  return { index, candidates, crampWords, cramps, ground, counts }
}

function* readBlock(termsOf: TermsOf, at: number): Generator<void, Candidate[]> {
  const found: Candidate[] = []
  for (const candidate of termsOf(at)) {
    if (candidate) found.push(candidate)
    yield
  }
  return found
}

/** Chooses the candidates that deserve the card, by what their passages say; linear in their number. */
export function* chooseMentions({ index, candidates, cramps, ground, counts }: Matched): Generator<void, Mention[]> {
  const mentions: Mention[] = []
  for (const candidate of candidates) {
    const because = ground && becauseOf(candidate, cramps, ground)
    if (because && (because === 'cramp' || counts(candidate)))
      mentions.push({ ...candidate, because, text: index.text.slice(candidate.start, candidate.end) })
    yield
  }
  return mentions
}

function becauseOf(candidate: Candidate, cramps: ReadonlySet<Candidate>, ground: Ground): 'cramp' | Relation {
  if (cramps.has(candidate)) return 'cramp'
  return candidate.topic === crampTopic ? null : relate(ground, candidate)
}

/** A cramp word, or a remedy's name with one in it: "stop a leg cramp". */
function namesCramps({ text }: PageText, { topic, start, end }: Candidate): boolean {
  return topic === crampTopic || /cramp/i.test(text.slice(start, end))
}
