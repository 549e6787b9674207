import { foldText } from '../text/fold.ts'
import { blockAt, type TextIndex } from '../text/text-index.ts'
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
 * Reads every name of the lexicon in reading order, longest first at each place, a step at a time: each step gives a
 * candidate, or null where the text read holds none. Linear in the text.
 */
export function* readTerms(index: TextIndex, lexicon: Lexicon): Generator<Candidate | null, void> {
  const folded = foldText(index.text)
  const termMeant = createRules(index.text)
  for (const hit of readNames(lexicon, folded.text)) {
    if (!hit) {
      yield null
      continue
    }
    // Soft hyphens count in the page's offsets, not in the name.
    const start = folded.at(hit.start)
    const end = folded.at(hit.end - 1) + 1
    const block = blockAt(index, start)
    const term = termMeant(hit.terms, { start, end }, index.blocks[block])
    yield term ? { start, end, topic: term.topic, other: term.other, block } : null
  }
}

/** Finds every name of the lexicon at once. */
export function findTerms(index: TextIndex, lexicon: Lexicon): Candidate[] {
  return [...readTerms(index, lexicon)].filter((candidate) => candidate !== null)
}
