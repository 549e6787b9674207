import { checkArticle } from './check-article.ts'
import { checkCitations } from './check-citations.ts'
import { checkRecords } from './check-records.ts'
import { checkShapes } from './check-shapes.ts'
import { checkTopics } from './check-topics.ts'
import type { RawEvidence } from './load.ts'
import type { Problem } from './problem.ts'

/** Everything wrong with the evidence but its reading level; none when it may be shown. `now` is a month, "2026-11". */
export function checkEvidence(raw: RawEvidence, now: string): Problem[] {
  const shapes = checkShapes(raw)
  // The other checks read what a broken shape does not hold.
  if (shapes.length > 0) return shapes
  return [...checkRecords(raw), ...checkTopics(raw, now), ...checkCitations(raw), ...checkArticle(raw)]
}
