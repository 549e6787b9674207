import type { Candidate } from '../match/find-terms.ts'
import type { SentenceOf } from '../text/sentences.ts'
import type { TextIndex } from '../text/text-index.ts'
import { type CrampSense, createCues, type SenseOf } from './cramp-cues.ts'

/** A cramp word that is its own evidence: "leg cramps", "charley horse". */
const explicit =
  /leg|calf|calves|foot|toe|thigh|hamstring|hand|muscle|night|nocturnal|skeletal|heat|exercise|eamc|horse/i
/** "cramped" and "spasm" are seldom muscle cramps: they need a limb word in their own sentence. */
const doubtful = /^(?:cramped|crampy|(?:muscle\s+)?spasms?)$/i

/**
 * Decides which cramp words mean cramps of limb muscles: by the word itself, then its sentence, its block, the
 * headings above it, and last by what most cramp words on the page mean. Yields after each word; returns those that do.
 */
export function* limbCramps(
  index: TextIndex,
  cramps: readonly Candidate[],
  sentenceOf: SentenceOf,
): Generator<void, Candidate[]> {
  const senseOf = createCues(index.text)
  const senses: CrampSense[] = []
  for (const cramp of cramps) {
    senses.push(localSense(index, cramp, sentenceOf, senseOf))
    yield
  }
  const limb = senses.filter((sense) => sense === 'limb').length
  const other = senses.filter((sense) => sense === 'other').length
  return cramps.filter((cramp, i) => {
    if (senses[i] !== 'unsaid') return senses[i] === 'limb'
    return !doubtful.test(textOf(index, cramp)) && limb > 0 && limb >= other
  })
}

function localSense(index: TextIndex, cramp: Candidate, sentenceOf: SentenceOf, senseOf: SenseOf): CrampSense {
  if (cramp.other) return 'other'
  const word = textOf(index, cramp)
  if (explicit.test(word) && !doubtful.test(word)) return 'limb'
  const block = index.blocks[cramp.block]
  if (!block) return 'unsaid'
  const sentence = senseOf(block, sentenceOf(cramp.block, cramp.start), cramp)
  if (sentence !== 'unsaid' || doubtful.test(word)) return sentence
  const whole = senseOf(block, block, cramp)
  if (whole === 'limb') return whole
  for (let above = block.section; above >= 0; above = index.blocks[above]?.section ?? -1) {
    const heading = index.blocks[above]
    if (!heading) break
    const sense = senseOf(heading, heading, { start: heading.start, end: heading.start })
    if (sense !== 'unsaid') return sense
  }
  // Last, since another sentence may only tell a side effect: "it may cause diarrhoea".
  return whole
}

function textOf(index: TextIndex, candidate: Candidate): string {
  return index.text.slice(candidate.start, candidate.end)
}
