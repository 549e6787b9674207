import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countInterval,
  designEffect,
  type Interval,
  rateOf,
  rateRatioOf,
  ratioInterval,
} from '../../../core/diary/rates.ts'
import { night, nightsFrom } from './make-nights.ts'

/** To as many digits as the source prints: 3 or more. */
function expectInterval({ low, high }: Interval, printed: [string, string]): void {
  const digits = (text: string) => Math.max(text.replace(/^[0.]*|\./g, '').length, 1)
  expect(Number(low.toPrecision(digits(printed[0])))).toBe(Number(printed[0]))
  expect(Number(high.toPrecision(digits(printed[1])))).toBe(Number(printed[1]))
}

describe('published worked examples', () => {
  it.each<[string, number, number, [string, string]]>([
    ['StatsDirect help, Poisson rate: 14 events in 400 person-years', 14, 400, ['0.019135', '0.058724']],
    // Its page prints 10.24153, which is off in the last two digits.
    ['R survival, cipoisson(4)', 4, 1, ['1.089865', '10.24']],
    ['R epitools, pois.exact(0)', 0, 1, ['0', '3.689']],
    ['OpenEpi, two person-time rates, crude, exposed: 25 per 178,556', 25, 1.78556, ['9.06', '20.67']],
  ])('%s: exact interval of a rate', (_, count, time, printed) => {
    const { low, high } = countInterval(count, 'exact')
    expectInterval({ low: low / time, high: high / time }, printed)
  })

  it.each<[string, number[], [string, string]]>([
    ['R rateratio.test, 2 in 17,877 against 9 in 16,660', [2, 17877, 9, 16660], ['0.0217740628', '1.00054910']],
    ['OpenEpi, stratum 1: 17 in 100,025 against 3 in 122,268', [17, 100025, 3, 122268], ['2.004', '36.89']],
    ['OpenEpi, stratum 2: 8 in 78,531 against 1 in 77,932', [8, 78531, 1, 77932], ['1.064', '352.3']],
    ['OpenEpi, crude: 25 in 178,556 against 4 in 200,200', [25, 178556, 4, 200200], ['2.420', '27.71']],
  ])('%s: exact interval of a ratio', (_, [a = 0, m = 0, b = 0, n = 0], printed) => {
    expectInterval(ratioInterval({ count: a, nights: m }, { count: b, nights: n }, 'exact'), printed)
  })

  it.each<[string, number[], [string, string]]>([
    ['OpenEpi, stratum 1: 17 in 100,025 against 3 in 122,268', [17, 100025, 3, 122268], ['2.210', '29.63']],
    ['OpenEpi, stratum 2: 8 in 78,531 against 1 in 77,932', [8, 78531, 1, 77932], ['1.270', '177.6']],
    ['OpenEpi, crude: 25 in 178,556 against 4 in 200,200', [25, 178556, 4, 200200], ['2.616', '23.57']],
  ])('%s: mid-P interval of a ratio', (_, [a = 0, m = 0, b = 0, n = 0], printed) => {
    expectInterval(ratioInterval({ count: a, nights: m }, { count: b, nights: n }, 'mid-p'), printed)
  })
})

describe('designEffect', () => {
  it('is 1 where nights scatter no more than chance would have them', () => {
    expect(designEffect([nightsFrom('2026-01-05', [1, 0, 1, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0])])).toBe(1)
  })

  it('is the variance over the mean where single nights hold many cramps', () => {
    // Each second night has 4: a mean of 2 and a variance of 4 with one degree of freedom less than nights.
    const nights = nightsFrom(
      '2026-01-05',
      Array.from({ length: 20 }, (_, index) => (index % 2) * 4),
    )
    expect(designEffect([nights])).toBeCloseTo((4 / 2) * (20 / 19), 9)
  })

  it('sees bad weeks that single nights do not show', () => {
    const weeks = Array.from({ length: 10 }, (_, week) => Array(7).fill(week % 2)).flat()
    const shuffled = weeks.map((_, index) => index % 2)
    expect(designEffect([nightsFrom('2026-01-05', weeks)])).toBeGreaterThan(3)
    expect(designEffect([nightsFrom('2026-01-05', shuffled)])).toBe(1)
  })

  it('lets weeks that both sides share cancel out', () => {
    const weeks = Array.from({ length: 10 }, (_, week) => Array(7).fill(week % 2)).flat()
    const all = nightsFrom('2026-01-05', weeks)
    const sides = [all.filter((_, index) => index % 2 === 0), all.filter((_, index) => index % 2 === 1)]
    expect(designEffect(sides)).toBeLessThan(1.1)
  })
})

describe('rateOf', () => {
  it('counts cramps a week over the nights that were recorded', () => {
    const rate = rateOf(nightsFrom('2026-01-05', [1, null, 0, 2, null, 0, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0]))
    expect(rate).toMatchObject({ nights: 14, cramps: 7, perWeek: 3.5, orMore: 0 })
  })

  it('takes "3 or more" as 3, and says of how many nights that is so', () => {
    const nights = [night('2026-01-05', 3, { orMore: true }), night('2026-01-06', 3), night('2026-01-07', 1)]
    expect(rateOf(nights)).toMatchObject({ cramps: 7, orMore: 1 })
  })

  it('has no rate without nights, and an upper end without cramps', () => {
    expect(rateOf([])).toBeNull()
    const none = rateOf(nightsFrom('2026-01-05', Array(7).fill(0)))
    expect(none?.interval.low).toBe(0)
    // -ln(0.05): at this mean a week without cramps has a mid-P of 2.5 %.
    expect(none?.interval.high).toBeCloseTo(-Math.log(0.05), 6)
  })

  const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 120 })

  it('holds its rate within the interval', () => {
    fc.assert(
      fc.property(counts, (cramps) => {
        const rate = rateOf(nightsFrom('2026-01-05', cramps))
        expect(rate?.interval.low).toBeLessThanOrEqual(rate?.perWeek ?? NaN)
        expect(rate?.interval.high).toBeGreaterThanOrEqual(rate?.perWeek ?? NaN)
      }),
    )
  })

  it('turns a ratio over when the sides are', () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const first = nightsFrom('2026-01-05', one)
        const second = nightsFrom('2026-09-07', other)
        const ratio = rateRatioOf(first, second)
        const turned = rateRatioOf(second, first)
        expect(ratio?.interval.low).toBeCloseTo(1 / (turned?.interval.high ?? NaN), 6)
        if (ratio && !Number.isNaN(ratio.value)) {
          expect(ratio.interval.low).toBeLessThanOrEqual(ratio.value)
          expect(ratio.interval.high).toBeGreaterThanOrEqual(ratio.value)
        }
      }),
    )
  })

  it('knows no ratio without nights on a side, and any ratio without cramps', () => {
    expect(rateRatioOf([], nightsFrom('2026-01-05', [1]))).toBeNull()
    const silent = rateRatioOf(nightsFrom('2026-01-05', [0, 0]), nightsFrom('2026-01-12', [0, 0]))
    expect(silent).toEqual({ value: NaN, interval: { low: 0, high: Infinity }, designEffect: 1 })
  })
})
