import type { Evidence, Topic } from '../evidence/schema.ts'
import type { Kind, Population } from '../evidence/types.ts'
import { expandName } from '../match/names.ts'
import { isOneEditAway } from './one-edit.ts'

/** Finds topics by any of their names. Returns ids, best first; null when nothing was asked. */
export type SearchTopics = (words: string) => string[] | null

/** The words a reader has for kinds and populations: "food or drink", "pregnancy". */
export interface SearchWords {
  kinds: Record<Kind, string>
  populations: Record<Population, string>
}

/** How much a word of a topic says of it, by where it stands. */
const weights = { title: 4, name: 2, kind: 1, population: 0.4 }

/** How well a word fits what was typed. */
const fits = { whole: 1, begun: 0.6, mistyped: 0.2 }

/** Fewer letters are too few to tell a typo from another word. */
const fewestForTypo = 4

interface Indexed {
  id: string
  /** Each word of the topic with the highest weight it stands with. */
  words: Map<string, number>
}

/**
 * The search over titles, names, kinds and populations: every word typed must be one of the topic's, begin one, or be
 * one letter away from either. Its index is made when first asked for: most visits to the list read it without one.
 */
export function createSearch(evidence: Evidence, readerWords: SearchWords): SearchTopics {
  let topics: Indexed[] | undefined
  return (asked) => {
    const typed = wordsOf(asked)
    if (typed.length === 0) return asked.trim() === '' ? null : []
    topics ??= Object.values(evidence.topics).map((topic) => indexTopic(topic, readerWords))
    return topics
      .map(({ id, words }) => ({ id, score: scoreAll(typed, words) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ id }) => id)
  }
}

function indexTopic({ id, title, kind, terms, foods, rows }: Topic, readerWords: SearchWords): Indexed {
  const words = new Map<string, number>()
  const add = (text: string, weight: number) => {
    for (const word of wordsOf(text)) words.set(word, Math.max(weight, words.get(word) ?? 0))
  }
  add(title, weights.title)
  for (const { names, other } of terms)
    if (!other) for (const name of names.flatMap(expandName)) add(name, weights.name)
  for (const { foodNames } of foods ?? []) for (const name of foodNames) add(name, weights.name)
  add(readerWords.kinds[kind], weights.kind)
  for (const { population, alsoFor } of rows) {
    for (const one of [population, ...(alsoFor ?? [])]) add(readerWords.populations[one], weights.population)
  }
  return { id, words }
}

/** Nothing when one of the words fits nowhere. */
function scoreAll(typed: string[], words: Map<string, number>): number {
  let sum = 0
  for (const word of typed) {
    let best = 0
    for (const [own, weight] of words) best = Math.max(best, weight * closeness(word, own))
    if (best === 0) return 0
    sum += best
  }
  return sum
}

function closeness(typed: string, own: string): number {
  if (own === typed) return fits.whole
  if (own.startsWith(typed)) return fits.begun
  // A digit is no typo: B6 is not B12.
  if (typed.length < fewestForTypo || /\d/.test(typed)) return 0
  const beginnings = [own, own.slice(0, typed.length - 1), own.slice(0, typed.length), own.slice(0, typed.length + 1)]
  return beginnings.some((beginning) => isOneEditAway(typed, beginning)) ? fits.mistyped : 0
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
