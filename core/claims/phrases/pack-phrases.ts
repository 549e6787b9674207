import type { Kind, PhraseGroup } from './kinds.ts'
import { parts } from './parts.ts'
import { createNumbering, createWordStates } from './word-states.ts'

/**
 * The tables of phrases as they are looked up, made when the extension is built: as plain data, mostly strings that are
 * read only where a text holds their words.
 */
export interface PhraseBook {
  groups: { kind: Kind; name: string; hedges: boolean }[]
  /** The words that phrases begin with, each with the number of the state it leads to. */
  words: Record<string, number>
  /**
   * What can follow the words read so far, in all phrases together: `!` and the index of a group where a phrase may end, then
   * the words that go on, each between spaces, and the number of the state they lead to: "!3 for of >12 with >7". A `_` stands
   * for any word.
   */
  states: string[]
}

/** A phrase of a group, read up to one of its own states. */
interface Way {
  group: number
  state: number
}

/** Takes the tables of phrases apart by words. */
export function packPhrases(groups: readonly PhraseGroup[]): PhraseBook {
  const { states, firstWords } = createWordStates()
  const waysOf = new Map<string, Way[]>()
  for (const [group, { phrases }] of groups.entries()) {
    for (const written of phrases) {
      const phrase = written.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '')
      for (const [word, state] of firstWords(phrase)) waysOf.set(word, [...(waysOf.get(word) ?? []), { group, state }])
    }
  }
  const { joined, join } = createJoin(states)
  return {
    groups: groups.map(({ kind, name, hedges = false }) => ({ kind, name, hedges })),
    words: Object.fromEntries([...waysOf].map(([word, ways]) => [word, join(ways)])),
    states: joined,
  }
}

/**
 * Joins the states of single phrases, so that a text is read once for all of them. Of phrases that end with the same word the
 * group that comes first names it.
 */
function createJoin(states: readonly string[]) {
  const { states: joined, numberOf } = createNumbering()
  const seen = new Map<string, number>()

  const join = (ways: readonly Way[]): number => {
    const key = [...new Set(ways.map(({ group, state }) => `${group}:${state}`))].sort().join()
    const before = seen.get(key)
    if (before !== undefined) return before
    const ending = ways.filter(({ state }) => states[state]?.startsWith('!')).map(({ group }) => group)
    const onward = new Map<string, Way[]>()
    for (const { group, state } of ways) {
      for (const [word, to] of wordsAfter(states[state] ?? ''))
        onward.set(word, [...(onward.get(word) ?? []), { group, state: to }])
    }
    const wordsTo = Map.groupBy([...onward.keys()], (word) => join(onward.get(word) ?? []))
    const onwards = [...wordsTo].map(([to, words]) => ` ${words.join(' ')} >${to}`)
    const number = numberOf(`${ending.length > 0 ? `!${Math.min(...ending)}` : ''}${onwards.join('')}`)
    seen.set(key, number)
    return number
  }
  return { joined, join }
}

/** The words that can follow a state of one phrase, each with the number of the state it leads to. */
function wordsAfter(state: string): [string, number][] {
  return [...state.matchAll(/ ([^>]+) >(\d+)/g)].flatMap(([, words = '', to]) =>
    words.split(' ').map((word): [string, number] => [word, Number(to)]),
  )
}
