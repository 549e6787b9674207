import type { Certainty } from '../evidence/types.ts'

/** What a sentence says a remedy or exposure does to cramps. */
export const relations = ['treats', 'causes', 'no-effect'] as const
export type Relation = (typeof relations)[number]

export type Strength = 'certain' | 'hedged'

/** Whom a claim is about; `general` is adults with night cramps, whom a sentence means that names nobody. */
export const claimPopulations = ['general', 'pregnancy', 'exercise', 'cirrhosis', 'dialysis', 'deficiency'] as const
export type ClaimPopulation = (typeof claimPopulations)[number]

/** What the trials say, as claims are judged by it: a row's state, or what it says of a cause. */
export const findings = ['works', 'no-difference', 'conflict', 'untested', 'if-lacking'] as const
export type Finding = (typeof findings)[number]

/** `in-line` with the trials, `beyond` what they show, `against` them, or `untested`: nobody has tried it. */
export const verdicts = ['in-line', 'beyond', 'against', 'untested'] as const
export type Verdict = (typeof verdicts)[number]

/** A row of a topic's `claims`. */
export interface ClaimRow {
  population: ClaimPopulation | 'anyone'
  finding: Finding
  certainty: Certainty
  row: string | null
  words?: readonly string[] | undefined
  because?: string | undefined
}

/** What one sentence says of one topic and population, before it is judged. */
export interface StatedClaim {
  topic: string
  relation: Relation
  /** What is denied when `relation` is `no-effect`: that it treats, or that it causes. Else the relation itself. */
  about: 'treats' | 'causes'
  strength: Strength
  population: ClaimPopulation
  /** The sentence speaks of people who lack it. */
  lacking: boolean
  /** It puts a number on it that nobody has shown: "most cramps come from low magnesium". */
  quantified: boolean
  /** Names of the rules that read it so, in the order they fired. */
  rules: string[]
}

/** Why a verdict is what it is: the row it was read from and what that row says. */
export interface Grounds {
  /** "magnesium.night-frequency"; null when the topic has no row for this population: nobody has tried it there. */
  row: string | null
  finding: Finding
  certainty: Certainty
  /** In a few words, where the row's state does not say it; for the reader. */
  because: string | null
}

export interface Claim extends StatedClaim {
  verdict: Verdict
  /** It works, but regulators advise against it: shown before anything else. */
  caution: boolean
  grounds: Grounds
}
