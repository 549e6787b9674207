import * as v from 'valibot'
import { nutrientSchema, type Study, studySchema } from '../../core/evidence/schema.ts'
import type { RawEvidence } from './load.ts'
import { type Problem, problems } from './problem.ts'

/** Studies and nutrients: shape, citations, that each is used, and that a reader of the record sees every figure. */
export function checkRecords({ topics, studies, nutrients, rest }: RawEvidence): Problem[] {
  const cited = new Set([
    ...topics.flatMap((topic) => [
      ...topic.rows.flatMap((row) => row.studies),
      ...topic.cautions.flatMap((caution) => caution.sources ?? []),
      ...(topic.nutrients ?? []),
    ]),
    ...sourcesOf(rest),
  ])
  return [
    ...studies.flatMap((study) =>
      problems(
        `study ${study.id}`,
        ...shapeFaults(studySchema, study),
        !cited.has(study.id) && 'no row, caution or judged claim uses it',
        ...unsaidFacts(study).map((name) => `fact "${name}" is said nowhere in the record in digits`),
      ),
    ),
    ...nutrients.flatMap((nutrient) => [
      ...problems(
        `nutrient ${nutrient.id}`,
        ...shapeFaults(nutrientSchema, nutrient),
        !topics.some((topic) => topic.nutrients?.includes(nutrient.id)) && 'no topic names it',
        ...sourceFaults(nutrient),
      ),
    ]),
    ...repeated([...studies, ...nutrients].map(({ id }) => id)).flatMap((id) =>
      problems(id, 'two records share this id'),
    ),
  ]
}

/** What is wrong with a value's shape, in words. */
export function shapeFaults(schema: v.GenericSchema, value: unknown): string[] {
  const { issues } = v.safeParse(schema, value)
  return (issues ?? []).map((issue) => `${v.getDotPath(issue) ?? 'value'}: ${issue.message}`)
}

/** Items that stand more than once. */
export function repeated(items: string[]): string[] {
  return [...new Set(items.filter((item, i) => items.indexOf(item) !== i))]
}

function sourcesOf(rest: RawEvidence['rest']): string[] {
  const article = rest['judged-article.json'] as {
    claims?: { sources?: string[] }[]
    omissions?: { sources?: string[] }[]
  }
  return [...(article?.claims ?? []), ...(article?.omissions ?? [])].flatMap(({ sources }) => sources ?? [])
}

/** A figure of `facts` has no words of its own, so the record's sentences must hold it. */
function unsaidFacts(study: Study): string[] {
  const said = [
    study.population,
    study.intervention,
    study.dose,
    study.duration,
    study.comparator,
    study.outcome,
    study.adverse,
    study.fundingOrLimits,
    ...study.effects.map(({ measure }) => measure),
  ].join(' ')
  const numbers = new Set(
    [...said.replace(/(\d),(?=\d{3}\b)/g, '$1').matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits)),
  )
  return Object.entries(study.facts ?? {})
    .filter(([, value]) => !numbers.has(Math.abs(value)))
    .map(([name]) => name)
}

function sourceFaults(nutrient: RawEvidence['nutrients'][number]): string[] {
  const { sources = {}, functions, intake, limits, signs, atRisk, interactions, foods, thresholds } = nutrient
  const lists: { key: string; source: string }[][] = [
    functions,
    intake,
    limits,
    signs,
    atRisk,
    interactions,
    foods,
    thresholds,
  ]
  // A list may be missing: this runs before the shape is known to be right.
  const entries = lists.flatMap((list) => list ?? [])
  return [
    ...entries
      .filter(({ source }) => !(source in sources))
      .map(({ key }) => `"${key}" names a source that is not there`),
    ...Object.keys(sources)
      .filter((key) => !entries.some(({ source }) => source === key))
      .map((key) => `source "${key}" is not used`),
    ...repeated(entries.map(({ key }) => key)).map((key) => `two entries share the key "${key}"`),
  ]
}
