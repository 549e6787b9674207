import { describe, expect, it } from 'vitest'
import { isAdviceToAsk, isQuizQuestion } from '../../../core/claims/vetoes.ts'

describe('a sentence that sends the reader for help', () => {
  it.each([
    ['Ask your pharmacist before you take quinine for cramps.', true],
    ['Get medical help if the cramps last longer than an hour.', true],
    ['Stop the tablets and seek medical attention.', true],
    ['Magnesium helps leg cramps, but few people need medical treatment for them.', false],
    ['People who seek medical care for leg cramps are often given quinine.', false],
    ['Magnesium helps with leg cramps.', false],
  ])('%s', (sentence, expected) => {
    expect(isAdviceToAsk(sentence)).toBe(expected)
  })
})

describe('a question of a quiz', () => {
  it.each([
    ['Myth or fact?', true],
    ['Cramps: true or false? ', true],
    ['Is it a myth?', false],
    ['', false],
  ])('%s', (before, expected) => {
    expect(isQuizQuestion(before)).toBe(expected)
  })
})
