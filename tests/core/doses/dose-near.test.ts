import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doseNear } from '../../../core/doses/dose-near.ts'

/** The dose of the name in brackets; names in braces are others. */
function doseOf(marked: string) {
  const text = marked.replace(/[[\]{}]/g, '')
  const place = ({ index = 0, 0: name }: RegExpMatchArray, earlier: number) => ({
    start: index - earlier,
    end: index - earlier + name.length - 2,
  })
  const names = [...marked.matchAll(/\[[^\]]*\]|\{[^}]*\}/g)].map((name, i) => ({ name, span: place(name, 2 * i) }))
  const mention = names.find(({ name }) => name[0].startsWith('['))
  const others = names.filter((found) => found !== mention).map(({ span }) => span)
  const dose = mention ? doseNear(text, mention.span, others) : null
  return dose && `${dose.text}, ${dose.weighed}`
}

describe('the amount that belongs to a name', () => {
  it.each([
    ['before it', 'take 400 mg of [magnesium glycinate]', '400 mg, salt'],
    ['before it, a metal alone', '300 mg of [magnesium] at dinner', '300 mg, unsaid'],
    ['in brackets', '[magnesium] (300 mg) helps', '300 mg, unsaid'],
    ['after it', '[Vitamin D] 1,000 IU daily', '1,000 IU daily, unsaid'],
    ['after some words', '[magnesium] at a dose of 300 mg', '300 mg, unsaid'],
    ['with how often between', '180 µg a day of [vitamin K2]', '180 µg a day, unsaid'],
    ['of the element', '300 mg of elemental [magnesium]', '300 mg, element'],
    ['none in the text', 'take [magnesium] for cramps', null],
    ['none where other words part them', '[magnesium] is sold in every shop, some at 300 mg', null],
    ['its own of two', '[magnesium] 300 mg and {zinc} 10 mg', '300 mg, unsaid'],
    ['its own of two, the second', '{magnesium} 300 mg and [zinc] 10 mg', '10 mg, unsaid'],
    ['its own of two that stand after their amounts', '300 mg of {magnesium} and 10 mg of [zinc]', '10 mg, unsaid'],
  ])('%s', (_, marked, expected) => {
    expect(doseOf(marked)).toBe(expected)
  })

  it('is found at its own offsets, far into a text', () => {
    const lead = 'Nothing of note. '.repeat(1000)
    const text = `${lead}Take 1,500 mg of calcium.`
    const dose = doseNear(text, { start: text.indexOf('calcium'), end: text.indexOf('calcium') + 7 })
    expect(dose && text.slice(dose.start, dose.end)).toBe('1,500 mg')
  })

  it('never breaks on any text and place', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(40), fc.nat(20), (text, at, length) => {
        const start = Math.min(at, text.length)
        const dose = doseNear(text, { start, end: Math.min(text.length, start + length) })
        expect(dose === null || dose.low > 0).toBe(true)
      }),
    )
  })
})
