import * as v from 'valibot'
import { judgedArticleSchema, referenceSchema, versionsSchema } from '../../core/evidence/article-schema.ts'
import { fill } from '../../core/evidence/fill.ts'
import { repeated, shapeFaults } from './check-records.ts'
import { indexEvidence, type RawEvidence } from './load.ts'
import { type Problem, problems } from './problem.ts'
import { recordsNamed, typedDigits } from './prose-fields.ts'

/** The judged article, its references and the list of versions: shape, sources that exist, figures that are fields. */
export function checkArticle(raw: RawEvidence): Problem[] {
  const article = v.safeParse(judgedArticleSchema, raw.rest['judged-article.json'])
  const references = v.safeParse(v.array(referenceSchema), raw.rest['references.json'])
  const versions = v.safeParse(versionsSchema, raw.rest['versions.json'])
  if (!article.success || !references.success || !versions.success) {
    return [
      ...problems('judged-article.json', ...shapeFaults(judgedArticleSchema, raw.rest['judged-article.json'])),
      ...problems('references.json', ...shapeFaults(v.array(referenceSchema), raw.rest['references.json'])),
      ...problems('versions.json', ...shapeFaults(versionsSchema, raw.rest['versions.json'])),
    ]
  }
  const topics = new Set(raw.topics.map(({ id }) => id))
  const records = new Set([...raw.studies, ...raw.nutrients, ...references.output].map(({ id }) => id))
  const items = [
    ...article.output.claims.map((claim) => ({ ...claim, texts: [claim.says, claim.why] })),
    ...article.output.omissions.map((omission, i) => ({
      ...omission,
      id: `omission ${i + 1}`,
      texts: [omission.text],
    })),
  ]
  const used = new Set(items.flatMap(({ sources }) => sources))
  return [
    ...repeated(items.map(({ id }) => id)).flatMap((id) => problems('judged-article.json', `"${id}" stands twice`)),
    ...items.flatMap(({ id, topic, sources, texts }) =>
      problems(
        `judged-article.json ${id}`,
        !topics.has(topic) && `no topic "${topic}"`,
        ...sources.filter((source) => !records.has(source)).map((source) => `no record or reference "${source}"`),
        ...texts.flatMap((text) => textFaults(text, sources, raw)),
      ),
    ),
    ...references.output.flatMap(({ id }) => problems('references.json', !used.has(id) && `nothing uses "${id}"`)),
    ...versions.output.flatMap(({ version, changes }) =>
      changes.flatMap(({ topic, text }) =>
        problems(
          `versions.json ${version}`,
          topic !== null && !topics.has(topic) && `no topic "${topic}"`,
          ...typedDigits(text).map((digits) => `"${digits}" is typed: ${text}`),
        ),
      ),
    ),
  ]
}

function textFaults(text: string, sources: string[], raw: RawEvidence): string[] {
  const typed = typedDigits(text).map((digits) => `"${digits}" is typed: ${text}`)
  const foreign = recordsNamed(text).filter((id) => !sources.includes(id))
  try {
    fill(text, indexEvidence(raw))
  } catch (error) {
    typed.push((error as Error).message)
  }
  return [...typed, ...foreign.map((id) => `shows figures of "${id}", which it does not list`)]
}
