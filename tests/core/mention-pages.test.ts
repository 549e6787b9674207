import { describe, expect, it } from 'vitest'
import { scoreMentions } from '../score-mentions.ts'

const folder = new URL('../fixtures/mentions/', import.meta.url)

describe('our own labelled pages, in many voices of the web', () => {
  const scores = scoreMentions(new URL('labels.jsonl', folder), folder)

  it.each([
    ['cramp', 0.99, 0.99],
    ['remedy', 0.98, 0.98],
  ] as const)('%s words: nearly every mark is right, and nearly none is missing', (kind, precision, recall) => {
    const { errors, ...rates } = scores[kind]
    expect(rates.precision, errors.join('\n')).toBeGreaterThanOrEqual(precision)
    expect(rates.recall, errors.join('\n')).toBeGreaterThanOrEqual(recall)
  })
})
