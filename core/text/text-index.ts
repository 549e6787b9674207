import { elementNode, type ReadableNode, textNode } from './readable-node.ts'
import { firstAtLeast } from './sorted.ts'
import { type ContainerKind, containerKind, headingLevel, tagRole } from './tags.ts'

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
}

/** Everything readable under one root: the joined text, where each text node lies in it, and its blocks. */
export interface TextIndex {
  text: string
  nodes: ReadableNode[]
  /** Start of each node in `text`, same order as `nodes`. */
  starts: number[]
  blocks: Block[]
}

/** What a node shows in place of its own children, such as a shadow tree; null for its own children. */
export type ShownChildren = (node: ReadableNode) => readonly ReadableNode[] | null

interface OpenElement {
  node: ReadableNode
  /** Children shown in place of its own, and the next of them. */
  shown: readonly ReadableNode[] | null
  at: number
  role: 'inline' | 'block' | 'raised'
  container: Container | null
  heading: number
}

/** A reading of one tree that can be done in slices; `result` is there once `advance` has returned true. */
export interface Indexer {
  /** Reads until done or until `expired` says so (asked about every 64 nodes). Returns whether it is done. */
  advance(expired: () => boolean): boolean
  result(): TextIndex
}

/** Reads the text under `root`, the root's own tag included. Linear in nodes; depth costs memory, not stack. */
export function createIndexer(root: ReadableNode, shownChildren: ShownChildren = () => null): Indexer {
  const parts: string[] = []
  const nodes: ReadableNode[] = []
  const starts: number[] = []
  const blocks: Block[] = []
  const open: OpenElement[] = []
  let length = 0
  let blockStart = -1
  let container: Container | null = null
  let heading = 0
  let next: ReadableNode | null = root
  let done = false

  const closeBlock = () => {
    if (blockStart >= 0) {
      blocks.push({ start: blockStart, end: length, container, heading, section: -1 })
      parts.push(boundary)
      length += 1
      blockStart = -1
    }
  }

  const add = (text: string, node: ReadableNode | null) => {
    // White space between blocks is layout: it must not stand as a block between a list and its lead-in.
    if (blockStart < 0 && !/\S/.test(text)) return
    if (text === '') return
    if (blockStart < 0) blockStart = length
    if (node) {
      nodes.push(node)
      starts.push(length)
    }
    parts.push(text)
    length += text.length
  }

  /** Enters an element. Returns whether its children are to be read. */
  const enter = (node: ReadableNode): boolean => {
    const name = node.nodeName
    const role = tagRole(name)
    if (role === 'skip') return false
    if (role === 'break') {
      if (blockStart >= 0) add(lineBreak, null)
      return false
    }
    if (role === 'raised' && blockStart >= 0) add(raised, null)
    if (role === 'block') closeBlock()
    open.push({ node, shown: shownChildren(node), at: 0, role, container, heading })
    if (role === 'block') {
      const kind = containerKind(name)
      if (kind) container = { kind, parent: container, first: blocks.length, end: blocks.length }
      heading = headingLevel(name) || heading
    }
    return true
  }

  /** A document or shadow root: read through, when it is what the reading started from. */
  const enterRoot = (node: ReadableNode): boolean => {
    if (node !== root) return false
    open.push({ node, shown: null, at: 0, role: 'inline', container, heading })
    return true
  }

  const leave = () => {
    const element = open.pop()
    if (!element) return
    if (element.role === 'block') {
      closeBlock()
      if (container && container !== element.container) container.end = blocks.length
      container = element.container
      heading = element.heading
    } else if (element.role === 'raised' && blockStart >= 0) {
      add(raised, null)
    }
  }

  /** The next child of the element opened last, `null` when it has no more. */
  const nextChild = (child: ReadableNode | null): ReadableNode | null => {
    const parent = open.at(-1)
    if (!parent?.shown) return child
    parent.at += 1
    return parent.shown[parent.at - 1] ?? null
  }

  /** The node after `node` in reading order once its subtree is done, leaving what ends there. */
  const after = (node: ReadableNode): ReadableNode | null => {
    let current = node
    while (current !== root) {
      const sibling = nextChild(current.nextSibling)
      if (sibling) return sibling
      const parent = open.at(-1)?.node
      if (!parent) return null
      leave()
      current = parent
    }
    return null
  }

  const visit = (node: ReadableNode): ReadableNode | null => {
    if (node.nodeType === textNode) {
      add(node.nodeValue ?? '', node)
    } else if (node.nodeType === elementNode ? enter(node) : enterRoot(node)) {
      const child = nextChild(node.firstChild)
      if (child) return child
      leave()
    }
    return after(node)
  }

  return {
    advance(expired) {
      let count = 0
      while (next) {
        next = visit(next)
        count += 1
        if ((count & 63) === 0 && expired()) return false
      }
      if (!done) {
        while (open.length > 0) leave()
        closeBlock()
        assignSections(blocks)
        done = true
      }
      return true
    },
    result: () => ({ text: parts.join(''), nodes, starts, blocks }),
  }
}

/** Reads a whole tree at once. */
export function indexTree(root: ReadableNode, shownChildren?: ShownChildren): TextIndex {
  const indexer = createIndexer(root, shownChildren)
  indexer.advance(() => false)
  return indexer.result()
}

/** The nearest container that keeps a heading's reach inside it. */
function bounds(container: Container | null): Container | null {
  let current = container
  while (current && (current.kind === 'row' || current.kind === 'caption')) {
    current = current.parent
  }
  return current
}

/** Gives each block the heading it stands under. A heading ends with its container or at one of its own level. */
function assignSections(blocks: Block[]): void {
  const stack: { index: number; level: number; within: Container | null }[] = []
  for (const [index, block] of blocks.entries()) {
    let top = stack.at(-1)
    while (top && ((top.within && index >= top.within.end) || (block.heading > 0 && top.level >= block.heading))) {
      stack.pop()
      top = stack.at(-1)
    }
    block.section = top?.index ?? -1
    if (block.heading > 0) stack.push({ index, level: block.heading, within: bounds(block.container) })
  }
}

/** The block that holds an offset, as an index; -1 when it lies between blocks. Logarithmic. */
export function blockAt(index: TextIndex, offset: number): number {
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

/** The headings a block stands under, the nearest first. */
export function headingsAbove(index: TextIndex, block: Block): string[] {
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
