import { describe, expect, it } from 'vitest'
import { typedDigits } from '../../scripts/evidence/prose-fields.ts'
import { spelledNumbers } from '../../scripts/evidence/spelled-numbers.ts'
import { unfitWords } from '../../scripts/evidence/wording.ts'

describe('the words of a sentence are checked for', () => {
  it.each([
    'It stops cramps.',
    'Magnesium prevents cramps.',
    'A banana a day stops cramps for good.',
    'Bananas reduce cramps.',
    'It relieves painful night leg cramps.',
    'It eases the pain of leg cramps.',
    'It may upset the stomach, but it stops cramps.',
    'It may upset the stomach and it ends cramps.',
    'Take it to prevent cramps.',
    'It helps cramps.',
    'It is good for cramps.',
    'It works against spasms.',
    'No doubt it stops cramps.',
    'It gets rid of cramps.',
    'It is known for stopping cramps.',
    'It reduced cramps.',
    'It keeps night cramps away.',
    'It eases intense or ordinary cramps.',
    'It reduces pain and cramps.',
    'It prevents the vast majority of all night leg cramps.',
    'You will be free from cramps.',
    'Pills like this one end them; cramps vanish on magnesium.',
    'Nobody complained, and magnesium cures them!',
  ])('a promise: %s', (text) => {
    expect(unfitWords(text, null)).not.toEqual([])
  })

  it.each([
    'It may reduce cramps.',
    'It probably reduces cramps.',
    'It is very uncertain whether it reduces cramps.',
    'No trial found that it prevents cramps.',
    'It did not prevent cramps.',
    'Stretching may end the cramp sooner.',
    'One maker says it stops cramps.',
    'Holding a stretch ends the cramp sooner, says a review.',
    'Does it stop cramps?',
    'To stop a calf cramp, pull the toes towards you.',
    'Get help at once for cramps all over the body.',
    'If yours was prescribed, do not stop it because of cramps.',
    'A trial that counts cramps would change this.',
    'Of those on it, most had no more cramps.',
    'The review of stretching ended; cramps were not counted.',
    'It helps sleep because cramps are rarer.',
  ])('no promise: %s', (text) => {
    expect(unfitWords(text, null)).toEqual([])
  })

  it('a plain "reduces" as a promise only below high certainty, stronger words always', () => {
    expect(unfitWords('It reduces cramps.', 'high')).toEqual([])
    expect(unfitWords('It reduces cramps.', 'moderate')).not.toEqual([])
    expect(unfitWords('It stops cramps.', 'high')).not.toEqual([])
  })

  it.each([
    ['four hours apart from thyroid tablets', ['four']],
    ['the nine of {x.n} trials', ['nine']],
    ['two in three have them', ['two', 'three']],
    ['nine in ten, or twenty-five', ['nine', 'ten', 'twenty-five']],
    ['half of them, a third of men, twice a day', ['half', 'a third', 'twice']],
    ['the two weeks after', ['two']],
    ['one trial in two groups; the two do not agree', []],
    ['one of them, both, at once, a third trial', []],
    ['had half the cramps or fewer', []],
  ])('a spelled number that a field should state: %s', (text, expected) => {
    expect(spelledNumbers(text)).toEqual(expected)
  })

  it('a typed figure, but not a name or a field', () => {
    expect(typedDigits('Take 300 mg of B6, {trial.n} times.')).toEqual(['300'])
    expect(typedDigits('Vitamin K2 with D3.')).toEqual([])
    expect(typedDigits('Vitamin K200.')).toEqual(['200'])
  })
})
