import type { ArticleVerdict, JudgedArticle, Reference } from './article-schema.ts'
import { fill } from './fill.ts'
import type { Prose } from './prose.ts'
import type { Evidence } from './schema.ts'
import { sourceLink } from './source-link.ts'
import type { SourceLink } from './types.ts'

/** One claim of an article beside what the evidence says. */
export interface JudgedClaim {
  id: string
  /** Its topic's id and title. */
  topic: string
  title: string
  says: string
  verdict: ArticleVerdict
  why: Prose
  sources: SourceLink[]
}

/** An article judged claim by claim, in the article's order. */
export interface ArticleModel {
  title: string
  claims: JudgedClaim[]
  omissions: { text: Prose; topic: string; title: string; sources: SourceLink[] }[]
}

/** Fills the figures of a judged article. Throws on a topic, record or reference that is not there. */
export function buildArticle(article: JudgedArticle, references: Reference[], evidence: Evidence): ArticleModel {
  const titleOf = (id: string) => {
    const topic = evidence.topics[id]
    if (!topic) throw new Error(`no topic "${id}"`)
    return topic.title
  }
  const link = (id: string) => referenceLink(id, references) ?? sourceLink(id, evidence)
  return {
    title: article.title,
    claims: article.claims.map((claim) => ({
      ...claim,
      title: titleOf(claim.topic),
      why: fill(claim.why, evidence),
      sources: claim.sources.map(link),
    })),
    omissions: article.omissions.map(({ text, topic, sources }) => ({
      text: fill(text, evidence),
      topic,
      title: titleOf(topic),
      sources: sources.map(link),
    })),
  }
}

function referenceLink(id: string, references: Reference[]): SourceLink | null {
  const found = references.find((reference) => reference.id === id)
  return found ? { id, label: `${found.publisher}, ${found.title}`, design: '', href: found.url, isPage: true } : null
}
