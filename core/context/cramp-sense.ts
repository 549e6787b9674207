import type { Candidate } from '../match/find-terms.ts'
import { type SentenceOf, type Span, windowAt } from '../text/sentences.ts'
import type { Block, PageText } from '../text/text-index.ts'
import { type CrampSense, createCues, type SenseOf, speaksOfOrgans } from './cramp-cues.ts'

/** A cramp word that is its own evidence: "leg cramps", "charley horse". */
const explicit =
  /leg|calf|calves|foot|toe|thigh|hamstring|hand|muscle|night|nocturnal|skeletal|heat|exercise|eamc|horse/i
/** "cramped" and "spasm" are seldom muscle cramps: they need a limb word in their own sentence. */
const doubtful = /^(?:cramped|crampy|(?:muscle\s+)?spasms?)$/i
const spasm = /spasms?$/i

/** How much of its section before a list may say whose cramps its items are, in characters. */
const leadReach = 700
/** An item up to this long names a symptom and no more: the items before it say of what kind. */
const bareItem = 30

/** How much of its section says what a heading means, in characters. */
const openingReach = 200
const titleReach = 1500

/** So many times more limb cramps than others, and a page's spasms are cramps too. */
const plainSubject = 3

/** What deciding on one text remembers. */
interface Reading {
  index: PageText
  sentenceOf: SentenceOf
  senseOf: SenseOf
  /** Whether a stretch of text speaks of organs alone, by its start. */
  organs: Map<number, boolean>
}

/**
 * Decides which cramp words mean cramps of limb muscles: by the word itself, then its sentence, its block, the
 * headings above it, what leads in its list, and last by what most cramp words on the page mean. Yields after each word;
 * returns those that do.
 */
export function* limbCramps(
  index: PageText,
  cramps: readonly Candidate[],
  sentenceOf: SentenceOf,
): Generator<void, Candidate[]> {
  const reading = { index, sentenceOf, senseOf: createCues(index.text), organs: new Map() }
  const senses: Sense[] = []
  for (const cramp of cramps) {
    senses.push(localSense(reading, cramp))
    yield
  }
  const limb = senses.filter((sense) => sense === 'limb').length
  const plainly = senses.filter((sense) => sense === 'other').length
  const beside = senses.filter((sense) => sense === 'beside others').length
  const other = plainly + beside
  const isTitle = ({ block }: Candidate, i: number) =>
    index.blocks[block]?.heading === 1 && (senses[i] === 'limb' || senses[i] === 'unsaid')
  const isTitled = beside > 0 && cramps.some(isTitle)
  return cramps.filter((cramp, i) => {
    if (senses[i] === 'beside others') return isTitled && limb >= plainSubject * Math.max(1, plainly)
    if (senses[i] !== 'unsaid') return senses[i] === 'limb'
    const word = textOf(index, cramp)
    if (spasm.test(word) || isVerb(index, cramp)) return limb >= plainSubject * Math.max(1, other)
    return !doubtful.test(word) && limb > 0 && limb >= other
  })
}

/** `beside others`: it says nothing itself, and another sentence of its block speaks of other cramps. */
type Sense = CrampSense | 'beside others'

/** What stands before "cramped" where it is no verb. */
const beforeAdjective =
  /\b(?:is|are|was|were|be|been|feels?|felt|gets?|got|looks?|too|so|very|rather|quite|pretty|bit|slightly|an?|the|my|our|their|they['\u2019]re|it['\u2019]s|in|into|of|and)\s+$/i
const beforeVerb = /\b(?:who|I|he|she|they|we)\s$/
/** What may follow the verb; "cramped wards" goes on with what is cramped. */
const afterVerb =
  /^(?:\W*$|[.,;:!?)]|\s+(?:up|at|in|on|after|during|and|but|or|so|badly|again|when|while|for|all|almost|twice|before|from|with|as|like|mid|just|last|every|most|that|this|by|right|there|then|once)\b)/i

/** "I was crusted in salt and cramped all the way down": no room is so. */
const surelyVerb = /^\s+(?:all the way|up|badly|again)\b/i

/** "He cramped at the lake", not "the boat is cramped". */
function isVerb({ text }: PageText, { start, end }: Candidate): boolean {
  if (!/^cramped$/i.test(text.slice(start, end))) return false
  const before = text.slice(Math.max(0, start - 14), start)
  const after = text.slice(end, end + 16)
  if (/\band\s$/i.test(before) && surelyVerb.test(after)) return true
  return (afterVerb.test(after) || beforeVerb.test(before)) && !beforeAdjective.test(before)
}

/** What stands before "cramped" where it may tell of room, or of a limb. */
const beforeRoom = /\b(?:is|are|was|were|so|too|very|bit|they['\u2019]re|it['\u2019]s)\s+$/i
const limbWord = /\b(?:legs?|cal(?:f|ves)|f(?:oo|ee)t|toes?|thighs?|hamstrings?|hands?|fingers?|arms?|muscles?)\b/i

