import type { Candidate } from '../match/find-terms.ts'
import type { Span } from '../text/sentences.ts'
import { anyWithin } from '../text/sorted.ts'
import type { Block, Container } from '../text/text-index.ts'
import { nearest } from './containers.ts'
import { type Ground, holds } from './ground.ts'
import { leadsOn } from './paragraphs.ts'
import { typedItem } from './reach.ts'

/** How far back from its end a lead-in's last sign is looked for. */
const leadEnd = 200
/** How many lines of a list typed with dashes are gone through to its lead-in. */
const longestTypedList = 20

/** A lead-in whose items are names of one thing. */
const ofNames = /\b(?:other names|also (?:called|known as)|synonyms|names for)\b/i
/** A sentence that has its items told as what others know. */
const hasAdvice =
  /\b(?:advice|cures?|remed(?:y|ies)|suggestions?|tips|theor(?:y|ies)|opinions?|ideas?)\b[^.?!]{0,60}[.:]$/i
/** Words of a full sentence that has a list after it. */
const announces =
  /\b(?:includ\w+|following|symptoms?|signs?|effects?|results?|ways|problems|caus\w+|leads?|brings?|shows?|such as|may have|can have)\b/i
/** A lead-in that means what the block before it told. */
const goesOn = /\b(?:this|these|them|it|one)\b/i

/** Whether a remedy stands in a list that its lead-in says is about cramps, or leads in a list with them. */
export function inList(ground: Ground, remedy: Candidate, block: Block, own: Span): boolean {
  return isItemOfCramps(ground, remedy.block, block) || leadsIn(ground, remedy.block, block, own)
}

/** Whether `inList` may hold for some remedy in a block. */
export function mayBeInList(ground: Ground, at: number, block: Block): boolean {
  return isItemOfCramps(ground, at, block) || listAfter(ground, at) !== null
}

function isItemOfCramps(ground: Ground, at: number, block: Block): boolean {
  for (let list = nearest(block.container, 'list'); list; list = nearest(list.parent, 'list')) {
    if (isLedByCramps(ground, list.first - 1) || isOfNames(ground, list)) return true
  }
  return isTypedItem(ground, at)
}

function isLedByCramps({ index, crampsIn, subject, tells, isTalk, isOfLimbs }: Ground, at: number): boolean {
  const lead = index.blocks[at]
  if (!lead) return false
  const end = index.text.slice(Math.max(lead.start, lead.end - leadEnd), lead.end).trimEnd()
  const isOpen = end.endsWith(':') || lead.heading > 0
  if (crampsIn.has(at))
    return (
      isOpen ||
      (tells(at) && !/[.!?)\u201d"]$/.test(end)) ||
      (subject.cramps && !/[?!]$/.test(end)) ||
      // "The whole trail knew about my night cramps, and had advice."
      (tells(at) && hasAdvice.test(end))
    )
  if (!isOpen || lead.heading > 0 || end.length >= leadEnd) return false
  return (goesOn.test(end) && tells(at - 1)) || (isTalk() && subject.cramps && isOfLimbs(lead))
}

/** "Other names for the disease": an item that says leg cramps speaks for those beside it. */
function isOfNames({ index, crampBlocks }: Ground, list: Container): boolean {
  if (!anyWithin(crampBlocks, list.first, list.end)) return false
  const lead = index.blocks[list.first - 1]
  return lead !== undefined && ofNames.test(index.text.slice(Math.max(lead.start, lead.end - leadEnd), lead.end))
}

/** A paragraph after one that ends in a colon, and further lines that begin with a dash, are its list. */
function isTypedItem({ index, crampsIn }: Ground, at: number): boolean {
  const own = index.blocks[at] as Block
  if (own.heading > 0) return false
  for (let lead = at - 1; lead >= 0 && at - lead <= longestTypedList; lead -= 1) {
    const block = index.blocks[lead] as Block
    if (block.heading > 0 || block.section !== own.section) return false
    const text = index.text.slice(Math.max(block.start, block.end - leadEnd), block.end).trimEnd()
    if (text.endsWith(':')) return crampsIn.has(lead)
    if (!typedItem.test(index.text.slice(block.start, block.start + 8))) return false
  }
  return false
}

/** The list that begins right after a block, when it holds cramps. */
function listAfter({ index, crampBlocks }: Ground, at: number): Container | null {
  const list = index.blocks[at + 1]?.container
  const items = list?.kind === 'item' ? list.parent : list?.kind === 'list' ? list : null
  return items && items.first === at + 1 && anyWithin(crampBlocks, items.first, items.end) ? items : null
}

/** A lead-in that names a condition, with cramps among the items: "People with claudication may have:". */
function leadsIn(ground: Ground, at: number, block: Block, own: Span): boolean {
  if (!listAfter(ground, at)) return false
  const last = ground.sentenceOf(at, Math.max(block.start, block.end - 1))
  if (block.heading > 0 || holds(last, ground.othersIn.get(at))) return false
  // A list of contents comes after a full stop.
  const end = ground.index.text.slice(Math.max(block.start, block.end - leadEnd), block.end)
  if (/[.!?]\s*$/.test(end) && !announces.test(end)) return false
  return own.start === last.start || leadsOn(ground, at, own, (sentence) => sentence.start === last.start)
}
