import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBesideCramps, isListed } from '../../../core/context/cramp-reach.ts'

const whole = (text: string) => ({ start: 0, end: text.length })
const placeOf = (text: string, word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })

describe('a cramp word among symptoms', () => {
  it.each([
    ['It can cause muscle weakness, cramping, and fatigue.', 'cramping', true],
    ['People have fatigue, muscle pain, and cramps during exercise.', 'cramps', true],
    ['Symptoms are cramps or tingling.', 'cramps', true],
    ['- Muscle cramps ', 'cramps', true],
    ['Signs and Symptoms Approximate number of patients (when available) Muscle cramps 50%', 'cramps', true],
    ['Leg cramps cause more severe pain and need stretching.', 'cramps', false],
    ['Cramps of the calf come at night, and a walk helps.', 'Cramps', false],
    ['Treatment aims to reduce stiffness and cramping.', 'cramping', false],
    ['Cramps', 'Cramps', false],
  ])('%s', (text, word, expected) => {
    expect(isListed(text, whole(text), placeOf(text, word))).toBe(expected)
  })
})

describe('a remedy word beside cramps in a list of symptoms', () => {
  it.each([
    ['Signs include muscle cramps, dizziness, and salt craving.', 'salt', true],
    ['Side effects are hypokalemia, muscle cramps and rash.', 'hypokalemia', true],
    ['Call if you have dry mouth; thirst; weakness; cramps; dehydration.', 'dehydration', true],
    ['Signs and Symptoms Approximate number of patients Hypokalemia 90% Muscle cramps 7%', 'Hypokalemia', true],
    ['Signs and Symptoms Approximate number of patients Exercise-induced muscle cramps 50%', 'Exercise', false],
    ['Features of low calcium include cramps and tingling.', 'calcium', false],
    ['Symptoms include cramps during exercise.', 'exercise', false],
    ['Low potassium can cause weakness, cramps, tingling and fatigue.', 'potassium', false],
    ['Take magnesium, potassium and salt for cramps.', 'salt', false],
  ])('%s', (text, word, expected) => {
    const cramps = [text.indexOf('cramps')]
    expect(isBesideCramps(text, whole(text), placeOf(text, word), cramps)).toBe(expected)
  })

  it('is looked for in a bounded stretch, whatever stands there', () => {
    const piece = fc.constantFrom('cramps', 'salt', 'symptoms', 'include', ',', ';', ' and ', ' of ', '. ', 'pain', '(')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(), fc.nat(), (pieces, one, two) => {
        const text = pieces.join(' ')
        const at = text.length === 0 ? 0 : one % text.length
        const remedy = { start: at, end: Math.min(text.length, at + 4) }
        expect(typeof isBesideCramps(text, whole(text), remedy, [two % (text.length + 1)])).toBe('boolean')
        expect(typeof isListed(text, whole(text), remedy)).toBe('boolean')
      }),
    )
  })
})
