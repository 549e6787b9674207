import { describe, expect, it } from 'vitest'
import { isOneEditAway } from '../../../core/library/one-edit.ts'

describe('isOneEditAway', () => {
  it.each([
    ['quinin', 'quinine'],
    ['magnezium', 'magnesium'],
    ['pickel', 'pickle'],
    ['potasium', 'potassium'],
    ['xquinine', 'quinine'],
    ['same', 'same'],
    ['', 'a'],
  ])('takes "%s" for "%s", either way round', (a, b) => {
    expect([isOneEditAway(a, b), isOneEditAway(b, a)]).toEqual([true, true])
  })

  it.each([
    ['quini', 'quinine'],
    ['zinc', 'cinz'],
    ['salt', 'malt s'],
    ['calf', 'clfa'],
    ['', 'ab'],
  ])('does not take "%s" for "%s"', (a, b) => {
    expect([isOneEditAway(a, b), isOneEditAway(b, a)]).toEqual([false, false])
  })
})
