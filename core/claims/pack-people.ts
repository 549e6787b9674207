import type { ClaimPopulation } from './types.ts'

/** Words by which populations are named, as they are looked for. */
export interface PackedPeople {
  /** Pattern source of a population's words. */
  words: [ClaimPopulation, string][]
  /** By the opening of a word that a name of a population cannot do without: indexes of `words`. */
  openings: Record<string, number[]>
}

/** By what words are told apart before any pattern is tried: their first letters. */
export function opening(word: string): string {
  return word.slice(0, 3)
}

/** `*` stands for more letters. */
export function packPeople(populations: readonly (readonly [ClaimPopulation, string])[]): PackedPeople {
  const openings = new Map<string, Set<number>>()
  for (const [at, [, list]] of populations.entries()) {
    for (const name of namesOf(list)) {
      const longest = (name.match(/[a-z]+/g) ?? []).sort((a, b) => b.length - a.length)[0] ?? ''
      openings.set(opening(longest), (openings.get(opening(longest)) ?? new Set()).add(at))
    }
  }
  return {
    words: populations.map(([population, list]) => [population, patternSource(namesOf(list))]),
    openings: Object.fromEntries([...openings].map(([start, populationsOfIt]) => [start, [...populationsOfIt]])),
  }
}

function namesOf(list: string): string[] {
  return list.split(',').map((name) => name.trim())
}

function patternSource(names: readonly string[]): string {
  const alternatives = names.map((name) => name.replace(/\s+|-/g, '[\\s-]{1,3}').replace(/\*/g, '[a-z]*'))
  return `(?<![a-z])(?:${alternatives.join('|')})(?![a-z])`
}
