import { describe, expect, it } from 'vitest'
import { type JudgedTopic, judge } from '../../../core/claims/judge.ts'
import type { ClaimRow, StatedClaim } from '../../../core/claims/types.ts'
import { sampleStated } from '../../fixtures/claims.ts'

function row(changes: Partial<ClaimRow> = {}): ClaimRow {
  return { population: 'general', finding: 'works', certainty: 'high', row: 'a', ...changes }
}

function topic(...treats: ClaimRow[]): JudgedTopic {
  return { treats, causes: [] }
}

const certain = sampleStated()
const hedged = sampleStated({ strength: 'hedged' })
const nothing = sampleStated({ relation: 'no-effect' })

describe('the table of verdicts', () => {
  it.each([
    ['works', 'high', 'in-line', 'in-line', 'against'],
    ['works', 'moderate', 'in-line', 'in-line', 'against'],
    ['works', 'low', 'beyond', 'in-line', 'beyond'],
    ['works', 'very-low', 'beyond', 'in-line', 'beyond'],
    ['no-difference', 'moderate', 'against', 'beyond', 'in-line'],
    ['no-difference', 'low', 'beyond', 'beyond', 'in-line'],
    ['conflict', 'high', 'beyond', 'in-line', 'beyond'],
    ['conflict', 'very-low', 'beyond', 'in-line', 'beyond'],
    ['untested', 'very-low', 'untested', 'untested', 'untested'],
    ['if-lacking', 'low', 'beyond', 'beyond', 'in-line'],
  ] as const)('%s at %s certainty', (finding, certainty, ...expected) => {
    const judged = topic(row({ finding, certainty }))
    expect([certain, hedged, nothing].map((claim) => judge(claim, judged, '').verdict)).toEqual(expected)
  })

  it('is turned round where the sentence speaks of the lack', () => {
    const lacking = (changes: Partial<StatedClaim>) =>
      judge(sampleStated({ lacking: true, ...changes }), topic(row({ finding: 'if-lacking' })), '').verdict
    expect(lacking({})).toBe('in-line')
    expect(lacking({ relation: 'no-effect' })).toBe('against')
    expect(lacking({ quantified: true })).toBe('beyond')
  })
})

describe('the row a claim is judged by', () => {
  const ofRow = (claim: StatedClaim, judged: JudgedTopic, sentence = '') => judge(claim, judged, sentence).grounds.row

  it('is that of its population, else the one for anybody, else none', () => {
    const judged = topic(row(), row({ population: 'pregnancy', row: 'b' }))
    expect(ofRow(sampleStated({ population: 'pregnancy' }), judged)).toBe('magnesium.b')
    expect(ofRow(sampleStated({ population: 'exercise' }), judged)).toBeNull()
    expect(ofRow(sampleStated({ population: 'exercise' }), topic(row({ population: 'anyone' })))).toBe('magnesium.a')
  })

  it('is the one for a named form only where the sentence names it', () => {
    const judged = topic(row(), row({ row: 'b1', words: ['B1'] }))
    expect(ofRow(certain, judged, 'Vitamin B1 stops cramps')).toBe('magnesium.b1')
    expect(ofRow(certain, judged, 'Vitamin B12 stops cramps')).toBe('magnesium.a')
  })

  it('of a cause is one about causes, and one about treatment where there is none', () => {
    const cause = sampleStated({ relation: 'causes', about: 'causes' })
    expect(ofRow(cause, { treats: [row()], causes: [row({ row: 'c' })] })).toBe('magnesium.c')
    expect(ofRow(cause, topic(row()))).toBe('magnesium.a')
  })

  it('of a lack is the one about lacking it where the population has none of its own', () => {
    const judged = topic(row(), row({ population: 'deficiency', row: 'lack' }))
    expect(ofRow(sampleStated({ population: 'pregnancy', lacking: true }), judged)).toBe('magnesium.lack')
  })

  it('leaves nobody tried, where there is none', () => {
    expect(judge(sampleStated({ population: 'dialysis' }), topic(row()), '').verdict).toBe('untested')
  })
})

describe('the caution', () => {
  it('goes with quinine where it is said to work', () => {
    const caution = (changes: Partial<StatedClaim>) => judge(sampleStated(changes), topic(row()), '').caution
    expect(caution({ topic: 'quinine' })).toBe(true)
    expect(caution({ topic: 'quinine', relation: 'no-effect' })).toBe(false)
    expect(caution({})).toBe(false)
  })
})
