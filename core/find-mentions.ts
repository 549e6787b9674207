import { limbCramps } from './context/cramp-sense.ts'
import { createRelater, type Relation } from './context/passages.ts'
import { type Candidate, readTerms } from './match/find-terms.ts'
import { crampTopic, type Lexicon } from './match/lexicon.ts'
import { createLanguageCheck } from './text/language.ts'
import { createSentences } from './text/sentences.ts'
import type { TextIndex } from './text/text-index.ts'

/** A name that deserves the card: a cramp word of limb muscles, or a remedy in a passage about such cramps. */
export interface Mention extends Candidate {
  text: string
  /** Why it counts: `cramp` for a cramp word, else how its passage relates to one. */
  because: 'cramp' | NonNullable<Relation>
}

/** Work that can be done in slices; `result` is there once `advance` has returned true, and throws before. */
export interface Sliced<Result> {
  /** Works until done or until `expired` says so. Returns whether it is done. */
  advance(expired: () => boolean): boolean
  result(): Result
}

type IsShut = (candidate: Candidate) => boolean

/**
 * Prepares the search for every name in a page's text, linear in the text. `isShut` says which candidates stand in
 * parts that must not be read (editable, hidden, another language); they neither count nor speak for their passage, nor do
 * those in text that is plainly not English. Its `expired` is asked at each candidate and about every 32,000 characters
 * without one, which a pattern reads in well under a millisecond.
 */
export function createMatcher(index: TextIndex, lexicon: Lexicon, isShut: IsShut = () => false): Sliced<Candidate[]> {
  return sliced(readCandidates(index, lexicon, isShut))
}

/** Prepares the choice of candidates that deserve the card, by what their passages say; linear in the text. */
export function createJudge(index: TextIndex, candidates: readonly Candidate[]): Sliced<Mention[]> {
  return sliced(chooseMentions(index, candidates))
}

/** Finds every mention in a page's text at once. */
export function findMentions(index: TextIndex, lexicon: Lexicon, isShut?: IsShut): Mention[] {
  return finish(createJudge(index, finish(createMatcher(index, lexicon, isShut))))
}

function finish<Result>(work: Sliced<Result>): Result {
  work.advance(() => false)
  return work.result()
}

/** Runs steps that yield wherever they may rest. */
export function sliced<Result>(steps: Generator<void, Result>): Sliced<Result> {
  let found: { result: Result } | null = null
  return {
    advance(expired) {
      while (!found) {
        const step = steps.next()
        if (step.done) found = { result: step.value }
        else if (expired()) return false
      }
      return true
    },
    result() {
      if (!found) throw new Error('the search is not done')
      return found.result
    },
  }
}

function* readCandidates(index: TextIndex, lexicon: Lexicon, isShut: IsShut): Generator<void, Candidate[]> {
  const candidates: Candidate[] = []
  const isForeign = createLanguageCheck(index)
  for (const candidate of readTerms(index, lexicon)) {
    if (candidate && !isForeign(candidate.block, candidate.start) && !isShut(candidate)) candidates.push(candidate)
    yield
  }
  return candidates
}

function* chooseMentions(index: TextIndex, candidates: readonly Candidate[]): Generator<void, Mention[]> {
  const sentenceOf = createSentences(index)
  const crampWords = candidates.filter((candidate) => namesCramps(index, candidate))
  const cramps = yield* limbCramps(index, crampWords, sentenceOf)
  if (cramps.length === 0) return []
  const accepted = new Set(cramps)
  const others = crampWords.filter((cramp) => !accepted.has(cramp))
  const relate = createRelater(index, cramps, others, sentenceOf)
  const mentions: Mention[] = []
  for (const candidate of candidates) {
    const because = accepted.has(candidate) ? 'cramp' : candidate.topic === crampTopic ? null : relate(candidate)
    if (because) mentions.push({ ...candidate, because, text: index.text.slice(candidate.start, candidate.end) })
    yield
  }
  return mentions
}

/** A cramp word, or a remedy's name with one in it: "stop a leg cramp". */
function namesCramps({ text }: TextIndex, { topic, start, end }: Candidate): boolean {
  return topic === crampTopic || /cramp/i.test(text.slice(start, end))
}
