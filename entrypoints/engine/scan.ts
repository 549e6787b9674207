import { createJudge, createMatcher, type Mention, type Sliced } from '../../core/find-mentions.ts'
import type { Lexicon } from '../../core/match/lexicon.ts'
import { createIndexer, headingsAbove, type Indexer, nodeAt, type TextIndex } from '../../core/text/text-index.ts'
import { createShutCheck, shownChildren } from './page-nodes.ts'

/** A mention with its place in the page. Offsets are into the data of the text nodes. */
export interface PlacedMention {
  topic: string
  text: string
  /** The heading it stands under; the same number for all of one section. */
  section: number
  startNode: Text
  startOffset: number
  endNode: Text
  endOffset: number
  /** The text of its block, and the headings above it, nearest first: what its context is read from. */
  passage: string
  headings: string[]
}

/** Longest stretch of reading without giving the page its turn, in ms; half a frame. */
const sliceMs = 8

/** Gives the page its turn, at the front of the queue where the browser can. */
async function breathe(): Promise<void> {
  if ('scheduler' in globalThis && 'yield' in scheduler) await scheduler.yield()
  else await new Promise((resolve) => setTimeout(resolve))
}

/** Work that can be done in slices; see `createIndexer`, `createMatcher` and `createJudge`. */
type Work = Pick<Sliced<unknown>, 'advance'>

/** Does the work in slices. Resolves with false when `signal` ended it. */
async function runSliced(work: Work, signal: AbortSignal): Promise<boolean> {
  for (;;) {
    const until = performance.now() + sliceMs
    if (work.advance(() => performance.now() > until)) return !signal.aborted
    await breathe()
    if (signal.aborted) return false
  }
}

/** Prepares the reading of a page's text as it is shown, shadow trees and slots included. */
export function createPageIndexer(root: Node): Indexer {
  return createIndexer(root, shownChildren)
}

/** Says of candidates whether they stand in a part of the page that must not be read. For one reading. */
export function createShutTest(index: TextIndex): (candidate: { start: number }) => boolean {
  const isShut = createShutCheck()
  return ({ start }) => isShut(textAt(index, start).node)
}

/** Finds where mentions stand in the page; drops those whose text changed since it was read. */
export function placeMentions(index: TextIndex, mentions: readonly Mention[]): PlacedMention[] {
  return mentions.flatMap((mention) => place(index, mention))
}

/**
 * Reads the whole page in slices and finds its mentions in reading order. Resolves with null when `signal` ended it.
 */
export async function scanPage(root: Node, lexicon: Lexicon, signal: AbortSignal): Promise<PlacedMention[] | null> {
  const indexer = createPageIndexer(root)
  if (!(await runSliced(indexer, signal))) return null
  // Joining the text of a large page is a slice of its own.
  await breathe()
  const index = indexer.result()
  await breathe()
  const matcher = createMatcher(index, lexicon, createShutTest(index))
  if (!(await runSliced(matcher, signal))) return null
  const judge = createJudge(index, matcher.result())
  if (!(await runSliced(judge, signal))) return null
  return placeMentions(index, judge.result())
}

/** As `nodeAt` in `core/`, where the nodes are known to be the page's own. */
function textAt(index: TextIndex, at: number): { node: Text; offset: number } {
  const { node, offset } = nodeAt(index, at)
  return { node: node as unknown as Text, offset }
}

/** Drops a mention whose text changed while the page was read in slices: the change brings its own reading. */
function place(index: TextIndex, mention: Mention): PlacedMention[] {
  const start = textAt(index, mention.start)
  const last = textAt(index, mention.end - 1)
  if (!start.node.isConnected || !last.node.isConnected) return []
  if (last.node.data.length < last.offset + 1 || start.node.data.length < start.offset) return []
  if (start.node.data[start.offset] !== mention.text[0] || last.node.data[last.offset] !== mention.text.at(-1))
    return []
  const block = index.blocks[mention.block]
  return [
    {
      topic: mention.topic,
      text: mention.text.replace(/\s+/g, ' '),
      section: block?.heading ? mention.block : (block?.section ?? -1),
      startNode: start.node,
      startOffset: start.offset,
      endNode: last.node,
      endOffset: last.offset + 1,
      passage: block ? index.text.slice(block.start, block.end) : '',
      headings: block ? headingsAbove(index, block) : [],
    },
  ]
}
