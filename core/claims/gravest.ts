import type { Verdict } from './types.ts'

/** How verdicts are sorted: first what a reader should know first. */
export const byGravity: readonly Verdict[] = ['against', 'beyond', 'untested', 'in-line']

/** The gravest of some claims, the first where several are; null of none. */
export function gravest<Judged extends { verdict: Verdict }>(claims: readonly Judged[]): Judged | null {
  const first = (one: Judged, other: Judged) =>
    byGravity.indexOf(other.verdict) < byGravity.indexOf(one.verdict) ? other : one
  return claims.length > 0 ? claims.reduce(first) : null
}

/** How many claims there are of each verdict. */
export function countVerdicts(claims: readonly { verdict: Verdict }[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { against: 0, beyond: 0, untested: 0, 'in-line': 0 }
  for (const { verdict } of claims) counts[verdict] += 1
  return counts
}
