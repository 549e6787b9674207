import { checkArticle } from './check-article.ts'
import { checkCitations } from './check-citations.ts'
import { checkRecords } from './check-records.ts'
import { checkTopics } from './check-topics.ts'
import type { RawEvidence } from './load.ts'
import type { Problem } from './problem.ts'

/** Everything wrong with the evidence but its reading level; none when it may be shown. `now` is a month, "2026-11". */
export function checkEvidence(raw: RawEvidence, now: string): Problem[] {
  return [...checkRecords(raw), ...checkTopics(raw, now), ...checkCitations(raw), ...checkArticle(raw)]
}