/** "The van was so cramped I lost feeling in both legs": no limb stands right beside it. */
function isRoom({ text }: PageText, own: Span, { start, end }: Candidate): boolean {
  if (!/^cramped$/i.test(text.slice(start, end))) return false
  if (!beforeRoom.test(text.slice(Math.max(0, start - 14), start))) return false
  return !limbWord.test(text.slice(Math.max(own.start, start - 40), start)) && !limbWord.test(text.slice(end, end + 16))
}

function localSense(reading: Reading, cramp: Candidate): Sense {
  const { index, sentenceOf, senseOf } = reading
  if (cramp.other) return 'other'
  const word = textOf(index, cramp)
  const isDoubtful = doubtful.test(word)
  if (explicit.test(word) && !isDoubtful) return isInBelly(index, cramp) ? 'other' : 'limb'
  const block = index.blocks[cramp.block]
  if (!block) return 'unsaid'
  const own = sentenceOf(cramp.block, cramp.start)
  if (isRoom(index, own, cramp)) return 'other'
  if (isBesideMuscles(index, own, cramp)) return 'limb'
  if (spasm.test(word) && isOfOrgans(reading, block, own, cramp)) return 'other'
  const sentence = senseOf(block, own, cramp)
  // "Cycling may ease the cramps" under "Period pain": what people do says less than a heading does, a part of a limb more.
  if (sentence === 'limb' && !limbWord.test(index.text.slice(own.start, own.end)))
    return headingSense(reading, block) === 'other' ? 'other' : sentence
  if (sentence !== 'unsaid' || isDoubtful) return sentence
  const whole = senseOf(block, block, cramp)
  const above = headingSense(reading, block)
  if (whole === 'limb') return above === 'other' ? above : whole
  if (block.heading > 0 && above === 'unsaid' && whole === 'unsaid') return openingSense(reading, cramp.block)
  // The block counts last where it speaks of others: another sentence may only tell a side effect, "it may cause diarrhoea".
  if (above !== 'unsaid') return above
  return whole === 'other' ? 'beside others' : leadSense(reading, block)
}

/** "Muscle cramps in your tummy". */
function isInBelly({ text }: PageText, { end }: Candidate): boolean {
  return /^\s(?:in|of) (?:the|your|her|my) (?:[a-z]+ )?(?:tummy|belly|stomach|abdomen|womb|uterus|gut|bowels?|bladder)\b/i.test(
    text.slice(end, end + 40),
  )
}

/** "Muscle tenderness, weakness or cramps": an item of a list of what muscles do. */
function isBesideMuscles({ text }: PageText, own: Span, { start }: Candidate): boolean {
  return /\bmuscle (?:pains?|tenderness|weakness|aches?|soreness|stiffness|twitching)(?:, [a-z]+){0,3},? (?:or|and)\s$/i.test(
    text.slice(Math.max(own.start, start - 80), start),
  )
}

/** A spasm in a sentence that names organs and no limb; one that names neither is read with its whole block. */
function isOfOrgans(reading: Reading, block: Block, own: Span, cramp: Candidate): boolean {
  if (speaks(reading, own)) return true
  const { index, senseOf } = reading
  const ownText = index.text.slice(own.start, own.end)
  return senseOf(block, own, cramp) !== 'other' && !/\blimb|\bleg|tetany/i.test(ownText)
    ? speaks(reading, windowAt(block, cramp.start))
    : false
}

function speaks({ index, organs }: Reading, { start, end }: Span): boolean {
  let answer = organs.get(start)
  if (answer === undefined) {
    answer = speaksOfOrgans(index.text.slice(start, end))
    organs.set(start, answer)
  }
  return answer
}

function headingSense({ index, senseOf }: Reading, block: Block): CrampSense {
  for (let above = block.section; above >= 0; above = index.blocks[above]?.section ?? -1) {
    const heading = index.blocks[above]
    if (!heading) break
    const sense = senseOf(heading, heading, { start: heading.start, end: heading.start })
    if (sense !== 'unsaid') return sense
  }
  return 'unsaid'
}

/** A heading, "Other kinds of cramps": what its section begins with. A title is told by more of its page. */
function openingSense({ index, senseOf }: Reading, at: number): CrampSense {
  const heading = index.blocks[at]
  const below = index.blocks[at + 1]
  if (!heading || !below || below.section !== at) return 'unsaid'
  const reach = heading.heading === 1 ? titleReach : openingReach
  const end = Math.min(heading.heading === 1 ? index.text.length : below.end, below.start + reach)
  const opening = { start: below.start, end }
  return senseOf(opening, opening, { start: below.start, end: below.start })
}

/** An item of a list that says nothing itself: its list up to it, then what its section told before the list. */
function leadSense({ index, senseOf }: Reading, block: Block): CrampSense {
  const list = block.container?.kind === 'item' ? block.container.parent : null
  const first = list && index.blocks[list.first]
  if (!first) return 'unsaid'
  const from = index.blocks[Math.max(0, block.section + 1)]?.start ?? first.start
  const end = block.end - block.start <= bareItem ? block.start : first.start
  const lead = { start: Math.max(Math.min(from, end), end - leadReach), end }
  return senseOf(lead, lead, { start: end, end })
}

function textOf(index: PageText, candidate: Candidate): string {
  return index.text.slice(candidate.start, candidate.end)
}
