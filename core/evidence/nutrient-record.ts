import { recordWords } from '../strings/evidence.ts'
import { strings } from '../strings/interface.ts'
import { wholeNumbers } from './fact-place.ts'
import { amountText, limitText, spanText, thresholdText } from './nutrient-amounts.ts'
import { capitalise } from './prose.ts'
import type { Nutrient } from './schema.ts'
import type { RecordEntry, RecordModel, RecordSource } from './types.ts'

const words = strings.records

/** One list of a nutrient in one shape: what it is called, its value, and what belongs to that. */
interface Listed {
  key: string
  label: string
  value: string
  details: string[]
  /** A number within the words, which a sentence may name. */
  figure?: number | undefined
  source: string
}

/** The lists a nutrient's record has. */
export const listNames = [
  'functions',
  'intake',
  'limits',
  'signs',
  'atRisk',
  'interactions',
  'foods',
  'thresholds',
] as const satisfies readonly (keyof typeof words.nutrient)[]
type ListName = (typeof listNames)[number]

/** A nutrient's values with their sources; only the entry a path names, when it names one. */
export function nutrientRecord(nutrient: Nutrient, [list, key, part]: string[]): Omit<RecordModel, 'usedIn'> {
  const lists = listsOf(nutrient)
  const isPart = Object.entries(lists).some(([name, items]) => name === list && items.some((item) => item.key === key))
  const sourceOf = sourcesOf(nutrient)
  const sections = (Object.entries(lists) as [ListName, Listed[]][]).map(([name, items]) => ({
    title: words.nutrient[name],
    entries: items
      .filter((item) => !isPart || (name === list && item.key === key))
      .map((item) => entryOf(item, isPart ? (part ?? 'value') : null, sourceOf(item.source))),
  }))
  return {
    id: nutrient.id,
    kind: 'nutrient',
    name: nutrient.name,
    design: recordWords.valuesIn(nutrient.unit),
    citation: '',
    links: [],
    verified: true,
    rows: [],
    sections: sections.filter(({ entries }) => entries.length > 0),
    notes: [],
    isPart,
  }
}

function entryOf(item: Listed, part: string | null, source: RecordSource | null): RecordEntry {
  const { label, value, details, figure } = item
  const shown = [value, ...details].filter((text) => text !== '')
  const isAsked = (text: string, i: number) =>
    part === 'figure' && figure !== undefined ? wholeNumbers(figure, text).length > 0 : part !== null && i === 0
  return { label, pieces: shown.map((text, i) => ({ text, asked: isAsked(text, i) })), asked: part !== null, source }
}

function listsOf(nutrient: Nutrient): Record<ListName, Listed[]> {
  const { unit } = nutrient
  const said = ({ key, text, source }: Nutrient['signs'][number]): Listed => ({
    key,
    label: capitalise(text),
    value: '',
    details: [],
    source,
  })
  return {
    intake: nutrient.intake.map(({ key, group, type, value, source }) => ({
      key,
      label: capitalise(group),
      value: `${amountText(value)} ${unit}`,
      details: [type],
      source,
    })),
    limits: nutrient.limits.map(({ key, group, value, authority, appliesTo, figure, source }) => ({
      key,
      label: capitalise(group),
      value: limitText(value, unit),
      details: [authority, appliesTo],
      figure,
      source,
    })),
    functions: nutrient.functions.map(said),
    signs: nutrient.signs.map(said),
    atRisk: nutrient.atRisk.map(said),
    interactions: nutrient.interactions.map(({ key, with: other, effect, figure, source }) => ({
      key,
      label: capitalise(other),
      value: effect,
      details: [],
      figure,
      source,
    })),
    foods: nutrient.foods.map(({ key, food, serving, value, high, source }) => ({
      key,
      label: capitalise(food),
      value: `${spanText(value, high ?? value)} ${unit}`,
      details: [serving],
      source,
    })),
    thresholds: nutrient.thresholds.map((threshold) => {
      const { value, beside } = thresholdText(threshold)
      return {
        key: threshold.key,
        label: capitalise(threshold.test),
        value,
        details: beside === null ? [] : [beside],
        source: threshold.source,
      }
    }),
  }
}

/** The same object for the same source, so that a view can tell where one ends. */
function sourcesOf(nutrient: Nutrient): (key: string) => RecordSource | null {
  const made = new Map<string, RecordSource>()
  for (const [key, { publisher, title, grade, url }] of Object.entries(nutrient.sources)) {
    made.set(key, { publisher, title, grade, href: url })
  }
  return (key) => made.get(key) ?? null
}
