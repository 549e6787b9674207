import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { chooseMentions, findMentions, type Mention, matchPassages } from '../../core/find-mentions.ts'
import { compileLexicon } from '../../core/match/lexicon.ts'
import { type Sliced, sliced } from '../../core/sliced.ts'
import { boundary, type TextIndex } from '../../core/text/text-index.ts'
import { readTopics } from '../../scripts/annotate-page.ts'
import { indexOf } from './read-html.ts'

const lexicon = compileLexicon(readTopics())

/** A page of one block, such as text with line breaks only. */
const oneBlock = (text: string): TextIndex => ({
  text: `${text}${boundary}`,
  nodes: [],
  starts: [],
  gaps: [],
  blocks: [{ start: 0, end: text.length, container: null, heading: 0, section: -1 }],
})

/** Both halves of the search as one. */
const createFinder = (...asked: Parameters<typeof matchPassages>): Sliced<Mention[]> =>
  sliced(
    (function* () {
      return yield* chooseMentions(yield* matchPassages(...asked))
    })(),
  )

const filled = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

const word = fc.constantFrom(
  ...['leg cramps', 'cramps', 'spasms', 'period cramps', 'magnesium', 'K2', 'vitamin', 'stretching', 'calf', 'stomach'],
  ...['people', 'alloy', 'salt', 'e.g.', 'Some', 'climbed', '-', 'soft\u00adhyphen', 'mag\u00adnesium'],
)
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 8 }), fc.constantFrom('.', '?', ':', '', '\n'))
  .map(([words, end]) => `${words.join(' ')}${end}`)
const prose = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '))
const part = fc.oneof(
  prose.map((text) => `<p>${text}</p>`),
  prose.map((text) => `<h2>${text}</h2>`),
  fc.tuple(prose, prose).map(([lead, item]) => `<p>${lead}</p><ul><li>${item}</li></ul>`),
  fc.tuple(prose, prose).map(([one, two]) => `<table><tr><td>${one}</td><td>${two}</td></tr></table>`),
)
const page = fc.array(part, { maxLength: 5 }).map((parts) => indexOf(parts.join('')))

describe('a search in slices', () => {
  it('finds the same when it is stopped at every step', () => {
    fc.assert(
      fc.property(page, fc.integer({ min: 2, max: 9 }), (index, nth) => {
        const isShut = ({ start }: { start: number }) => start % nth === 0
        const finder = createFinder(index, lexicon, isShut)
        while (!finder.advance(() => true));
        expect(finder.result()).toEqual(findMentions(index, lexicon, isShut))
      }),
    )
  })

  it('stops only when it is told to, and stays done', () => {
    const finder = createFinder(indexOf('<p>Magnesium for leg cramps.</p>'), lexicon)
    expect(finder.advance(() => true)).toBe(false)
    expect(() => finder.result()).toThrow('the search is not done')
    expect(finder.advance(() => false)).toBe(true)
    expect(finder.advance(() => true)).toBe(true)
    expect(finder.result().map(({ text }) => text)).toEqual(['Magnesium', 'leg cramps'])
  })

  it('can be stopped where nothing is found', () => {
    const finder = createFinder(oneBlock(filled('nothing to be seen ', 1_000_000)), lexicon)
    let steps = 1
    while (!finder.advance(() => true)) steps += 1
    expect(steps).toBeGreaterThan(20)
  })
})

describe('one giant block', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  /** Characters given to patterns and to the sentence cutter, and times `expired` was asked. */
  const effort = (unit: string, length: number) => {
    let read = 0
    const exec = RegExp.prototype.exec
    vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
      read += text.length - (this.global ? this.lastIndex : 0)
      return exec.call(this, text)
    })
    const segment = Intl.Segmenter.prototype.segment
    vi.spyOn(Intl.Segmenter.prototype, 'segment').mockImplementation(function (this: Intl.Segmenter, text: string) {
      read += text.length
      return segment.call(this, text)
    })
    let asked = 0
    createFinder(oneBlock(filled(unit, length)), lexicon).advance(() => {
      asked += 1
      return false
    })
    vi.restoreAllMocks()
    return { read, asked }
  }

  it.each([
    'leg cramps magnesium ',
    'cramps and K2 tablets, ',
    'At night my calf cramps. Some take magnesium; I had a stomach spasm.\n',
    'plain words only ',
  ])('of "%s": the work grows with its length', (unit) => {
    const small = effort(unit, 30_000)
    const large = effort(unit, 120_000)
    expect(large.read).toBeLessThan(small.read * 4.5)
    expect(large.asked).toBeLessThan(small.asked * 4.5)
  })

  it.each([
    'leg cramps magnesium ',
    'cramps magnesium. ',
    'magnesium - ',
    'leg                                         ',
  ])('of 2 MB of "%s" is read to its end', (unit) => {
    const text = `${filled(unit, 2_000_000)} leg cramps.`
    expect(findMentions(oneBlock(text), lexicon).at(-1)?.end).toBe(text.length - 1)
  })

  it('speaks for what stands near, not a page away', () => {
    const far = filled('Nothing of note. ', 20_000)
    const texts = (text: string) => findMentions(oneBlock(text), lexicon).map((mention) => mention.text)
    expect(texts(`${far}My calf hurts at night. I get cramps. ${far}`)).toEqual(['cramps'])
    expect(texts(`My calf hurts. ${far}I get cramps.`)).toEqual([])
  })
})
