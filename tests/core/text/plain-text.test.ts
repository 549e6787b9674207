import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlainText } from '../../../core/text/plain-text.ts'

/** Blocks as [text, heading level, container kind], line ends as spaces. */
function blocks(text: string) {
  const { index } = readPlainText(text)
  return index.blocks.map(({ start, end, heading, container }) => [
    index.text.slice(start, end).replace(/\s+/g, ' '),
    heading,
    container?.kind ?? null,
  ])
}

describe('readPlainText', () => {
  it('parts paragraphs at blank lines, and joins the lines of one', () => {
    expect(blocks('Leg cramps\nhurt.\n\nThey pass.\n')).toEqual([
      ['Leg cramps hurt.', 0, null],
      ['They pass.', 0, null],
    ])
  })

  it.each(['- ', '* ', '• ', '1. ', '2) ', '•', '•\u00a0', '\uf0b7\t'])(
    'reads lines that begin with "%s" as a list',
    (mark) => {
      expect(blocks(`Try these:\n${mark}magnesium\n${mark}bananas,\n  ripe\n\nThen sleep.`)).toEqual([
        ['Try these:', 0, null],
        ['magnesium', 0, 'item'],
        ['bananas, ripe', 0, 'item'],
        ['Then sleep.', 0, null],
      ])
    },
  )

  it('takes a short line alone, and a hashed one, as the heading of what follows', () => {
    expect(blocks('Night cramps\n\nThey hurt.\n\n## Remedies\nMagnesium.')).toEqual([
      ['Night cramps', 2, null],
      ['They hurt.', 0, null],
      ['Remedies', 2, null],
      ['Magnesium.', 0, null],
    ])
  })

  it.each(['They hurt.', 'They hurt', `${'so '.repeat(40)}\n\nmore`])(
    'takes no sentence, last or long line as one',
    (text) => {
      expect(blocks(text)[0]?.[1]).toBe(0)
    },
  )

  it.each([
    ['magne-\nsium', 'magnesium'],
    ['magne-\r\n  sium', 'magnesium'],
    ['vitamin-\nK', 'vitamin- K'],
    ['calf- and thigh-muscles', 'calf- and thigh-muscles'],
  ])('joins words cut at a line end: %j', (text, joined) => {
    expect(blocks(text)[0]?.[0]).toBe(joined)
  })

  it('gives back places of the text as it was given', () => {
    const text = 'Some take magne-\nsium for\r\ncramps.'
    const { index, rangeOf } = readPlainText(text)
    const at = index.text.indexOf('magnesium')
    const { start, end } = rangeOf(at, at + 'magnesium'.length)
    expect(text.slice(start, end)).toBe('magne-\nsium')
    expect(rangeOf(0, 4)).toEqual({ start: 0, end: 4 })
  })

  it('keeps every character in its place, whatever is pasted', () => {
    const pasted = fc
      .array(fc.constantFrom('a', 'B', '-', '\n', '\r\n', ' ', '•', '1.', '#', 'é', '\u00ad', '😀'))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(pasted, (text) => {
        const { index, rangeOf } = readPlainText(text)
        for (const block of index.blocks) {
          for (let at = block.start; at < block.end; at += 1) {
            expect(text[rangeOf(at, at + 1).start]).toBe(index.text[at])
          }
        }
      }),
    )
  })
})
