import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTerms } from '../../../core/match/find-terms.ts'
import { compileLexicon, type TermGroup } from '../../../core/match/lexicon.ts'
import { holdsName } from '../../../core/match/name-scan.ts'
import { expandName } from '../../../core/match/names.ts'
import { boundary } from '../../../core/text/text-index.ts'

const index = (text: string) => ({
  text: `${text}${boundary}`,
  nodes: [],
  starts: [],
  gaps: [],
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
    ['a  (leg| calf) [ wide ]name ', ['a leg name', 'a leg wide name', 'a calf name', 'a calf wide name']],
    ['pull(ing|) (toe[s]|foot)', ['pulling toe', 'pulling toes', 'pulling foot', 'pull toe', 'pull toes', 'pull foot']],
  ])('%s expands', (name, expected) => {
    expect(expandName(name)).toEqual(expected)
  })

  it('rejects an empty name', () => {
    expect(() => compileLexicon([{ id: 'topic', terms: [{ names: [''] }] }])).toThrow('topic topic has an empty name')
  })

  it('rejects a name that could never be found', () => {
    const compile = () => compileLexicon([{ id: 'topic', terms: [{ names: ['+K'] }] }])
    expect(compile).toThrow('topic topic: the name "+k" begins with neither letter nor digit')
  })

  it('says whether a text holds any', () => {
    const lexicon = compileLexicon([{ id: 'topic', terms: [{ names: ['leg cramp[s]'], needs: ['night'] }] }])
    expect(holdsName(lexicon, 'My LEG\u00a0CRAMPS')).toBe(true)
    expect(holdsName(lexicon, 'my leg')).toBe(false)
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
    ['a note number after a name', [{ names: ['cramp[s]', 'B12'] }], 'cramps1 B123 xB12 1cramp', ['cramps', 'B12']],
    ['digits first', [{ names: ['5 HTP'] }], '5-HTP 15-HTP', ['5-HTP']],
    ['a gap too wide', [{ names: ['leg', 'leg cramps'] }], `leg${' '.repeat(41)}cramps`, ['leg']],
    [
      'a gap as wide as may be',
      [{ names: ['leg', 'leg ache'] }],
      `leg${'-'.repeat(40)}ache`,
      [`leg${'-'.repeat(40)}ache`],
    ],
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
    [
      'that word in another of two rules',
      [{ names: ['K2'], notWith: ['climb*'] }, { names: ['iron'] }],
      'K2, K2 and iron were climbed',
      ['iron'],
    ],
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

it('finds each name of a long text once, wherever its parts end', () => {
  const text = 'some leg   cramps and more '.repeat(2000)
  const hits = findTerms(index(text), compileLexicon([{ id: 'topic', terms: [{ names: ['leg cramps', 'more'] }] }]))
  expect(hits).toHaveLength(4000)
})
