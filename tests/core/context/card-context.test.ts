import { describe, expect, it } from 'vitest'
import { readCardContext } from '../../../core/context/card-context.ts'

describe('whom a passage is about', () => {
  it.each([
    ['its own words', 'Magnesium in pregnancy', [], 'Runners', [['pregnancy', 'pregnancy']]],
    [
      'the heading when the passage names nobody',
      'Take magnesium.',
      ['Cramps in pregnant women'],
      '',
      [['pregnancy', 'pregnant']],
    ],
    ['the nearest heading first', 'Take it.', ['On dialysis', 'In pregnancy'], '', [['dialysis', 'dialysis']]],
    ['the title last', 'Take it.', [], 'Marathon cramps', [['exercise', 'Marathon']]],
    [
      'several at once',
      'Runners and pregnant women',
      [],
      '',
      [
        ['pregnancy', 'pregnant'],
        ['exercise', 'Runners'],
      ],
    ],
    ['nobody', 'Take it.', [], 'Vitamins', []],
  ])('%s', (_, passage, headings, title, expected) => {
    const { words } = readCardContext(passage, headings, title)
    expect(words.map(({ population, text }) => [population, text])).toEqual(expected)
  })

  it('hears warning signs in the passage and its headings, each once', () => {
    const { redFlags } = readCardContext('One leg is swollen. A blood clot! Blood clot?', ['Chest pain'], 'breathless')
    expect(redFlags).toEqual(['one leg is swollen', 'blood clot', 'chest pain'])
  })

  it('a swollen budget is no warning sign', () => {
    expect(readCardContext('A swollen budget', [], '').redFlags).toEqual([])
  })
})
