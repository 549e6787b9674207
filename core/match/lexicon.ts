import type { NameTree } from './name-tree.ts'
import { type LazyPattern, wordsPattern } from './names.ts'
import { type PackedLexicon, type PackedTerm, packLexicon } from './pack-lexicon.ts'
import { createWordFilter, type WordFilter } from './runs.ts'

/**
 * A group of names of one topic that share their rules. In a name a space stands for any white space or hyphen,
 * `[s|es]` for an optional part, `(leg|calf)` for one of several.
 */
export interface TermGroup {
  names: string[]
  /** Names of something else, such as period cramps: never marked, but they say what their passage is about. */
  other?: boolean
  /** The letter case counts: "Mg" is magnesium, "mg" a unit. */
  exact?: boolean
  /** A word the mention needs nearby (400 characters each way), or it means something else: "K2" needs "vitamin" or "supplement". */
  needs?: string[]
  /** Words straight before the name that give it another sense: "stomach" before "cramps". */
  notAfter?: string[]
  /** Words straight after the name that give it another sense: "alloy" after "magnesium". */
  notBefore?: string[]
  /** Words anywhere in the same block (of a giant one, 2,000 characters each way) that give it another sense. */
  notWith?: string[]
}

/** What a topic gives to the lexicon; `cramp` is the one topic whose names open a passage for all others. */
export interface TopicTerms {
  id: string
  terms: TermGroup[]
}

/** The topic of cramp words. */
export const crampTopic = 'leg_cramps'

/** A name as compiled: its topic and the rules that decide whether it means the topic where it stands. */
export interface Term {
  topic: string
  other: boolean
  exact: string[] | null
  needs: LazyPattern | null
  notAfter: LazyPattern | null
  notBefore: LazyPattern | null
  notWith: LazyPattern | null
}

export interface Lexicon {
  /** The names that begin with a run of letters or digits, given in lower case; undefined where none does. */
  treeAt(head: string): NameTree | undefined
  /** What tells those runs from other words. */
  filter: WordFilter
}

/** Opens a lexicon that was packed before. What a page does not hold is not even taken out of it. */
export function openLexicon({ terms, names, termOf, heads, hashes }: PackedLexicon): Lexicon {
  const opened: Term[] = []
  const termAt = (index: number): Term => {
    opened[index] ??= openTerm(terms[index] as PackedTerm)
    return opened[index]
  }
  const trees = new Map<string, NameTree>()
  return {
    treeAt(head) {
      const known = trees.get(head)
      if (known || !Object.hasOwn(heads, head)) return known
      const sources = (heads[head] ?? []).map((name) => ({
        name: names[name] as string,
        term: termAt(termOf[name] as number),
      }))
      const tree = { head, sources, root: null }
      trees.set(head, tree)
      return tree
    },
    filter: createWordFilter(hashes),
  }
}

/** Compiles the names of all topics at once. Throws on a name that is empty or begins with neither letter nor digit. */
export function compileLexicon(topics: readonly TopicTerms[]): Lexicon {
  return openLexicon(packLexicon(topics))
}

function openTerm({ topic, other, exact, needs, notAfter, notBefore, notWith }: PackedTerm): Term {
  return {
    topic,
    other: other === true,
    exact: exact ?? null,
    needs: wordsPattern(needs),
    notAfter: wordsPattern(notAfter, '', '[\\s\\u2010-\\u2013-]*$'),
    notBefore: wordsPattern(notBefore, '^[\\s\\u2010-\\u2013(\u201c"-]*'),
    notWith: wordsPattern(notWith),
  }
}
