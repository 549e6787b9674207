import type { Candidate } from '../match/find-terms.ts'
import type { SentenceOf, Span } from '../text/sentences.ts'
import { anyWithin, firstAtLeast } from '../text/sorted.ts'
import type { Block, PageText } from '../text/text-index.ts'
import { isListed } from './cramp-reach.ts'
import { asksOn, headingBefore } from './follow-on.ts'
import { leavesSubject } from './other-subjects.ts'
import { type PageSubject, readSubject } from './page-subject.ts'
import { type Path, pathUp } from './path.ts'
import { remember, rememberSpan } from './remember.ts'
import { isApparatus } from './section-kinds.ts'
import { tellsOfSomeone } from './someone.ts'

/** What a page says of cramps, laid out so that one remedy costs a few look-ups however many cramps there are. */
export interface Ground {
  index: PageText
  sentenceOf: SentenceOf
  subject: PageSubject
  /** Limb cramps of a block, as starts and ends, ascending. */
  crampsIn: ReadonlyMap<number, Cramps>
  /** Period, stomach and other cramps of a block. */
  othersIn: ReadonlyMap<number, Cramps>
  /** Blocks with limb cramps, ascending. */
  crampBlocks: readonly number[]
  /** Whether a block tells of cramps: on a page titled for them whenever it names them, else as more than one symptom of several. */
  tells(block: number): boolean
  /** Whether many of the page's blocks tell of somebody, as in a thread, where not all that is said is on its subject. */
  isTalk(): boolean
  /** Whether the other cramps of a block are what somebody got of a remedy for limb cramps. */
  othersAreSideEffects(block: number): boolean
  /** Whether a heading heads links, goods or the like; see `isApparatus`. */
  isApparatusAt(heading: number): boolean
  /** Whether a heading asks on about one that names cramps: "Can anything prevent it?" */
  asksOnAbout(heading: number): boolean
  /** What the headings from a section up say; see `pathUp`. */
  pathOf(section: number): Path | null
  /** Whether a stretch of text names a part of a limb. */
  isOfLimbs(span: Span): boolean
  /** Whether a sentence without cramps speaks of something else; see `leavesSubject`. */
  leaves(sentence: Span): boolean
}

/** A part of a limb, which on a page about its cramps stands for them: "one calf locks". */
const limb = /\b(?:legs?|cal(?:f|ves)|f(?:oo|ee)t|toes?|thighs?|hamstrings?|hands?)\b/i

/** Cramps of one block in reading order. */
export interface Cramps {
  starts: number[]
  ends: number[]
}

/** Lays out the cramps of a page, given in reading order. */
export function layGround(
  index: PageText,
  cramps: readonly Candidate[],
  others: readonly Candidate[],
  sentenceOf: SentenceOf,
): Ground {
  const crampsIn = byBlock(cramps)
  const subject = readSubject(index, cramps, others, (cramp) => isTold(index, cramp, sentenceOf))
  const above = {
    subject,
    othersIn: byBlock(others),
    isApparatusAt: remember((heading) => isApparatus(blockText(index, index.blocks[heading]))),
  }
  let talk: boolean | undefined
  return {
    ...above,
    index,
    sentenceOf,
    crampsIn,
    crampBlocks: [...crampsIn.keys()],
    isTalk() {
      talk ??= isTalk(index)
      return talk
    },
    asksOnAbout: remember((heading) => {
      let at = heading
      for (let asked = 0; asked < mostAskedOn && asksOn(blockText(index, index.blocks[at])); asked += 1) {
        at = headingBefore(index, at)
        if (at < 0 || above.othersIn.has(at)) return false
        if (crampsIn.has(at)) return true
      }
      return false
    }),
    pathOf: remember((section) => pathUp(index, section, above)),
    tells: remember((block) => {
      const own = crampsIn.get(block)
      if (!own || subject.titles.size > 0) return own !== undefined
      return own.starts
        .slice(0, askedOfBlock)
        .some((start, i) => isTold(index, { block, start, end: own.ends[i] as number }, sentenceOf))
    }),
    othersAreSideEffects: remember((block) => {
      const starts = above.othersIn.get(block)?.starts ?? []
      return starts.length <= askedOfBlock && starts.every((at) => isSideEffect(index, sentenceOf(block, at)))
    }),
    isOfLimbs: rememberSpan((span) => limb.test(readFrom(index, span))),
    leaves: rememberSpan(({ start, end }) => leavesSubject(index.text.slice(start, end))),
  }
}

