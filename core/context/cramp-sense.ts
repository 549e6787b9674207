import type { Candidate } from '../match/find-terms.ts'
import type { Span } from '../text/sentences.ts'
import type { TextIndex } from '../text/text-index.ts'
import { type CrampSense, senseOf } from './cramp-cues.ts'

/** A cramp word that is its own evidence: "leg cramps", "charley horse". */
const explicit =
  /leg|calf|calves|foot|toe|thigh|hamstring|hand|muscle|night|nocturnal|skeletal|heat|exercise|eamc|horse/i
/** "cramped" and "spasm" are seldom muscle cramps: they need a limb word in their own sentence. */
const doubtful = /^(?:cramped|crampy|(?:muscle\s+)?spasms?)$/i

/** Sentence of a block around a mention, as offsets into the joined text. */
export type SentenceOf = (block: number, offset: number) => Span

/**
 * Decides which cramp words mean cramps of limb muscles: by the word itself, then its sentence, its block, the
 * headings above it, and last by what most cramp words on the page mean.
 */
export function limbCramps(index: TextIndex, cramps: readonly Candidate[], sentenceOf: SentenceOf): Candidate[] {
  const senses = cramps.map((cramp) => localSense(index, cramp, sentenceOf))
  const limb = senses.filter((sense) => sense === 'limb').length
  const other = senses.filter((sense) => sense === 'other').length
  return cramps.filter((cramp, i) => {
    if (senses[i] !== 'unsaid') return senses[i] === 'limb'
    return !doubtful.test(textOf(index, cramp)) && limb > 0 && limb >= other
  })
}

function localSense(index: TextIndex, cramp: Candidate, sentenceOf: SentenceOf): CrampSense {
  if (cramp.other) return 'other'
  const word = textOf(index, cramp)
  if (explicit.test(word) && !doubtful.test(word)) return 'limb'
  const sentence = senseWithin(index, cramp, sentenceOf(cramp.block, cramp.start))
  if (sentence !== 'unsaid' || doubtful.test(word)) return sentence
  const block = index.blocks[cramp.block]
  if (!block) return 'unsaid'
  const whole = senseWithin(index, cramp, block)
  if (whole === 'limb') return whole
  for (let above = block.section; above >= 0; above = index.blocks[above]?.section ?? -1) {
    const heading = index.blocks[above]
    if (!heading) break
    const sense = senseOf(index.text.slice(heading.start, heading.end), 0, 0)
    if (sense !== 'unsaid') return sense
  }
  // Last, since another sentence may only tell a side effect: "it may cause diarrhoea".
  return whole
}

function senseWithin(index: TextIndex, cramp: Candidate, span: Span): CrampSense {
  return senseOf(index.text.slice(span.start, span.end), cramp.start - span.start, cramp.end - span.start)
}

function textOf(index: TextIndex, candidate: Candidate): string {
  return index.text.slice(candidate.start, candidate.end)
}
