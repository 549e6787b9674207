import { describe, expect, it } from 'vitest'
import { explainVerdict } from '../../../core/claims/explain-verdict.ts'
import { type Claim, findings, relations, type Verdict } from '../../../core/claims/types.ts'
import { certainties } from '../../../core/evidence/types.ts'
import { claimStrings } from '../../../core/strings/claims.ts'
import { sampleClaim } from '../../fixtures/claims.ts'

const words = claimStrings.why

describe('the reason of a verdict', () => {
  it.each<[string, Partial<Claim>, Claim['grounds']['finding'], Claim['grounds']['certainty'], string]>([
    ['a sure claim, sure trials', {}, 'works', 'moderate', words.works.sure],
    ['a sure claim, unsure trials', {}, 'works', 'low', words.works.tooSure],
    ['a careful claim, unsure trials', { strength: 'hedged' }, 'works', 'low', words.works.hedgedUnsure],
    ['a denial of what works', { relation: 'no-effect' }, 'works', 'high', words.works.denied],
    ['a denial of what may work', { relation: 'no-effect' }, 'works', 'low', words.works.deniedTooSure],
    ['a sure claim of what makes no difference', {}, 'no-difference', 'moderate', words.none.against],
    ['a careful one', { strength: 'hedged' }, 'no-difference', 'moderate', words.none.hedged],
    ['any claim where few trials found nothing', { strength: 'hedged' }, 'no-difference', 'low', words.none.unsure],
    ['a denial that trials share', { relation: 'no-effect' }, 'no-difference', 'high', words.none.agrees],
    ['a sure claim where trials disagree', {}, 'conflict', 'low', words.conflict.sure],
    ['a careful claim where trials disagree', { strength: 'hedged' }, 'conflict', 'low', words.conflict.hedged],
    ['a denial where trials disagree', { relation: 'no-effect' }, 'conflict', 'low', words.conflict.denied],
    ['what nobody has tested', {}, 'untested', 'very-low', words.untested],
    ['a lack that is spoken of', { lacking: true }, 'if-lacking', 'low', words.lack.agrees],
    ['a lack that is not', {}, 'if-lacking', 'low', words.lack.beyond],
  ])('%s', (_, part, finding, certainty, expected) => {
    expect(explainVerdict(sampleClaim({ ...part, grounds: { row: null, finding, certainty, because: null } }))).toBe(
      expected,
    )
  })

  it('says of a number nobody has shown that it was not shown', () => {
    const grounds = { row: null, finding: 'if-lacking', certainty: 'low', because: null } as const
    expect(explainVerdict(sampleClaim({ quantified: true, lacking: true, verdict: 'beyond', grounds }))).toBe(
      words.quantified,
    )
  })

  it('has one for everything that can be, and promises nothing', () => {
    for (const finding of findings)
      for (const certainty of certainties)
        for (const relation of relations)
          for (const strength of ['certain', 'hedged'] as const) {
            const why = explainVerdict(
              sampleClaim({ relation, strength, grounds: { row: null, finding, certainty, because: null } }),
            )
            expect(why).toMatch(/^[A-Z].*\.$/)
            expect(why).not.toMatch(/fewer cramps|!/)
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
