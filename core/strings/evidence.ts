import type { ClaimPopulation } from '../claims/types.ts'
import type { Certainty, Population, State } from '../evidence/types.ts'
import { locale, say, wordsOf } from './say.ts'

/** Labels of what was found, in the reader's language. */
export const evidenceStrings = wordsOf('evidence', { states: {}, rowLabels: {}, certainty: {} })

/** Labels that say more than the state's own; a row names one by its key. */
export type RowLabel = keyof typeof evidenceStrings.rowLabels

/** "searched Sep 2019"; the month as "2019-09". */
export const searchedIn = (month: string) => say('evidence_searched', { month: monthText(month) })
/** "checked Nov 2026" */
export const checkedIn = (month: string) => say('evidence_checked', { month: monthText(month) })

function monthText(month: string): string {
  const options = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale(), options).format(Date.parse(`${month}-01T00:00Z`))
}

// What follows stands within the evidence, which is in English whatever the language of the interface: its sentences, records
// and charts are made of checked words, and no translation of them was checked.

/** Who was studied, as words that stand after "In". */
export const populationPhrases: Record<Population, string> = {
  night: 'adults with night leg cramps',
  older: 'older adults with night leg cramps',
  pregnancy: 'pregnant women with leg cramps',
  exercise: 'people who cramp in sport',
  cirrhosis: 'people with cirrhosis and cramps',
  dialysis: 'people on dialysis',
  deficiency: 'people who lack the nutrient',
  medicine: 'people who take certain medicines',
  anyone: 'anyone with leg cramps',
}

/** The topic in a few words, by verdict; `works` and the rest never say more than the certainty allows. */
export const shortVerdicts: Record<State, Record<Certainty, string>> = {
  works: {
    'very-low': 'very uncertain',
    low: 'may help',
    moderate: 'probably helps',
    high: 'helped in trials',
  },
  'no-difference': {
    'very-low': 'very uncertain whether it makes a difference',
    low: 'may make little or no difference',
    moderate: 'probably little or no difference',
    high: 'little or no difference',
  },
  conflict: {
    'very-low': 'trials conflict, very uncertain',
    low: 'trials conflict',
    moderate: 'trials conflict',
    high: 'trials conflict',
  },
  'hardly-studied': {
    'very-low': 'hardly studied',
    low: 'hardly studied',
    moderate: 'hardly studied',
    high: 'hardly studied',
  },
  'if-lacking': {
    'very-low': 'very uncertain unless you lack it',
    low: 'may matter only if you lack it',
    moderate: 'probably matters only if you lack it',
    high: 'matters only if you lack it',
  },
  'not-advised': {
    'very-low': 'very uncertain, and not advised',
    low: 'may work, but not advised',
    moderate: 'probably works, but not advised',
    high: 'works, but not advised',
  },
}

/** A row's own label as a short verdict: "helped in one trial"; what is not advised stays so. */
export const shortLabel = (state: State, label: string) => {
  const short = label.charAt(0).toLowerCase() + label.slice(1)
  return state === 'not-advised' ? `not advised (${short})` : short
}

/** The short verdict where no trial was found. */
export const untestedAtNight = 'no trial found in night cramps'

/** Leads the cautions when the page itself names a warning sign. */
export const redFlagCaution = (words: string) =>
  `This page mentions ${words}. If you have that now, get medical help before you try any remedy. With chest pain or trouble breathing, call an ambulance.`

/** What a nutrient's record is, beside the designs of studies. */
export const referenceValues = 'reference values'

/** Words of the charts and of their text for screen readers. */
export const charts = {
  difference: (text: string) => `a difference of ${text}`,
  pooled: (trial: string) => `All together, ${trial}`,
  share: (group: string, count: string, had: string) => `${group}: of 100 people, ${count} ${had}.`,
}

/** Of a claim about which no trial was found. */
export const noTrialOf: Record<ClaimPopulation, string> = {
  general: 'no trial of this for night cramps',
  pregnancy: 'no trial of this in pregnancy',
  exercise: 'no trial of this in sport',
  cirrhosis: 'no trial of this in cirrhosis',
  dialysis: 'no trial of this in dialysis',
  deficiency: 'no trial of this in people who lack it',
}
export const inWhom = (who: string) => `in ${who}`

/** Before what is said of another row than a topic's first: "In pregnancy, leg cramps: trials conflict". */
export const rowLead = {
  among: (who: string) => `In ${who}`,
  amongAll: {
    night: 'In night cramps',
    older: 'In older adults',
    pregnancy: 'In pregnancy',
    exercise: 'In sport',
    cirrhosis: 'In cirrhosis',
    dialysis: 'On dialysis',
    deficiency: 'Where the nutrient is lacking',
    medicine: 'In people on medicines',
    anyone: 'In anyone',
  } satisfies Record<Population, string>,
  about: (who: string, outcome: string, short: string) => {
    const about = [who, outcome].filter((part) => part !== '').join(', ')
    return `${about.charAt(0).toUpperCase()}${about.slice(1)}: ${short}`
  },
}

/** Within a record; its labels are of the interface. */
export const recordWords = {
  notStated: 'Not stated in the record',
  checked: 'Yes. Each figure was read in the study or in a summary of it.',
  before: (value: string) => `before treatment ${value}`,
  people: (n: string) => `${n} ${n === '1' ? 'person' : 'people'}`,
  trials: (n: string) => `${n} ${n === '1' ? 'trial' : 'trials'}`,
  interval: (low: string, high: string, level: string) =>
    `${level === '' ? '' : `${level}% `}interval ${low} to ${high}`,
  p: (p: string) => `p ${p}`,
  valuesIn: (unit: string) => `reference values in ${unit}`,
  noLimit: 'no limit set',
  span: (low: string, high: string) => `${low} to ${high}`,
  from: (low: string) => `from ${low}`,
  below: (high: string) => `below ${high}`,
}
