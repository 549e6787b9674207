import { expect, test } from 'vitest'
import { flattenSentence, noteBefore } from '../../../core/text/flatten-sentence.ts'

test.each([
  ['nothing', '', ''],
  ['line ends and breaks', ' Magnesium\n stops\u2028cramps. ', 'Magnesium stops cramps.'],
  ['a note within', 'Magnesium\u001f[1]\u001f stops cramps.', 'Magnesium stops cramps.'],
  ['the note of the sentence before', '[3]\u001f Stretching prevents cramps.', 'Stretching prevents cramps.'],
  ['both', '3\u001f Stretching\u001f4\u001f helps.', 'Stretching helps.'],
  [
    'raised words that are no note',
    'A \u001flong raised remark of words\u001f stays.',
    'A long raised remark of words stays.',
  ],
])('a sentence is quoted on one line and without notes: %s', (_, text, expected) => {
  expect(flattenSentence(text)).toBe(expected)
})

test('tells how far the note of the sentence before reaches in', () => {
  expect(noteBefore('[3]\u001f Stretching')).toBe(4)
  expect(noteBefore('Stretching\u001f3\u001f helps')).toBe(0)
  expect(noteBefore('Stretching helps')).toBe(0)
})
