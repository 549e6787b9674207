import type { Candidate } from '../match/find-terms.ts'
import type { Span } from '../text/sentences.ts'
import { anyWithin, firstAtLeast } from '../text/sorted.ts'
import type { Block, Container, TextIndex } from '../text/text-index.ts'
import { isAside, nearest } from './containers.ts'
import { blockText, type Ground } from './ground.ts'
import { promisesList, type SectionKind, sectionKind } from './section-kinds.ts'

/** How far a block that tells of cramps speaks for its section on either side, in characters. */
const sectionReach = 1200
/** How much of its section a heading is told by. */
const openingBlocks = 4
/** Topics whose names are also the words of kitchen, sport and weather. */
const everyday = new Set(
  'heat sodium_electrolytes potassium mustard pickle_juice trp_activators hydration stretching regular_exercise massage footwear tonic_water pregnancy_cramps red_flags acute_relief compression'.split(
    ' ',
  ),
)
/** No link or label: eight words or more, and the end of a sentence before the last. */
const inSentences = /^\W*(?:\S{1,40}\s{1,5}){8}[^.?!]{0,300}[.?!]|[.?!]\s{1,5}(?:\S{1,40}\s{1,5}){7}/

/** Of a giant block only its beginning is asked. */
const longestRead = 2000
/** The heading level of a `dt` or `summary`. */
const questionLevel = 6
/** A post or comment up to this many characters is one remark. */
const remark = 300
/** A part of a limb, which on such a page stands for its cramps: "one calf locks". */
const limb = /\b(?:legs?|cal(?:f|ves)|f(?:oo|ee)t|toes?|thighs?|hamstrings?|hands?)\b/i
/** A remark that says how a remedy did, under a title that says for what. */
const didWell =
  /\b(?:cured?|cures|swears? by|did the trick|helped|worked|works|sorted|no more|never again|relief|gone)\b/i

/** A section is about cramps when its heading says so; a page title alone does not speak for the whole page. */
export function underHeading({ index, crampsIn, othersIn }: Ground, block: Block): boolean {
  for (let above = block.section; above >= 0; above = index.blocks[above]?.section ?? -1) {
    const heading = index.blocks[above]
    if (!heading || heading.heading === 1 || isAside(block.container, heading.container)) break
    if (crampsIn.has(above)) return true
    if (othersIn.has(above) || kindOf(index, heading) === 'apparatus') break
  }
  return false
}

/** A heading that names a remedy belongs to a section that begins by telling of cramps. */
export function headsCramps({ index, tells }: Ground, at: number, block: Block): boolean {
  if (block.heading < 2) return false
  for (let i = at + 1; i <= at + openingBlocks; i += 1) {
    const below = index.blocks[i]
    if (below?.section !== at) return false
    if (below.heading === 0 && tells(i) && below.start - block.end < sectionReach) return true
  }
  return false
}

/**
 * On a page about cramps: a block of a section or post that tells of them, or one that the page's title speaks for. A
 * sidebar, a table, and a section of links or on other cramps are none of these.
 */
export function inSection(
  ground: Ground,
  { block: at, topic }: Candidate,
  block: Block,
  own: Span,
): 'section' | 'page' | null {
  const { index, subject } = ground
  if (!subject.cramps || isAside(block.container, null) || nearest(block.container, 'table')) return null
  const path = pathUp(ground, block)
  if (!path) return null
  const { headings, title } = path
  if (block.heading === 0) {
    if (boxTells(ground, block)) return 'section'
    if (isInListOfCramps(ground, block)) return 'section'
    const reach = headings.length > 0 && subject.titles.size > 0 ? sectionReach : 0
    const isOwn = headings.length > 0 ? subject.titles.size > 0 || isOfLimbs(ground, block) : title !== null
    if (isOwn && isNearCramps(ground, at, block, reach)) return 'section'
  }
  if (!title) return null
  const isItem = (headings.length > 0 || block.heading > 0) && promisesList(blockText(index, title))
  return isItem ||
    isOfRemedy(ground, at, block, headings) ||
    isAdvice(index, headings, block) ||
    speaksForItself(ground, topic, block, own, headings)
    ? 'page'
    : null
}

