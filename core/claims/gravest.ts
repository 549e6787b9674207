import type { Verdict } from './types.ts'

/** How verdicts are sorted: first what a reader should know first. */
export const byGravity: readonly Verdict[] = ['against', 'beyond', 'untested', 'in-line']

/** The gravest of some claims, the first where several are; null of none. */
export function gravest<Judged extends { verdict: Verdict }>(claims: readonly Judged[]): Judged | null {
  const first = (one: Judged, other: Judged) =>
    byGravity.indexOf(other.verdict) < byGravity.indexOf(one.verdict) ? other : one
  return claims.length > 0 ? claims.reduce(first) : null
}
