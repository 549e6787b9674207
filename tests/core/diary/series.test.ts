import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../core/diary/calendar.ts'
import { nightWith } from '../../../core/diary/night-form.ts'
import { daysBetween, fitSpan, leastDays, moveSpan, spanOf, weeksIn } from '../../../core/diary/series.ts'

const night = (evening: string, cramps: 0 | 1 | 2 | 3) => nightWith(evening, cramps, 1)
const latest = '2026-11-28'

describe('a range of the chart', () => {
  it.each([
    ['weeks', '2020-01-01', '2026-11-01'],
    ['months', '2020-01-01', '2026-08-30'],
    ['year', '2020-01-01', '2025-11-29'],
    ['all', '2020-01-01', '2020-01-01'],
    ['all', '2026-11-27', '2026-11-01'],
  ] as const)('%s, with the first night on %s, begins on %s', (range, first, from) => {
    expect(spanOf(range, first, latest)).toEqual({ from, until: latest })
  })

  const bounds = { from: '2026-01-01', until: latest }
  it.each([
    ['half as long', { factor: 0.5 }, { from: '2026-06-08', until: '2026-06-21' }],
    ['twice as long', { factor: 2 }, { from: '2026-05-18', until: '2026-07-12' }],
    ['earlier by half', { by: -0.5 }, { from: '2026-05-18', until: '2026-06-14' }],
    ['later by half', { by: 0.5 }, { from: '2026-06-15', until: '2026-07-12' }],
    ['all there is', { factor: 100 }, bounds],
  ])('%s', (_, move, expected) => {
    expect(moveSpan({ from: '2026-06-01', until: '2026-06-28' }, move, bounds)).toEqual(expected)
  })

  it('stays within its bounds and never gets too short, however it is moved', () => {
    const span = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.nat(900)).map(([at, length]) => ({
      from: addDays('2026-01-01', at),
      until: addDays('2026-01-01', at + length),
    }))
    const move = fc.record({
      factor: fc.double({ min: 0.01, max: 9, noNaN: true }),
      by: fc.double({ min: -3, max: 3, noNaN: true }),
    })
    fc.assert(
      fc.property(span, move, (start, by) => {
        for (const next of [moveSpan(start, by, bounds), fitSpan(start, bounds)]) {
          expect(next.from >= bounds.from && next.until <= bounds.until).toBe(true)
          expect(daysBetween(next.from, next.until) + 1).toBeGreaterThanOrEqual(leastDays)
        }
      }),
    )
  })
})

describe('cramps per week', () => {
  it('counts the nights of each week from Monday on, whole weeks at both ends, and tells weeks without any', () => {
    const nights = [night('2026-11-02', 1), night('2026-11-08', 2), night('2026-11-16', 0), night('2026-11-22', 3)]
    const weeks = weeksIn(nights, { from: '2026-11-04', until: '2026-11-18' })
    expect(weeks.map(({ monday, rate }) => [monday, rate?.nights ?? null, rate?.cramps ?? null])).toEqual([
      ['2026-11-02', 2, 3],
      ['2026-11-09', null, null],
      ['2026-11-16', 2, 3],
    ])
    expect(weeks[0]?.rate?.perWeek).toBeCloseTo(10.5)
  })
})
