import { describe, expect, it } from 'vitest'
import { checkText } from '../../../core/library/check-text.ts'
import { compileLexicon } from '../../../core/match/lexicon.ts'
import { loadClaims } from '../../../data/claims.ts'
import { loadLexicon } from '../../../data/lexicon.ts'

const lexicon = loadLexicon()
const claims = loadClaims()
const found = (text: string) =>
  checkText(text, lexicon, claims).mentions.map(({ start, end, topic }) => [text.slice(start, end), topic])

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

  it.each([
    ['one passage of names', 'leg cramps, magnesium, '],
    ['cut words', 'magne-\nsium for leg cramps\n'],
    ['items', '- magnesium for leg cramps\n'],
    ['headings', 'Leg cramps\n\n'],
  ])('reads 200,000 characters of %s', (_, part) => {
    // Anything slower than linear would not come back before the test is over.
    const { mentions } = checkText(part.repeat(200_000 / part.length), lexicon, claims)
    expect(mentions.length).toBeGreaterThan(1000)
  })

  it('says whom the passage, or the heading above it, is about', () => {
    const checked = checkText('Cramps in pregnancy\n\nMagne-\nsium for leg cramps is often advised.', lexicon, claims)
    const magnesium = checked.mentions.find(({ topic }) => topic === 'magnesium')
    expect(magnesium && checked.contextOf(magnesium)).toMatchObject({
      words: [{ population: 'pregnancy' }],
      mention: 'Magnesium',
    })
  })

  it('judges sentences, and gives mentions what is claimed about them', () => {
    const text = 'Magnesium stops leg\ncramps. Ask about quinine for leg cramps?'
    const { mentions, sentences } = checkText(text, lexicon, claims)
    expect(sentences.map(({ start, end, claims }) => [text.slice(start, end), claims[0]?.verdict])).toEqual([
      ['Magnesium stops leg\ncramps.', 'against'],
    ])
    expect(mentions.map(({ topic, claim }) => [topic, claim?.verdict])).toEqual([
      ['magnesium', 'against'],
      ['leg_cramps', undefined],
      ['quinine', undefined],
      ['leg_cramps', undefined],
    ])
  })

  it('finds nothing in an empty text, and nothing without names', () => {
    expect(found('')).toEqual([])
    expect(checkText('leg cramps', compileLexicon([]), claims).mentions).toEqual([])
  })
})
