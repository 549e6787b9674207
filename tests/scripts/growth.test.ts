import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeGrowth, median } from '../../scripts/soak/growth.ts'

const allowance = { share: 0.05, least: 2 }
const judge = (values: number[]) => judgeGrowth('figure', values, allowance)

describe('the rule of the soak', () => {
  it.each([
    ['flat', Array.from({ length: 20 }, () => 1000), false],
    ['a steady leak beyond the allowance', Array.from({ length: 20 }, (_, i) => 1000 + i * 8), true],
    ['a leak within the allowance', Array.from({ length: 20 }, (_, i) => 1000 + i), false],
    ['growth that ends with the warm-up', Array.from({ length: 20 }, (_, i) => 1000 + Math.min(i, 4) * 200), false],
    ['a single outlier at the end', [...Array.from({ length: 19 }, () => 1000), 5000], false],
    ['noise without a trend', Array.from({ length: 20 }, (_, i) => 1000 + (i % 2) * 300), false],
    ['shrinking', Array.from({ length: 20 }, (_, i) => 1000 - i * 20), false],
    ['one more each round where none is allowed to stay', Array.from({ length: 20 }, (_, i) => i), true],
  ])('calls %s by its name', (_, values, grows) => {
    expect(judge(values).grows).toBe(grows)
  })

  it('allows nothing where nothing is allowed', () => {
    const values = Array.from({ length: 8 }, (_, i) => (i < 4 ? 2 : 3))
    expect(judgeGrowth('cards left', values, { share: 0, least: 0 }).grows).toBe(true)
    expect(judgeGrowth('cards left', values.fill(2), { share: 0, least: 0 }).grows).toBe(false)
  })

  it('finds the slope of a straight line, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 8, max: 60 }), (slope, length) => {
        const { grown } = judge(Array.from({ length }, (_, i) => 10_000 + slope * i))
        expect(grown).toBeCloseTo(slope * (length - Math.floor(length / 4) - 1))
      }),
    )
  })

  it('takes the middle of an even number of values between two', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, 0])
  })
})