/**
 * The headings a block stands under, up to the title that names cramps when there is one; null when one of them heads
 * links, goods or other cramps.
 */
function pathUp({ index, subject, othersIn }: Ground, block: Block): { headings: Block[]; title: Block | null } | null {
  const headings: Block[] = []
  for (let above = block.section; above >= 0; above = index.blocks[above]?.section ?? -1) {
    const heading = index.blocks[above]
    if (!heading) break
    if (subject.titles.has(above)) return { headings, title: heading }
    if (othersIn.has(above) || kindOf(index, heading) === 'apparatus') return null
    if (heading.heading > 1) headings.push(heading)
  }
  const lead = subject.lead !== null && block.start > (index.blocks[subject.lead]?.start ?? 0) ? subject.lead : null
  return { headings, title: index.blocks[lead ?? -1] ?? null }
}

/** Whether a heading names a remedy: the block itself, or the nearest above it. */
function isOfRemedy({ remedyHeadings }: Ground, at: number, block: Block, headings: readonly Block[]): boolean {
  const [nearestAbove] = headings
  if (block.heading > 0) return block.heading < questionLevel && remedyHeadings.has(at)
  return nearestAbove !== undefined && nearestAbove.heading < questionLevel && remedyHeadings.has(block.section)
}

/** Whether a section for advice holds a block. A question of a list of questions asks about its own matter. */
function isAdvice(index: TextIndex, headings: readonly Block[], block: Block): boolean {
  return [block, ...headings].some(
    (heading) => heading.heading > 0 && heading.heading < questionLevel && kindOf(index, heading) === 'advice',
  )
}

/**
 * A remark of limbs under a title that names cramps; or one right under it that says how a remedy did, or that speaks in
 * sentences of a medicine or supplement, which nobody brings up for another reason.
 */
function speaksForItself(ground: Ground, topic: string, block: Block, own: Span, headings: readonly Block[]): boolean {
  if (block.heading > 0) return false
  if (isOfLimbs(ground, headings.length > 0 ? own : block)) return true
  const text = blockText(ground.index, block)
  if (headings.length > 0 || text.length > remark) return false
  return didWell.test(text) || (!everyday.has(topic) && inSentences.test(text))
}

function kindOf(index: TextIndex, heading: Block): SectionKind {
  return sectionKind(blockText(index, heading))
}

/** A post, answer or figure under the block's heading that holds cramps. */
function boxTells({ index, crampBlocks }: Ground, block: Block): boolean {
  for (let box: Container | null = block.container; box; box = box.parent) {
    if (box.kind !== 'bounded') continue
    if (box.first <= block.section) return false
    const first = crampBlocks[firstAtLeast(crampBlocks, box.first)]
    if (first !== undefined && first < box.end && index.blocks[first]?.section === block.section) return true
  }
  return false
}

/** Whether the nearest cramps before or after stand in the same section: within `reach` characters, or right beside for 0. */
function isNearCramps({ index, crampBlocks }: Ground, at: number, block: Block, reach: number): boolean {
  const list = nearest(index.blocks[at - 1]?.container ?? null, 'list')
  if (list && list.end === at && anyWithin(crampBlocks, list.first, list.end)) return true
  const next = firstAtLeast(crampBlocks, at)
  return [crampBlocks[next - 1], crampBlocks[next]].some((i) => {
    const other = i === undefined ? undefined : index.blocks[i]
    if (!other || i === undefined || other.section !== block.section || other.heading > 0) return false
    if (isAside(other.container, null) || nearest(other.container, 'row')) return false
    return reach === 0 ? Math.abs(i - at) === 1 : Math.max(block.start - other.end, other.start - block.end) <= reach
  })
}

/** Whether another item of a block's list holds cramps. A question of a list of questions asks about its own matter. */
function isInListOfCramps({ index, crampBlocks }: Ground, block: Block): boolean {
  if (index.blocks[block.section]?.heading === questionLevel) return false
  const list = nearest(block.container, 'list')
  return list !== null && anyWithin(crampBlocks, list.first, list.end)
}

function isOfLimbs({ index }: Ground, { start, end }: Span): boolean {
  return limb.test(index.text.slice(start, Math.min(end, start + longestRead)))
}
