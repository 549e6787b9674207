import type { Candidate } from '../match/find-terms.ts'
import type { Span } from '../text/sentences.ts'
import { anyWithin, firstAtLeast } from '../text/sorted.ts'
import type { Block, Container } from '../text/text-index.ts'
import { isAside, nearest } from './containers.ts'
import { blockText, type Ground } from './ground.ts'
import { type Path, questionLevel } from './path.ts'
import { openingBlocks, sectionReach } from './reach.ts'
import { tellsOfSomeone } from './someone.ts'
import { isMeantAsRemedy, isSpokenForByTitle } from './titles.ts'

/** A section is about cramps when its heading says so; a page title alone does not speak for the whole page. */
export function underHeading(ground: Ground, block: Block): boolean {
  const { index, crampsIn, othersIn, isApparatusAt, asksOnAbout } = ground
  for (let above = block.section; above >= 0; above = index.blocks[above]?.section ?? -1) {
    const heading = index.blocks[above]
    if (!heading || heading.heading === 1 || isAside(block.container, heading.container)) break
    if (crampsIn.has(above)) return true
    if (othersIn.has(above) || isApparatusAt(above)) break
    if (asksOnAbout(above)) return true
  }
  return false
}

/** A heading that names a remedy belongs to a section that begins by telling of cramps. */
export function headsCramps(ground: Ground, at: number, block: Block): boolean {
  return opensWith(ground, at, block, ground.tells)
}

/** Whether `headsCramps` may hold: without asking how the cramps are told of, which costs more than the rest. */
export function mayHeadCramps(ground: Ground, at: number, block: Block): boolean {
  return opensWith(ground, at, block, (below) => ground.crampsIn.has(below))
}

function opensWith({ index }: Ground, at: number, block: Block, tells: (below: number) => boolean): boolean {
  if (block.heading < 2) return false
  for (let i = at + 1; i <= at + openingBlocks; i += 1) {
    const below = index.blocks[i]
    if (below?.section !== at || below.passedOver) return false
    if (below.heading === 0 && tells(i) && below.start - block.end < sectionReach) return true
  }
  return false
}

/**
 * On a page about cramps: a block of a section, list or post that tells of them, or one that the page's title speaks for.
 * A sidebar, a table, and a section of links or on other cramps are none of these.
 */
export function inSection(ground: Ground, remedy: Candidate, block: Block, own: Span): 'section' | 'page' | null {
  if (isAside(block.container, null) || nearest(block.container, 'table')) return null
  const path = ground.pathOf(block.section)
  if (!path) return null
  if (!ground.subject.cramps)
    return isBesideTold(ground, remedy.block, block) && isMeantAsRemedy(ground, remedy, block) ? 'section' : null
  if (block.heading === 0 && sectionTells(ground, remedy.block, block, path)) return 'section'
  return isSpokenForByTitle(ground, remedy, block, own) ? 'page' : null
}

/**
 * On a page about more than cramps: a block right beside one of its own section that tells of them, or an item of a list
 * that is led in beside one. The section that the title heads is the page, and says nothing.
 */
function isBesideTold(ground: Ground, at: number, block: Block): boolean {
  return isBeside(ground, at, block, ground.tells)
}

/** Whether `isBesideTold` may hold. */
export function mayBeBesideTold(ground: Ground, at: number, block: Block): boolean {
  return isBeside(ground, at, block, () => true)
}

function isBeside({ index, crampsIn }: Ground, at: number, block: Block, tells: (beside: number) => boolean): boolean {
  if (block.heading > 0 || (index.blocks[block.section]?.heading ?? 1) < 2) return false
  const list = nearest(block.container, 'list')
  const before = list ? list.first - 1 : at - 1
  const besides = !list ? [before, at + 1] : endsOpen(index, before) ? [before, before - 1] : []
  return besides.some((i) => {
    const beside = index.blocks[i]
    if (!beside || !crampsIn.has(i) || beside.section !== block.section || beside.heading > 0) return false
    if (!list && !tellsOfSomeone(blockText(index, block)) && !tellsOfSomeone(blockText(index, beside))) return false
    return tells(i)
  })
}

/** Whether a block leads something in: "What you can try:". */
function endsOpen({ blocks, text }: Ground['index'], at: number): boolean {
  const block = blocks[at]
  return block !== undefined && /:\s*$/.test(text.slice(Math.max(block.start, block.end - 8), block.end))
}

function sectionTells(ground: Ground, at: number, block: Block, { depth, title }: Path): boolean {
  if (boxTells(ground, block) || isInListOfCramps(ground, block)) return true
  const isTitled = ground.subject.titles.size > 0
  if (depth === 0) return title !== null && isNearCramps(ground, at, block, 0)
  return isTitled
    ? isNearCramps(ground, at, block, sectionReach)
    : ground.isOfLimbs(block) && isNearCramps(ground, at, block, 0)
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

/**
 * Whether another item of a block's list holds cramps. A question of a list of questions asks about its own matter, and
 * so do items without a stop, such as goods, links and what else a thing is for.
 */
function isInListOfCramps({ index, crampBlocks }: Ground, block: Block): boolean {
  if (index.blocks[block.section]?.heading === questionLevel) return false
  const list = nearest(block.container, 'list')
  if (list === null || !anyWithin(crampBlocks, list.first, list.end)) return false
  const sign = signAtEnd(index, block)
  const { isOfQuestions, isOfLabels } = lookAt(index, list)
  // Bare labels beside "Stretch when leg cramps come" are all of one kind.
  return sign === '?' ? !isOfQuestions : /[.!)\u201d\u2019"\u2026;,]/.test(sign) || isOfLabels
}

/** An item of more characters says something of its own. */
const longestLabel = 40

/** What a list is made of. */
interface ListLook {
  isOfQuestions: boolean
  isOfLabels: boolean
}

/** Asked for each remedy in a list, which may be long. */
const looks = new WeakMap<Container, ListLook>()

function lookAt(index: Ground['index'], list: Container): ListLook {
  let look = looks.get(list)
  if (!look) {
    const items = index.blocks.slice(list.first, list.end)
    look = {
      isOfQuestions: items.every((item) => signAtEnd(index, item) === '?'),
      isOfLabels: items.every(({ start, end }) => end - start <= longestLabel),
    }
    looks.set(list, look)
  }
  return look
}

function signAtEnd({ text }: Ground['index'], { start, end }: Block): string {
  return (
    text
      .slice(Math.max(start, end - 8), end)
      .trimEnd()
      .at(-1) ?? ''
  )
}
