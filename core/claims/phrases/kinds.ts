/**
 * What a phrase does in a sentence about cramps. Rules are written with these words; a phrase outside of every table is
 * a plain `word`.
 */
export const kinds = [
  // Read from the text itself.
  'word',
  'comma',
  'hyphen',
  'cramp',
  'topic',
  // What is done to cramps.
  'treat',
  'stop',
  'end',
  'respond',
  'help',
  'work',
  'good',
  'remedy',
  'keep',
  'away',
  'make',
  'fewer',
  'without',
  'free',
  'lose',
  'praise',
  'useless',
  'spurn',
  'same',
  // What brings them on.
  'cause',
  'caused',
  'linked',
  'blame',
  'reason',
  'sign',
  'include',
  'more',
  'occur',
  'induced',
  'unrelated',
  // What people are told to do.
  'take',
  'advise',
  // How the writer stands to it.
  'not',
  'surely',
  'hedge',
  'said',
  'myth',
  'deny',
  'few',
  'some',
  'doubt',
  'thin',
  'unadvised',
  'placebo',
  // What holds a sentence together.
  'and',
  'for',
  'of',
  'by',
  'from',
  'to',
  'be',
  'do',
  'it',
  'who',
  'when',
  'relative',
  'until',
  'than',
  'setting',
  'lack',
  'most',
  'time',
] as const

export type Kind = (typeof kinds)[number]

/** Phrases that do the same, written as the lexicon's names are: `[s|es]` optional, `(ward|fend)` one of several, `_` any word, and
 * `{people}` a part from `parts.ts`. */
export interface PhraseGroup {
  kind: Kind
  /** Shown by `--explain`. */
  name: string
  phrases: string[]
  /** Also makes the claim a hedged one. */
  hedges?: true
}
