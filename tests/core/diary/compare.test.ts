import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyEvening } from '../../../core/bedtime/plan.ts'
import {
  compareBefore,
  compareNights,
  compareOutside,
  compareRoutine,
  leastCramps,
  leastNights,
} from '../../../core/diary/compare.ts'
import type { Period } from '../../../core/diary/types.ts'
import { nightsFrom } from './make-nights.ts'

const repeat = (count: number, ...cramps: number[]) => Array.from({ length: count }, () => cramps).flat()

const period = (from: string, until: string | null, name = 'magnesium'): Period => ({
  id: name,
  kind: 'supplement',
  name,
  dose: '',
  from,
  until,
  changedAt: 0,
})

const stretched = (evening: string) => ({
  ...emptyEvening(evening),
  sessions: [{ endedAt: 0, routine: 'hallegraeff_bedtime', share: 1 }],
})

describe('compareNights', () => {
  const week = (count: number) => nightsFrom('2026-03-02', repeat(count, 1))
  const later = (count: number, cramps = 1) => nightsFrom('2026-09-07', repeat(count, cramps))

  it.each([
    ['needs nights on both sides', week(5), later(12), { first: 9, second: 2, cramps: 0, nights: 11 }],
    ['needs nights on one side', week(14), later(5), { first: 0, second: 9, cramps: 0, nights: 9 }],
    [
      'needs cramps, and reckons the nights from the rate so far',
      nightsFrom('2026-03-02', [1, ...repeat(15, 0)]),
      nightsFrom('2026-09-07', [1, ...repeat(15, 0)]),
      { first: 0, second: 0, cramps: 8, nights: 128 },
    ],
    ['cannot reckon without a cramp', later(20, 0), later(20, 0), { first: 0, second: 0, cramps: 10, nights: null }],
    ['needs everything without nights', [], [], { first: 14, second: 14, cramps: 10, nights: null }],
  ])('%s', (_, first, second, early) => {
    const compared = compareNights(first, second)
    expect(compared.early).toEqual(early)
    expect([compared.ratio, compared.difference]).toEqual([null, null])
  })

  it('never speaks from few nights or few cramps', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 40 })
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const compared = compareNights(nightsFrom('2026-03-02', one), nightsFrom('2026-09-07', other))
        const cramps = [...one, ...other].reduce((sum, count) => sum + count, 0)
        const isEnough = one.length >= leastNights && other.length >= leastNights && cramps >= leastCramps
        expect(compared.ratio !== null).toBe(isEnough)
        if (!isEnough) return
        const { perWeek, interval } = compared.difference ?? { perWeek: NaN, interval: { low: NaN, high: NaN } }
        expect(interval.low).toBeLessThanOrEqual(perWeek)
        expect(interval.high).toBeGreaterThanOrEqual(perWeek)
      }),
    )
  })

  it('tells both rates, their ratio and their difference', () => {
    const compared = compareNights(nightsFrom('2026-03-02', repeat(14, 1, 0)), nightsFrom('2026-09-07', repeat(28, 1)))
    expect(compared.first?.perWeek).toBe(3.5)
    expect(compared.second?.perWeek).toBe(7)
    expect(compared.ratio?.value).toBe(0.5)
    expect(compared.difference?.perWeek).toBe(-3.5)
  })
})

describe('compareBefore', () => {
  const nights = nightsFrom('2026-01-01', repeat(200, 1))

  it('looks back as many evenings as the period has', () => {
    const compared = compareBefore(nights, period('2026-04-01', '2026-05-20'), [], '2026-07-01')
    expect([compared.first?.nights, compared.second?.nights]).toEqual([50, 50])
  })

  it('looks back four weeks at least, and counts up to today in a period that goes on', () => {
    const compared = compareBefore(nights, period('2026-04-01', null), [], '2026-04-16')
    expect([compared.first?.nights, compared.second?.nights]).toEqual([16, 28])
  })

  it('notices that the fortnight before was worse', () => {
    const rising = nightsFrom('2026-03-01', [...repeat(17, 0), ...repeat(14, 2), ...repeat(28, 1)])
    expect(compareBefore(rising, period('2026-04-01', '2026-04-28'), [], '2026-07-01').worseJustBefore).toBe(true)
    const even = nightsFrom('2026-03-01', repeat(59, 1))
    expect(compareBefore(even, period('2026-04-01', '2026-04-28'), [], '2026-07-01').worseJustBefore).toBe(false)
  })

  it('names what else changed within the nights, and not what covers them all or none', () => {
    const own = period('2026-04-01', '2026-04-28')
    const others = [
      period('2026-04-10', null, 'vitamin K2'),
      period('2026-01-01', '2026-06-30', 'warm socks'),
      period('2026-06-01', null, 'tonic water'),
    ]
    expect(compareBefore(nights, own, [own, ...others], '2026-07-01').others).toEqual(['vitamin K2'])
  })
})

describe('compareOutside', () => {
  it('waits for nights after the period', () => {
    const nights = nightsFrom('2026-03-01', repeat(60, 1))
    expect(compareOutside(nights, period('2026-04-01', null), '2026-04-29')).toBeNull()
    const compared = compareOutside(nights, period('2026-04-01', '2026-04-15'), '2026-04-29')
    expect([compared?.first?.nights, compared?.second?.nights]).toEqual([15, 45])
  })
})

describe('compareRoutine', () => {
  it('sets evenings with a routine against evenings without, from the first one on', () => {
    const nights = nightsFrom('2026-03-01', repeat(60, 1))
    const log = ['2026-03-11', '2026-03-13', '2026-04-20'].map(stretched)
    const compared = compareRoutine(nights, [...log, emptyEvening('2026-03-05')])
    expect([compared?.first?.nights, compared?.second?.nights]).toEqual([3, 47])
  })

  it('is silent without a routine', () => {
    expect(compareRoutine(nightsFrom('2026-03-01', [1, 2]), [emptyEvening('2026-03-01')])).toBeNull()
  })
})
