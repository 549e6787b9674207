import { indexTree } from './indexer.ts'
import { elementNode, type ReadableNode, textNode } from './readable-node.ts'
import { nodeAt, type TextIndex } from './text-index.ts'

/** Plain text read as a page would be, and the way back from the joined text to the text as it was given. */
export interface PlainReading {
  index: TextIndex
  /** The range of the given text that a range of the joined text stands for. */
  rangeOf(start: number, end: number): { start: number; end: number }
}

type BlockName = 'P' | 'LI' | `H${1 | 2 | 3 | 4 | 5 | 6}`

/** A run of lines that belong together, by their offsets in the given text. */
interface PlainBlock {
  name: BlockName
  start: number
  end: number
}

interface PlainNode extends ReadableNode {
  firstChild: PlainNode | null
  /** So that appending does not walk: a text may have a hundred thousand lines. */
  lastChild: PlainNode | null
  nextSibling: PlainNode | null
  parentNode: PlainNode | null
}

/**
 * "• ", "- ", "2) ": what begins an item of a list. A dot made for lists needs no space; U+F0B7 is the one Word writes.
 */
const bullet = /^[^\S\n]*(?:[•‣◦·▪●\uf0b7][^\S\n]*|(?:[-*–]|\d{1,2}[.)])[^\S\n]+)(?=\S)/
const markdownHeading = /^[^\S\n]*(#{1,6})[^\S\n]+(?=\S)/
/** Longer lines are sentences that lost their full stop. */
const longestHeading = 80
/** A word cut at the end of a line, as text copied from a PDF has it. Capitals keep their hyphen: "vitamin-\nK". */
const cutWord = /(?<=\p{L})[-\u2010\u00ad]\r?\n[^\S\n]*(?=\p{Ll})/gu

/**
 * Reads pasted text: blank lines part paragraphs, bullets make a list, a short line alone heads what follows it, and
 * words cut at line ends are joined. Linear in the text.
 */
export function readPlainText(text: string): PlainReading {
  const bases = new Map<ReadableNode, number>()
  const body = makeNode('BODY', null)
  let list: PlainNode | null = null
  for (const block of blocksOf(text)) {
    if (block.name === 'LI') list ??= append(body, makeNode('UL', null))
    else list = null
    const element = append(list ?? body, makeNode(block.name, null))
    for (const piece of piecesOf(text, block)) {
      bases.set(append(element, makeNode('#text', text.slice(piece.start, piece.end))), piece.start)
    }
  }
  const index = indexTree(body)
  const place = (at: number) => {
    const { node, offset } = nodeAt(index, at)
    return (bases.get(node) ?? 0) + offset
  }
  return { index, rangeOf: (start, end) => ({ start: place(start), end: place(end - 1) + 1 }) }
}

function blocksOf(text: string): PlainBlock[] {
  const blocks: PlainBlock[] = []
  let open: PlainBlock | null = null
  let startsParagraph = true
  for (const line of linesOf(text)) {
    const words = text.slice(line.start, line.end)
    const name = startOf(words)
    if (!/\S/.test(words)) {
      open = null
      startsParagraph = true
      continue
    }
    if (open && name === 'P' && !open.name.startsWith('H')) open.end = line.end
    else {
      open = { name, start: line.start + markLength(words), end: line.end }
      blocks.push(open)
    }
    if (name === 'P' && startsParagraph && isAlone(text, line.end) && looksLikeHeading(words)) open.name = 'H2'
    startsParagraph = false
  }
  return blocks
}

/** What a line begins: an item, a heading, or a paragraph. */
function startOf(line: string): BlockName {
  const heading = markdownHeading.exec(line)
  if (heading) return `H${heading[1]?.length ?? 1}` as BlockName
  return bullet.test(line) ? 'LI' : 'P'
}

function markLength(line: string): number {
  return (markdownHeading.exec(line) ?? bullet.exec(line))?.[0].length ?? 0
}

function looksLikeHeading(line: string): boolean {
  const words = line.trim()
  return words.length <= longestHeading && !/[.!:;,…]$/.test(words)
}

/** Whether a blank line and then more text follow this line's end. */
function isAlone(text: string, end: number): boolean {
  const rest = /\r?\n[^\S\n]*\n/y
  rest.lastIndex = end
  return rest.test(text) && text.length > rest.lastIndex
}

function* linesOf(text: string): Generator<{ start: number; end: number }> {
  let start = 0
  while (start < text.length) {
    const found = text.indexOf('\n', start)
    const next = found < 0 ? text.length : found + 1
    let end = found < 0 ? text.length : found
    if (text[end - 1] === '\r') end -= 1
    yield { start, end: Math.max(start, end) }
    start = next
  }
}

/** A block's text without the hyphens and line ends that cut its words. */
function piecesOf(text: string, { start, end }: PlainBlock): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = []
  let from = start
  for (const cut of text.slice(start, end).matchAll(cutWord)) {
    pieces.push({ start: from, end: start + cut.index })
    from = start + cut.index + cut[0].length
  }
  return [...pieces, { start: from, end }]
}

function makeNode(nodeName: string, nodeValue: string | null): PlainNode {
  const nodeType = nodeValue === null ? elementNode : textNode
  return { nodeType, nodeName, nodeValue, firstChild: null, lastChild: null, nextSibling: null, parentNode: null }
}

function append(parent: PlainNode, child: PlainNode): PlainNode {
  if (parent.lastChild) parent.lastChild.nextSibling = child
  else parent.firstChild = child
  parent.lastChild = child
  child.parentNode = parent
  return child
}
