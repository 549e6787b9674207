import type { Finding } from '../../core/claims/types.ts'
import type { Topic } from '../../core/evidence/schema.ts'
import type { State } from '../../core/evidence/types.ts'
import { type Problem, problems } from './problem.ts'
import { repeated } from './repeated.ts'

/** What a row's state says to a claim. A medicine that is advised against is judged by whether it works. */
const findingOf: Record<State, Finding> = {
  works: 'works',
  'not-advised': 'works',
  'no-difference': 'no-difference',
  conflict: 'conflict',
  'hardly-studied': 'untested',
  'if-lacking': 'if-lacking',
}

/** Rows claims are judged by: each names a row of its topic and says what that says, or why not. */
export function checkClaims(topic: Topic): Problem[] {
  if (!topic.claims) return problems(topic.id, 'has no "claims", which may be empty')
  return (['treats', 'causes'] as const).flatMap((relation) => {
    const rows = topic.claims?.[relation] ?? []
    const at = `${topic.id}.claims.${relation}`
    return [
      ...problems(
        at,
        ...repeated(rows.map(({ population, words }) => `${population} ${words?.join(' ') ?? ''}`)).map(
          (twice) => `two rows for ${twice.trim()}`,
        ),
      ),
      ...rows.flatMap(({ row: id, population, finding, certainty, because }) => {
        const row = topic.rows.find((one) => one.id === id)
        return problems(
          `${at}.${population}`,
          id !== null && !row && `no row "${id}"`,
          id === null && !because && 'names no row and says not why',
          row !== undefined &&
            !because &&
            (findingOf[row.state] !== finding || row.certainty !== certainty) &&
            `says ${finding}, ${certainty}; the row "${id}" says ${row.state}, ${row.certainty}, and no reason is given`,
        )
      }),
    ]
  })
}
