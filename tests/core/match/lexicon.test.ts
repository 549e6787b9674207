import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTerms } from '../../../core/match/find-terms.ts'
import { compileLexicon, expandName, type TermGroup } from '../../../core/match/lexicon.ts'
import { boundary } from '../../../core/text/text-index.ts'

const index = (text: string) => ({
  text: `${text}${boundary}`,
  nodes: [],
  starts: [],
  blocks: [{ start: 0, end: text.length, container: null, heading: 0, section: -1 }],
})

const find = (groups: TermGroup[], text: string) =>
  findTerms(index(text), compileLexicon([{ id: 'topic', terms: groups }])).map(({ start, end }) =>
    text.slice(start, end),
  )

describe('names', () => {
  it.each([
    ['cramp[s|ing]', ['cramp', 'cramps', 'cramping']],
    ['(leg|calf) cramp[s]', ['leg cramp', 'leg cramps', 'calf cramp', 'calf cramps']],
    ['[leg ]cramp', ['cramp', 'leg cramp']],
    ['plain name', ['plain name']],
  ])('%s expands', (name, expected) => {
    expect(expandName(name)).toEqual(expected)
  })

  it('rejects an empty name', () => {
    expect(() => compileLexicon([{ id: 'topic', terms: [{ names: [''] }] }])).toThrow('topic topic has an empty name')
  })
})

describe('finding names', () => {
  it.each<[string, TermGroup[], string, string[]]>([
    [
      'the longest name wins',
      [{ names: ['magnesium', 'magnesium oxide'] }],
      'magnesium oxide, magnesium',
      ['magnesium oxide', 'magnesium'],
    ],
    [
      'the shorter one where the longer breaks off',
      [{ names: ['magnesium', 'magnesium oxide'] }],
      'magnesium oxid',
      ['magnesium'],
    ],
    ['any letter case', [{ names: ['magnesium'] }], 'MAGNESIUM Magnesium', ['MAGNESIUM', 'Magnesium']],
    ['only whole words', [{ names: ['salt'] }], 'salty basalt salt', ['salt']],
    ['a word after an accented letter is no start', [{ names: ['salt'] }], 'ésalt salté', []],
    [
      'line ends, no-break spaces and hyphens between words',
      [{ names: ['leg cramps'] }],
      'leg\n   cramps leg\u00a0cramps leg-cramps leg\u2011cramps',
      ['leg\n   cramps', 'leg\u00a0cramps', 'leg-cramps', 'leg\u2011cramps'],
    ],
    ['not across a block', [{ names: ['leg cramps'] }], `leg${boundary}cramps`, []],
    ['soft hyphens inside', [{ names: ['magnesium'] }], 'mag\u00adnesium', ['mag\u00adnesium']],
    ['both forms of apostrophe', [{ names: ["writer's cramp"] }], 'writer’s cramp', ['writer’s cramp']],
    ['the letter case where it counts', [{ names: ['Mg'], exact: true }], 'Mg mg MG', ['Mg']],
    ['signs in a name', [{ names: ['K+'] }], 'K+ tablets', ['K+']],
    [
      'a word before gives another sense',
      [{ names: ['cramp[s]'], notAfter: ['stomach'] }],
      'stomach cramps, leg cramps',
      ['cramps'],
    ],
    [
      'a word after gives another sense',
      [{ names: ['magnesium'], notBefore: ['alloy[s]'] }],
      'magnesium alloys, magnesium',
      ['magnesium'],
    ],
    ['a word anywhere gives another sense', [{ names: ['K2'], notWith: ['climb*'] }], 'K2 was climbed', []],
    ['a word that must be near', [{ names: ['K2'], needs: ['vitamin*'] }], 'K2 and other vitamins', ['K2']],
    ['that word missing', [{ names: ['K2'], needs: ['vitamin*'] }], 'K2 and other peaks', []],
  ])('%s', (_, groups, text, expected) => {
    expect(find(groups, text)).toEqual(expected)
  })

  it('finds each name in any text around it', () => {
    const names = ['magnesium', 'vitamin K2', 'leg cramps', 'B12']
    const word = fc.stringMatching(/^[a-z]{1,6}$/)
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(word), fc.array(word), (name, before, after) => {
        const text = [...before, name, ...after].join(' ')
        expect(find([{ names }], text)).toContain(name)
      }),
    )
  })

  it('reads hostile text in linear steps', () => {
    // A pattern that backtracks would not come back from this within the test's time.
    const text = 'magnesium                                        '.repeat(20_000) + 'vitamin '.repeat(50_000)
    expect(find([{ names: ['magnesium oxide monohydrate', 'vitamin B complex'] }], text)).toEqual([])
  })
})
