import type { Certainty, Population, State } from '../evidence/types.ts'

/** What the trials say, in the card's own words. */
export const stateLabels: Record<State, string> = {
  works: 'Helped in trials',
  'no-difference': 'Little or no difference',
  conflict: 'Trials conflict',
  'hardly-studied': 'Hardly studied',
  'if-lacking': 'Only if you lack it',
  'not-advised': 'Works, but not advised',
}

/** Labels that say more than the state's own; a row names one by its key. */
export const rowLabels = {
  'one-trial': 'Helped in one trial',
  'studies-conflict': 'Studies conflict',
  'link-only': 'Observed, not tested',
  advice: 'Advice, not trials',
  surveys: 'From surveys',
  'no-proof': 'No well-proven remedy',
  'seldom-cause': 'Seldom the cause',
  definition: 'What it is',
  mixed: 'Mixed results',
  'lab-only': 'Tested in the laboratory only',
} as const
export type RowLabel = keyof typeof rowLabels

export const certaintyLabels: Record<Certainty, string> = {
  'very-low': 'Very low certainty',
  low: 'Low certainty',
  moderate: 'Moderate certainty',
  high: 'High certainty',
}

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

export const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

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

/** "searched Sep 2019" */
export const searchedIn = (month: string) => `searched ${month}`
/** "checked Nov 2026" */
export const checkedIn = (month: string) => `checked ${month}`

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
