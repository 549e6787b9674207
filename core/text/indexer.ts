import { createPassedOver, type ReadingPlan } from './passed-over.ts'
import { elementNode, type ReadableNode, textNode } from './readable-node.ts'
import { containerKind, headingLevel, tagRole } from './tags.ts'
import { type Block, boundary, type Container, type Gap, lineBreak, raised, type TextIndex } from './text-index.ts'

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

/**
 * Reads the text under `root`, the root's own tag included; without a plan, all of it. Linear in nodes; depth costs memory,
 * not stack.
 */
export function createIndexer(
  root: ReadableNode,
  shownChildren: ShownChildren = () => null,
  plan: ReadingPlan | null = null,
): Indexer {
  const passed = plan && createPassedOver(plan)
  const gaps: Gap[] = []
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

  /**
   * Puts blocks with the edges of what was passed over in its place, and between them the headings there that speak for
   * what comes now.
   */
  const settle = () => {
    if (!passed || passed.isEmpty()) return
    const { length: passedLength, edges, ended, survivors } = passed.take(container)
    const [first, last] = edges
    gaps.push({ at: length, length: passedLength - first.length - last.length })
    addEdge(first, ended)
    for (const survivor of survivors) addHeading(survivor.node, survivor.container)
    if (survivors.length > 0 || last !== '') addEdge(last, 0)
  }

  /** `ended`: level of a heading that ends with the block. */
  const addEdge = (text: string, ended: number) => {
    const first = blocks.length
    const own: Container | null = ended > 0 ? { kind: 'bounded', parent: container, first, end: first + 1 } : container
    const end = length + text.length
    blocks.push({ start: length, end, container: own, heading: ended, section: -1, passedOver: true })
    parts.push(text, boundary)
    length = end + 1
  }

  const addHeading = (node: ReadableNode, within: Container | null) => {
    const own = indexTree(node, shownChildren)
    for (const [i, start] of own.starts.entries()) {
      nodes.push(own.nodes[i] as ReadableNode)
      starts.push(length + start)
    }
    for (const { start, end, heading } of own.blocks) {
      blocks.push({ start: length + start, end: length + end, container: within, heading, section: -1 })
    }
    parts.push(own.text)
    length += own.text.length
  }

  const add = (text: string, node: ReadableNode | null) => {
    // White space between blocks is layout: it must not stand as a block between a list and its lead-in.
    if (blockStart < 0 && !/\S/.test(text)) return
    if (text === '') return
    if (blockStart < 0) {
      settle()
      blockStart = length
    }
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
    if (role === 'block') {
      closeBlock()
      if (passed?.isCold(node)) {
        passed.add(node, container)
        return false
      }
    }
    open.push({ node, shown: shownChildren(node), at: 0, role, container, heading })
    if (role === 'block') {
      const kind = containerKind(name)
      if (kind) settle()
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
    result: () => ({ text: parts.join(''), nodes, starts, blocks, gaps }),
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
