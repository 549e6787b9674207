import type { Kind, PhraseGroup } from './kinds.ts'
import { parts } from './parts.ts'
import { createWordStates } from './word-states.ts'

/**
 * The tables of phrases as they are looked up, made when the extension is built: as plain data, mostly strings that are
 * read only where a text holds their words.
 */
export interface PhraseBook {
  groups: { kind: Kind; name: string; hedges: boolean }[]
  /** The words that phrases begin with, each with an index of `starts`. */
  words: Record<string, number>
  /** The phrases that begin with a word: group and state in turn. */
  starts: number[][]
  /** See `createWordStates`. */
  states: string[]
}

/** Takes the tables of phrases apart by words. */
export function packPhrases(groups: readonly PhraseGroup[]): PhraseBook {
  const { states, firstWords } = createWordStates()
  const startsOf = new Map<string, number[]>()
  for (const [group, { phrases }] of groups.entries()) {
    for (const written of phrases) {
      const phrase = written.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '')
      for (const [word, state] of firstWords(phrase)) startsOf.set(word, [...(startsOf.get(word) ?? []), group, state])
    }
  }
  const starts = [...new Set([...startsOf.values()].map(String))]
  return {
    groups: groups.map(({ kind, name, hedges = false }) => ({ kind, name, hedges })),
    words: Object.fromEntries([...startsOf].map(([word, list]) => [word, starts.indexOf(String(list))])),
    starts: starts.map((list) => list.split(',').map(Number)),
    states,
  }
}
