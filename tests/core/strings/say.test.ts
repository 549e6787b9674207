import { afterEach, describe, expect, it, vi } from 'vitest'
import { diaryStrings } from '../../../core/strings/diary.ts'
import { minutesText, secondsText } from '../../../core/strings/durations.ts'
import { strings } from '../../../core/strings/interface.ts'
import { decimalText, listText, percentText } from '../../../core/strings/numbers.ts'
import { direction, language, locale, numberText, say, sayCount, speak, wordsOf } from '../../../core/strings/say.ts'
import { type Catalogue, readFrom, speakEnglish } from '../../../scripts/catalogue.ts'

const values = (...names: string[]) => ({
  placeholders: Object.fromEntries(names.map((name, i) => [name, { content: `$${i + 1}` }])),
})

/** Polish has four plural forms, and no catalogue here: a made-up one stands for languages yet to come. */
const polish: Catalogue = {
  language: { message: 'pl' },
  direction: { message: 'ltr' },
  counts_topics_one: { message: '$N$ temat', ...values('n') },
  counts_topics_few: { message: '$N$ tematy', ...values('n') },
  counts_topics_many: { message: '$N$ tematów', ...values('n') },
  counts_topics_other: { message: '$N$ tematu', ...values('n') },
  popup_wentTo: { message: '$NTH$/$OF$ $TITLE$', ...values('nth', 'of', 'title') },
}

afterEach(speakEnglish)

describe('a message', () => {
  it('has its values put in by their names, whatever order the language has them in', () => {
    expect(say('popup_wentTo', { title: 'Magnesium', nth: 2, of: 7 })).toBe('Magnesium: mention 2 of 7')
    speak(readFrom(polish))
    expect(say('popup_wentTo', { title: 'Magnez', nth: 2, of: 7 })).toBe('2/7 Magnez')
  })

  it('keeps values as they are, also those that look like gaps', () => {
    expect(say('popup_wentToClaim', { words: '$1 and $WORDS$' })).toBe('Went to “$1 and $WORDS$”')
  })

  it.each([
    [0, '0 topics'],
    [1, '1 topic'],
    [2, '2 topics'],
    [12_345, '12,345 topics'],
  ])('goes with a count of %s', (n, expected) => {
    expect(sayCount('counts_topics', n)).toBe(expected)
  })

  it.each([
    [1, '1 temat'],
    [3, '3 tematy'],
    [5, '5 tematów'],
    [1.5, '1,5 tematu'],
  ])('takes the form its language asks for, of %s', (n, expected) => {
    speak(readFrom(polish))
    expect(sayCount('counts_topics', n)).toBe(expected)
  })

  it('falls back to the common form where a language has no other', () => {
    speak(readFrom({ ...polish, counts_topics_few: { message: '' } }))
    expect(sayCount('counts_topics', 3)).toBe('3 tematu')
  })

  it('cannot be asked for before a language is set', async () => {
    vi.resetModules()
    const fresh = await import('../../../core/strings/say.ts')
    expect(() => fresh.say('name')).toThrow('"name" was asked for before any language was set')
  })
})

describe('words as a tree', () => {
  it('reads a message by its place, each time anew', () => {
    expect(strings.card.close).toBe('Close card')
    expect(diaryStrings.muscles['front-thigh']).toBe('Front of the thigh')
    speak((key) => `<${key}>`)
    expect(strings.card.close).toBe('<card_close>')
    expect(strings.library.list.title).toBe('<library_list_title>')
  })

  it('has nothing where the catalogue has nothing', () => {
    const words = wordsOf('nowhere', {}) as Record<string, unknown>
    expect(words.here).toBeUndefined()
  })

  it('is not listed, as it would seem empty', () => {
    expect(() => Object.keys(strings.card)).toThrow('cannot be listed')
  })
})

describe('the language', () => {
  it('is that of the catalogue', () => {
    expect([language(), direction(), locale()]).toEqual(['en', 'ltr', 'en-US'])
    speak(readFrom({ ...polish, direction: { message: 'rtl' } }))
    expect([language(), direction(), locale()]).toEqual(['pl', 'rtl', 'pl'])
  })

  it('writes numbers, shares, lists and times its own way', () => {
    expect([numberText(2000), numberText(100_000), decimalText(2.55), percentText(17)]).toEqual([
      '2000',
      '100,000',
      '2.6',
      '17%',
    ])
    expect(listText(['a', 'b', 'c'])).toBe('a, b, and c')
    expect([minutesText(0), minutesText(45), minutesText(60), minutesText(90)]).toEqual([
      '0 min',
      '45 min',
      '1 h',
      '1 h 30 min',
    ])
    expect([secondsText(40), secondsText(180), secondsText(190)]).toEqual(['40 s', '3 min', '3 min 10 s'])
    speak(readFrom(polish))
    expect([numberText(100_000), decimalText(2.55)]).toEqual(['100\u00a0000', '2,6'])
  })
})
