import type { Candidate } from '../match/find-terms.ts'
import type { Span } from '../text/sentences.ts'
import type { Block } from '../text/text-index.ts'
import { blockText, type Ground } from './ground.ts'
import { type Path, questionLevel } from './path.ts'

/** Names that are also words of kitchen, sport and weather. */
const everyday =
  /^(?:heat|hot|warm|ice|cold|salt|banana|mustard|packet|vinegar|ginger|cinnamon|capsaicin|cayenne|fluid|drink|hydrat|water(?!\s(?:tablet|pill))|stretch|exercis|physical|massag|rub|shoes|footwear|high heel|pregnan|tonic|gin|vodka|compression|see|ask|pull|flex)/i

/** A post or comment up to this many characters is one remark. */
const remark = 300
/** No link or label: eight words and the end of a sentence after them, or before the last seven. */
const inSentences = /^\W*(?:\S{1,40}\s{1,5}){8}[^.?!]{0,300}[.?!]|[.?!]\s{1,5}(?:\S{1,40}\s{1,5}){7}/
/** A remark that says how a remedy did, under a title that says for what. */
const didWell =
  /\b(?:cured?|cures|swears? by|did the trick|helped|worked|works|sorted|no more|never again|relief|gone)\b/i

/**
 * Whether a title that names cramps speaks for a block: for an item of the list it promises, a section for advice or headed by
 * a remedy, and for what stands under it and speaks of limbs or of how a remedy did.
 */
export function isSpokenForByTitle(ground: Ground, remedy: Candidate, block: Block, own: Span): boolean {
  const path = ground.pathOf(block.section)
  if (!path || path.title === null) return false
  if (path.advice || (path.promises && (path.depth > 0 || block.heading > 0))) return true
  return block.heading > 0
    ? isOwnSection(ground, remedy.block, block)
    : path.ofRemedy || isRemark(ground, remedy, block, own, path)
}

/** A heading that heads advice or names a remedy. */
function isOwnSection({ kindOf, remedyHeadings }: Ground, at: number, { heading }: Block): boolean {
  return heading < questionLevel && (kindOf(at) === 'advice' || remedyHeadings.has(at))
}

/**
 * A remark of limbs; or one right under the title that says how a remedy did, or speaks in sentences of a medicine or
 * supplement, which nobody brings up there for another reason.
 */
function isRemark(ground: Ground, remedy: Candidate, block: Block, own: Span, { depth }: Path): boolean {
  if (ground.isOfLimbs(depth > 0 ? own : block)) return true
  if (depth > 0 || block.end - block.start > remark) return false
  const text = blockText(ground.index, block)
  return (
    didWell.test(text) || (!everyday.test(ground.index.text.slice(remedy.start, remedy.end)) && inSentences.test(text))
  )
}