const sideEffect =
  /\b(?:g[ai]ves? me|gave|(?:all|only thing|only) (?:it did was|(?:that )?I got)|side[- ]effects?|the runs|the trots|apart from|except)\b/i

/** "Three months of it, and all I got was belly cramps." */
function isSideEffect(index: PageText, sentence: Span): boolean {
  return sideEffect.test(readFrom(index, sentence))
}

/** So many blocks that tell of somebody make a page talk, of as many as are asked. */
const manyTellers = 4
const askedForTalk = 400
/** A shorter block is the item of a menu or a question, which tells of nobody. */
const shortestTold = 40
const stop = /[.!)\u2026"\u201d]\s*$/

function isTalk(index: PageText): boolean {
  let tellers = 0
  for (const block of index.blocks.slice(0, askedForTalk)) {
    if (block.heading > 0) continue
    const text = blockText(index, block)
    if (text.length >= shortestTold && stop.test(text.slice(-8)) && tellsOfSomeone(text)) tellers += 1
    if (tellers >= manyTellers) return true
  }
  return false
}

/** How many headings in a row may ask on about the one before them. */
const mostAskedOn = 8

/** How many cramps of a block are asked: they are seldom told apart. */
const askedOfBlock = 6
/** An item of a list up to this many characters names a symptom and no more. */
const bareItem = 40

/** "Red, hot and swollen: that is not cramp". */
const isDenied = /\b(?:is|are|was|were|probably|just) not (?:an? )?$|\b(?:is|was|are)n['\u2019]t (?:an? )?$/i

/** Whether a cramp word is more than a symptom beside others. */
function isTold({ text, blocks }: PageText, cramp: Span & { block: number }, sentenceOf: SentenceOf): boolean {
  const block = blocks[cramp.block]
  if (block?.container?.kind === 'item' && block.heading === 0 && block.end - block.start <= bareItem) return false
  const before = text.slice(Math.max(0, cramp.start - 16), cramp.start)
  if (isDenied.test(before) && !/^\s(?:like|of|but)\b/.test(text.slice(cramp.end, cramp.end + 6))) return false
  return !isListed(text, sentenceOf(cramp.block, cramp.start), cramp)
}

function byBlock(cramps: readonly Candidate[]): Map<number, Cramps> {
  const found = new Map<number, Cramps>()
  for (const { block, start, end } of cramps) {
    const same = found.get(block)
    if (same) {
      same.starts.push(start)
      same.ends.push(end)
    } else found.set(block, { starts: [start], ends: [end] })
  }
  return found
}

/** Whether any of a block's cramps stands within a span. Logarithmic. */
export function holds({ start, end }: Span, cramps: Cramps | undefined): boolean {
  return cramps !== undefined && anyWithin(cramps.starts, start, end)
}

/** The cramps of a span that stand next to an offset, one each way at most. Logarithmic. */
export function crampsBeside(at: number, { start, end }: Span, cramps: Cramps | undefined): number[] {
  if (!cramps) return []
  const next = firstAtLeast(cramps.starts, at)
  return [cramps.starts[next - 1], cramps.starts[next]].filter(
    (found): found is number => found !== undefined && found >= start && found < end,
  )
}

/** Of a giant stretch of text only its beginning is asked. */
const longestRead = 2000

/** The text of a block, empty where there is none; of a giant one its beginning. */
export function blockText(index: PageText, block: Block | undefined): string {
  return block ? readFrom(index, block) : ''
}

/** The text of a stretch; of a giant one its beginning. */
export function readFrom({ text }: PageText, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + longestRead))
}
