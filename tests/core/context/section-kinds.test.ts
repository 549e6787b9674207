import { describe, expect, it } from 'vitest'
import { leavesSubject } from '../../../core/context/other-subjects.ts'
import { isApparatus, pointsElsewhere } from '../../../core/context/section-kinds.ts'

describe('a section that is none of what its page tells', () => {
  it.each([
    ['Related conditions', true],
    ['3 comments', true],
    ['References', true],
    ['Ingredients', true],
    ['Other leaflets from this clinic', true],
    ['How to reach us', true],
    ['Self-care', false],
    ['Other causes', false],
    ['Magnesium', false],
    ['', false],
  ])('%s', (heading, expected) => {
    expect(isApparatus(heading)).toBe(expected)
  })
})

describe('a line that points elsewhere', () => {
  it.each([
    ['Similar threads: Night cramps again | Cheap heat pads', true],
    ['See also: restless legs', true],
    ['Selling: two massage guns, barely used.', true],
    ['Next time you get a leg cramp: stretch it.', false],
    ['Wanted to say thanks: magnesium stopped mine.', false],
    ['More on leg cramps: magnesium does not help.', false],
    ['', false],
  ])('%s', (line, expected) => {
    expect(pointsElsewhere(line)).toBe(expected)
  })
})

describe('a sentence that leaves the subject', () => {
  it.each([
    ['Quinine for malaria is given in higher doses.', true],
    ['Off topic: how do I get mustard out of an apron?', true],
    ['It is given for pre-eclampsia.', true],
    ['Many people with it do not have symptoms.', true],
    ['Some people find that heat helps.', false],
    ['', false],
  ])('%s', (sentence, expected) => {
    expect(leavesSubject(sentence)).toBe(expected)
  })
})
