import { describe, expect, it } from 'vitest'
import { explainVerdict } from '../../../core/claims/explain-verdict.ts'
import { type Claim, findings, relations, type Verdict } from '../../../core/claims/types.ts'
import { certainties } from '../../../core/evidence/types.ts'
import { claimStrings } from '../../../core/strings/claims.ts'
import { sampleClaim } from '../../fixtures/claims.ts'

const words = claimStrings.why

describe('the reason of a verdict', () => {
  it.each<[string, Partial<Claim>, Claim['grounds']['finding'], Claim['grounds']['certainty'], string]>([
    ['a sure claim, sure evidence', {}, 'works', 'moderate', words.works.sure],
    ['a sure claim, unsure evidence', {}, 'works', 'low', words.works.tooSure],
    [
      'a careful claim, unsure evidence',
      { strength: 'hedged', verdict: 'in-line' },
      'works',
      'low',
      words.works.hedged,
    ],
    ['a denial of what works', { relation: 'no-effect' }, 'works', 'high', words.works.denied],
    ['a denial of what may work', { relation: 'no-effect' }, 'works', 'low', words.works.deniedTooSure],
    ['a sure claim of what makes no difference', {}, 'no-difference', 'moderate', words.none.against],
    ['a careful one', { strength: 'hedged' }, 'no-difference', 'moderate', words.none.hedged],
    ['any claim where little was found', { strength: 'hedged' }, 'no-difference', 'low', words.none.unsure],
    ['a denial that the evidence shares', { relation: 'no-effect' }, 'no-difference', 'high', words.none.agrees],
    ['a sure claim of what is very uncertain', { verdict: 'beyond' }, 'works', 'very-low', words.uncertain.sure],
    [
      'a careful claim of what is very uncertain',
      { strength: 'hedged', verdict: 'in-line' },
      'works',
      'very-low',
      words.uncertain.hedged,
    ],
    ['a sure claim where studies disagree', {}, 'conflict', 'low', words.conflict.sure],
    ['a careful claim where they disagree', { strength: 'hedged' }, 'conflict', 'low', words.conflict.hedged],
    ['a denial where they disagree', { relation: 'no-effect' }, 'conflict', 'low', words.conflict.denied],
    ['a lack that is spoken of', { lacking: true }, 'if-lacking', 'low', words.lack.agrees.unsure],
    ['a lack that is well known', { lacking: true }, 'if-lacking', 'moderate', words.lack.agrees.sure],
    ['a lack that is not spoken of', {}, 'if-lacking', 'low', words.lack.beyond],
  ])('%s', (_, part, finding, certainty, expected) => {
    expect(explainVerdict(sampleClaim({ ...part, grounds: { row: 'a.b', finding, certainty, because: null } }))).toBe(
      expected,
    )
  })

  it('says that nobody tested it only where there is no row and nothing else was found', () => {
    const grounds = { row: null, finding: 'untested', certainty: 'very-low', because: null } as const
    const why = (part: Partial<Claim['grounds']>) => explainVerdict(sampleClaim({ grounds: { ...grounds, ...part } }))
    expect(why({})).toBe(words.noTrial)
    expect(why({ row: 'magnesium.cirrhosis-cramps' })).toBe(words.tooLittle)
    expect(why({ because: 'one small pilot' })).toBe(words.tooLittle)
  })

  it('says of a number nobody has shown that it was not shown', () => {
    const grounds = { row: null, finding: 'if-lacking', certainty: 'low', because: null } as const
    expect(explainVerdict(sampleClaim({ quantified: true, lacking: true, verdict: 'beyond', grounds }))).toBe(
      words.quantified,
    )
  })

  it('has one for everything that can be; it promises nothing, speaks of no trials, and is flat only where that is sure', () => {
    const flat: string[] = [words.works.denied, words.lack.agrees.sure, words.lack.against.sure, words.works.sure]
    for (const finding of findings)
      for (const certainty of certainties)
        for (const relation of relations)
          for (const strength of ['certain', 'hedged'] as const)
            for (const lacking of [true, false]) {
              const grounds = { row: 'a.b', finding, certainty, because: null }
              const why = explainVerdict(sampleClaim({ relation, strength, lacking, grounds }))
              expect(why).toMatch(/^[A-Z].*\.$/)
              expect(why).not.toMatch(/fewer cramps|!|[Tt]rial/)
              if (certainty === 'low' || certainty === 'very-low') expect(flat).not.toContain(why)
            }
  })
})

describe('the summary of claims', () => {
  const summary = (counts: Record<Verdict, number>) => claimStrings.summary(counts).replaceAll('\u00a0', ' ')

  it('names each verdict once, the gravest first, and leaves out what there is none of', () => {
    expect(summary({ against: 1, beyond: 3, untested: 0, 'in-line': 2 })).toBe(
      '6 claims: 1 against, 3 go further, 2 in line',
    )
    expect(summary({ against: 1, beyond: 1, untested: 0, 'in-line': 0 })).toBe('2 claims: 1 against, 1 goes further')
    expect(summary({ against: 0, beyond: 0, untested: 2, 'in-line': 0 })).toBe('2 claims: 2 untested')
  })

  it('counts nothing where there is one', () => {
    expect(summary({ against: 0, beyond: 1, untested: 0, 'in-line': 0 })).toBe('1 claim: goes further than the trials')
  })
})
