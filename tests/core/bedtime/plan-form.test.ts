import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areSame,
  changeDay,
  endOf,
  firstTime,
  readPause,
  readSnoozes,
  readTime,
  readWindow,
} from '../../../core/bedtime/plan-form.ts'

const week = (...times: (string | null)[]) => times

describe('a typed time', () => {
  it.each([
    ['22:30', '22:30'],
    ['00:00', '00:00'],
    [' 23:59 ', '23:59'],
    ['22:30:00', '22:30'],
    ['', null],
    ['24:00', null],
    ['22:60', null],
    ['9:30', null],
    ['half past ten', null],
  ])('"%s" is read as %j', (typed, time) => {
    expect(readTime(typed)).toBe(time)
  })
})

describe('a typed window', () => {
  it.each([
    ['22:30', '01:00', { minutes: 150 }],
    ['22:30', '23:00', { minutes: 30 }],
    ['22:30', '22:59', { fault: 'short' }],
    ['22:30', '22:30', { fault: 'zero' }],
    ['22:30', '10:30', { minutes: 720 }],
    ['22:30', '10:31', { fault: 'long' }],
    ['22:30', '22:29', { fault: 'long' }],
    ['00:15', '02:00', { minutes: 105 }],
    ['23:45', '00:00', { fault: 'short' }],
    ['22:30', '', { fault: 'no-time' }],
    ['22:30', '25:00', { fault: 'no-time' }],
  ])('from %s to "%s" is %j', (start, end, read) => {
    expect(readWindow(start, end)).toEqual(read)
  })

  it.each([
    ['22:30', 150, '01:00', true],
    ['21:00', 120, '23:00', false],
    ['22:00', 120, '00:00', false],
    ['00:15', 90, '01:45', false],
  ])('from %s for %i minutes ends at %s', (start, minutes, end, pastMidnight) => {
    expect(endOf(start, minutes)).toEqual({ end, pastMidnight })
  })

  it('reads its own end back', () => {
    const time = fc.integer({ min: 0, max: 1439 }).map((at) => endOf('00:00', at).end)
    fc.assert(
      fc.property(time, fc.integer({ min: 30, max: 720 }), (start, minutes) => {
        expect(readWindow(start, endOf(start, minutes).end)).toEqual({ minutes })
      }),
    )
  })
})

describe('the times of a week', () => {
  it('change one day alone', () => {
    expect(changeDay(week('22:00', '22:00', null), 2, '23:00')).toEqual(['22:00', '22:00', '23:00'])
    expect(changeDay(week('22:00', '22:00', null), 0, null)).toEqual([null, '22:00', null])
  })

  it('keep the last evening', () => {
    expect(changeDay(week(null, '22:00', null), 1, null)).toBeNull()
  })

  it('are the same only where every evening has one', () => {
    expect(areSame(week('22:00', '22:00'))).toBe(true)
    expect(areSame(week('22:00', '23:00'))).toBe(false)
    expect(areSame(week('22:00', null))).toBe(false)
    expect(areSame(week(null, null))).toBe(false)
  })

  it('begin with the first evening that has one', () => {
    expect(firstTime(week(null, null, '21:00', '22:00'), '22:30')).toEqual({ day: 2, time: '21:00' })
    expect(firstTime(week(null, null), '22:30')).toEqual({ day: 0, time: '22:30' })
  })
})

describe('typed lengths of a snooze', () => {
  it.each<[string, string, 0 | 1, object]>([
    ['10', '30', 0, { minutes: [10, 30] }],
    [' 5 ', '90', 1, { minutes: [5, 90] }],
    ['4', '30', 0, { faults: ['range', null] }],
    ['10', '91', 1, { faults: [null, 'range'] }],
    ['10.5', '30', 0, { faults: ['not-whole', null] }],
    ['', '30', 0, { faults: ['not-whole', null] }],
    ['-10', 'soon', 1, { faults: ['not-whole', 'not-whole'] }],
    ['30', '30', 0, { faults: ['order', null] }],
    ['30', '20', 1, { faults: [null, 'order'] }],
  ])('"%s" and "%s", the one at %i edited, are %j', (first, second, edited, read) => {
    expect(readSnoozes([first, second], edited)).toEqual(read)
  })
})

describe('a typed end of a pause', () => {
  it.each([
    ['2026-11-25', { until: '2026-11-25' }],
    ['2028-02-29', { until: '2028-02-29' }],
    ['2026-11-24', { fault: 'past' }],
    ['2025-12-01', { fault: 'past' }],
    ['2027-02-29', { fault: 'no-date' }],
    ['', { fault: 'no-date' }],
    ['20260-01-01', { fault: 'no-date' }],
  ])('"%s" is read as %j on 2026-11-24', (typed, read) => {
    expect(readPause(typed, '2026-11-24')).toEqual(read)
  })
})
