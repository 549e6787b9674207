import type { Verdict } from '../claims/types.ts'
import type { Prose } from './prose.ts'

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

/** What a topic is, for filters and lists. */
export const kinds = ['nutrient', 'food', 'medicine', 'practice', 'condition', 'safety', 'background'] as const
export type Kind = (typeof kinds)[number]

/** One bar: a group of a trial and its value on the comparison's scale. */
export interface ArmBar {
  label: string
  value: number
  /** The value as shown, with its unit's precision: "0.96". */
  text: string
  role: 'treated' | 'control'
  /** Where the value is from: "hallegraeff2012.arms.stretching". */
  from: string
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
  from: string
}

/** The numbers behind a line: both groups where known, the difference where that is all there is. */
export interface Comparison {
  arms: ArmBar[]
  difference: DifferenceBar | null
  /** "cramps a week, after 4 weeks" */
  unit: Prose
  /** What is compared, in whom, at what dose, for how long; shown under the bars. */
  caption: Prose
  /** The bars in one sentence, for screen readers; the caption is read after it. */
  textEquivalent: string
}

/** One trial, or the pooled result, of a forest plot. Null bounds: the record shows none. */
export interface ForestLine extends DifferenceBar {
  /** "Garrison et al. 2020" */
  label: string
  pooled: boolean
}

/** Trials of one outcome on one scale. */
export interface Forest {
  lines: ForestLine[]
  unit: Prose
  caption: Prose
  textEquivalent: string
}

/** A share of one group's people. */
export interface Share {
  label: string
  role: 'treated' | 'control'
  /** Per cent, 0 to 100. */
  value: number
  /** "31" */
  text: string
  from: string
}

/** "Of 100 people, 31 had cramps", drawn as people. */
export interface Shares {
  groups: Share[]
  /** "had cramps after six weeks" */
  had: Prose
  caption: Prose
  textEquivalent: string
}

/** A study, guideline or reference by its record's id. `href` is null when no address of it is known. */
export interface SourceLink {
  id: string
  /** "Garrison et al. 2020, Cochrane Database of Systematic Reviews" */
  label: string
  /** "systematic review" */
  design: string
  href: string | null
  /** A page that was read but has no record: it only leads out. */
  isPage?: true
}

/** A caution stands where it is read. Urgent ones lead the card. */
export interface Caution {
  text: Prose
  urgent: boolean
}

/** One row (population by outcome), ready to render. */
export interface RowModel {
  id: string
  population: Population
  /** "Older adults with night leg cramps" */
  who: Prose
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
  basis: Prose
  /** The honest line: population, verdict, and absolute numbers where known. */
  answer: Prose
  comparison: Comparison | null
  forest: Forest | null
  shares: Shares | null
  /** "searched Sep 2019", or empty. */
  searched: string
  /** "checked Nov 2026" */
  checked: string
  sources: SourceLink[]
  /** What finding would change this line; for the full entry. */
  wouldChange: Prose
  /** Why a row checked long ago still stands; null for the usual row. */
  staleNote: Prose | null
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
  food: Prose | null
  cautions: Caution[]
  /** What to do instead, or as well; one or two sentences. */
  instead: Prose | null
  /** The other rows: other populations and outcomes. */
  others: RowModel[]
  /** True when signs on the page ask for a doctor first: cautions then stand above the answer. */
  safetyFirst: boolean
  /** Whether the card offers the bedtime stretch: not beside warning signs, nor where it is no answer. */
  offersStretch: boolean
  /** Things to do now, in order; only topics that are advice for the moment have them. */
  steps?: Prose[]
}

/** What a sentence of the page claims, and how that stands to the trials. */
export interface ClaimModel {
  verdict: Verdict
  /** "Goes further than the trials" */
  label: string
  /** The sentence, on one line. */
  quote: string
  /** "Trials found", or "Studies found" for a cause. */
  foundIn: string
  /** "probably little or no difference": no full stop. */
  found: string
  /** "in adults with night leg cramps"; empty where that goes without saying. */
  foundWhere: string
  /** One sentence on how the two go together. */
  why: string
  /** What to mind before anything else; null for nothing. */
  caution: string | null
  /** Id of the row of the card's own topic that it was judged by, which then leads; null for another's or none. */
  row: string | null
}

/** An amount that the page states, beside trialled doses and limits. */
export interface DoseModel {
  /** The page's own words: "400 mg a day". */
  stated: string
  /** "that is 100 mcg"; null where the units are the same or nothing says what one is worth. */
  isAs: string | null
  /** What was taken for granted; null for nothing. */
  note: string | null
  /** One for each limit and trial, or why there is none; `warns` above a limit. */
  lines: { text: Prose; warns: boolean }[]
}

/** A study that the page links. */
export interface StudyLinkModel {
  /** "Garrison et al. 2020, Cochrane Database of Systematic Reviews", or "doi 10.1000/x" of one that is not held. */
  name: string
  /** Its record; null where it is not held here. */
  source: SourceLink | null
  /** What it stands behind: "Magnesium: probably little or no difference"; null where it stands behind nothing shown. */
  found: string | null
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

/** Text in pieces; those the reader came for are `asked`. */
export type MarkedText = readonly { text: string; asked: boolean }[]

/** Where a record can be read outside of the extension. */
export interface RecordAddress {
  kind: 'doi' | 'pubmed' | 'page'
  href: string
}

/** The table or page a reference value was read in. */
export interface RecordSource {
  publisher: string
  title: string
  /** How near it is to the first source, "A" or "B". */
  grade: string
  href: string | null
}

/** A figure of a record with what it measures: a group, an effect, an intake, a limit. */
export interface RecordEntry {
  label: string
  /** The value first, then what belongs to it: interval, people, serving. */
  pieces: MarkedText
  /** The reader came from this entry. */
  asked: boolean
  /** Null for a study, which is its own source. */
  source: RecordSource | null
}

export interface RecordRow {
  label: string
  text: MarkedText
}

/** A study's or a nutrient's record, ready to render. Blank fields are left out. */
export interface RecordModel {
  id: string
  kind: 'study' | 'nutrient'
  /** "Garrison et al. 2020", "Magnesium" */
  name: string
  /** "systematic review", "reference values in mg" */
  design: string
  /** Authors, title, journal, year, volume(issue), pages as far as known; empty for a nutrient. */
  citation: string
  links: RecordAddress[]
  /** False: its figures could not be checked and are not shown. */
  verified: boolean
  /** Whom and what was studied, in words. */
  rows: RecordRow[]
  sections: { title: string; entries: RecordEntry[] }[]
  /** Harms, funding and limits, and whether the record is verified. */
  notes: RecordRow[]
  /** Only the entry that was asked for is here; the record has more. */
  isPart: boolean
  /** Topics that rest on the record. */
  usedIn: { id: string; title: string }[]
}
