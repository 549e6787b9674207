import { isOneEditAway } from './one-edit.ts'

/** How well a word fits what was typed. */
const fits = { whole: 1, begun: 0.6, mistyped: 0.2 }

/** Fewer letters are too few to tell a typo from another word. */
const fewestForTypo = 4

/** A topic as it is searched: each word of it with the highest weight it stands with. */
export interface SearchedTopic {
  id: string
  words: Map<string, number>
}

/** How much a word of a topic says of it, by where it stands. */
export const weights = { title: 4, name: 2, kind: 1, population: 0.4 }

/** Notes the words of a text with the weight of where it stands. */
export function addWords(words: Map<string, number>, text: string, weight: number): void {
  for (const word of wordsOf(text)) words.set(word, Math.max(weight, words.get(word) ?? 0))
}

/** Ids of the topics that every typed word fits, best first: it must be one of theirs, begin one, or be one letter away from either. */
export function rankTopics(typed: readonly string[], topics: readonly SearchedTopic[]): string[] {
  return topics
    .map(({ id, words }) => ({ id, score: scoreAll(typed, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id)
}

/** The words of a text as they are compared: in lower case, without accents and signs. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Nothing when one of the words fits nowhere. */
function scoreAll(typed: readonly string[], words: Map<string, number>): number {
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
