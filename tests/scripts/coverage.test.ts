import { describe, expect, it } from 'vitest'
import { createDraw } from '../../scripts/coverage/random-nights.ts'
import { meanCovered, mild, questions, simulateAll } from '../../scripts/coverage/simulate.ts'

describe('coverage of the diary’s 95 % intervals', () => {
  const cases = simulateAll(mild, 60)

  // `npm run coverage` prints every case: short diaries with few cramps lie above, as counts of 0 to 3 leave few ends.
  it.each(questions)('%s: 93 to 97 of 100 hold the truth in made-up diaries', (question) => {
    const asked = cases.filter((one) => one.question === question)
    expect(meanCovered(asked)).toBeGreaterThan(0.93)
    expect(meanCovered(asked)).toBeLessThan(0.97)
    if (question === 'rate') return
    expect(meanCovered(asked, ({ difference }) => difference)).toBeGreaterThan(0.93)
    expect(meanCovered(asked, ({ difference }) => difference)).toBeLessThan(0.97)
  })

  it('keeps near that whatever the scatter, where there are nights enough', () => {
    for (const scatter of mild) {
      const long = cases.filter((one) => one.scatter.name === scatter.name && one.nights >= 28 && one.perWeek >= 1)
      expect(meanCovered(long), scatter.name).toBeGreaterThan(0.93)
      expect(meanCovered(long), scatter.name).toBeLessThan(0.975)
    }
  })
})

describe('createDraw', () => {
  const variance = (counts: readonly number[], mean: number) =>
    counts.reduce((sum, one) => sum + (one - mean) ** 2, 0) / counts.length

  it('draws nights with the mean and the scatter it was asked for', () => {
    const draw = createDraw(1)
    const nights = draw.nights(7, 20_000, { name: '', byNight: 0.5, byWeek: 0 })
    const mean = nights.reduce((sum, one) => sum + one, 0) / nights.length
    expect(mean).toBeCloseTo(1, 1)
    expect(variance(nights, mean)).toBeCloseTo(1.5, 0)
  })

  it('draws weeks that are bad as a whole', () => {
    const nights = createDraw(2).nights(7, 21_000, { name: '', byNight: 0, byWeek: 0.25 })
    const weeks = Array.from({ length: 3000 }, (_, week) =>
      nights.slice(7 * week, 7 * week + 7).reduce((sum, one) => sum + one, 0),
    )
    // A mean of 7, a Poisson variance of 7, and a quarter of the mean squared.
    expect(variance(weeks, 7)).toBeGreaterThan(17)
    expect(variance(weeks, 7)).toBeLessThan(22)
  })

  it('draws the same again from the same seed', () => {
    const asked = [3, 50, { name: '', byNight: 0.2, byWeek: 0.1 }] as const
    expect(createDraw(3).nights(...asked)).toEqual(createDraw(3).nights(...asked))
  })
})
