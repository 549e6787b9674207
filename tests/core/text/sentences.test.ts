import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../../core/text/sentences.ts'

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
