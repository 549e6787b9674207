import type { Candidate } from '../match/find-terms.ts'
import type { Span } from '../text/sentences.ts'
import { firstAtLeast } from '../text/sorted.ts'
import type { Block } from '../text/text-index.ts'
import { blockText, type Ground, readFrom } from './ground.ts'
import { type Path, questionLevel } from './path.ts'

/** Names that are also words of kitchen, sport and weather. */
const everyday =
  /^(?:heat|hot|warm|ice|cold|salt|banana|mustard|packet|vinegar|ginger|cinnamon|capsaicin|cayenne|fluid|drink|hydrat|water(?!\s(?:tablet|pill))|stretch|exercis|physical|massag|rub|shoes|footwear|high heel|pregnan|tonic|gin|vodka|compression|see|ask|pull|flex)/i

/** How far from any cramps a title speaks for its page, in characters. */
const titleReach = 3000
/** A post or comment up to this many characters is one remark. */
const remark = 300
/** No link or label: eight words and the end of a sentence after them, or before the last seven. */
const inSentences = /^\W*(?:\S{1,40}\s{1,5}){8}[^.?!]{0,300}[.?!]|[.?!]\s{1,5}(?:\S{1,40}\s{1,5}){7}/
/** A remark that says how a remedy did, under a title that says for what. */
const didWell =
  /\b(?:cured?|cures|swears? by|did the trick|helped|worked|works|sorted|no more|never again|relief|gone)\b/i

/** A post that brings up a thing of the kitchen as a remedy: how it is taken, or what it did. */
const ofRemedies =
  /\b(?:tr(?:y|ied|ying)|tak(?:e|es|ing)|took|help\w*|work(?:s|ed)?|cure[sd]?|swear|swears by|recommend\w*|trick|did it|answer|(?:none|never|nothing|not one) since|sleeps? through|slept|for me\b|relief|reliev\w*|stop(?:s|ped|ping)?|every (?:night|day|evening|morning)|a day|before bed|at night|bedtime|spoonful|teaspoon\w*|glass of|what about|on topic|doctor|nurse|physio|midwife)\b/i

/**
 * Whether a title that names cramps speaks for a block: for each section under it with its heading, and for what stands
 * right under it when that speaks of limbs or of how a remedy did. A question of a list of questions asks about its own
 * matter.
 */
export function isSpokenForByTitle(ground: Ground, remedy: Candidate, block: Block, own: Span): boolean {
  const path = ground.pathOf(block.section)
  if (!path || path.title === null || !isNear(ground, remedy.block, block)) return false
  if (block.heading > 0) return block.heading < questionLevel && hasBody(ground, remedy.block)
  if (path.depth === 0 || path.question) return isRemark(ground, remedy, block, own, path)
  return !ground.isTalk() || isMeantAsRemedy(ground, remedy, block)
}

/** Whether what is also a thing of kitchen, sport or weather is brought up as a remedy. */
export function isMeantAsRemedy(ground: Ground, remedy: Candidate, around: Span): boolean {
  if (!isEveryday(ground, remedy) || ground.isOfLimbs(around)) return true
  return ofRemedies.test(readFrom(ground.index, around))
}

function isEveryday({ index }: Ground, { start, end }: Candidate): boolean {
  return everyday.test(index.text.slice(start, end))
}

/** Whether the page still speaks of cramps where a block stands: below an article come links and offers that no heading parts. */
function isNear({ index, crampBlocks }: Ground, at: number, block: Block): boolean {
  const next = firstAtLeast(crampBlocks, at)
  return [crampBlocks[next - 1], crampBlocks[next]].some((i) => {
    const other = i === undefined ? undefined : index.blocks[i]
    return other !== undefined && Math.max(block.start - other.end, other.start - block.end) <= titleReach
  })
}

/** Whether text of its own stands under a heading: a card with a link has none. */
function hasBody({ index }: Ground, at: number): boolean {
  return index.blocks[at + 1]?.section === at
}

/**
 * A remark of limbs; or one right under the title that says how a remedy did, or speaks in sentences of a medicine or
 * supplement, which nobody brings up there for another reason.
 */
function isRemark(ground: Ground, remedy: Candidate, block: Block, own: Span, { depth }: Path): boolean {
  if (ground.isOfLimbs(depth > 0 ? own : block)) return true
  if (depth > 0 || block.end - block.start > remark) return false
  const text = blockText(ground.index, block)
  return didWell.test(text) || (!isEveryday(ground, remedy) && inSentences.test(text))
}
