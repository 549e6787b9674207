import type { EvidenceVersion, JudgedArticle, Reference } from '../../core/evidence/article-schema.ts'
import { fill } from '../../core/evidence/fill.ts'
import type { Evidence } from '../../core/evidence/schema.ts'
import { textFaults } from './check-text.ts'
import { indexEvidence, type RawEvidence } from './load.ts'
import { type Problem, problems } from './problem.ts'
import { recordsNamed, typedDigits } from './prose-fields.ts'
import { repeated } from './repeated.ts'

/** The judged article, its references and the list of versions: sources that exist, figures that are fields, wording. */
export function checkArticle(raw: RawEvidence): Problem[] {
  const article = raw.rest['judged-article.json'] as JudgedArticle
  const references = raw.rest['references.json'] as Reference[]
  const versions = raw.rest['versions.json'] as EvidenceVersion[]
  const evidence = indexEvidence(raw)
  const topics = new Set(raw.topics.map(({ id }) => id))
  const records = new Set([...raw.studies, ...raw.nutrients, ...references].map(({ id }) => id))
  const items = [
    ...article.claims.map((claim) => ({ ...claim, text: claim.why })),
    ...article.omissions.map((omission, i) => ({ ...omission, id: `omission ${i + 1}` })),
  ]
  const used = new Set(items.flatMap(({ sources }) => sources))
  return [
    ...repeated(items.map(({ id }) => id)).flatMap((id) => problems('judged-article.json', `"${id}" stands twice`)),
    ...items.flatMap(({ id, topic, sources, text }) =>
      problems(
        `judged-article.json ${id}`,
        !topics.has(topic) && `no topic "${topic}"`,
        ...sources.filter((source) => !records.has(source)).map((source) => `no record or reference "${source}"`),
        ...foreignFigures(text, sources, evidence),
        ...textFaults(text, evidence),
      ),
    ),
    // What the article says is its own: it may promise, but a figure of it would stand without a record.
    ...article.claims.flatMap(({ id, says }) =>
      problems(`judged-article.json ${id}`, ...typedDigits(says).map((digits) => `"${digits}" is typed: ${says}`)),
    ),
    ...repeated([...raw.studies, ...raw.nutrients, ...references].map(({ id }) => id))
      .filter((id) => references.some((reference) => reference.id === id))
      .flatMap((id) => problems('references.json', `"${id}" stands twice`)),
    ...references.flatMap(({ id }) => problems('references.json', !used.has(id) && `nothing uses "${id}"`)),
    ...repeated(versions.map(({ version }) => version)).flatMap((version) =>
      problems('versions.json', `"${version}" stands twice`),
    ),
    ...versions.flatMap(({ version, changes }) =>
      changes.flatMap(({ topic, text }) =>
        problems(
          `versions.json ${version}`,
          topic !== null && !topics.has(topic) && `no topic "${topic}"`,
          ...textFaults(text, evidence),
        ),
      ),
    ),
  ]
}

function foreignFigures(text: string, sources: string[], evidence: Evidence): string[] {
  const foreign = recordsNamed(text).filter((id) => !sources.includes(id))
  const faults = foreign.map((id) => `shows figures of "${id}", which it does not list`)
  try {
    fill(text, evidence)
  } catch (error) {
    faults.push((error as Error).message)
  }
  return faults
}
