import type { Candidate } from '../match/find-terms.ts'
import type { Span } from '../text/sentences.ts'
import type { Block } from '../text/text-index.ts'
import { type Cramps, type Ground, holds } from './ground.ts'
import { tellsOfSomeone } from './someone.ts'

/** A paragraph up to this many characters is one passage; in a longer one a cramp reaches one sentence each way. */
const shortParagraph = 900
/** A cramp word that stands this near to the beginning of its sentence is its subject, in characters. */
const subjectReach = 12
/** How many cramp words of a paragraph are asked. */
const askedOfBlock = 6
/** How many sentences a chain of "these symptoms ... they ..." is followed over. */
const longestChain = 3

/** A sentence that goes on about what the one before it told. */
const goesOn =
  /^\W*(?:an? (?:small|slight|mild|larger|severe|marked|sudden|big|bigger|further|moderate) (?:drop|fall|one|lack|shortage|deficiency)\b|you (?:may|might|can|could) (?:have|get|notice|feel)\b|(?:stop (?:[a-z]+ ){0,3}and )?(?:call|tell|see|contact) (?:your|a) doctor\b|(?:these|this|those|such|they|it|both|sometimes they|often they)\b|(?:(?:its|their|other|common|early|additional|more|the|most|classic|main|usual|typical|first|only)\s){0,2}(?:signs (?:and|or) )?(?:symptoms?|signs)\b)/i
/** Words that point back at symptoms told before. */
const pointsBack =
  /\b(?:these|this|such|those|the)\s(?:\w+\s)?(?:symptoms?|pains?|problems?|complaints?|discomfort|cramps?|cramping|spasms?|attacks?|episodes?)\b/i
/** A sentence whose subject is what was told before. */
const continues =
  /^\W*(?:this|these|they|both)\s+(?:may|might|can|could|would|will|should|often|usually|sometimes|typically|generally|includ\w+|is|are|was|were|happens?|occurs?|tends?)\b/i
/** Words that stand for what a sentence nearby named, or say what is done about it. */
const leans = /\b(?:it|them|this|these|the muscle|muscles?|help(?:s|ed)?|reliev\w+|eased?|prevents?)\b/i
/** A sentence up to this many characters is advice that needs what stands around it. */
const terse = 40
/** How a sentence on cramps names poor circulation without its name. */
const ofCirculation = /\barter(?:y|ies)\b|\bblood flow\b|\bcirculation\b|\bwalk(?:ing)?\b/i

/**
 * Whether a remedy stands in the paragraph of a cramp: anywhere in a short one that tells of cramps, else one sentence away.
 * Where cramps are only one symptom among others, the sentences must be linked by their words.
 */
export function inParagraph(ground: Ground, remedy: Candidate, block: Block, own: Span): boolean {
  const cramps = ground.crampsIn.get(remedy.block)
  if (!cramps) return false
  const isShort = block.end - block.start <= shortParagraph
  if (isShort && followsTheme(ground, remedy.block, own, cramps)) return true
  if (isShort && ground.tells(remedy.block)) {
    if ((cramps.starts[0] as number) < own.start || tellsOfSomeone(textOf(ground, block))) return true
  }
  if (isThemeOf(ground, remedy.block, block)) {
    if (isShort) return true
    return isNextTo(ground, remedy.block, own, block, cramps)
  }
  const text = textOf(ground, own)
  if (ground.tells(remedy.block) && isBound(ground, own, text) && isNextTo(ground, remedy.block, own, block, cramps)) {
    return true
  }
  const after = sentenceAfter(ground, remedy.block, own, block)
  return (
    leadsOn(ground, remedy.block, own, (sentence) => holds(sentence, cramps)) ||
    (isBoundBack(text) && leadsBack(ground, remedy.block, own, block)) ||
    (remedy.topic === 'circulation_pad' && holds(after, cramps) && ofCirculation.test(textOf(ground, after)))
  )
}

function isNextTo(ground: Ground, at: number, own: Span, block: Block, cramps: Cramps): boolean {
  const { start } = sentenceBefore(ground, at, own, block)
  const { end } = sentenceAfter(ground, at, own, block)
  return holds({ start, end }, cramps)
}

/** Whether a sentence leans on its neighbours: it names nothing new, speaks of a limb, or is too short to stand alone. */
function isBound(ground: Ground, own: Span, text: string): boolean {
  return text.length <= terse || leans.test(text) || ground.isOfLimbs(own)
}

/** Whether a paragraph is about the cramps it tells of: on a page about them, or by the sentence it begins with. */
function isThemeOf({ subject, sentenceOf, crampsIn, tells }: Ground, at: number, block: Block): boolean {
  return tells(at) && (subject.cramps || holds(sentenceOf(at, block.start), crampsIn.get(at)))
}

/** Whether a sentence before has cramps for its subject, "Cramp in the calves is common": what follows is about them. */
function followsTheme({ sentenceOf, tells }: Ground, at: number, own: Span, { starts }: Cramps): boolean {
  if (!tells(at)) return false
  return starts
    .slice(0, askedOfBlock)
    .some((start) => start < own.start && start - sentenceOf(at, start).start <= subjectReach)
}

/** Whether sentences that go on about a remedy's sentence reach one that `isGoal`; the last of the block counts as one. */
export function leadsOn(ground: Ground, at: number, own: Span, isGoal: (sentence: Span) => boolean): boolean {
  const block = ground.index.blocks[at] as Block
  let sentence = own
  for (let step = 0; step < longestChain && sentence.end < block.end; step += 1) {
    sentence = ground.sentenceOf(at, sentence.end)
    if (!goesOn.test(textOf(ground, sentence))) return false
    if (isGoal(sentence)) return true
  }
  return false
}

/** What is done about what was told before: "stretching may ease them". */
const eases =
  /\b(?:eas|reliev|help|sooth|prevent|reduc|settl|calm|stop(?:p(?=ed|ing))?)(?:e|es|s|ed|ing)?\s(?:with\s)?(?:them|these|it|this)\b/i

function isBoundBack(sentence: string): boolean {
  return pointsBack.test(sentence) || continues.test(sentence) || eases.test(sentence)
}

/** Whether the sentence before, or the one before that when the first goes on about it, holds cramps. */
function leadsBack(ground: Ground, at: number, own: Span, block: Block): boolean {
  const cramps = ground.crampsIn.get(at)
  let sentence = own
  for (let step = 0; step < 2 && sentence.start > block.start; step += 1) {
    sentence = ground.sentenceOf(at, sentence.start - 1)
    if (holds(sentence, cramps)) return true
    if (!goesOn.test(textOf(ground, sentence))) return false
  }
  return false
}

function sentenceBefore({ sentenceOf }: Ground, at: number, own: Span, block: Block): Span {
  return own.start > block.start ? sentenceOf(at, own.start - 1) : own
}

function sentenceAfter({ sentenceOf }: Ground, at: number, own: Span, block: Block): Span {
  return own.end < block.end ? sentenceOf(at, own.end) : own
}

function textOf({ index }: Ground, { start, end }: Span): string {
  return index.text.slice(start, Math.min(end, start + 2000))
}
