import type { Verdict } from '../claims/types.ts'
import { say, sayCount, wordsOf } from './say.ts'

const verdicts = ['against', 'beyond', 'untested', 'in-line'] as const
const partKeys = { against: 'against', beyond: 'beyond', untested: 'untested', 'in-line': 'in@line' } as const

/** Words about what a sentence claims and how it stands to the trials. They judge the sentence, never who wrote it. */
export const claimStrings = wordsOf('claims', {
  verdicts: {},
  /** "6 claims: 1 against, 3 go further, 2 in line"; "1 claim: against the trials". A number stays beside its word. */
  summary: (counts: Readonly<Record<Verdict, number>>): string => {
    const [first, ...others] = verdicts.filter((verdict) => counts[verdict] > 0)
    const all = verdicts.reduce((sum, verdict) => sum + counts[verdict], 0)
    const claims = sayCount('counts_claims', all)
    if (all === 1 && first) return say(`claims_only_${partKeys[first]}`, { claims })
    const parts = (first ? [first, ...others] : []).map((verdict) =>
      sayCount(`claims_parts_${partKeys[verdict]}`, counts[verdict]),
    )
    return say('claims_summary', { claims, parts: parts.join(', ') })
  },
  says: {},
  found: {},
  why: {
    uncertain: {},
    works: {},
    none: {},
    conflict: {},
    lack: {
      agrees: {},
      against: {},
    },
  },
})
