import { strings } from '../strings/interface.ts'
import { amountText, limitText, spanText } from './nutrient-amounts.ts'
import type { Nutrient } from './schema.ts'
import type { RecordEntry, RecordModel, RecordSource } from './types.ts'

const words = strings.records

/** One list of a nutrient in one shape: what it is called, its value, and what belongs to that. */
interface Listed {
  key: string
  label: string
  value: string
  details: string[]
  source: string
}

type ListName = keyof typeof words.nutrient

/** A nutrient's values with their sources; only the entry a path names, when it names one. */
export function nutrientRecord(nutrient: Nutrient, [list, key]: string[]): Omit<RecordModel, 'usedIn'> {
  const lists = listsOf(nutrient)
  const isPart = Object.entries(lists).some(([name, items]) => name === list && items.some((item) => item.key === key))
  const sourceOf = sourcesOf(nutrient)
  const sections = (Object.entries(lists) as [ListName, Listed[]][]).map(([name, items]) => ({
    title: words.nutrient[name],
    entries: items
      .filter((item) => !isPart || (name === list && item.key === key))
      .map((item) => entryOf(item, isPart, sourceOf(item.source))),
  }))
  return {
    id: nutrient.id,
    kind: 'nutrient',
    name: nutrient.name,
    design: words.valuesIn(nutrient.unit),
    citation: '',
    links: [],
    verified: true,
    rows: [],
    sections: sections.filter(({ entries }) => entries.length > 0),
    notes: [],
    isPart,
  }
}

function entryOf({ label, value, details }: Listed, asked: boolean, source: RecordSource | null): RecordEntry {
  const shown = [value, ...details].filter((text) => text !== '')
  return { label, pieces: shown.map((text, i) => ({ text, asked: asked && i === 0 })), asked, source }
}

function listsOf(nutrient: Nutrient): Record<ListName, Listed[]> {
  const { unit } = nutrient
  const said = ({ key, text, source }: Nutrient['signs'][number]): Listed => ({
    key,
    label: capital(text),
    value: '',
    details: [],
    source,
  })
  return {
    intake: nutrient.intake.map(({ key, group, type, value, source }) => ({
      key,
      label: capital(group),
      value: `${amountText(value)} ${unit}`,
      details: [type],
      source,
    })),
    limits: nutrient.limits.map(({ key, group, value, authority, appliesTo, source }) => ({
      key,
      label: capital(group),
      value: limitText(value, unit),
      details: [authority, appliesTo],
      source,
    })),
    functions: nutrient.functions.map(said),
    signs: nutrient.signs.map(said),
    atRisk: nutrient.atRisk.map(said),
    interactions: nutrient.interactions.map(({ key, with: other, effect, source }) => ({
      key,
      label: capital(other),
      value: effect,
      details: [],
      source,
    })),
    foods: nutrient.foods.map(({ key, food, serving, value, high, source }) => ({
      key,
      label: capital(food),
      value: `${spanText(value, high ?? value)} ${unit}`,
      details: [serving],
      source,
    })),
    thresholds: nutrient.thresholds.map(({ key, test, label, low, high, unit: of, source }) => ({
      key,
      label: capital(test),
      value: low === null && high === null ? label : `${spanText(low, high)} ${of}`.trim(),
      details: low === null && high === null ? [] : [label],
      source,
    })),
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
