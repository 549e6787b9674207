import * as v from 'valibot'
import { claimPopulations, findings } from '../claims/types.ts'
import { id, month, publicUrl, text } from './schema-parts.ts'
import { certainties, kinds, populations, states } from './types.ts'

const key = v.pipe(v.string(), v.regex(/^[a-zA-Z][a-zA-Z0-9_-]*$/))
const amount = v.nullable(v.number())

/** A path into the evidence without braces: "tan2024.arms.k2". */
const reference = v.pipe(v.string(), v.regex(/^[a-z0-9_]+(\.[a-zA-Z0-9_-]+)+$/, 'a reference reads record.part.part'))

const arm = v.strictObject({
  key,
  label: text,
  role: v.picklist(['treated', 'control']),
  unit: text,
  value: v.number(),
  /** Value before treatment, null when the record does not state it. */
  baseline: amount,
  n: amount,
})

const effect = v.strictObject({
  key,
  measure: text,
  unit: v.string(),
  value: amount,
  low: amount,
  high: amount,
  /** Level of the interval in per cent. */
  level: amount,
  p: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  participants: amount,
  trials: amount,
})

/** A number; with the words of the record around it where the same number stands there more than once. */
const fact = v.union([v.number(), v.strictObject({ value: v.number(), said: text })])

export const designs = [
  'systematic review',
  'narrative review',
  'randomised trial',
  'laboratory study',
  'observational study',
  'survey',
  'guideline',
  'health service page',
  'safety reference',
] as const

/** One study or guideline as its record states it. A blank citation field was never seen, and stays blank. */
export const studySchema = v.pipe(
  v.strictObject({
    id,
    design: v.picklist(designs),
    /** Shown in place of authors and journal where neither was seen. */
    label: v.optional(text),
    authors: v.string(),
    title: v.string(),
    journal: v.string(),
    year: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1950), v.maxValue(2026))),
    volume: v.string(),
    issue: v.string(),
    pages: v.string(),
    doi: v.pipe(v.string(), v.regex(/^(10\.\d{4,9}\/\S+)?$/, 'a DOI starts with 10.')),
    pmid: v.pipe(v.string(), v.regex(/^\d{0,8}$/, 'a PMID is digits only')),
    /** The publisher's own page, for records without DOI and PMID. */
    url: v.nullable(publicUrl),
    n: amount,
    population: v.string(),
    intervention: v.string(),
    dose: v.string(),
    duration: v.string(),
    comparator: v.string(),
    outcome: v.string(),
    /** Further numbers of the record that a sentence may name; each stands in one place of the fields above or below. */
    facts: v.record(key, fact),
    arms: v.array(arm),
    effects: v.array(effect),
    adverse: v.string(),
    fundingOrLimits: v.string(),
    verified: v.boolean(),
  }),
  v.check((study) => study.url === null || (study.doi === '' && study.pmid === ''), 'url only without DOI and PMID'),
  v.check(
    ({ verified, n, facts, arms, effects }) =>
      verified || (n === null && Object.keys(facts).length + arms.length + effects.length === 0),
    'an unverified record carries no figures',
  ),
  v.check((study) => study.effects.every((e) => (e.low === null) === (e.high === null)), 'an interval has both ends'),
  v.check(
    (study) =>
      study.effects.every(
        (e) => e.value === null || e.low === null || e.high === null || (e.low <= e.value && e.value <= e.high),
      ),
    'a value lies within its interval',
  ),
)

const source = v.strictObject({
  publisher: text,
  title: text,
  url: v.nullable(publicUrl),
  grade: v.picklist(['A', 'B']),
})

/** A number within the words of an entry, for sentences to name: the hours of "at least 4 hours apart". */
const figure = v.optional(v.number())

/** Reference values of a nutrient, each with the source it was read in. */
export const nutrientSchema = v.strictObject({
  id,
  name: text,
  unit: text,
  sources: v.record(key, source),
  /** What it does in the body. */
  functions: v.array(v.strictObject({ key, text, source: key })),
  intake: v.array(v.strictObject({ key, group: text, type: text, value: v.number(), source: key })),
  limits: v.array(
    v.strictObject({ key, group: text, value: amount, authority: text, appliesTo: text, figure, source: key }),
  ),
  signs: v.array(v.strictObject({ key, text, source: key })),
  atRisk: v.array(v.strictObject({ key, text, source: key })),
  interactions: v.array(v.strictObject({ key, with: text, effect: text, figure, source: key })),
  /** Amount in a serving, in `unit`; `high` where the source gives a span. */
  foods: v.array(
    v.strictObject({ key, food: text, serving: text, value: v.number(), high: v.optional(v.number()), source: key }),
  ),
  /** Blood or function tests; a bound that the source does not give is null. */
  thresholds: v.array(
    v.strictObject({ key, test: text, label: text, low: amount, high: amount, unit: v.string(), source: key }),
  ),
})

/** A `TermGroup` of the lexicon. */
const termGroup = v.strictObject({
  names: v.pipe(v.array(text), v.minLength(1)),
  other: v.optional(v.boolean()),
  exact: v.optional(v.boolean()),
  needs: v.optional(v.array(text)),
  notAfter: v.optional(v.array(text)),
  notBefore: v.optional(v.array(text)),
  notWith: v.optional(v.array(text)),
})

