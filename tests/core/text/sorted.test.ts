import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyWithin, firstAtLeast } from '../../../core/text/sorted.ts'

const ascending = fc.array(fc.integer({ min: -9, max: 9 })).map((values) => values.sort((a, b) => a - b))
const value = fc.integer({ min: -10, max: 10 })

describe('looking up sorted numbers', () => {
  it('finds what a look at each finds', () => {
    fc.assert(
      fc.property(ascending, value, value, (values, from, end) => {
        expect(firstAtLeast(values, from)).toBe(values.filter((each) => each < from).length)
        expect(anyWithin(values, from, end)).toBe(values.some((each) => each >= from && each < end))
      }),
    )
  })
})
