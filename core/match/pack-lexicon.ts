import type { TermGroup, TopicTerms } from './lexicon.ts'
import { expandName, expandStart, foldGaps, foldName } from './names.ts'
import { hashWords, headOf, type WordHashes } from './runs.ts'

/** The rules of a group of names, as they are written, and their topic. */
export interface PackedTerm extends Omit<TermGroup, 'names' | 'exact'> {
  topic: string
  /** The names in full, where their letter case counts. */
  exact?: string[]
}

/** A lexicon as plain data, made when the extension is built: filing the names costs a page more than reading a short text. */
export interface PackedLexicon {
  terms: PackedTerm[]
  /** Names as written but folded, in topic order, and for each the index of its term. */
  names: string[]
  termOf: number[]
  /** Indexes of the names by the run of letters or digits they can begin with. */
  heads: Record<string, number[]>
  hashes: WordHashes
}

/** Files the names of all topics. Throws on a name that is empty or begins with neither letter nor digit. */
export function packLexicon(topics: readonly TopicTerms[]): PackedLexicon {
  const terms: PackedTerm[] = []
  const names: string[] = []
  const termOf: number[] = []
  const heads = new Map<string, number[]>()
  for (const { id, terms: groups } of topics) {
    for (const { names: written, exact, ...rules } of groups) {
      terms.push({ topic: id, ...rules, ...(exact ? { exact: written.flatMap(expandName).map(foldGaps) } : {}) })
      for (const name of written.map(foldName)) {
        for (const head of headsOf(name, id)) heads.set(head, [...(heads.get(head) ?? []), names.length])
        names.push(name)
        termOf.push(terms.length - 1)
      }
    }
  }
  return { terms, names, termOf, heads: Object.fromEntries(heads), hashes: hashWords(heads.keys()) }
}

function headsOf(name: string, topic: string): Set<string> {
  const starts = expandStart(name.trimStart(), (start) => headOf(start.trimStart()) !== start.trimStart())
  return new Set(starts.map((start) => checkedHead(start.trim(), topic)))
}

function checkedHead(start: string, topic: string): string {
  if (start === '') throw new Error(`topic ${topic} has an empty name`)
  const head = headOf(start)
  if (head === '') throw new Error(`topic ${topic}: the name "${start}" begins with neither letter nor digit`)
  return head
}
