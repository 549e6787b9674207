import { summarise } from '../evidence/build-card.ts'
import type { Evidence, Topic } from '../evidence/schema.ts'
import {
  type Certainty,
  certainties,
  type Kind,
  type Population,
  populations,
  states,
  type TopicSummary,
} from '../evidence/types.ts'
import type { ListQuery, Sort } from './route.ts'

/** A topic as the list shows it: light to make, so that all of them stand there at once. */
export interface ListedTopic extends TopicSummary {
  kind: Kind
  certainty: Certainty
  /** Everyone one of its rows is about. */
  populations: Population[]
  /** People in the largest study or comparison behind it; 0 where none is counted. */
  people: number
  /** Month of the latest check, "2026-11". */
  checked: string
}

/** All topics in a line each, by title. */
export function listTopics(evidence: Evidence): ListedTopic[] {
  return Object.values(evidence.topics)
    .map((topic) => listed(topic, evidence))
    .sort(byTitle)
}

function listed(topic: Topic, evidence: Evidence): ListedTopic {
  const about = new Set(topic.rows.flatMap((row) => [row.population, ...(row.alsoFor ?? [])]))
  const studies = topic.rows.flatMap((row) => row.studies).flatMap((id) => evidence.studies[id] ?? [])
  return {
    ...summarise(topic),
    kind: topic.kind,
    certainty: topic.rows[0]?.certainty ?? 'very-low',
    populations: populations.filter((population) => about.has(population)),
    people: Math.max(0, ...studies.flatMap(({ n, effects }) => [n ?? 0, ...effects.map((e) => e.participants ?? 0)])),
    checked:
      topic.rows
        .map(({ checked }) => checked)
        .sort()
        .at(-1) ?? '',
  }
}

/** The topics a query asks for, in its order; `found` are the ids its words found, best first, or null for no words. */
export function chooseTopics(topics: readonly ListedTopic[], query: ListQuery, found: string[] | null): ListedTopic[] {
  const { state, population, kind, sort } = query
  const chosen = topics.filter(
    (topic) =>
      (state === null || topic.state === state) &&
      (population === null || topic.populations.includes(population)) &&
      (kind === null || topic.kind === kind) &&
      (found === null || found.includes(topic.id)),
  )
  // Words bring their own order, best first, as long as no other was asked for.
  if (found !== null && sort === 'name') return chosen.sort((a, b) => found.indexOf(a.id) - found.indexOf(b.id))
  return chosen.sort((a, b) => orders[sort](a, b) || byTitle(a, b))
}

const orders: Record<Sort, (a: ListedTopic, b: ListedTopic) => number> = {
  name: byTitle,
  certainty: (a, b) => certainties.indexOf(b.certainty) - certainties.indexOf(a.certainty),
  state: (a, b) => states.indexOf(a.state) - states.indexOf(b.state),
  people: (a, b) => b.people - a.people,
  checked: (a, b) => b.checked.localeCompare(a.checked),
}

// One collator: localeCompare with options makes a new one for each comparison.
const titles = new Intl.Collator('en', { numeric: true })

function byTitle(a: ListedTopic, b: ListedTopic): number {
  return titles.compare(a.title, b.title)
}
