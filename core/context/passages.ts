import type { Candidate } from '../match/find-terms.ts'
import type { Span } from '../text/sentences.ts'
import type { Block, PageText } from '../text/text-index.ts'
import { isBesideCramps } from './cramp-reach.ts'
import { blockText, crampsBeside, type Ground, holds } from './ground.ts'
import { inList, mayBeInList } from './lists.ts'
import { leavesSubject } from './other-subjects.ts'
import { inParagraph } from './paragraphs.ts'
import { pointsElsewhere } from './section-kinds.ts'
import { headsCramps, inSection, mayBeBesideTold, mayHeadCramps, underHeading } from './sections.ts'
import { tableSpeaks } from './tables.ts'

/** Says why a remedy's passage is about cramps, for the listing of `annotate`; null when it is not. */
export type Relation = 'sentence' | 'paragraph' | 'list' | 'table' | 'heading' | 'section' | 'page' | null

const restlessLegs = /\brestless legs?\b/i
/** Signs between the steps of a path to the page. */
const pathSign = /\s[\u203a\u00bb>]\s/
const longestPath = 150
const longestPointer = 300
/** How far on each side of a remedy the semicolon of its clause is looked for, in characters. */
const clauseReach = 200

/**
 * Whether `relate` may find a reason for some remedy in a block: what it asks of the block alone. Elsewhere no remedy need
 * be looked for.
 */
export function mayRelate(ground: Ground, at: number): boolean {
  const { index, subject, crampsIn } = ground
  const block = index.blocks[at]
  if (!block || block.passedOver) return false
  if (subject.cramps || crampsIn.has(at)) return true
  const table = tableSpeaks(ground, at, block)
  if (table !== null) return table
  return (
    mayBeInList(ground, at, block) ||
    underHeading(ground, block) ||
    mayHeadCramps(ground, at, block) ||
    mayBeBesideTold(ground, at, block)
  )
}

/** Says why a remedy's passage is about the cramps of the page; null when it is not. */
export function relate(ground: Ground, remedy: Candidate): Relation {
  const { index, sentenceOf, crampsIn } = ground
  const block = index.blocks[remedy.block]
  if (!block || isForOtherCramps(ground, remedy) || pointsAway(index, block)) return null
  const table = tableSpeaks(ground, remedy.block, block)
  if (table === false) return null
  const own = sentenceOf(remedy.block, remedy.start)
  const beside = crampsBeside(remedy.start, own, crampsIn.get(remedy.block))
  if (beside.length > 0) {
    const isOther =
      isBesideCramps(index.text, own, remedy, beside, blockText(index, index.blocks[block.section])) ||
      isOfOtherClause(ground, remedy, own)
    return isOther ? null : 'sentence'
  }
  if (ground.leaves(own) || isForRestlessLegs(ground, remedy, block, own)) return null
  if (inParagraph(ground, remedy, block, own)) return 'paragraph'
  if (inList(ground, remedy, block, own)) return 'list'
  if (table) return 'table'
  if (underHeading(ground, block)) return 'heading'
  if (headsCramps(ground, remedy.block, block)) return 'section'
  return inSection(ground, remedy, block, own)
}

/** Period or stomach cramps in its own sentence, or alone in its block: the remedy is told for those. */
function isForOtherCramps(ground: Ground, remedy: Candidate): boolean {
  const { crampsIn, othersIn, sentenceOf } = ground
  const others = othersIn.get(remedy.block)
  if (!others) return false
  const cramps = crampsIn.get(remedy.block)
  const own = sentenceOf(remedy.block, remedy.start)
  if (!cramps) return holds(own, others) || !ground.othersAreSideEffects(remedy.block)
  return holds(own, others) && !holds(own, cramps)
}

/** Restless legs by the sentence, or by the heading over it: told apart from cramps, and treated otherwise. */
function isForRestlessLegs({ index, crampsIn }: Ground, { topic }: Candidate, block: Block, own: Span): boolean {
  if (topic === 'restless_legs') return false
  if (restlessLegs.test(index.text.slice(own.start, own.end))) return true
  return !crampsIn.has(block.section) && restlessLegs.test(blockText(index, index.blocks[block.section]))
}

/** "Good for varicose veins; not tested for cramps": a part of the sentence that has its own subject. */
function isOfOtherClause({ index, crampsIn }: Ground, remedy: Candidate, own: Span): boolean {
  const before = index.text.slice(Math.max(own.start, remedy.start - clauseReach), remedy.start)
  const after = index.text.slice(remedy.end, Math.min(own.end, remedy.end + clauseReach))
  const from = before.lastIndexOf(';') + 1
  const to = after.indexOf(';')
  if (from === 0 && to < 0) return false
  const start = remedy.start - before.length + from
  const end = remedy.end + (to < 0 ? after.length : to)
  return !holds({ start, end }, crampsIn.get(remedy.block)) && leavesSubject(index.text.slice(start, end))
}

/** "Pregnancy › Common niggles › Leg cramps" tells where the page lies, not what helps; "Similar threads: ..." what others tell. */
function pointsAway(index: PageText, block: Block): boolean {
  const length = block.end - block.start
  if (length > longestPointer) return false
  const text = blockText(index, block)
  return (length <= longestPath && pathSign.test(text)) || pointsElsewhere(text)
}
