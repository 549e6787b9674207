import type { Candidate } from '../match/find-terms.ts'
import type { SentenceOf, Span } from '../text/sentences.ts'
import { anyWithin } from '../text/sorted.ts'
import type { Block, Container, TextIndex } from '../text/text-index.ts'

/** A paragraph up to this many characters is one passage; in a longer one a cramp reaches one sentence each way. */
const shortParagraph = 900

/** How far back from its end a lead-in's last sign is looked for. */
const leadEnd = 200

/** Says why a remedy's passage is about cramps, for the listing of `annotate`; null when it is not. */
export type Relation = 'sentence' | 'paragraph' | 'list' | 'table' | 'heading' | 'section' | null

/** What a page says of cramps, laid out so that one remedy costs a few look-ups however many cramps there are. */
interface Ground {
  index: TextIndex
  sentenceOf: SentenceOf
  /** Starts of the limb cramps of a block, ascending. */
  crampsIn: Map<number, number[]>
  /** Starts of the period and stomach cramps of a block, ascending. */
  othersIn: Map<number, number[]>
  /** Blocks with limb cramps, ascending. */
  crampBlocks: number[]
  /** Headings whose section was looked through, and whether it holds cramps. */
  sections: Map<number, boolean>
}

/** Relates remedies to the cramps around them, given in reading order. Made once for one reading of a page. */
export function createRelater(
  index: TextIndex,
  cramps: readonly Candidate[],
  otherCramps: readonly Candidate[],
  sentenceOf: SentenceOf,
): (remedy: Candidate) => Relation {
  const crampsIn = startsByBlock(cramps)
  const othersIn = startsByBlock(otherCramps)
  const ground: Ground = {
    index,
    sentenceOf,
    crampsIn,
    othersIn,
    crampBlocks: [...crampsIn.keys()],
    sections: new Map(),
  }
  return (remedy) => {
    const block = index.blocks[remedy.block]
    if (!block || isForOtherCramps(ground, remedy)) return null
    return (
      inParagraph(ground, remedy, block) ??
      inList(ground, block) ??
      inTable(ground, block) ??
      underHeading(ground, block) ??
      ownSection(ground, remedy, block)
    )
  }
}

function startsByBlock(cramps: readonly Candidate[]): Map<number, number[]> {
  const starts = new Map<number, number[]>()
  for (const { block, start } of cramps) {
    const same = starts.get(block)
    if (same) same.push(start)
    else starts.set(block, [start])
  }
  return starts
}

/** Period or stomach cramps in its own sentence, or alone in its block: the remedy is told for those. */
function isForOtherCramps({ crampsIn, othersIn, sentenceOf }: Ground, remedy: Candidate): boolean {
  const others = othersIn.get(remedy.block)
  if (!others) return false
  const cramps = crampsIn.get(remedy.block)
  if (!cramps) return true
  const own = sentenceOf(remedy.block, remedy.start)
  return holds(own, others) && !holds(own, cramps)
}

function holds({ start, end }: Span, cramps: readonly number[]): boolean {
  return anyWithin(cramps, start, end)
}

function inParagraph({ crampsIn, sentenceOf }: Ground, remedy: Candidate, block: Block): Relation {
  const cramps = crampsIn.get(remedy.block)
  if (!cramps) return null
  const own = sentenceOf(remedy.block, remedy.start)
  if (holds(own, cramps)) return 'sentence'
  if (block.end - block.start <= shortParagraph) return 'paragraph'
  const { start } = sentenceOf(remedy.block, Math.max(block.start, own.start - 1))
  const { end } = sentenceOf(remedy.block, Math.min(block.end - 1, own.end))
  return holds({ start, end }, cramps) ? 'paragraph' : null
}

/** A list speaks of what its lead-in names, when that stands right before it. */
function inList({ index, crampsIn }: Ground, block: Block): Relation {
  const list = nearest(block.container, 'list')
  const lead = list && index.blocks[list.first - 1]
  if (!lead || !crampsIn.has(list.first - 1)) return null
  const ends = index.text.slice(Math.max(lead.start, lead.end - leadEnd), lead.end).trimEnd()
  return ends.endsWith(':') || lead.heading > 0 ? 'list' : null
}

/** A table speaks of cramps in its caption or lead-in; any other only in the rows that name them. */
function inTable({ index, crampsIn, crampBlocks }: Ground, block: Block): Relation {
  const row = nearest(block.container, 'row')
  const table = nearest(block.container, 'table')
  if (!table) return null
  if (row && anyWithin(crampBlocks, row.first, row.end)) return 'table'
  const caption = index.blocks[table.first]
  if (caption?.container?.kind === 'caption' && crampsIn.has(table.first)) return 'table'
  const lead = index.blocks[table.first - 1]
  return lead && crampsIn.has(table.first - 1) && lead.heading > 0 ? 'table' : null
}

/** A section is about cramps when its heading says so; a page title alone does not speak for the whole page. */
function underHeading({ index, crampsIn }: Ground, block: Block): Relation {
  for (let above = block.section; above >= 0; above = index.blocks[above]?.section ?? -1) {
    const heading = index.blocks[above]
    if (!heading || heading.heading === 1 || isAside(block.container, heading.container)) break
    if (crampsIn.has(above)) return 'heading'
  }
  return null
}

/** A heading that names a remedy belongs to a section that speaks of cramps. */
function ownSection({ index, crampsIn, sections }: Ground, remedy: Candidate, block: Block): Relation {
  if (block.heading === 0) return null
  let speaks = sections.get(remedy.block)
  if (speaks === undefined) {
    let i = remedy.block + 1
    while (index.blocks[i]?.section === remedy.block && !crampsIn.has(i)) i += 1
    speaks = index.blocks[i]?.section === remedy.block
    sections.set(remedy.block, speaks)
  }
  return speaks ? 'section' : null
}

/** Whether a sidebar, menu or footer stands between a block and what it is read under. */
function isAside(from: Container | null, to: Container | null): boolean {
  for (let current = from; current && current !== to; current = current.parent)
    if (current.kind === 'aside') return true
  return false
}

/** The nearest container of a kind, from the inside out. */
function nearest(container: Container | null, kind: Container['kind']): Container | null {
  let current = container
  while (current && current.kind !== kind) current = current.parent
  return current
}
