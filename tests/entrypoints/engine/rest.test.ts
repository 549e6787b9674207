import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { restBefore, tookMs } from '../../../entrypoints/engine/rest.ts'

describe('the rest before a page is read again', () => {
  it.each([
    ['the first reading', 5, null, 0],
    ['a change right after a short reading', 1000, { endedAt: 1000, tookMs: 2 }, 150],
    ['a change right after a long reading', 1000, { endedAt: 1000, tookMs: 300 }, 3000],
    ['a change within its rest', 2000, { endedAt: 1000, tookMs: 300 }, 2000],
    ['a change near the end of its rest', 3900, { endedAt: 1000, tookMs: 300 }, 150],
    ['a change on a large page that was quiet for an hour', 3_601_000, { endedAt: 1000, tookMs: 300 }, 150],
  ])('%s', (_, now, last, waits) => {
    expect(restBefore(now, last)).toBe(waits)
  })

  it.each([
    ['none', 40, 0, 40],
    ['a short one', 60, 20, 60],
    ['one for a background that starts or works for others', 20_040, 20_000, 540],
  ])('counts a wait for the judgement in part: %s', (_, all, waited, took) => expect(tookMs(all, waited)).toBe(took))

  it('leaves a page that never stops changing ten times what readings take', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 5000, noNaN: true }), { minLength: 1, maxLength: 50 }),
        (lengths) => {
          let now = 0
          let busy = 0
          let last = null
          for (const tookMs of lengths) {
            now += restBefore(now, last) + tookMs
            busy += tookMs
            last = { endedAt: now, tookMs }
          }
          // The rest after the last one is still to come.
          const restful = now + restBefore(now, last)
          expect(busy).toBeLessThanOrEqual(restful / 11 + 1e-6)
        },
      ),
    )
  })
})
