import type { ClaimPopulation, Verdict } from '../claims/types.ts'

const claims = (n: number): string => (n === 1 ? '1 claim' : `${n} claims`)
const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** Words about what a sentence claims and how it stands to the trials. They judge the sentence, never who wrote it. */
export const claimStrings = {
  verdicts: {
    'in-line': 'In line with the trials',
    beyond: 'Goes further than the trials',
    against: 'Against the trials',
    untested: 'Not tested',
  } satisfies Record<Verdict, string>,

  /** "6 claims: 1 against, 3 go further, 2 in line"; "1 claim: against the trials". A number stays beside its word. */
  summary: (counts: Readonly<Record<Verdict, number>>): string => {
    const { against, beyond, untested, 'in-line': inLine } = counts
    const all = against + beyond + untested + inLine
    if (all === 1) {
      const [only] = (Object.keys(counts) as Verdict[]).filter((verdict) => counts[verdict] === 1)
      if (only) return `${claims(1)}: ${lowered(claimStrings.verdicts[only])}`
    }
    const parts = [
      against > 0 ? `${against}\u00a0against` : '',
      beyond > 0 ? `${beyond}\u00a0${beyond === 1 ? 'goes' : 'go'} further` : '',
      untested > 0 ? `${untested}\u00a0untested` : '',
      inLine > 0 ? `${inLine}\u00a0in line` : '',
    ].filter(Boolean)
    return `${claims(all)}: ${parts.join(', ')}`
  },

  says: { page: 'This page says', text: 'The text says' },
  found: { trials: 'Trials found', studies: 'Studies found', plain: 'Found' },
  inWhom: (who: string) => `in ${who}`,
  noTrial: {
    general: 'no trial of this for night cramps',
    pregnancy: 'no trial of this in pregnancy',
    exercise: 'no trial of this in sport',
    cirrhosis: 'no trial of this in cirrhosis',
    dialysis: 'no trial of this in dialysis',
    deficiency: 'no trial of this in people who lack it',
  } satisfies Record<ClaimPopulation, string>,
  /** Of a claim in a list, where its card says it in full. */
  advisedAgainst: 'Regulators advise against it for cramps',
  caution: 'Regulators advise against it for cramps, whatever it may do for them. Read the cautions first.',

  why: {
    noTrial: 'Nobody has put this to the test, as far as we found. That does not mean that it fails.',
    tooLittle: 'Too little was tried to tell either way. That does not mean that it fails.',
    quantified: 'How often that is so was not shown by any study that we found.',
    uncertain: {
      hedged: 'It is very uncertain, and the sentence leaves room for that.',
      sure: 'It is very uncertain, so the sentence is surer than the evidence.',
      agrees: 'It is very uncertain. What little was found does not speak against the sentence.',
    },
    works: {
      sure: 'What was found points the same way, and surely enough to say so.',
      hedged: 'What was found points the same way, and the sentence is as careful as it has to be.',
      tooSure: 'What was found points the same way, but the sentence is surer than the evidence.',
      denied: 'What was found points the other way.',
      deniedTooSure: 'What was found leans the other way, so the sentence is surer than the evidence.',
    },
    none: {
      agrees: 'Little or no difference was found, as the sentence says.',
      agreesUnsure: 'Little or no difference was found as well, though that is not sure.',
      against: 'Little or no difference was found.',
      hedged: 'Little or no difference was found: even with some doubt in it, the sentence says more.',
      unsure: 'Little or no difference was found so far, so the sentence is surer than the evidence.',
    },
    conflict: {
      sure: 'What was found disagrees, so nobody can be as sure as the sentence is.',
      hedged: 'What was found disagrees, and the sentence leaves room for that.',
      denied: 'What was found disagrees, so nobody can be sure that it does nothing.',
    },
    lack: {
      agrees: { sure: 'That is so where the body lacks it.', unsure: 'That may be so where the body lacks it.' },
      beyond: 'If it matters, then where the body lacks it, which the sentence does not say.',
      denied: 'If it matters, then only where the body lacks it.',
      against: { sure: 'Where the body lacks it, it does matter.', unsure: 'Where the body lacks it, it may matter.' },
    },
  },
} as const
