import { describe, expect, it } from 'vitest'
import { buildCard } from '../../../core/evidence/build-card.ts'
import { buildClaim } from '../../../core/evidence/build-claim.ts'
import { claimStrings } from '../../../core/strings/claims.ts'
import { noTrialOf } from '../../../core/strings/evidence.ts'
import { loadEvidence } from '../../../data/evidence.ts'
import { sampleClaim } from '../../fixtures/claims.ts'

const evidence = loadEvidence()

describe('what a card says of a claim', () => {
  it('sets the sentence beside what its row found, and for whom', () => {
    const model = buildClaim(sampleClaim(), 'Magnesium stops\n leg cramps. ', evidence)
    expect(model).toMatchObject({
      label: claimStrings.verdicts.against,
      quote: 'Magnesium stops leg cramps.',
      foundIn: claimStrings.found.trials,
      found: 'probably little or no difference',
      foundWhere: expect.stringMatching(/^in /),
      caution: null,
      row: 'night-frequency',
    })
  })

  it('says that there is no trial where there is no row', () => {
    const grounds = { row: null, finding: 'untested', certainty: 'very-low', because: null } as const
    const model = buildClaim(sampleClaim({ population: 'pregnancy', grounds }), 'x', evidence)
    expect(model.found).toBe(noTrialOf.pregnancy)
    expect([model.foundWhere, model.row]).toEqual(['', null])
  })

  it('says that there is no trial of nothing that a row or a remark tells of', () => {
    for (const topic of Object.values(evidence.topics)) {
      const { treats = [], causes = [] } = topic.claims
      for (const [about, rows] of [
        ['treats', treats],
        ['causes', causes],
      ] as const) {
        for (const { row, finding, certainty, because = null, population } of rows) {
          const grounds = { row: row === null ? null : `${topic.id}.${row}`, finding, certainty, because }
          const general = population === 'anyone' ? 'general' : population
          const claim = sampleClaim({ topic: topic.id, about, relation: about, population: general, grounds })
          const model = buildClaim(claim, 'x', evidence)
          const isUntold = row === null && because === null
          expect(Object.values(noTrialOf).includes(model.found as never), `${topic.id} ${row}`).toBe(isUntold)
          expect(model.why === claimStrings.why.noTrial, `${topic.id} ${row}`).toBe(isUntold && finding === 'untested')
          if (about === 'causes') expect(model.foundIn).not.toBe(claimStrings.found.trials)
        }
      }
    }
  })

  it('quotes a sentence without the numbers of its notes', () => {
    const sentence = 'Magnesium\u001f[1]\u001f stops\u2028leg cramps.'
    expect(buildClaim(sampleClaim(), sentence, evidence).quote).toBe('Magnesium stops leg cramps.')
  })

  it('leads the card with the row it was judged by, but not with a row of another topic', () => {
    const claim = sampleClaim({
      grounds: { row: 'magnesium.pregnancy-frequency', finding: 'conflict', certainty: 'low', because: null },
    })
    const { row } = buildClaim(claim, 'x', evidence)
    expect(buildCard('magnesium', evidence, { words: [], redFlags: [], row }).lead.id).toBe('pregnancy-frequency')
    expect(buildClaim({ ...claim, topic: 'stretching' }, 'x', evidence).row).toBeNull()
  })

  it('cuts a long sentence after a word', () => {
    const { quote } = buildClaim(sampleClaim(), 'magnesium '.repeat(60), evidence)
    expect(quote.length).toBeLessThan(230)
    expect(quote).toMatch(/magnesium …$/)
  })
})
