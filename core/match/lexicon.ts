import type { NameTree } from './name-tree.ts'
import { expandName, expandStart, foldGaps, foldName, type LazyPattern, wordsPattern } from './names.ts'
import { createWordFilter, headOf, type WordFilter } from './runs.ts'

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
  /** Names by the run of letters or digits they begin with, in lower case. */
  heads: Map<string, NameTree>
  /** What tells those runs from other words. */
  filter: WordFilter
}

/** Compiles the names of all topics. Throws on a name that is empty or begins with neither letter nor digit. */
export function compileLexicon(topics: readonly TopicTerms[]): Lexicon {
  const heads = new Map<string, NameTree>()
  for (const topic of topics) {
    for (const group of topic.terms) {
      const term = compileTerm(topic.id, group)
      for (const name of group.names) addName(heads, foldName(name), term)
    }
  }
  return { heads, filter: createWordFilter(heads.keys()) }
}

function compileTerm(topic: string, group: TermGroup): Term {
  return {
    topic,
    other: group.other === true,
    exact: group.exact ? group.names.flatMap(expandName).map(foldGaps) : null,
    needs: wordsPattern(group.needs),
    notAfter: wordsPattern(group.notAfter, '', '[\\s\\u2010-\\u2013-]*$'),
    notBefore: wordsPattern(group.notBefore, '^[\\s\\u2010-\\u2013(\u201c"-]*'),
    notWith: wordsPattern(group.notWith),
  }
}

/** Files a name under the words it can begin with; it is expanded in full when a text holds one of them. */
function addName(heads: Lexicon['heads'], name: string, term: Term): void {
  for (const head of headsOf(name, term)) {
    const tree = heads.get(head)
    if (tree) tree.sources.push({ name, term })
    else heads.set(head, { head, sources: [{ name, term }], root: null })
  }
}

/** A beginning that has one form; most names have one. */
const plainHead = /^(?:[a-z]+|\d+)(?=$|[^a-z\d[(])/

function headsOf(name: string, term: Term): Iterable<string> {
  const plain = plainHead.exec(name)
  if (plain) return plain
  const starts = expandStart(name.trimStart(), (start) => headOf(start.trimStart()) !== start.trimStart())
  return new Set(starts.map((start) => checkedHead(start.trim(), term)))
}

function checkedHead(start: string, { topic }: Term): string {
  if (start === '') throw new Error(`topic ${topic} has an empty name`)
  const head = headOf(start)
  if (head === '') throw new Error(`topic ${topic}: the name "${start}" begins with neither letter nor digit`)
  return head
}
