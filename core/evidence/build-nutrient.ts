import { amountText, limitText, spanText, thresholdText } from './nutrient-amounts.ts'
import { type Prose, prose } from './prose.ts'
import type { Evidence, Nutrient, Topic } from './schema.ts'

/** One line of a nutrient's record, its figures with the place they are from. */
export interface NutrientLine {
  key: string
  text: Prose
}

/** A nutrient as the reference table shows it; an empty list means that the records say nothing of it. */
export interface NutrientModel {
  id: string
  name: string
  functions: NutrientLine[]
  signs: NutrientLine[]
  atRisk: NutrientLine[]
  intake: NutrientLine[]
  limits: NutrientLine[]
  interactions: NutrientLine[]
  foods: NutrientLine[]
  thresholds: NutrientLine[]
  /** Topics that say what trials found about it. */
  topics: Topic[]
}

/** Puts a nutrient's record into lines. Throws on a nutrient that is not there. */
export function buildNutrient(id: string, evidence: Evidence): NutrientModel {
  const nutrient = evidence.nutrients[id]
  if (!nutrient) throw new Error(`no nutrient "${id}"`)
  const { name, unit, functions, signs, atRisk, intake, limits, interactions, foods, thresholds } = nutrient
  const said = (list: string, { key, text }: { key: string; text: string }): NutrientLine => ({
    key,
    text: [{ text, from: `${id}.${list}.${key}` }],
  })
  const figure = (list: string, key: string, text: string) => ({ text, from: `${id}.${list}.${key}` })
  return {
    id,
    name,
    functions: functions.map((item) => said('functions', item)),
    signs: signs.map((item) => said('signs', item)),
    atRisk: atRisk.map((item) => said('atRisk', item)),
    intake: intake.map(({ key, group, type, value }) => ({
      key,
      text: prose`${group}: ${figure('intake', key, `${amountText(value)} ${unit}`)} (${type})`,
    })),
    limits: limits.map((limit) => limitLine(limit, unit, (text) => figure('limits', limit.key, text))),
    interactions: interactions.map(({ key, with: other, effect }) => ({
      key,
      text: prose`${other}: ${figure('interactions', key, effect)}`,
    })),
    foods: foods.map(({ key, food, serving, value, high }) => ({
      key,
      text: prose`${food}, ${serving}: ${figure('foods', key, `${spanText(value, high ?? value)} ${unit}`)}`,
    })),
    thresholds: thresholds.map((threshold) => {
      const { value, beside } = thresholdText(threshold)
      const shown = figure('thresholds', threshold.key, value)
      return {
        key: threshold.key,
        text: prose`${[threshold.test, ...(beside === null ? [] : [beside])].join(', ')}: ${shown}`,
      }
    }),
    topics: Object.values(evidence.topics).filter(({ nutrients }) => nutrients?.includes(id)),
  }
}

function limitLine(
  { key, group, value, authority, appliesTo }: Nutrient['limits'][number],
  unit: string,
  figure: (text: string) => { text: string; from: string },
): NutrientLine {
  const shown = figure(limitText(value, unit))
  return { key, text: prose`${authority}, ${group}: ${shown}, ${appliesTo}` }
}
