import { type FoldedText, foldText } from '../text/fold.ts'
import type { Block, PageText } from '../text/text-index.ts'
import type { Lexicon } from './lexicon.ts'
import { readNames } from './name-scan.ts'
import { createRules } from './term-rules.ts'

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

/**
 * Reads every name of the lexicon in a block in reading order, longest first at each place, a step at a time: each step
 * gives a candidate, or null where the text read holds none. No name goes over a block's end. Linear in the block.
 */
export type TermsOf = (block: number) => Generator<Candidate | null, void>

/** Prepares the reading of names, a block at a time. */
export function createTermReader(index: PageText, lexicon: Lexicon): TermsOf {
  const termMeant = createRules(index.text)
  return function* (at) {
    const block = index.blocks[at]
    if (!block) return
    const folded = foldBlock(index, block)
    for (const hit of readNames(lexicon, folded.text)) {
      if (!hit) {
        yield null
        continue
      }
      // Soft hyphens count in the page's offsets, not in the name.
      const start = block.start + folded.at(hit.start)
      const end = block.start + folded.at(hit.end - 1) + 1
      const term = termMeant(hit.terms, { start, end }, block)
      yield term ? { start, end, topic: term.topic, other: term.other, block: at } : null
    }
  }
}

function foldBlock({ text }: PageText, { start, end }: Block): FoldedText {
  return foldText(text.slice(start, end))
}

/** Finds every name of the lexicon in a text at once. */
export function findTerms(index: PageText, lexicon: Lexicon): Candidate[] {
  const termsOf = createTermReader(index, lexicon)
  return index.blocks.flatMap((_, at) => [...termsOf(at)].filter((candidate) => candidate !== null))
}
