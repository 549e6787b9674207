import type { Fact, Study } from './schema.ts'

/** Fields of a study that a reader of its record sees as sentences; each fact is said in one of them. */
export const saidFields = [
  'population',
  'intervention',
  'dose',
  'duration',
  'comparator',
  'outcome',
  'adverse',
  'fundingOrLimits',
] as const
export type SaidField = (typeof saidFields)[number]

/** Where a fact stands in its record: `start` and `end` are offsets in the text of `field`. */
export interface FactPlace {
  field: SaidField
  start: number
  end: number
}

/** The number of a fact. */
export function factValue(fact: Fact): number {
  return typeof fact === 'number' ? fact : fact.value
}

/** Every place the fact may be meant: its number in digits and whole, within the words it names where it names some. */
export function factPlaces(fact: Fact, study: Study): FactPlace[] {
  const words = typeof fact === 'number' ? null : fact.said
  return saidFields.flatMap((field) => {
    const spans = words === null ? null : spansOf(words, study[field])
    return wholeNumbers(factValue(fact), study[field])
      .filter(({ start, end }) => spans === null || spans.some((span) => span.start <= start && end <= span.end))
      .map((place) => ({ field, ...place }))
  })
}

/** Places of a number in a text: 5 is neither in 15 nor in 5.1. */
export function wholeNumbers(value: number, text: string): { start: number; end: number }[] {
  const size = Math.abs(value)
  const forms = new Set([String(size), size.toLocaleString('en-GB')])
  const digits = [...forms].map((form) => form.replaceAll('.', '\\.')).join('|')
  const found = text.matchAll(new RegExp(`(?<!\\d|\\d[.,])(?:${digits})(?![.,]?\\d)`, 'g'))
  return [...found].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

function spansOf(words: string, text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    spans.push({ start: at, end: at + words.length })
  }
  return spans
}
