import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dayByKey, isWithin, layLanes, mondayOf, weeksOf } from '../../../core/diary/calendar.ts'
import type { Period } from '../../../core/diary/types.ts'

const period = (id: string, from: string, until: string | null): Period => ({
  id,
  kind: 'supplement',
  name: id,
  dose: '',
  from,
  until,
  changedAt: 1,
})

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('1990-01-01', count))

describe('the weeks of a month', () => {
  it.each([
    ['2026-11', 6, [null, null, null, null, null, null, '2026-11-01']],
    ['2027-02', 4, ['2027-02-01', '2027-02-02', '2027-02-03', '2027-02-04', '2027-02-05', '2027-02-06', '2027-02-07']],
    ['2024-02', 5, [null, null, null, '2024-02-01', '2024-02-02', '2024-02-03', '2024-02-04']],
  ])('%s has %i, from Monday on', (month, count, first) => {
    expect(weeksOf(month)).toHaveLength(count)
    expect(weeksOf(month)[0]).toEqual(first)
  })

  it('hold each of its days once, each on its weekday', () => {
    fc.assert(
      fc.property(days, (day) => {
        const weeks = weeksOf(day.slice(0, 7))
        const all = weeks.flat().filter((one) => one !== null)
        const date = Temporal.PlainDate.from(day)
        expect(all).toHaveLength(date.daysInMonth)
        expect(weeks.flat()[weeks.flat().indexOf(all[0] ?? null) + date.day - 1]).toBe(day)
        for (const week of weeks) expect(week.indexOf(day)).toBe(week.includes(day) ? date.dayOfWeek - 1 : -1)
      }),
    )
  })
})

describe('a key in the calendar', () => {
  it.each([
    ['ArrowLeft', '2026-03-01', '2026-02-28'],
    ['ArrowRight', '2026-12-31', '2027-01-01'],
    ['ArrowUp', '2026-11-03', '2026-10-27'],
    ['ArrowDown', '2026-11-28', '2026-12-05'],
    ['Home', '2026-11-28', '2026-11-23'],
    ['End', '2026-11-23', '2026-11-29'],
    ['PageUp', '2026-03-31', '2026-02-28'],
    ['PageDown', '2026-01-31', '2026-02-28'],
    ['Enter', '2026-01-31', null],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(dayByKey(from, key)).toBe(to)
  })
})

it('counts months over the turn of a year, and weeks from Monday', () => {
  expect(addMonths('2026-12', 1)).toBe('2027-01')
  expect(addMonths('2026-01', -1)).toBe('2025-12')
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  expect(mondayOf('2026-11-23')).toBe('2026-11-23')
})

describe('periods as bands', () => {
  const magnesium = period('magnesium', '2026-10-10', '2026-11-05')
  const tonic = period('tonic water', '2026-11-06', null)
  const socks = period('socks', '2026-11-01', '2026-11-06')
  const past = period('past', '2026-01-01', '2026-10-31')

  it('stand one below the other where they overlap, and share a band where they do not', () => {
    const lanes = layLanes([socks, tonic, magnesium, past], '2026-11-01', '2026-11-30')
    expect(lanes.map(({ period, lane, letter }) => [period.id, lane, letter])).toEqual([
      ['magnesium', 0, 'A'],
      ['socks', 1, 'B'],
      ['tonic water', 0, 'C'],
    ])
  })

  it.each([
    [magnesium, '2026-11-05', '2026-11-05', true],
    [magnesium, '2026-11-06', '2026-11-30', false],
    [tonic, '2030-01-01', '2030-01-02', true],
    [tonic, '2026-11-01', '2026-11-05', false],
  ])('holds from its first to its last evening: %#', (one, from, until, within) => {
    expect(isWithin(one, from, until)).toBe(within)
  })

  it('never share a band on one evening', () => {
    const some = fc.array(
      fc
        .tuple(days, fc.option(fc.nat(400)))
        .map(([from, length]) => period(`p${from}`, from, length === null ? null : addDays(from, length))),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(some, (periods) => {
        const lanes = layLanes(periods, '1990-01-01', '2050-01-01')
        expect(lanes).toHaveLength(periods.length)
        for (const [index, one] of lanes.entries())
          for (const other of lanes.slice(index + 1))
            if (one.lane === other.lane) expect((one.period.until ?? '9999') < other.period.from).toBe(true)
      }),
    )
  })
})
