import type { JudgedArticle } from '../../core/evidence/article-schema.ts'
import { factPlaces, factValue, wholeNumbers } from '../../core/evidence/fact-place.ts'
import type { Nutrient, Study } from '../../core/evidence/schema.ts'
import type { RawEvidence } from './load.ts'
import { type Problem, problems } from './problem.ts'
import { repeated } from './repeated.ts'

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
        !cited.has(study.id) && 'no row, caution or judged claim uses it',
        ...misplacedFacts(study),
      ),
    ),
    ...nutrients.flatMap((nutrient) => [
      ...problems(
        `nutrient ${nutrient.id}`,
        !topics.some((topic) => topic.nutrients?.includes(nutrient.id)) && 'no topic names it',
        ...sourceFaults(nutrient),
        ...figureFaults(nutrient),
      ),
    ]),
    ...repeated([...studies, ...nutrients].map(({ id }) => id)).flatMap((id) =>
      problems(id, 'two records share this id'),
    ),
    ...(['doi', 'pmid'] as const).flatMap((field) =>
      repeated(studies.map((study) => study[field].toLowerCase()).filter((value) => value !== '')).flatMap((value) =>
        problems(`${field} ${value}`, 'two records share this address'),
      ),
    ),
  ]
}

function sourcesOf(rest: RawEvidence['rest']): string[] {
  const { claims, omissions } = rest['judged-article.json'] as JudgedArticle
  return [...claims, ...omissions].flatMap(({ sources }) => sources)
}

/** A figure of `facts` has no words of its own, so the record's sentences must hold it, and in one place only. */
function misplacedFacts(study: Study): string[] {
  const placed = Object.entries(study.facts).map(([name, fact]) => ({ name, fact, places: factPlaces(fact, study) }))
  const owners = placed.flatMap(({ places }) => (places.length === 1 ? [JSON.stringify(places[0])] : []))
  return [
    ...placed.flatMap(({ name, fact, places }) => {
      if (places.length === 0) return [`fact "${name}" (${factValue(fact)}) is said nowhere in the record in digits`]
      const fields = places.map(({ field }) => field).join(', ')
      return places.length === 1 ? [] : [`fact "${name}" (${factValue(fact)}) may stand in several places: ${fields}`]
    }),
    ...repeated(owners).map((place) => `two facts stand in one place: ${place}`),
  ]
}

/** A number that an entry's words hold, named so that sentences can show it, stands in them once. */
function figureFaults({ limits, interactions }: Nutrient): string[] {
  const entries = [
    ...limits.map(({ key, figure, group, appliesTo }) => ({ key, figure, words: `${group}; ${appliesTo}` })),
    ...interactions.map(({ key, figure, effect }) => ({ key, figure, words: effect })),
  ]
  return entries
    .filter(({ figure, words }) => figure !== undefined && wholeNumbers(figure, words).length !== 1)
    .map(({ key, figure }) => `"${key}" does not say ${figure} once in its words`)
}

function sourceFaults(nutrient: Nutrient): string[] {
  const { sources, functions, intake, limits, signs, atRisk, interactions, foods, thresholds } = nutrient
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
  const entries = lists.flat()
  return [
    ...entries
      .filter(({ source }) => !Object.hasOwn(sources, source))
      .map(({ key }) => `"${key}" names a source that is not there`),
    ...Object.keys(sources)
      .filter((key) => !entries.some(({ source }) => source === key))
      .map((key) => `source "${key}" is not used`),
    ...repeated(entries.map(({ key }) => key)).map((key) => `two entries share the key "${key}"`),
  ]
}
