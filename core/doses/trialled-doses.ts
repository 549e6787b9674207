import { factValue } from '../evidence/fact-place.ts'
import type { Evidence, Nutrient, Study, Topic } from '../evidence/schema.ts'
import type { StatedDose } from './dose-near.ts'
import { type Amount, readAmounts } from './read-amounts.ts'
import type { DoseUnit } from './units.ts'

/** A dose that a trial gave, as its record states it. */
export interface TrialledDose {
  study: string
  /** Path of the figure, which leads to the record. */
  from: string
  /** The record's words on dose and on what was given. */
  dose: string
  intervention: string
  /** Taken in a day; null where the record does not say how often. */
  daily: number | null
  unit: DoseUnit
  weighed: StatedDose['weighed']
}

/** Facts that state a dose, and their unit. */
const doseFacts: readonly [string, DoseUnit][] = [
  ['doseMg', 'mg'],
  ['doseMcg', 'mcg'],
  ['doseG', 'g'],
  ['doseUnits', 'IU'],
]

/** Words that no name of a remedy is told by. */
const generalWords = new Set(['vitamin', 'supplement', 'supplements', 'tablets', 'tablet', 'other', 'acid', 'and'])
const daily = /\b(?:a day|daily|per day|at bedtime|nightly|every night)\b/i

/** Every dose that the verified randomised trials of a topic gave of what `name` says, in the order of the topic's rows. */
export function trialledDoses(topic: Topic, name: string, evidence: Evidence): TrialledDose[] {
  const ids = new Set(topic.rows.flatMap(({ studies }) => studies))
  const wanted = wordsOf(`${name} ${nutrientOf(topic, name, evidence)?.name ?? ''} ${topic.title}`)
  return [...ids].flatMap((id) => {
    const study = evidence.studies[id]
    if (!study?.verified || study.design !== 'randomised trial') return []
    if (!wordsOf(study.intervention).some((word) => wanted.includes(word))) return []
    return doseFacts.flatMap(([key, unit]) => {
      const fact = study.facts[key]
      return fact === undefined ? [] : readDose(study, key, factValue(fact), unit)
    })
  })
}

/** The nutrient that a topic's name means: its only one, or the one whose own name the words hold; null for none. */
export function nutrientOf(topic: Topic, name: string, evidence: Evidence): Nutrient | null {
  const nutrients = (topic.nutrients ?? []).flatMap((id) => evidence.nutrients[id] ?? [])
  if (nutrients.length === 1) return nutrients[0] ?? null
  const said = wordsOf(name)
  return nutrients.find((nutrient) => wordsOf(nutrient.name).some((word) => said.includes(word))) ?? null
}

/** The dose of a fact as the record's own words on it say; empty where they state another: it is that of the comparison. */
function readDose(study: Study, key: string, value: number, unit: DoseUnit): TrialledDose[] {
  const { id, dose, intervention } = study
  const amount = readAmounts(dose).find((found) => found.low === value && found.unit === unit)
  if (!amount) return []
  const times = amount.timesDaily ?? (daily.test(`${dose} ${intervention}`) ? 1 : null)
  const weighed = weighedIn(dose, amount)
  const taken = times === null ? null : value * times
  return [{ study: id, from: `${id}.facts.${key}`, dose, intervention, daily: taken, unit, weighed }]
}

/** "520 mg of magnesium" is the metal, "900 mg of the salt" is not, "226 mg" could be either. */
function weighedIn(dose: string, amount: Amount): StatedDose['weighed'] {
  if (amount.isElemental || /^\s?of (?:magnesium|calcium|zinc|potassium|sodium)\b/i.test(dose.slice(amount.end))) {
    return 'element'
  }
  return /^\s?of the salt\b/i.test(dose.slice(amount.end)) ? 'salt' : 'unsaid'
}

/** Words of a name that tell it from others, in lower case. */
function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => (word.length > 3 || /\d/.test(word) || /^[dek]$/.test(word)) && !generalWords.has(word))
}
