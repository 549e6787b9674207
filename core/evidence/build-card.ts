import { expandName, foldName } from '../match/names.ts'
import { redFlagCaution, shortLabel, shortVerdicts, untestedAtNight } from '../strings/evidence.ts'
import { buildRow, labelOf } from './build-row.ts'
import { fill } from './fill.ts'
import type { Prose } from './prose.ts'
import type { Evidence, Topic, TopicRow } from './schema.ts'
import type { CardModel, Caution, Population, TopicSummary } from './types.ts'

/** What the page around a mark says: who it is about, and which warning signs it names. */
export interface CardContext {
  words: { population: Population; text: string }[]
  redFlags: string[]
  /** The words that carry the mark; a food's name brings what is to say of that food. */
  mention?: string
  /** Id of the row that a claim was judged by, which leads before any other. */
  row?: string | null
}

/** Everything a card shows of a topic, with the row first that fits the page's own words. */
export function buildCard(topicId: string, evidence: Evidence, context: CardContext): CardModel {
  const topic = evidence.topics[topicId]
  if (!topic) throw new Error(`no topic "${topicId}"`)
  const lead = chooseLead(topic, context)
  const isDefault = lead.row === topic.rows[0]
  const rows = topic.rows.map((row) => buildRow(row, evidence))
  return {
    topic: topic.id,
    title: topic.title,
    lead: buildRow(lead.row, evidence),
    leadBecause: isDefault || lead.words.length === 0 ? null : lead.words.join(', '),
    food: foodLine(topic, evidence, context.mention ?? ''),
    cautions: buildCautions(topic, evidence, context.redFlags),
    instead: topic.instead === null ? null : fill(topic.instead, evidence),
    others: rows.filter((row) => row.id !== lead.row.id),
    safetyFirst: context.redFlags.length > 0,
    offersStretch: topic.stretch !== false && context.redFlags.length === 0,
    ...(topic.steps ? { steps: topic.steps.map((step) => fill(step, evidence)) } : {}),
  }
}

/** A topic in one line: what its default row says. */
export function summarise(topic: Topic): TopicSummary {
  return summariseRow(topic, firstRow(topic))
}

/** A topic in one line: what this row of it says. */
export function summariseRow(topic: Topic, row: TopicRow): TopicSummary {
  const isUntested = row.state === 'hardly-studied' && row.answer.by === 'rule' && row.population === 'night'
  const verdict = isUntested ? untestedAtNight : shortVerdicts[row.state][row.certainty]
  // A topic's own line is on its default row; another row's own label says more than its state.
  const own = row === topic.rows[0] ? topic.short : row.label && shortLabel(row.state, labelOf(row))
  return { id: topic.id, title: topic.title, state: row.state, stateLabel: labelOf(row), short: own ?? verdict }
}

/**
 * The row a claim was judged by, else the one for the very words of the mark, else the first for a population the page names. Night cramps are what every page here is about, so those
 * words decide only when no narrower ones do.
 */
function chooseLead(topic: Topic, { words, mention, row }: CardContext): { row: TopicRow; words: string[] } {
  const judged = topic.rows.find(({ id }) => id === row)
  if (judged) return { row: judged, words: [] }
  const named = topic.rows.find((row) => row.words?.flatMap(expandName).some((name) => isSameName(name, mention ?? '')))
  if (named) return { row: named, words: [] }
  const isNarrow = (population: Population) => population !== 'night' && population !== 'anyone'
  for (const candidates of [words.filter((word) => isNarrow(word.population)), words]) {
    for (const row of topic.rows) {
      const covered = [row.population, ...(row.alsoFor ?? [])]
      const seen = candidates.filter((word) => covered.includes(word.population)).map((word) => word.text)
      if (seen.length > 0) return { row, words: [...new Set(seen)] }
    }
  }
  return { row: firstRow(topic), words: [] }
}

function isSameName(name: string, mention: string): boolean {
  return foldName(name) === foldName(mention.trim())
}

function foodLine(topic: Topic, evidence: Evidence, mention: string): Prose | null {
  const name = mention.toLowerCase().trim()
  const food = topic.foods?.find(({ foodNames }) => foodNames.includes(name))
  return food ? fill(food.text, evidence) : null
}

/** A topic's cautions, urgent ones first, those of the page's own warning signs before all. */
export function buildCautions(topic: Topic, evidence: Evidence, redFlags: string[]): Caution[] {
  const own = topic.cautions.map(({ text, urgent }) => ({ text: fill(text, evidence), urgent }))
  const urgentFirst = [...own.filter((caution) => caution.urgent), ...own.filter((caution) => !caution.urgent)]
  const harmless = topic.noKnownHarm ? [{ text: fill(topic.noKnownHarm, evidence), urgent: false }] : []
  const flagged =
    redFlags.length > 0 ? [{ text: [redFlagCaution([...new Set(redFlags)].join(', '))], urgent: true }] : []
  return [...flagged, ...urgentFirst, ...harmless]
}

function firstRow(topic: Topic): TopicRow {
  const row = topic.rows[0]
  if (!row) throw new Error(`topic "${topic.id}" has no row`)
  return row
}
