/** What the trials say, one of six; never blended with certainty into one score. */
export const states = ['works', 'no-difference', 'conflict', 'hardly-studied', 'if-lacking', 'not-advised'] as const
export type State = (typeof states)[number]

/** GRADE certainty, lowest first; the index plus one is the number of filled dots. */
export const certainties = ['very-low', 'low', 'moderate', 'high'] as const
export type Certainty = (typeof certainties)[number]

/** Who was studied. One word for each population in data, code and interface. */
export const populations = [
  'night',
  'older',
  'pregnancy',
  'exercise',
  'cirrhosis',
  'dialysis',
  'deficiency',
  'medicine',
  'anyone',
] as const
export type Population = (typeof populations)[number]

/** One bar: a group of a trial and its value on the comparison's scale. */
export interface ArmBar {
  label: string
  value: number
  /** The value as shown, with its unit's precision: "0.96". */
  text: string
  role: 'treated' | 'control'
}

/** A difference between groups with its interval, on the scale of `unit`. Null bounds: the source shows none. */
export interface DifferenceBar {
  value: number
  low: number | null
  high: number | null
  /** "0.2 fewer (0.8 fewer to 0.5 more)" */
  text: string
  /** 0 for differences, 1 for ratios. */
  noEffect: number
}

/** The numbers behind a line: both groups where known, the difference where that is all there is. */
export interface Comparison {
  arms: ArmBar[]
  difference: DifferenceBar | null
  /** "cramps a week, after 4 weeks" */
  unit: string
  /** What is compared, in whom, at what dose, for how long; shown under the bars. */
  caption: string
  /** The same in one sentence, for screen readers. */
  textEquivalent: string
}

/** A link to a study, guideline or reference. `href` is null when no address of it is known. */
export interface SourceLink {
  id: string
  /** "Garrison et al. 2020, Cochrane Database of Systematic Reviews" */
  label: string
  /** "systematic review" */
  design: string
  href: string | null
}

/** A caution stands where it is read. Urgent ones lead the card. */
export interface Caution {
  text: string
  urgent: boolean
}

/** One row (population by outcome), ready to render. */
export interface RowModel {
  id: string
  population: Population
  /** "Older adults with night leg cramps" */
  who: string
  /** "cramps a week" */
  outcome: string
  state: State
  /** "Little or no difference" */
  stateLabel: string
  certainty: Certainty
  /** "Moderate certainty" */
  certaintyLabel: string
  /** Who graded it: "graded by Cochrane", "our grading: single trial". */
  gradedBy: string
  /** "5 trials, 307 participants"; empty when nothing was counted. */
  basis: string
  /** The honest line: population, verdict, and absolute numbers where known. */
  answer: string
  comparison: Comparison | null
  /** "searched Sep 2019", or empty. */
  searched: string
  /** "checked Nov 2026" */
  checked: string
  sources: SourceLink[]
  /** What finding would change this line; for the full entry. */
  wouldChange?: string
}

/** A card, ready to render: everything is text and numbers. */
export interface CardModel {
  topic: string
  title: string
  /** The row that leads, chosen by the words around the mark. */
  lead: RowModel
  /** The words on the page that made `lead` lead; null when it is the default row. */
  leadBecause: string | null
  /** What is to say of the food that was marked; null when the words are no food. */
  food: string | null
  cautions: Caution[]
  /** What to do instead, or as well; one or two sentences. */
  instead: string | null
  /** The other rows: other populations and outcomes. */
  others: RowModel[]
  /** True when signs on the page ask for a doctor first: cautions then stand above the answer. */
  safetyFirst: boolean
  /** Things to do now, in order; only topics that are advice for the moment have them. */
  steps?: string[]
}

/** A topic in one line, for lists. */
export interface TopicSummary {
  id: string
  title: string
  state: State
  stateLabel: string
  /** "probably little or no difference": at most 60 characters, no full stop. */
  short: string
}
