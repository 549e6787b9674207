import type { Candidate } from '../match/find-terms.ts'
import type { Block, Container, TextIndex } from '../text/text-index.ts'
import type { SentenceOf } from './cramp-sense.ts'

/** A paragraph up to this many characters is one passage; in a longer one a cramp reaches one sentence each way. */
const shortParagraph = 900

/** Says why a remedy's passage is about cramps, for the listing of `annotate`; null when it is not. */
export type Relation = 'sentence' | 'paragraph' | 'list' | 'table' | 'heading' | 'section' | null

/** Relates remedies to the cramps around them. Made once for one reading of a page. */
export function createRelater(
  index: TextIndex,
  cramps: readonly Candidate[],
  otherCramps: readonly Candidate[],
  sentenceOf: SentenceOf,
) {
  const crampBlocks = new Set(cramps.map((cramp) => cramp.block))
  const crampsIn = new Map<number, Candidate[]>()
  for (const cramp of cramps) {
    const same = crampsIn.get(cramp.block)
    if (same) same.push(cramp)
    else crampsIn.set(cramp.block, [cramp])
  }

  /** Period or stomach cramps in its own sentence, or alone in its block: the remedy is told for those. */
  const isForOtherCramps = (remedy: Candidate): boolean => {
    const near = otherCramps.filter((cramp) => cramp.block === remedy.block)
    if (near.length === 0) return false
    if (!crampBlocks.has(remedy.block)) return true
    const own = sentenceOf(remedy.block, remedy.start)
    const within = (cramp: Candidate) => cramp.start >= own.start && cramp.start < own.end
    return near.some(within) && !(crampsIn.get(remedy.block) ?? []).some(within)
  }

  const holdsCramp = (first: number, end: number): boolean => {
    for (let i = first; i < end; i += 1) if (crampBlocks.has(i)) return true
    return false
  }

  const inParagraph = (remedy: Candidate): Relation => {
    const near = crampsIn.get(remedy.block)
    const block = index.blocks[remedy.block]
    if (!near || !block) return null
    const own = sentenceOf(remedy.block, remedy.start)
    if (near.some((cramp) => cramp.start >= own.start && cramp.start < own.end)) return 'sentence'
    if (block.end - block.start <= shortParagraph) return 'paragraph'
    const before = sentenceOf(remedy.block, Math.max(block.start, own.start - 1))
    const after = sentenceOf(remedy.block, Math.min(block.end - 1, own.end))
    return near.some((cramp) => cramp.start >= before.start && cramp.start < after.end) ? 'paragraph' : null
  }

  /** A list speaks of what its lead-in names, when that stands right before it. */
  const inList = (block: Block): Relation => {
    const list = nearest(block.container, 'list')
    if (!list) return null
    const lead = list.first - 1
    const leadBlock = index.blocks[lead]
    if (!leadBlock || !crampBlocks.has(lead)) return null
    const ends = index.text.slice(leadBlock.start, leadBlock.end).trimEnd()
    return ends.endsWith(':') || leadBlock.heading > 0 ? 'list' : null
  }

  /** A table speaks of cramps in its caption or lead-in; any other only in the rows that name them. */
  const inTable = (block: Block): Relation => {
    const row = nearest(block.container, 'row')
    const table = nearest(block.container, 'table')
    if (!table) return null
    if (row && holdsCramp(row.first, row.end)) return 'table'
    const caption = index.blocks[table.first]
    if (caption?.container?.kind === 'caption' && crampBlocks.has(table.first)) return 'table'
    const lead = index.blocks[table.first - 1]
    return lead && crampBlocks.has(table.first - 1) && lead.heading > 0 ? 'table' : null
  }

  /** A section is about cramps when its heading says so; a page title alone does not speak for the whole page. */
  const underHeading = (block: Block): Relation => {
    for (let above = block.section; above >= 0; above = index.blocks[above]?.section ?? -1) {
      const heading = index.blocks[above]
      if (!heading || heading.heading === 1 || isAside(block.container, heading.container)) break
      if (crampBlocks.has(above)) return 'heading'
    }
    return null
  }

  /** A heading that names a remedy belongs to a section that speaks of cramps. */
  const ownSection = (remedy: Candidate, block: Block): Relation => {
    if (block.heading === 0) return null
    for (let i = remedy.block + 1; i < index.blocks.length && index.blocks[i]?.section === remedy.block; i += 1) {
      if (crampBlocks.has(i)) return 'section'
    }
    return null
  }

  const relate = (remedy: Candidate): Relation => {
    const block = index.blocks[remedy.block]
    if (!block || isForOtherCramps(remedy)) return null
    return inParagraph(remedy) ?? inList(block) ?? inTable(block) ?? underHeading(block) ?? ownSection(remedy, block)
  }
  return { relate }
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

/** Blocks as sentences, cut only where asked for. */
export function createSentences(index: TextIndex, cut: (text: string) => { start: number; end: number }[]): SentenceOf {
  const known = new Map<number, { start: number; end: number }[]>()
  return (blockIndex, offset) => {
    const block = index.blocks[blockIndex]
    if (!block) return { start: offset, end: offset }
    let spans = known.get(blockIndex)
    if (!spans) {
      spans = cut(index.text.slice(block.start, block.end))
      known.set(blockIndex, spans)
    }
    const local = offset - block.start
    const span = spans.find((candidate) => local < candidate.end) ?? { start: 0, end: block.end - block.start }
    return { start: block.start + span.start, end: block.start + span.end }
  }
}
