import { afterEach, describe, expect, it, vi } from 'vitest'
import { createSentences, sentencesOf, windowAt } from '../../../core/text/sentences.ts'

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim())

describe('cutting sentences', () => {
  it.each([
    ['nothing', '', []],
    ['one sentence', 'Cramps wake people.', ['Cramps wake people.']],
    ['two sentences', 'Cramps wake people. Nobody knows why.', ['Cramps wake people.', 'Nobody knows why.']],
    [
      'an abbreviation ends none',
      'Try salts, e.g. Magnesium citrate. Or not.',
      ['Try salts, e.g. Magnesium citrate.', 'Or not.'],
    ],
    ['a title ends none', 'Ask Dr. Mora about cramps.', ['Ask Dr. Mora about cramps.']],
    [
      'a dashed list is taken apart',
      'Fatigue - Muscle cramps - Gout - Dehydration',
      ['Fatigue', '- Muscle cramps', '- Gout', '- Dehydration'],
    ],
    [
      'a line end of the source ends none',
      'Magnesium stops\r\nleg cramps.\nSo they say.',
      ['Magnesium stops\r\nleg cramps.', 'So they say.'],
    ],
    ['a break that is shown ends one', 'Magnesium\u2028Leg cramps', ['Magnesium', 'Leg cramps']],
    ['an aside between dashes stays', 'Cramps - they hurt - go away.', ['Cramps - they hurt - go away.']],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected)
  })

  it('covers the text without gap or overlap', () => {
    const text = 'One. Two - a - b - c - d. Three? Dr. Four!'
    const spans = sentencesOf(text)
    expect(spans[0]?.start).toBe(0)
    expect(spans.at(-1)?.end).toBe(text.length)
    for (const [i, span] of spans.entries()) if (i > 0) expect(span.start).toBe(spans[i - 1]?.end)
  })
})

describe('the platform’s cutter', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  const asksFor = (text: string) => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment')
    sentencesOf(text)
    return segment.mock.calls.length > 0
  }

  it.each([
    '',
    'Cramps',
    'Cramps wake people.',
    'Really?! ',
    'one\ntwo',
    '“It hurts.”',
    'Fatigue - Cramps - Gout - Thirst',
    'One. Two',
    'One\u2028two',
  ])('is not asked for "%s"', (text) => {
    expect(asksFor(text)).toBe(false)
  })

  it.each(['दर्द। दर्द', '痛い。痛い', 'Łódź. Two'])('is asked for "%s"', (text) => {
    expect(asksFor(text)).toBe(true)
  })
})

describe('sentences of a block', () => {
  const sentences = (text: string, from = 0) => {
    const blocks = [{ start: from, end: from + text.length, container: null, heading: 0, section: -1 }]
    return createSentences({ text: ' '.repeat(from) + text, gaps: [], blocks })
  }

  it('are those of the whole block, for each offset', () => {
    const text = 'One leg. Two arms, e.g. Long ones - or not. Three?'
    const sentenceOf = sentences(text, 7)
    for (const { start, end } of sentencesOf(text)) {
      for (let offset = start; offset < end; offset += 1)
        expect(sentenceOf(0, 7 + offset)).toEqual({ start: 7 + start, end: 7 + end })
    }
  })

  it('are the same in a giant block, wherever its cells end', () => {
    const text = 'This one is of no great length. '.repeat(1000)
    const sentenceOf = sentences(text)
    for (let offset = 0; offset < text.length; offset += 5) {
      const start = offset - (offset % 32)
      expect(sentenceOf(0, offset)).toEqual({ start, end: start + 32 })
    }
  })

  it('end at the window where a giant block holds no stop', () => {
    const text = 'on and '.repeat(10_000)
    const { start, end } = sentences(text)(0, 30_000)
    expect(start).toBeLessThanOrEqual(28_000)
    expect(end).toBeGreaterThanOrEqual(32_000)
    expect(end - start).toBeLessThan(10_000)
  })
})

describe('the window around an offset', () => {
  it('is all of an ordinary block', () => {
    expect(windowAt({ start: 10, end: 5000 }, 4000)).toEqual({ start: 10, end: 5000 })
  })

  it('holds at least 2,000 characters each way of a giant one, or up to its edge', () => {
    const block = { start: 10, end: 50_010 }
    for (let offset = 10; offset < 50_010; offset += 99) {
      const { start, end } = windowAt(block, offset)
      expect(start).toBeLessThanOrEqual(Math.max(10, offset - 2000))
      expect(end).toBeGreaterThanOrEqual(Math.min(50_010, offset + 2000))
      expect(start).toBeGreaterThanOrEqual(10)
      expect(end).toBeLessThanOrEqual(50_010)
    }
  })
})
