import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWordFilter, hashWords, headOf, nextWord } from '../../../core/match/runs.ts'

const words = ['cramp', 'b', 'k2', 'mg', 'vitamin', '12', 'q']
const heads = words.map(headOf)
const filter = createWordFilter(hashWords(heads))

/** Starts of words among the heads, by stepping as a reader of names does. */
function starts(text: string): number[] {
  const found: number[] = []
  for (let from = 0; ; ) {
    const start = nextWord(text, from, text.length, filter)
    if (start < 0) return found
    const head = headOf(text.slice(start))
    // A hash may let another word through, which the map of heads then turns away.
    if (heads.includes(head.toLowerCase())) found.push(start)
    from = start + head.length
  }
}

test.each([
  ['', []],
  ['cramp', [0]],
  ['Cramp, CRAMP and cramps', [0, 7]],
  ['B12 and b-12', [0, 8, 10]],
  ['_cramp xcramp 1cramp cramp_', [21]],
  ['12mg 12 mg', [5, 8]],
  ['écramp cramp', [1, 7]],
])('words that names begin with are found in any letter case, whole, at the start of a word: %j', (text, expected) => {
  expect(starts(text)).toEqual(expected)
})

test('finds what a pattern of all the words finds', () => {
  const pattern = new RegExp(`\\b(?:${[...heads].sort((a, b) => b.length - a.length).join('|')})(?![a-z0-9])`, 'gi')
  const piece = fc.constantFrom(...words, 'B', 'K', '_', ' ', '-', 'é', '7', 'x', '\u00ad')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      const known = new Set(starts(text))
      for (const { index } of text.matchAll(pattern)) expect(known.has(index), text).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
