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
  found: { treats: 'Trials found', causes: 'Studies found', untested: 'Found' },
  inWhom: (who: string) => `in ${who}`,
  noTrial: {
    general: 'no trial of this for night cramps',
    pregnancy: 'no trial of this in pregnancy',
    exercise: 'no trial of this in sport',
    cirrhosis: 'no trial of this in cirrhosis',
    dialysis: 'no trial of this in dialysis',
    deficiency: 'no trial of this in people who lack it',
  } satisfies Record<ClaimPopulation, string>,
  caution: 'It works for some, and regulators advise against it. Read the cautions first.',

  why: {
    untested: 'Nobody has put this to the test, as far as we found. That does not mean that it fails.',
    quantified: 'No study has shown how often that is so.',
    works: {
      sure: 'Trials point the same way, and surely enough to say so.',
      hedgedUnsure: 'Trials point the same way, and the sentence is as careful as they are.',
      tooSure: 'Trials point the same way, but are not as sure as the sentence.',
      denied: 'Trials found an effect.',
      deniedTooSure: 'Trials lean the other way, so the sentence is surer than they are.',
    },
    none: {
      agrees: 'Trials found little or no difference as well.',
      agreesUnsure: 'Trials found little or no difference as well, though they are not sure of it.',
      against: 'Trials found little or no difference.',
      hedged: 'Even with some doubt in it, the sentence says more than trials that found little or no difference.',
      unsure: 'The few trials there are found little or no difference.',
    },
    conflict: {
      sure: 'Trials disagree, so nobody can be as sure as the sentence is.',
      hedged: 'Trials disagree, and the sentence leaves room for that.',
      denied: 'Trials disagree, so nobody can be sure that it does nothing.',
    },
    lack: {
      agrees: 'That is so where the body lacks it.',
      beyond: 'That is so only where the body lacks it, which the sentence does not say.',
      denied: 'It matters only where the body lacks it.',
      against: 'Where the body lacks it, it does matter.',
    },
  },
} as const
