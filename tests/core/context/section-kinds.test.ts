import { describe, expect, it } from 'vitest'
import { leavesSubject } from '../../../core/context/other-subjects.ts'
import { promisesList, sectionKind } from '../../../core/context/section-kinds.ts'

describe('what a section is for', () => {
  it.each([
    ['How to prevent them', 'advice'],
    ['Self-care', 'advice'],
    ['Exams and tests', 'advice'],
    ['Why do I get it?', 'advice'],
    ['When to see a doctor', 'advice'],
    ['Related conditions', 'apparatus'],
    ['3 comments', 'apparatus'],
    ['References', 'apparatus'],
    ['Ingredients', 'apparatus'],
    ['Your daily nutrients at a glance', 'plain'],
    ['Kit list', 'plain'],
    ['', 'plain'],
  ])('%s', (heading, expected) => {
    expect(sectionKind(heading)).toBe(expected)
  })

  it('a title may promise a list', () => {
    expect(promisesList('12 foods that fight muscle cramps')).toBe(true)
    expect(promisesList('Leg cramps')).toBe(false)
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
