import { describe, expect, it } from 'vitest'
import { checkText } from '../../../core/library/check-text.ts'
import { compileLexicon } from '../../../core/match/lexicon.ts'
import { loadLexicon } from '../../../data/lexicon.ts'

const lexicon = loadLexicon()
const found = (text: string) => checkText(text, lexicon).map(({ start, end, topic }) => [text.slice(start, end), topic])

describe('checkText', () => {
  it('finds in pasted text what it would mark on a page', () => {
    expect(found('Night leg cramps\n\nMany people try:\n- magnesium glyci-\nnate\n- bananas\n')).toEqual([
      ['Night leg cramps', 'leg_cramps'],
      ['magnesium glyci-\nnate', 'magnesium'],
      ['bananas', 'potassium'],
    ])
  })

  it('marks no remedy where the text is not about muscle cramps', () => {
    expect(found('Magnesium alloy wheels are light. Bananas are yellow.')).toEqual([])
  })

  it('says whom the passage, or the heading above it, is about', () => {
    const [first] = checkText('Cramps in pregnancy\n\nMagnesium for leg cramps is often advised.', lexicon).filter(
      ({ topic }) => topic === 'magnesium',
    )
    expect(first?.context).toMatchObject({ words: [{ population: 'pregnancy' }], mention: 'Magnesium' })
  })

  it('finds nothing in an empty text, and nothing without names', () => {
    expect(found('')).toEqual([])
    expect(checkText('leg cramps', compileLexicon([]))).toEqual([])
  })
})
