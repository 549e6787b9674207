import { describe, expect, it } from 'vitest'
import { compareSeed, type JudgedSentence } from '../../scripts/eval/compare-seed.ts'
import type { CheckedClaim, SeedNotes } from '../../scripts/eval/seed.ts'

const checked: CheckedClaim[] = [
  { id: 1, topic: 'magnesium', claim: 'Magnesium tablets end night cramps', verdict: 'overstated', in_article: true },
  { id: 2, topic: 'magnesium', claim: 'Nuts hold magnesium', verdict: 'supported', in_article: true },
  { id: 3, topic: 'general', claim: 'Drinking too little water brings on cramps', verdict: 'partly', in_article: true },
]
const notes: SeedNotes = { columns: [], pins: [], reasons: { 2: { kind: 'aside', why: 'Food.' } } }

const tablets: JudgedSentence = { text: 'Tablets of magnesium end cramps.', topic: 'magnesium', verdict: 'against' }
const water: JudgedSentence = {
  text: 'You cramp when you drink too little water.',
  topic: 'hydration',
  verdict: 'untested',
}

describe('what was judged, beside a check of the same article', () => {
  it('finds the statement that a sentence makes by topic and words, and whether both say the same of it', () => {
    const { pairs } = compareSeed([tablets, water], { checked, notes })
    expect(pairs.map(({ checked: match, agrees }) => [match?.id, agrees])).toEqual([
      [1, true],
      [3, false],
    ])
  })

  it('lists what was not judged, and what differs without a reason', () => {
    const { unjudged, unexplained } = compareSeed([water], { checked, notes })
    expect(unjudged.map(({ id }) => id)).toEqual([1, 2])
    expect(unexplained).toEqual([3, 1])
  })

  it('names a reason that is no longer needed', () => {
    const reasons = { ...notes.reasons, 1: { kind: 'not-read' as const, why: 'Not yet.' } }
    expect(compareSeed([tablets], { checked, notes: { ...notes, reasons } }).overexplained).toEqual([1])
  })

  it('matches no sentence to a statement on another topic or on no cramps', () => {
    const nuts: JudgedSentence = { text: 'Nuts hold magnesium against cramps.', topic: 'magnesium', verdict: 'beyond' }
    const calcium: JudgedSentence = { text: 'Tablets of calcium end cramps.', topic: 'calcium', verdict: 'beyond' }
    const { pairs } = compareSeed([nuts, calcium], { checked, notes })
    expect(pairs.map(({ checked: match }) => match?.id ?? null)).toEqual([1, null])
  })

  it('takes the statement it is told where words do not tell', () => {
    const pins = [{ starts: 'You cramp', id: null }]
    expect(compareSeed([water], { checked, notes: { ...notes, pins } }).pairs[0]?.checked).toBeNull()
  })
})
