import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainSentenceEnds } from '../../../core/text/plain-sentences.ts'

const platform = new Intl.Segmenter('en', { granularity: 'sentence' })
const platformEnds = (text: string) =>
  Array.from(platform.segment(text), ({ index, segment }) => index + segment.length)

const latin = fc.integer({ min: 0, max: 0xff }).filter((code) => code !== 0xad)
const punctuation = fc.integer({ min: 0x2010, max: 0x205e }).filter((code) => code < 0x202a || code > 0x202e)
const anyKnown = fc.oneof(latin, punctuation).map((code) => String.fromCharCode(code))
const sign = fc.constantFrom(
  ...['a', 'B', 'é', 'É', '1', '.', '.', '!', '?', ' ', ' ', ',', ':', '-', '(', ')', '"', '’', '–', '…', '%', '/'],
  ...['\u2028', '\u0085', '\n', '\r', '\u00a0', '\u001f', '\t', '\u2024', '\u203c', '\u00b5'],
)
const soup = fc.string({
  unit: fc.oneof({ weight: 4, arbitrary: sign }, { weight: 1, arbitrary: anyKnown }),
  maxLength: 14,
})

describe('sentence ends of plain text', () => {
  it('are those the platform finds', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const ends = plainSentenceEnds(text)
        if (ends) expect(ends).toEqual(platformEnds(text))
        else expect(text).toContain(';')
      }),
      { numRuns: 20_000 },
    )
  })

  it.each(['крампы. Ja.', 'soft\u00adhyphen. So.', 'Łódź. Yes.', 'a\u200bb. C.', '足がつる。', 'Cramps! ; or not.'])(
    'are left to the platform for "%s"',
    (text) => {
      expect(plainSentenceEnds(text)).toBeNull()
    },
  )

  it.each([
    ['', []],
    ['Cramps', [6]],
    ['It hurts. (Much.) Why?', [10, 18, 22]],
    ['Take 3.5 mg, e.g. at night. U.S. trials say so.', [28, 47]],
  ])('of "%s"', (text, ends) => {
    expect(plainSentenceEnds(text)).toEqual(ends)
  })
})
