import { expandName } from '../match/names.ts'
import { buildCautions, summarise } from './build-card.ts'
import { buildRow } from './build-row.ts'
import { fill } from './fill.ts'
import type { Prose } from './prose.ts'
import type { Evidence } from './schema.ts'
import type { Caution, Kind, RowModel, TopicSummary } from './types.ts'

/** The full entry of a topic: all its rows and all that is to say beside them. */
export interface EntryModel {
  topic: string
  title: string
  kind: Kind
  summary: TopicSummary
  rows: RowModel[]
  cautions: Caution[]
  /** When to see a doctor; null where the cautions say all there is. */
  seeDoctor: Prose | null
  /** Things to do now, in order. */
  steps: Prose[]
  instead: Prose | null
  notes: Prose[]
  foods: { names: string[]; text: Prose }[]
  /** Ids of the nutrient records that belong to it. */
  nutrients: string[]
  /** Names of it on pages, as its terms list them, each once. */
  names: string[]
}

/** Builds the full entry. Throws on a topic that is not there. */
export function buildEntry(topicId: string, evidence: Evidence): EntryModel {
  const topic = evidence.topics[topicId]
  if (!topic) throw new Error(`no topic "${topicId}"`)
  const say = (text: string) => fill(text, evidence)
  return {
    topic: topic.id,
    title: topic.title,
    kind: topic.kind,
    summary: summarise(topic),
    rows: topic.rows.map((row) => buildRow(row, evidence)),
    cautions: buildCautions(topic, evidence, []),
    seeDoctor: topic.seeDoctor ? say(topic.seeDoctor) : null,
    steps: (topic.steps ?? []).map(say),
    instead: topic.instead === null ? null : say(topic.instead),
    notes: (topic.notes ?? []).map(say),
    foods: (topic.foods ?? []).map(({ foodNames, text }) => ({ names: foodNames, text: say(text) })),
    nutrients: topic.nutrients ?? [],
    names: [...new Set(topic.terms.filter(({ other }) => !other).flatMap(({ names }) => names.flatMap(expandName)))],
  }
}
