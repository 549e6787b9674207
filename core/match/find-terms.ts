import { foldText } from '../text/fold.ts'
import { blockAt, type TextIndex } from '../text/text-index.ts'
import { foldName, type Lexicon, type Term } from './lexicon.ts'

/** A name found in the text, by its own rules; whether its passage is about cramps is not asked yet. */
export interface Candidate {
  /** Offsets into the joined text. */
  start: number
  end: number
  topic: string
  /** A name of something else; see `TermGroup.other`. */
  other: boolean
  /** Index of its block. */
  block: number
}

/** How far on each side a name's `needs` words are looked for: its row, its line, the sentences around it. */
const neighbourhood = 400

/** How far before and after a name its `notAfter` and `notBefore` words are looked for, in characters. */
const reach = 60

/** Finds every name of the lexicon in reading order, longest first at each place. Linear in the text. */
export function findTerms(index: TextIndex, lexicon: Lexicon): Candidate[] {
  const folded = foldText(index.text)
  const found: Candidate[] = []
  lexicon.pattern.lastIndex = 0
  for (let match = lexicon.pattern.exec(folded.text); match; match = lexicon.pattern.exec(folded.text)) {
    const [text] = match
    if (isLetter(folded.text, match.index - 1)) continue
    const start = folded.at(match.index)
    const end = folded.at(match.index + text.length - 1) + 1
    const block = blockAt(index, start)
    const term = chooseTerm(lexicon, text, () => surroundings(index, block, start, end))
    if (term) found.push({ start, end, topic: term.topic, other: term.other, block })
  }
  return found
}

/** Latin letters beyond ASCII count as letters; `\b` in the pattern sees ASCII only. */
function isLetter(text: string, offset: number): boolean {
  return offset >= 0 && text.charCodeAt(offset) > 0xbf && /\p{L}/u.test(text[offset] as string)
}

interface Surroundings {
  before: string
  after: string
  block: string
  near: string
}

function surroundings(index: TextIndex, blockIndex: number, start: number, end: number): Surroundings {
  const block = index.blocks[blockIndex]
  if (!block) return { before: '', after: '', block: '', near: '' }
  return {
    before: index.text.slice(Math.max(block.start, start - reach), start),
    after: index.text.slice(end, Math.min(block.end, end + reach)),
    block: index.text.slice(block.start, block.end),
    near: index.text.slice(Math.max(0, start - neighbourhood), end + neighbourhood),
  }
}

function chooseTerm(lexicon: Lexicon, text: string, around: () => Surroundings): Term | undefined {
  const terms = lexicon.terms.get(foldName(text))
  return terms?.find((term) => fits(term, text, around))
}

function fits(term: Term, text: string, around: () => Surroundings): boolean {
  if (term.exact && !term.exact.includes(text.replace(/[\s\u2010-\u2013-]+/g, ' '))) return false
  if (!term.needs && !term.notAfter && !term.notBefore && !term.notWith) return true
  const { before, after, block, near } = around()
  if (term.notAfter?.test(before) || term.notBefore?.test(after) || term.notWith?.test(block)) return false
  return !term.needs || term.needs.test(near)
}
