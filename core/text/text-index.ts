import type { ReadableNode } from './readable-node.ts'
import { firstAtLeast } from './sorted.ts'
import type { ContainerKind } from './tags.ts'

/** Stands between two runs of text that must not be read as one. No page text means anything by it. */
export const boundary = '\u001e'

/** Stands for a break that the page shows. A line end of the source is white space like any other. */
export const lineBreak = '\u2028'

/** Stands around raised text, so that a note's number does not become part of the word before it. */
export const raised = '\u001f'

/** A list, table, cell or other part of the page that says what its text belongs to. */
export interface Container {
  kind: ContainerKind
  parent: Container | null
  /** Index of the first and one past the last block inside. */
  first: number
  end: number
}

/** A run of text that reads as one: a paragraph, a list item's line, a cell. Offsets are into the joined text. */
export interface Block {
  start: number
  end: number
  container: Container | null
  /** 1 to 6 for a heading, else 0. */
  heading: number
  /** The heading block this one stands under, as an index; -1 for none. A heading's own section is its parent's. */
  section: number
  /** It stands for a part of the page that was passed over, and holds only the edges of its text; of no node. */
  passedOver?: true
}

/** All that names, passages and claims are read from: the joined text of one root and its blocks. It holds no node. */
export interface PageText {
  text: string
  blocks: Block[]
  /** Where parts of the page were passed over, ascending: offset in `text`, and how many characters they hold. */
  gaps: Gap[]
}

/** A page's text, and where each text node lies in it. */
export interface TextIndex extends PageText {
  nodes: ReadableNode[]
  /** Start of each node in `text`, same order as `nodes`. */
  starts: number[]
}

/** A stretch of the page that was not read. A block with its edges stands in its place. */
export interface Gap {
  at: number
  length: number
}

/** The block that holds an offset, as an index; -1 when it lies between blocks. Logarithmic. */
export function blockAt(index: PageText, offset: number): number {
  let low = 0
  let high = index.blocks.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const block = index.blocks[middle] as Block
    if (offset < block.start) high = middle - 1
    else if (offset >= block.end) low = middle + 1
    else return middle
  }
  return -1
}

/** Characters of the page between two offsets, what was passed over included. Linear in the gaps. */
export function distance({ gaps }: PageText, from: number, to: number): number {
  return gaps.reduce((sum, { at, length }) => (at >= from && at < to ? sum + length : sum), to - from)
}

/** The headings a block stands under, the nearest first. */
export function headingsAbove(index: PageText, block: Block): string[] {
  const headings: string[] = []
  for (let above = block.section; above >= 0; above = index.blocks[above]?.section ?? -1) {
    const heading = index.blocks[above]
    if (heading) headings.push(index.text.slice(heading.start, heading.end).trim())
  }
  return headings
}

/** The text node that holds an offset of the joined text, and the offset in it. Logarithmic. */
export function nodeAt(index: TextIndex, offset: number): { node: ReadableNode; offset: number } {
  let low = 0
  let high = index.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((index.starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return { node: index.nodes[low] as ReadableNode, offset: offset - (index.starts[low] as number) }
}

/** The text nodes that a range of the joined text runs through, each with the part of its text that lies in it. */
export function partsBetween(
  index: TextIndex,
  start: number,
  end: number,
): { node: ReadableNode; from: number; text: string }[] {
  const parts: { node: ReadableNode; from: number; text: string }[] = []
  for (let i = firstAtLeast(index.starts, start + 1) - 1; i < index.nodes.length; i += 1) {
    const nodeStart = index.starts[i] as number
    if (nodeStart >= end) break
    const from = Math.max(start, nodeStart)
    // A node's text ends where the next begins, or at a break or an edge that stands between.
    const stop = Math.min(end, nodeStart + (index.nodes[i]?.nodeValue?.length ?? 0), index.starts[i + 1] ?? end)
    parts.push({
      node: index.nodes[i] as ReadableNode,
      from: from - nodeStart,
      text: index.text.slice(from, Math.max(from, stop)),
    })
  }
  return parts
}
