import { summarise } from '../evidence/build-card.ts'
import type { Evidence, Topic } from '../evidence/schema.ts'
import { expandName } from '../match/names.ts'
import { wordsOf } from './rank-topics.ts'

/** What the address bar needs of a topic: small enough for the background, which starts often. */
export interface IndexedTopic {
  id: string
  title: string
  /** What was found, in a few words. */
  short: string
  /** The words of its other names, each once, those of the title left out. */
  names: string
}

/** Every topic as the address bar looks it up. */
export function indexTopics({ topics }: Evidence): IndexedTopic[] {
  return Object.values(topics).map((topic) => {
    const inTitle = new Set(wordsOf(topic.title))
    const words = new Set(namesOf(topic).flatMap(wordsOf))
    const { id, title, short } = summarise(topic)
    return { id, title, short, names: [...words].filter((word) => !inTitle.has(word)).join(' ') }
  })
}

/** The names of a topic and of its foods, each form of them. */
export function namesOf({ terms, foods }: Topic): string[] {
  const own = terms.filter(({ other }) => !other).flatMap(({ names }) => names.flatMap(expandName))
  return [...own, ...(foods ?? []).flatMap(({ foodNames }) => foodNames)]
}
