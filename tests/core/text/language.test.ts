import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEnglishText } from '../../../core/text/language.ts'
import { found } from '../read-html.ts'

const german = 'Magnesium hilft bei der Behandlung von Krämpfen nicht, und das ist auch für ältere Menschen so.'
const french = 'Le magnésium est pris par les gens qui ont des crampes dans les mollets, mais il ne les aide pas.'
const spanish = 'Los calambres en las piernas son muy comunes y el magnesio no es mejor que el placebo para la gente.'
const englishText = 'Magnesium is what most people take for the leg cramps that wake them, and it does not help them.'

describe('the language of a text', () => {
  it.each([
    ['English', englishText, true],
    ['German', german, false],
    ['French', french, false],
    ['Spanish', spanish, false],
    [
      'Italian',
      'I crampi notturni sono frequenti e il magnesio non è più utile della terapia che si usa per gli altri.',
      false,
    ],
    [
      'Dutch',
      'Het magnesium dat een arts voor kramp voorschrijft helpt niet bij het slapen en ook niet bij pijn.',
      false,
    ],
    [
      'Polish',
      'Skurcze nóg nie są groźne i na ogół nie jest to objaw choroby, jak się mówi przy takich bólach.',
      false,
    ],
    ['Greek', 'Οι κράμπες (cramps) στα πόδια είναι συχνές τη νύχτα.', false],
    ['Japanese', 'こむら返り leg cramps の原因はよくわかっていません。', false],
    ['a list that has no small words', 'Magnesium 300 mg, zinc 5 mg, vitamin B6 2 mg', null],
    ['nothing', '', null],
    [
      'an English sentence with a foreign name',
      'The trial was done at the Hôpital de la Pitié and the Hospital de la Princesa.',
      true,
    ],
    ['short talk, where "I", "m" and "a" are no foreign words', "Hydration (I'm a camel; I forget to drink)", null],
    ['two foreign words alone', 'Charcot et Marie: une maladie', null],
  ])('%s', (_, text, expected) => {
    expect(isEnglishText(text)).toBe(expected)
  })

  it('is not decided by letter case or by what stands between words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(englishText, german, french, spanish),
        fc.constantFrom(' ', '\n', ' - '),
        (text, gap) => {
          expect(isEnglishText(text.toUpperCase().replaceAll(' ', gap))).toBe(isEnglishText(text))
        },
      ),
    )
  })
})

describe('pages whose language nothing names', () => {
  it('a German page with an English loan word carries no mark', () => {
    expect(found(`<p>${german}</p><p>Leg cramps: Magnesium.</p>`)).toEqual([])
  })

  it('an English page with a French comment marks all but the comment', () => {
    const comment = '<p>Pour les leg cramps, le magnesium est une perte de temps et ne sert pas.</p>'
    expect(found(`<p>${englishText}</p>${comment}`)).toEqual(['Magnesium → magnesium', 'leg cramps → leg_cramps'])
  })

  it('an English part of a foreign page is marked', () => {
    const foreign = `<p>${german}</p>`.repeat(5)
    expect(found(`${foreign}<p>${englishText}</p>`)).toEqual(['Magnesium → magnesium', 'leg cramps → leg_cramps'])
  })

  it('a list without small words follows its page', () => {
    expect(found(`<p>${englishText}</p><p>Leg cramps: zinc</p>`)).toContain('zinc → zinc')
    expect(found(`<p>${german}</p><p>Leg cramps: Zinc</p>`)).toEqual([])
  })
})
