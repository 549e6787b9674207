import { summarise, summariseRow } from '../evidence/build-card.ts'
import { fill } from '../evidence/fill.ts'
import { proseText } from '../evidence/prose.ts'
import type { Evidence, Study, Topic, TopicRow } from '../evidence/schema.ts'
import {
  type Certainty,
  certainties,
  type Kind,
  type Population,
  type State,
  states,
  type TopicSummary,
} from '../evidence/types.ts'
import type { ListQuery, Sort } from './route.ts'

/** What a topic's line says of another row than its first, so that nobody takes it for the topic's answer. */
export interface LineAbout {
  /** The row's own words for its people, after "In"; null where its population says it all. */
  who: string | null
  /** Null where the list shows that population alone. */
  population: Population | null
  outcome: string
}

/** What the list says of a row. */
interface ListedRow {
  state: State
  stateLabel: string
  short: string
  certainty: Certainty
  /** Everyone the row is about, its own population first. */
  populations: [Population, ...Population[]]
  who: string | null
  outcome: string
}

/** A topic as the list shows it: light to make, so that all of them stand there at once. */
export interface ListedTopic extends TopicSummary {
  kind: Kind
  certainty: Certainty
  /** Null where the line is that of the topic's first row. */
  about: LineAbout | null
  rows: ListedRow[]
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
  const studies = topic.rows.flatMap((row) => row.studies).flatMap((id) => evidence.studies[id] ?? [])
  return {
    ...summarise(topic),
    kind: topic.kind,
    certainty: topic.rows[0]?.certainty ?? 'very-low',
    about: null,
    rows: topic.rows.map((row) => listedRow(topic, row, evidence)),
    people: Math.max(0, ...studies.map(peopleIn)),
    checked:
      topic.rows
        .map(({ checked }) => checked)
        .sort()
        .at(-1) ?? '',
  }
}

/** The most people a record speaks of: its own, or those of the largest comparison in it; 0 where none is counted. */
export function peopleIn({ n, effects }: Study): number {
  return Math.max(n ?? 0, ...effects.map(({ participants }) => participants ?? 0))
}

function listedRow(topic: Topic, row: TopicRow, evidence: Evidence): ListedRow {
  const { state, stateLabel, short } = summariseRow(topic, row)
  return {
    state,
    stateLabel,
    short,
    certainty: row.certainty,
    populations: [row.population, ...(row.alsoFor ?? [])],
    who: row.who ? proseText(fill(row.who, evidence)) : null,
    outcome: row.outcome,
  }
}

/**
 * The topics a query asks for, in its order, each with the line of its first row that meets the query; `found` are the
 * ids its words found, best first, or null for no words.
 */
export function chooseTopics(topics: readonly ListedTopic[], query: ListQuery, found: string[] | null): ListedTopic[] {
  const { kind, sort } = query
  const chosen = topics
    .filter((topic) => (kind === null || topic.kind === kind) && (found === null || found.includes(topic.id)))
    .flatMap((topic) => lineFor(topic, query) ?? [])
  // Words bring their own order, best first, as long as no other was asked for.
  if (found !== null && sort === 'name') return chosen.sort((a, b) => found.indexOf(a.id) - found.indexOf(b.id))
  return chosen.sort((a, b) => orders[sort](a, b) || byTitle(a, b))
}

function lineFor(topic: ListedTopic, { state, population }: ListQuery): ListedTopic | null {
  const at = topic.rows.findIndex(
    (row) => (state === null || row.state === state) && (population === null || row.populations.includes(population)),
  )
  const row = topic.rows[at]
  if (!row) return null
  if (at === 0) return topic
  const { stateLabel, short, certainty, populations, who, outcome } = row
  const about = { who, population: population === null ? populations[0] : null, outcome }
  return { ...topic, state: row.state, stateLabel, short, certainty, about }
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
