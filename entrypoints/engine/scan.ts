import type { ClaimLexicon } from '../../core/claims/claim-lexicon.ts'
import { readPageClaims } from '../../core/claims/read-page.ts'
import { createFinder, type Mention } from '../../core/find-mentions.ts'
import type { Lexicon } from '../../core/match/lexicon.ts'
import type { Span } from '../../core/text/sentences.ts'
import { createIndexer, headingsAbove, nodeAt, partsBetween, type TextIndex } from '../../core/text/text-index.ts'
import { wordsBetween } from './lost-text.ts'
import { createShutCheck, isHere, shownChildren } from './page-nodes.ts'
import { type PlacedSentence, placeClaims } from './place-claims.ts'

/** A range of the page's text. Offsets are into the data of the text nodes. */
export interface Place {
  startNode: Text
  startOffset: number
  endNode: Text
  endOffset: number
  /** What stands between both ends where they are in two nodes, else null: a change in between shows by it. */
  spanned: string | null
}

/** A mention with its place in the page. */
export interface PlacedMention extends Place {
  topic: string
  text: string
  /** The heading it stands under; the same number for all of one section. */
  section: number
  /** The text of its block, and the headings above it, nearest first: what its context is read from. */
  passage: string
  /** Its offsets in its passage. */
  inPassage: Span
  headings: string[]
  /** The sentence around it, where that claims something. */
  sentence: PlacedSentence | null
}

/** Longest stretch of reading without giving the page its turn, in ms; half a frame. */
const sliceMs = 8

/** Gives the page its turn, at the front of the queue where the browser can. */
async function breathe(): Promise<void> {
  if ('scheduler' in globalThis && 'yield' in scheduler) await scheduler.yield()
  else await new Promise((resolve) => setTimeout(resolve))
}

/** Work that can be done in slices; see `createIndexer` and `createFinder`. */
interface Sliced {
  advance(expired: () => boolean): boolean
}

/** Does the work in slices. Resolves with false when `signal` ended it. */
async function runSliced(work: Sliced, signal: AbortSignal): Promise<boolean> {
  for (;;) {
    const until = performance.now() + sliceMs
    if (work.advance(() => performance.now() > until)) return !signal.aborted
    await breathe()
    if (signal.aborted) return false
  }
}

/** What a page is read with. The second is asked for only where there are mentions. */
export interface ReadWith {
  lexicon: Lexicon
  claims: () => ClaimLexicon
}

/**
 * Reads the whole page in slices and finds its mentions in reading order, each with the sentence it stands in where that
 * claims something. Resolves with null when `signal` ended it.
 */
export async function scanPage(root: Node, read: ReadWith, signal: AbortSignal): Promise<PlacedMention[] | null> {
  const indexer = createIndexer(root, shownChildren)
  if (!(await runSliced(indexer, signal))) return null
  // Joining the text of a large page is a slice of its own.
  await breathe()
  const index = indexer.result()
  const isShut = createShutCheck()
  await breathe()
  const finder = createFinder(index, read.lexicon, ({ start }) => isShut(textAt(index, start).node))
  if (!(await runSliced(finder, signal))) return null
  const mentions = finder.result()
  if (mentions.length === 0) return []
  const claims = readInSlices(readPageClaims(index, mentions, document.title, read.claims()))
  if (!(await runSliced(claims, signal))) return null
  const sentences = placeClaims(mentions, claims.result(), index.text, (start, end) =>
    placeSentence(index, start, end, isShut),
  )
  return mentions.flatMap((mention, i) => place(index, mention, sentences[i] ?? null))
}

/** Work told step by step, as slices. */
function readInSlices<Result>(steps: Generator<void, Result>): Sliced & { result(): Result } {
  let last: IteratorResult<void, Result> | undefined
  return {
    advance(expired) {
      while (!last?.done) {
        last = steps.next()
        if (!last.done && expired()) return false
      }
      return true
    },
    result() {
      if (!last?.done) throw new Error('the steps are not done')
      return last.value
    },
  }
}

/** As `nodeAt` in `core/`, where the nodes are known to be the page's own. */
function textAt(index: TextIndex, at: number): { node: Text; offset: number } {
  const { node, offset } = nodeAt(index, at)
  return { node: node as unknown as Text, offset }
}

/** Null where the text changed while the page was read in slices: the change brings its own reading. */
function placeOf(index: TextIndex, start: number, end: number): Place | null {
  const first = textAt(index, start)
  const last = textAt(index, end - 1)
  if (!isHere(first.node) || !isHere(last.node)) return null
  const isSame = (node: Text, offset: number, at: number) => node.data[offset] === index.text[at]
  if (!isSame(first.node, first.offset, start) || !isSame(last.node, last.offset, end - 1)) return null
  const ends = { startNode: first.node, startOffset: first.offset, endNode: last.node, endOffset: last.offset + 1 }
  return { ...ends, spanned: first.node === last.node ? null : wordsBetween(ends) }
}

/**
 * Null also for a sentence that no one sees as it was read: parts of it are hidden, were changed in the middle, or stand in
 * another tree, where no line could be drawn.
 */
function placeSentence(index: TextIndex, start: number, end: number, isShut: (node: Node) => boolean): Place | null {
  const place = placeOf(index, start, end)
  if (!place || place.startNode.getRootNode() !== place.endNode.getRootNode()) return null
  const isAsRead = partsBetween(index, start, end).every(({ node, from, text }) => {
    const own = node as unknown as Text
    return !isShut(own) && own.data.startsWith(text, from)
  })
  return isAsRead ? place : null
}

function place(index: TextIndex, mention: Mention, sentence: PlacedSentence | null): PlacedMention[] {
  const own = placeOf(index, mention.start, mention.end)
  if (!own) return []
  const block = index.blocks[mention.block]
  return [
    {
      ...own,
      topic: mention.topic,
      text: mention.text.replace(/\s+/g, ' '),
      section: block?.heading ? mention.block : (block?.section ?? -1),
      passage: block ? index.text.slice(block.start, block.end) : '',
      inPassage: { start: mention.start - (block?.start ?? 0), end: mention.end - (block?.start ?? 0) },
      headings: block ? headingsAbove(index, block) : [],
      sentence,
    },
  ]
}
