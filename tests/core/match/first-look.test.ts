import { describe, expect, it } from 'vitest'
import { mayHoldCramps } from '../../../core/match/first-look.ts'

describe('the first look', () => {
  it.each([
    'leg cramps',
    'Cramping at night',
    'CRAMPS',
    'a charley horse',
    'Charley-horse',
    'charley\n   horse',
    'CHARLIE\u00a0HORSE',
    'Muscle spasm',
  ])('sees "%s"', (text) => {
    expect(mayHoldCramps(text)).toBe(true)
  })
  it.each(['', 'magnesium for sleep', 'a horse named Charley', 'cram', 'c r a m p'])('dismisses "%s"', (text) => {
    expect(mayHoldCramps(text)).toBe(false)
  })
})
