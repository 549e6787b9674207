import { foldName } from '../match/names.ts'
import { addWords, rankTopics, type SearchedTopic, weights, wordsOf } from './rank-topics.ts'
import type { IndexedTopic } from './topic-index.ts'

/** Where what was typed leads: to a topic's entry, or to the list of topics, searched for these words; '' for all of it. */
export type Destination = { topic: IndexedTopic } | { words: string }

/** What the address bar is told of the words after its keyword. */
export interface TypedLookup {
  /** Topics to choose from, best first. */
  suggest(typed: string): IndexedTopic[]
  /** Where the words lead as they stand. */
  goTo(typed: string): Destination
}

/** Browsers show no more than this below the first line. */
const mostSuggested = 6

/** More words are no topic's name. */
const longestTyped = 200

/** Looks topics up by title and names; its index is read when something is first typed. */
export function createTypedLookup(load: () => IndexedTopic[]): TypedLookup {
  let read: { topics: IndexedTopic[]; searched: SearchedTopic[] } | undefined

  const index = () => {
    if (read) return read
    const topics = load()
    read = { topics, searched: topics.map(searchedTopic) }
    return read
  }

  const find = (typed: string): IndexedTopic[] => {
    const words = wordsOf(typed.slice(0, longestTyped))
    if (words.length === 0) return []
    const { topics, searched } = index()
    return rankTopics(words, searched).flatMap((id) => topics.find((topic) => topic.id === id) ?? [])
  }

  // A chosen suggestion comes back as its title, and may be one that typing it would not find first.
  const titled = (typed: string) => {
    const name = foldName(typed.trim())
    return name === '' ? undefined : index().topics.find(({ title }) => foldName(title) === name)
  }

  const goTo = (typed: string): Destination => {
    const named = titled(typed)
    if (named) return { topic: named }
    const [first, second] = find(typed)
    return first && !second ? { topic: first } : { words: typed.trim().slice(0, longestTyped) }
  }

  return {
    goTo,
    suggest: (typed) => find(typed).slice(0, mostSuggested),
  }
}

function searchedTopic({ id, title, names }: IndexedTopic): SearchedTopic {
  const words = new Map<string, number>()
  addWords(words, title, weights.title)
  addWords(words, names, weights.name)
  return { id, words }
}