/** How a row's line is made: by the sentence generator, or written out for what it cannot say. */
const answer = v.variant('by', [
  v.strictObject({
    by: v.literal('rule'),
    /** "magnesium", "bedtime stretches" */
    remedy: text,
    plural: v.optional(v.boolean()),
    /** "cramp pain"; what the remedy would change, "cramps" when not said. */
    target: v.optional(text),
    /** Numbers that follow the verdict. */
    effect: v.optional(reference),
    arms: v.optional(v.tuple([reference, reference])),
    against: v.optional(text),
    /** A closing remark, its own sentence. */
    tail: v.optional(text),
  }),
  v.strictObject({ by: v.literal('hand'), text }),
])

const comparison = v.strictObject({
  arms: v.optional(v.array(reference), []),
  difference: v.optional(reference),
  unit: text,
  digits: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2)),
  caption: text,
})

/** Trials of one outcome side by side; every effect in the same unit. */
const forest = v.strictObject({
  effects: v.pipe(v.array(reference), v.minLength(2)),
  /** The review's pooled effect, drawn last as a diamond. */
  pooled: v.optional(reference),
  unit: text,
  digits: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2)),
  caption: text,
})

/** Shown as it stands. */
const plainText = v.pipe(text, v.regex(/^[^{}]*$/, 'takes no fields'))

/** Shares of people in each group, in per cent, drawn as "of 100 people". */
const shares = v.strictObject({
  groups: v.pipe(
    v.array(v.strictObject({ label: plainText, share: reference, role: v.picklist(['treated', 'control']) })),
    v.minLength(1),
    v.maxLength(2),
  ),
  /** What the counted people had, after "of 100 people, 31": "had cramps after six weeks". */
  had: text,
  caption: text,
})

const row = v.strictObject({
  id: key,
  /** Names, written as in `terms`, for which this row leads when they are the words on the page: "statin[s]". */
  words: v.optional(v.array(text)),
  population: v.picklist(populations),
  /** Other populations for which this row leads too. */
  alsoFor: v.optional(v.array(v.picklist(populations)), []),
  /** Replaces the general words for the population; lower case, stands after "In". */
  who: v.optional(text),
  outcome: text,
  state: v.picklist(states),
  /** A closer label than the state's own, by its key in the strings. */
  label: v.optional(
    v.picklist([
      'one-trial',
      'studies-conflict',
      'link-only',
      'advice',
      'surveys',
      'definition',
      'mixed',
      'no-proof',
      'seldom-cause',
      'lab-only',
    ]),
  ),
  certainty: v.picklist(certainties),
  gradedBy: text,
  basis: v.string(),
  answer,
  comparison: v.optional(comparison),
  forest: v.optional(forest),
  shares: v.optional(shares),
  studies: v.array(text),
  searched: v.nullable(month),
  checked: month,
  /** Why a row last checked more than 24 months ago still stands. */
  staleNote: v.optional(text),
  wouldChange: text,
})

const caution = v.strictObject({ text, urgent: v.boolean(), sources: v.optional(v.array(text), []) })

/** What a sentence about one population is judged by. */
const claimRow = v.strictObject({
  population: v.picklist([...claimPopulations, 'anyone']),
  finding: v.picklist(findings),
  certainty: v.picklist(certainties),
  /** The row of this topic that tells it; null where the entry tells it elsewhere. */
  row: v.nullable(key),
  /** Names, written as in `terms`, that a sentence must hold for this row: a form, a vitamin alone, a severity. */
  words: v.optional(v.array(text)),
  /** Why a sentence is judged otherwise than the row's own state says: that one says no more than its figures allow. */
  because: v.optional(plainText),
})

/** How sentences about a topic are judged. */
const claimRules = v.strictObject({
  /** Further names, read in sentences about cramps only and never marked: "walking", "ibuprofen". */
  names: v.optional(v.array(termGroup)),
  treats: v.optional(v.array(claimRow)),
  causes: v.optional(v.array(claimRow)),
})

export const topicSchema = v.strictObject({
  id,
  title: text,
  kind: v.picklist(kinds),
  /** Names on a page, with the rules that tell other senses apart. */
  terms: v.array(termGroup),
  /** Replaces the generated one-line summary. */
  short: v.optional(v.pipe(text, v.maxLength(60), v.regex(/^[^{}]*$/, 'the short line takes no fields'))),
  rows: v.pipe(v.array(row), v.minLength(1)),
  cautions: v.array(caution),
  /** Said where no harm was reported and no caution is due. */
  noKnownHarm: v.optional(text),
  instead: v.nullable(text),
  /** When to see a doctor; every condition and warning sign says so. */
  seeDoctor: v.optional(text),
  /** False where the bedtime stretch is no answer: its cards then do not offer it. */
  stretch: v.optional(v.literal(false)),
  /** Things to do, in order. */
  steps: v.optional(v.array(text)),
  /** Practical notes for the full entry. */
  notes: v.optional(v.array(text)),
  nutrients: v.optional(v.array(text)),
  /** What to say first when the words on the page are a food of this topic, by its names in lower case. */
  foods: v.optional(v.array(v.strictObject({ foodNames: v.array(text), text }))),
  /** Empty for a topic that no sentence is judged about. */
  claims: claimRules,
})

export type Study = v.InferOutput<typeof studySchema>
export type Fact = v.InferOutput<typeof fact>
export type StudyEffect = v.InferOutput<typeof effect>
export type StudyArm = v.InferOutput<typeof arm>
export type Nutrient = v.InferOutput<typeof nutrientSchema>
/** A topic as its file holds it; fields with defaults may be absent. */
export type Topic = v.InferInput<typeof topicSchema>
export type TopicRow = Topic['rows'][number]

/** All evidence, by id. */
export interface Evidence {
  topics: Record<string, Topic>
  studies: Record<string, Study>
  nutrients: Record<string, Nutrient>
}
