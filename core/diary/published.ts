import { buildRow } from '../evidence/build-row.ts'
import { readArm, readEffect } from '../evidence/fill.ts'
import type { Evidence, Topic, TopicRow } from '../evidence/schema.ts'
import type { RowModel } from '../evidence/types.ts'
import { expandName, foldName } from '../match/names.ts'
import type { Period } from './types.ts'

/** A published result that counts cramps over time. */
export interface Published {
  topic: string
  row: RowModel
  /** Over how many nights its cramps are counted: 1 for cramps a night, 7 for a week. */
  unitNights: number
}

/** Units of the records that count cramps over a time, and how many nights that is. */
const units: Record<string, number> = {
  'cramps a night': 1,
  'cramps a week': 7,
  'cramps a week (median)': 7,
  'cramps in two weeks': 14,
  'cramps in four weeks': 28,
}

/** Who a reader of the diary most likely is; rows of others are told only where there is none of these. */
const usual = ['night', 'older']

/** The results of a topic that count cramps over time: of adults with night cramps if there are any, else of others. */
export function publishedOf(topicId: string, evidence: Evidence): Published[] {
  const topic = evidence.topics[topicId]
  if (!topic) return []
  const all = topic.rows.flatMap((row): Published[] => {
    const unitNights = units[unitOf(row, evidence) ?? '']
    return unitNights === undefined ? [] : [{ topic: topicId, row: buildRow(row, evidence), unitNights }]
  })
  const own = all.filter(({ row }) => usual.includes(row.population))
  return own.length > 0 ? own : all
}

/** The topic a period is about, by its kind or the words it is named with; null where none of ours is. */
export function topicOf({ kind, name }: Pick<Period, 'kind' | 'name'>, evidence: Evidence): string | null {
  if (kind === 'stretching') return evidence.topics.stretching ? 'stretching' : null
  const said = ` ${foldName(name).replace(/[^a-z0-9' ]+/g, ' ')} `
  let best: { id: string; length: number } | null = null
  for (const topic of Object.values(evidence.topics)) {
    const length = Math.max(0, ...namesOf(topic).map((one) => (said.includes(` ${one} `) ? one.length : 0)))
    if (length > (best?.length ?? 0)) best = { id: topic.id, length }
  }
  return best?.id ?? null
}

function namesOf({ title, terms }: Topic): string[] {
  const names = terms.flatMap((group) => (group.other ? [] : group.names)).flatMap(expandName)
  return [title, ...names].map(foldName)
}

function unitOf({ comparison }: TopicRow, evidence: Evidence): string | null {
  if (comparison?.difference) return readEffect(comparison.difference, evidence).unit
  const [arm] = comparison?.arms ?? []
  return arm === undefined ? null : readArm(arm, evidence).unit
}
