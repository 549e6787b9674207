import { describe, expect, it } from 'vitest'
import { capitaliseProse, joinProse, prose, proseText, recordOf } from '../../../core/evidence/prose.ts'

const figure = { text: '4', from: 'trial.facts.weeks' }

describe('prose', () => {
  it('keeps figures apart and joins the texts around them', () => {
    expect(prose`after ${figure} ${'weeks'}${''}.`).toEqual(['after ', figure, ' weeks.'])
    expect(joinProse('a', ['b', figure], figure, '')).toEqual(['ab', figure, figure])
    expect(joinProse()).toEqual([])
  })

  it('says its words, figures among them', () => {
    expect(proseText(['after ', figure, ' weeks'])).toBe('after 4 weeks')
    expect(proseText([])).toBe('')
  })

  it.each([
    [
      ['after ', figure],
      ['After ', figure],
    ],
    [
      [figure, ' weeks'],
      [figure, ' weeks'],
    ],
    [[], []],
  ])('capitalises %j', (parts, expected) => {
    expect(capitaliseProse(parts)).toEqual(expected)
  })

  it.each([
    ['trial.facts.weeks', 'trial'],
    ['trial', 'trial'],
    ['', ''],
  ])('knows the record of "%s"', (from, record) => {
    expect(recordOf(from)).toBe(record)
  })
})
