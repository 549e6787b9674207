import { planReading } from '../../core/context/plan-reading.ts'
import { judgeSeen } from '../../core/judge-seen.ts'
import type { JudgedMention, JudgedText } from '../../core/judge-text.ts'
import { mayNameCramps } from '../../core/match/cramp-stems.ts'
import { type PackedText, packText } from '../../core/pack-text.ts'
import type { ReadingMemory } from '../../core/reading-memory.ts'
import { type Sliced, sliced } from '../../core/sliced.ts'
import { breathe, runSliced } from '../../core/slices.ts'
import { createIndexer, type Indexer } from '../../core/text/indexer.ts'
import type { ReadingPlan } from '../../core/text/passed-over.ts'
import type { Span } from '../../core/text/sentences.ts'
import { blockAt, headingsAbove, nodeAt, partsBetween, type TextIndex } from '../../core/text/text-index.ts'
import { wordsBetween } from './lost-text.ts'
import { createShutCheck, isHere, shownChildren } from './page-nodes.ts'
import { type PlacedSentence, placeClaims } from './place-claims.ts'
import { createTreeText } from './tree-text.ts'

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

/**
 * Prepares the choice of what to read of a page; null where that is all of it, as it is where a shadow tree speaks of
 * cramps: a plan goes by the order of the document, which is not the one that is shown.
 */
export function createPlanner(
  root: Node,
  shadowRoots: readonly ShadowRoot[],
  memory: ReadingMemory | null = null,
): Sliced<ReadingPlan | null> {
  if (shadowRoots.some(({ textContent }) => mayNameCramps(textContent ?? ''))) return done(null)
  const tree = createTreeText(shadowRoots, memory)
  return sliced(planReading(root, tree))
}

function done<Result>(result: Result): Sliced<Result> {
  return { advance: () => true, result: () => result }
}

/** Prepares the reading of a page's text as it is shown, shadow trees and slots included, as far as a plan asks for it. */
export function createPageIndexer(root: Node, plan: ReadingPlan | null): Indexer {
  return createIndexer(root, shownChildren, plan)
}

/** Finds where what was judged stands in the page; drops what changed since it was read. */
export function placeJudged(
  index: TextIndex,
  { mentions, claims }: Pick<JudgedText, 'mentions' | 'claims'>,
  isShut = createShutCheck(),
): PlacedMention[] {
  const placeOfSentence = (start: number, end: number) => placeSentence(index, start, end, isShut)
  const sentences = placeClaims(mentions, claims, index.text, placeOfSentence)
  return mentions.flatMap((mention, i) => place(index, mention, sentences[i] ?? null))
}

/** What a page is read with. */
export interface ReadWith {
  /** The shadow roots known on the page. */
  shadowRoots(): readonly ShadowRoot[]
  /** Whether sentences are to be judged. */
  judgesClaims: boolean
  /** Has a text judged; null where nobody answers. */
  judge(text: PackedText): Promise<JudgedText | null>
  /** What earlier readings of the page found out; null for none, as for the first one, which need not write it down. */
  memory: ReadingMemory | null
}

/**
 * Reads the whole page in slices, has its text judged, and finds its mentions in reading order, each with the sentence it
 * stands in where that claims something. Resolves with null when `signal` ended it or nobody judged.
 */
export async function scanPage(root: Node, read: ReadWith, signal: AbortSignal): Promise<PlacedMention[] | null> {
  const planner = createPlanner(root, read.shadowRoots(), read.memory)
  if (!(await runSliced(planner.advance, signal))) return null
  const indexer = createPageIndexer(root, planner.result())
  if (!(await runSliced(indexer.advance, signal))) return null
  // Joining the text of a large page is a slice of its own.
  await breathe()
  const index = indexer.result()
  // What could not be marked is not sent.
  if (!mayNameCramps(index.text)) return []
  await breathe()
  const isShut = createShutCheck()
  const { title } = document
  const judged = await judgeSeen(
    async (shut) =>
      signal.aborted ? null : read.judge(packText({ ...index, title, shut, judgesClaims: read.judgesClaims })),
    (start) => isShut(textAt(index, start).node),
  )
  if (signal.aborted || !judged) return null
  await breathe()
  return placeJudged(index, judged, isShut)
}

/** As `nodeAt` in `core/`, where the nodes are known to be the page's own. */
function textAt(index: TextIndex, at: number): { node: Text; offset: number } {
  const { node, offset } = nodeAt(index, at)
  return { node: node as unknown as Text, offset }
}

/** Whether both ends of a place still read as they were found. */
export function isInPlace({ startNode, startOffset, endNode, endOffset }: Place, text: string): boolean {
  if (!isHere(startNode) || !isHere(endNode)) return false
  return startNode.data[startOffset] === text[0] && endNode.data[endOffset - 1] === text.at(-1)
}

/** Null where the text changed while the page was read in slices: the change brings its own reading. */
function placeOf(index: TextIndex, start: number, end: number): Place | null {
  const first = textAt(index, start)
  const last = textAt(index, end - 1)
  const ends = { startNode: first.node, startOffset: first.offset, endNode: last.node, endOffset: last.offset + 1 }
  if (!isInPlace({ ...ends, spanned: null }, index.text.slice(start, end))) return null
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

function place(index: TextIndex, mention: JudgedMention, sentence: PlacedSentence | null): PlacedMention[] {
  const own = placeOf(index, mention.start, mention.end)
  if (!own) return []
  const at = blockAt(index, mention.start)
  const block = index.blocks[at]
  return [
    {
      ...own,
      topic: mention.topic,
      text: index.text.slice(mention.start, mention.end).replace(/\s+/g, ' '),
      section: block?.heading ? at : (block?.section ?? -1),
      passage: block ? index.text.slice(block.start, block.end) : '',
      inPassage: { start: mention.start - (block?.start ?? 0), end: mention.end - (block?.start ?? 0) },
      headings: block ? headingsAbove(index, block) : [],
      sentence,
    },
  ]
}
