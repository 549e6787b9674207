import { describe, expect, it } from 'vitest'
import { mostTried, summariseForDoctor } from '../../../core/diary/doctor-summary.ts'
import { nightWith } from '../../../core/diary/night-form.ts'
import { detailWords, placeWords } from '../../../core/diary/night-words.ts'
import type { Diary, Night, Period } from '../../../core/diary/types.ts'

const night = (evening: string, cramps: 0 | 1 | 2 | 3, parts: Partial<Night> = {}): Night => ({
  ...nightWith(evening, cramps, 1),
  ...parts,
})
const period = (name: string, from: string, until: string | null): Period => ({
  id: name,
  kind: 'supplement',
  name,
  dose: '',
  from,
  until,
  changedAt: 1,
})
const diary: Diary = {
  nights: [
    night('2026-09-30', 3),
    night('2026-10-30', 2, { pain: 4, woke: true, muscle: 'calf', side: 'left' }),
    night('2026-10-31', 0),
    night('2026-11-01', 1, { pain: 8, minutes: 6, woke: false, muscle: 'foot' }),
    night('2026-11-02', 1, { muscle: 'calf', side: 'left' }),
  ],
  periods: [
    period('past', '2026-01-01', '2026-10-29'),
    period('magnesium', '2026-10-31', '2026-11-01'),
    period('socks', '2026-11-02', null),
  ],
  experiments: [],
}
const span = { from: '2026-10-30', until: '2026-11-05' }

describe('what a page for the doctor says', () => {
  const { all, months, tried, place } = summariseForDoctor(diary, ['2026-10-29', '2026-11-01'], span)

  it('counts the nights of its time and no others', () => {
    expect(all).toMatchObject({ days: 7, withCramps: 3, saidWoke: 2, woke: 1, worstPain: 8, longest: 6, stretched: 1 })
    expect(all.rate).toMatchObject({ nights: 4, cramps: 4, perWeek: 7 })
  })

  it('has a line for each month, the newest first, cut to its time', () => {
    expect(months.map(({ span, rate }) => [span.from, span.until, rate?.cramps])).toEqual([
      ['2026-11-01', '2026-11-05', 2],
      ['2026-10-30', '2026-10-31', 2],
    ])
  })

  it('names what was tried in it, with the nights meanwhile', () => {
    expect(tried.map(({ period, nights }) => [period.name, nights.days, nights.rate?.nights ?? 0])).toEqual([
      ['socks', 4, 1],
      ['magnesium', 2, 2],
    ])
  })

  it('names where cramps were most often', () => {
    expect(place).toEqual({ muscle: 'calf', side: 'left', nights: 2, of: 3 })
  })

  it('keeps to one page: the newest that were tried, and how many are left out', () => {
    const periods = Array.from({ length: mostTried + 3 }, (_, at) =>
      period(`p${at}`, `2026-11-${String(at + 1).padStart(2, '0')}`, null),
    )
    const many = summariseForDoctor({ ...diary, periods }, [], { from: '2026-11-01', until: '2026-11-28' })
    expect(many.tried.map(({ period }) => period.id).slice(0, 2)).toEqual(['p14', 'p13'])
    expect([many.tried.length, many.triedMore]).toEqual([mostTried, 3])
  })

  it('says of an empty diary that there is nothing', () => {
    const none = summariseForDoctor({ nights: [], periods: [], experiments: [] }, [], span)
    expect(none.all).toMatchObject({ rate: null, worstPain: null, longest: null, withCramps: 0 })
    expect(none.place).toBeNull()
  })
})

describe('a place in words', () => {
  it.each([
    ['calf', 'left', 'left calf'],
    ['calf', 'both', 'calf of both legs'],
    ['front-thigh', 'right', 'front of the thigh, right leg'],
    ['other', null, 'somewhere else'],
    [null, 'both', 'both legs'],
    [null, null, ''],
  ] as const)('%s, %s', (muscle, side, said) => {
    expect(placeWords(muscle, side)).toBe(said)
  })

  it('leaves out what was not said of a night', () => {
    expect(detailWords(nightWith('2026-11-02', 2, 1))).toEqual([])
  })
})
