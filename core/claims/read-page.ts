import { nearest } from '../context/containers.ts'
import { blankNotes } from '../text/flatten-sentence.ts'
import { sentencesOf, windowAt } from '../text/sentences.ts'
import { anyWithin } from '../text/sorted.ts'
import { type Block, blockAt, headingsAbove, type PageText } from '../text/text-index.ts'
import type { ClaimLexicon } from './claim-lexicon.ts'
import { judge } from './judge.ts'
import { namesLimb } from './limb-cramp.ts'
import { type NameSpan, readNameSpans } from './pieces.ts'
import { readSentence } from './read-sentence.ts'
import type { SentenceInContext } from './reading.ts'
import type { Claim } from './types.ts'

/** A claim and where it stands: its sentence, by offsets into the joined text. */
export interface PageClaim extends Claim {
  start: number
  end: number
}

/** What of a mention is needed to find the sentences worth reading. */
interface Marked {
  start: number
  because: string
}

/**
 * The judged claims of a page, in reading order. Only sentences that hold a mention are read: a cramp of limb muscles,
 * or a remedy in a passage about them. Yields after each sentence.
 */
export function* readPageClaims(
  index: PageText,
  mentions: readonly Marked[],
  title: string,
  claims: ClaimLexicon,
): Generator<void, PageClaim[]> {
  const found: PageClaim[] = []
  const over: WordsOver = { title, namesOver: rememberNames(claims) }
  let at = 0
  while (at < mentions.length) {
    const blockIndex = blockAt(index, (mentions[at] as Marked).start)
    const block = index.blocks[blockIndex]
    let next = at + 1
    while (block && next < mentions.length && (mentions[next] as Marked).start < block.end) next += 1
    if (block) {
      const place = { index, blockIndex, block, mentions: mentions.slice(at, next) }
      found.push(...(yield* readBlock(place, over, claims)))
    }
    at = next
    yield
  }
  return found
}

/** Words over sentences are read with each of them: what is longer is no heading, and its beginning speaks for it. */
const longestOver = 500

/** What stands over every sentence of a page. */
type WordsOver = Required<Pick<SentenceInContext, 'title' | 'namesOver'>>

/** Reads the names in words over sentences, each once: for one page, whose text it would keep. */
function rememberNames({ lexicon }: ClaimLexicon): WordsOver['namesOver'] {
  const known = new Map<string, readonly NameSpan[]>()
  return (words) => {
    const names = known.get(words) ?? readNameSpans(words, lexicon)
    known.set(words, names)
    return names
  }
}

/** A block with its mentions. */
interface MarkedBlock {
  index: PageText
  blockIndex: number
  block: Block
  mentions: readonly Marked[]
}

function wordsOver({ index, blockIndex, block }: MarkedBlock): string[] {
  return [...headersOf(index, blockIndex), ...headingsAbove(index, block)].map((words) => words.slice(0, longestOver))
}

function* readBlock(place: MarkedBlock, over: WordsOver, claims: ClaimLexicon): Generator<void, PageClaim[]> {
  const { index, block, mentions } = place
  const headings = wordsOver(place)
  const found: PageClaim[] = []
  const starts = mentions.map(({ start }) => start)
  const cramps = mentions.filter(({ because }) => because === 'cramp').map(({ start }) => start)
  let read = block.start
  for (const mention of mentions) {
    if (mention.start < read) continue
    // Of a giant block the window around the mention is cut into sentences, and goes on where the last one ended.
    const window = windowAt(block, mention.start)
    let before = ''
    for (const span of sentencesOf(index.text.slice(window.start, window.end))) {
      const start = window.start + span.start
      const end = window.start + span.end
      const text = blankNotes(index.text.slice(start, end))
      if (start >= read && anyWithin(starts, start, end)) {
        found.push(...readOne({ ...over, text, before, headings, isHeading: block.heading > 0 }, start, cramps, claims))
        yield
      }
      if (start >= read) read = end
      before = text.trim()
    }
  }
  return found
}

function readOne(
  sentence: Omit<SentenceInContext, 'isLimbCramp'>,
  offset: number,
  cramps: readonly number[],
  claims: ClaimLexicon,
): PageClaim[] {
  const isLimbCramp = (start: number, end: number) =>
    namesLimb(sentence.text.slice(start, end)) || anyWithin(cramps, offset + start, offset + end)
  const start = offset + sentence.text.length - sentence.text.trimStart().length
  const end = offset + sentence.text.trimEnd().length
  return readSentence({ ...sentence, isLimbCramp }, claims).flatMap((stated) => {
    const topic = claims.topics.get(stated.topic)
    return topic ? [{ ...judge(stated, topic, sentence.text), start, end }] : []
  })
}

/** What a cell or item stands under besides headings: the headers of its row and column, or its list's lead-in. */
function headersOf(index: PageText, blockIndex: number): string[] {
  const { container } = index.blocks[blockIndex] as Block
  const row = nearest(container, 'row')
  const table = nearest(container, 'table')
  const textOf = (at: number) => {
    const block = index.blocks[at]
    return block ? index.text.slice(block.start, block.end).trim() : ''
  }
  if (row && table) {
    const top = nearest(index.blocks[table.first]?.container ?? null, 'row')
    const column = top && top !== row ? textOf(top.first + blockIndex - row.first) : ''
    return [blockIndex > row.first ? textOf(row.first) : '', column].filter((words) => words !== '')
  }
  const list = nearest(container, 'list')
  const lead = list ? textOf(list.first - 1) : ''
  return lead.endsWith(':') ? [lead] : []
}
