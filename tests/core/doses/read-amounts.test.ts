import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAmounts } from '../../../core/doses/read-amounts.ts'

/** Amounts as "from-to unit", with what else was read; and the words each stands for. */
const read = (text: string) =>
  readAmounts(text).map(({ low, high, unit, timesDaily, perKilogram, isElemental, start, end }) => {
    const more = [timesDaily ? `x${timesDaily}` : '', perKilogram ? '/kg' : '', isElemental ? 'elemental' : '']
    return [`${low === high ? low : `${low}-${high}`} ${unit}`, ...more.filter((word) => word !== '')]
      .concat(`"${text.slice(start, end)}"`)
      .join(' ')
  })

describe('amounts in a text', () => {
  it.each([
    ['400 mg of magnesium glycinate', ['400 mg "400 mg"']],
    ['1,000 IU', ['1000 IU "1,000 IU"']],
    ['1000 units a day', ['1000 IU x1 "1000 units a day"']],
    [
      '25 mcg, 25 µg, 25 μg, 25 micrograms',
      ['25 mcg "25 mcg"', '25 mcg "25 µg"', '25 mcg "25 μg"', '25 mcg "25 micrograms"'],
    ],
    ['1.5 g', ['1.5 g "1.5 g"']],
    ['1,5 g', ['1.5 g "1,5 g"']],
    ['10 mmol', ['10 mmol "10 mmol"']],
    ['two 200 mg tablets', ['400 mg "two 200 mg"']],
    ['2 x 200 mg twice daily', ['400 mg x2 "2 x 200 mg twice daily"']],
    ['300-400 mg', ['300-400 mg "300-400 mg"']],
    ['300–400 mg per day', ['300-400 mg x1 "300–400 mg per day"']],
    ['300 to 400 mg', ['300-400 mg "300 to 400 mg"']],
    ['5 mg/kg', ['5 mg /kg "5 mg/kg"']],
    ['5 mg per kilogram a day', ['5 mg x1 /kg "5 mg per kilogram a day"']],
    ['1 g, 2 times a day', ['1 g x2 "1 g, 2 times a day"']],
    ['300 mg at bedtime', ['300 mg x1 "300 mg at bedtime"']],
    ['300 mg of elemental magnesium', ['300 mg elemental "300 mg"']],
    ['300mg', ['300 mg "300mg"']],
    ['25 mg or 50 mg a day', ['25 mg "25 mg"', '50 mg x1 "50 mg a day"']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    ['a blood value', '0.75 mmol/L'],
    ['a strength', '100 mg/5 ml and 3 mg per 100 g'],
    ['a name with a number', 'MK-7 mg, B12 grams, K2 g'],
    ['nothing', '0 mg'],
    ['a range the wrong way round', '400-300 mg'],
    ['a unit that goes on', '5 grapes, 3 mgs'],
    ['letters only', 'mg'],
  ])('none in %s', (_, text) => {
    expect(read(text)).toEqual([])
  })

  it('are numbers within the text, whatever it holds', () => {
    const piece = fc.constantFrom(
      ...[
        '1',
        '000',
        ',',
        '.',
        ' ',
        '-',
        '–',
        'to',
        'mg',
        'µg',
        'g',
        'IU',
        'mmol',
        'x',
        'two',
        '/',
        'kg',
        'per',
        'day',
        'of',
        'daily',
        '\u00a0',
      ],
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(text, (given) => {
        let last = 0
        for (const { start, end, low, high, timesDaily } of readAmounts(given)) {
          expect(low).toBeGreaterThan(0)
          expect(high).toBeGreaterThanOrEqual(low)
          expect(Number.isFinite(high)).toBe(true)
          expect(timesDaily === null || timesDaily > 0).toBe(true)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(given.length)
          last = start
        }
      }),
    )
  })

  it.each(['1', '1,', '1 to ', '1 mg ', 'two ', '1.1-', '9 x '])('of much "%s" are read to the end', (unit) => {
    expect(readAmounts(`${unit.repeat(200_000)} then 7 mg`).at(-1)?.low).toBe(7)
  })
})
