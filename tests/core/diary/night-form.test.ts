import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  choiceOf,
  countChoices,
  nightWith,
  readCount,
  readMinutes,
  readNote,
  withCount,
} from '../../../core/diary/night-form.ts'
import { longestNote, mostCramps } from '../../../core/diary/types.ts'

const evening = '2026-11-27'
const told = {
  ...nightWith(evening, 2, 1),
  pain: 7,
  minutes: 4,
  muscle: 'calf' as const,
  side: 'left' as const,
  woke: true,
  note: 'after the hike',
}

describe('the count of a night', () => {
  it.each(countChoices)('is shown by the button that was pressed: %i', (count) => {
    expect(choiceOf(nightWith(evening, count, 1))).toBe(count)
    expect(choiceOf(withCount(told, count, 2))).toBe(count)
  })

  it('says "or more" with the last button only', () => {
    expect(countChoices.map((count) => nightWith(evening, count, 1).orMore)).toEqual([false, false, false, true])
  })

  it('keeps what was said of cramps while there are any, and the note always', () => {
    expect(withCount(told, 1, 9)).toEqual({ ...told, cramps: 1, changedAt: 9 })
    expect(withCount(told, 0, 9)).toEqual({ ...nightWith(evening, 0, 9), note: told.note })
  })

  it('keeps an exact number above when 3+ is pressed again', () => {
    const seven = { ...told, cramps: 7, orMore: false }
    expect(withCount(seven, 3, 9)).toEqual({ ...seven, changedAt: 9 })
  })
})

describe('a typed number', () => {
  it.each([
    ['', { value: null }],
    ['  ', { value: null }],
    ['3', { value: 3 }],
    [' 12 ', { value: 12 }],
    [String(mostCramps), { value: mostCramps }],
    [String(mostCramps + 1), { fault: 'range' }],
    ['2', { fault: 'range' }],
    ['-4', { fault: 'not-whole' }],
    ['4.5', { fault: 'not-whole' }],
    ['1e1', { fault: 'not-whole' }],
    ['many', { fault: 'not-whole' }],
    ['9999999', { fault: 'not-whole' }],
  ])('of cramps: "%s"', (typed, read) => {
    expect(readCount(typed)).toEqual(read)
  })

  it.each([
    ['1', { value: 1 }],
    ['600', { value: 600 }],
    ['601', { fault: 'range' }],
    ['0', { fault: 'range' }],
  ])('of minutes: "%s"', (typed, read) => {
    expect(readMinutes(typed)).toEqual(read)
  })

  it('is never taken beyond its bounds, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)), (typed) => {
        const read = readCount(typed)
        if ('value' in read && read.value !== null) {
          expect(Number.isInteger(read.value)).toBe(true)
          expect(read.value).toBeGreaterThanOrEqual(3)
          expect(read.value).toBeLessThanOrEqual(mostCramps)
        }
      }),
    )
  })
})

describe('a note', () => {
  it('is kept without blank ends, and not at all when it is too long', () => {
    expect(readNote('  tea, then bed\n')).toBe('tea, then bed')
    expect(readNote(`${'x'.repeat(longestNote)}  `)).toHaveLength(longestNote)
    expect(readNote('x'.repeat(longestNote + 1))).toBeNull()
  })
})
