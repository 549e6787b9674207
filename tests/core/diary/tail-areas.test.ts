import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studentOf } from '../../../core/diary/rates.ts'
import { betaArea, gammaArea, logGamma, solveRising } from '../../../core/diary/tail-areas.ts'

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1))
const choose = (n: number, k: number): number => factorial(n) / factorial(k) / factorial(n - k)
const sumTo = (last: number, term: (k: number) => number): number =>
  Array.from({ length: last + 1 }, (_, k) => term(k)).reduce((sum, one) => sum + one, 0)

describe('tail areas', () => {
  it('knows the logarithm of factorials and of the root of pi', () => {
    for (const n of [1, 2, 5, 12, 20]) expect(logGamma(n + 1)).toBeCloseTo(Math.log(factorial(n)), 10)
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12)
  })

  it('adds up the chances of a Poisson count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0.01, max: 60, noNaN: true }), (count, mean) => {
        const below = sumTo(count - 1, (k) => Math.exp(-mean + k * Math.log(mean) - logGamma(k + 1)))
        expect(gammaArea(count, mean)).toBeCloseTo(1 - below, 9)
      }),
    )
  })

  it('adds up the chances of a binomial count', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (a, b, chance) => {
          const draws = a + b - 1
          const below = sumTo(a - 1, (k) => choose(draws, k) * chance ** k * (1 - chance) ** (draws - k))
          expect(betaArea(chance, a, b)).toBeCloseTo(1 - below, 9)
        },
      ),
    )
  })

  it('stays sound for the counts of ten years', () => {
    expect(gammaArea(7300, 7300)).toBeCloseTo(0.5, 2)
    expect(betaArea(0.5, 7300, 7300)).toBeCloseTo(0.5, 6)
  })

  // Any printed table of Student's distribution, two-sided 5 %.
  it.each([
    [2, 4.303],
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
    [120, 1.98],
  ])('knows the limit of Student’s distribution for %d degrees of freedom', (freedom, limit) => {
    expect(studentOf(freedom)).toBeCloseTo(limit, 3)
  })

  // Any printed table of the chi-squared distribution: the 97.5 % point is twice that of a gamma of half the freedom.
  it.each([
    [2, 7.378],
    [10, 20.483],
    [30, 46.979],
  ])('for %d degrees of freedom knows where chi-squared leaves one in forty above', (freedom, point) => {
    expect(2 * solveRising((x) => gammaArea(freedom / 2, x), 0.975, 0, 100)).toBeCloseTo(point, 3)
  })
})
