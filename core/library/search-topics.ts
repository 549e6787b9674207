import type { Evidence, Topic } from '../evidence/schema.ts'
import type { Kind, Population } from '../evidence/types.ts'
import { addWords, rankTopics, type SearchedTopic, weights, wordsOf } from './rank-topics.ts'
import { namesOf } from './topic-index.ts'

/** Finds topics by any of their names. Returns ids, best first; null when nothing was asked. */
export type SearchTopics = (words: string) => string[] | null

/** The words a reader has for kinds and populations: "food or drink", "pregnancy". */
export interface SearchWords {
  kinds: Record<Kind, string>
  populations: Record<Population, string>
}

/**
 * The search over titles, names, kinds and populations: every word typed must be one of the topic's, begin one, or be
 * one letter away from either. Its index is made when first asked for: most visits to the list read it without one.
 */
export function createSearch(evidence: Evidence, readerWords: SearchWords): SearchTopics {
  let topics: SearchedTopic[] | undefined
  return (asked) => {
    const typed = wordsOf(asked)
    if (typed.length === 0) return asked.trim() === '' ? null : []
    topics ??= Object.values(evidence.topics).map((topic) => indexTopic(topic, readerWords))
    return rankTopics(typed, topics)
  }
}

function indexTopic(topic: Topic, readerWords: SearchWords): SearchedTopic {
  const words = new Map<string, number>()
  addWords(words, topic.title, weights.title)
  for (const name of namesOf(topic)) addWords(words, name, weights.name)
  addWords(words, readerWords.kinds[topic.kind], weights.kind)
  for (const { population, alsoFor } of topic.rows) {
    for (const one of [population, ...(alsoFor ?? [])]) {
      addWords(words, readerWords.populations[one], weights.population)
    }
  }
  return { id: topic.id, words }
}
