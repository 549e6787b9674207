import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../../core/text/fold.ts'

describe('folding invisible characters', () => {
  it('leaves usual text as it is', () => {
    const text = 'leg cramps'
    expect(foldText(text).text).toBe(text)
  })

  it('drops soft hyphens and finds the way back', () => {
    const { text, at } = foldText('mag\u00adne\u200bsium x')
    expect(text).toBe('magnesium x')
    expect([0, 2, 3, 4, 5, 10].map(at)).toEqual([0, 2, 4, 5, 7, 12])
  })

  it('maps every kept character to itself', () => {
    const part = fc.constantFrom('a', 'b', ' ', '\u00ad', '\u200b', '\ufeff', '\u0301')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const original = parts.join('')
        const { text, at } = foldText(original)
        for (let i = 0; i < text.length; i += 1) expect(original[at(i)]).toBe(text[i])
      }),
    )
  })
})
