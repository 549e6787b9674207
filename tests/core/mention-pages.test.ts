import { describe, expect, it } from 'vitest'
import { scoreMentions } from '../score-mentions.ts'

const folder = new URL('../fixtures/mentions/', import.meta.url)

const thresholds = (labels: URL, pages: URL, wanted: readonly (readonly ['cramp' | 'remedy', number, number])[]) => {
  const scores = scoreMentions(labels, pages)
  it.each(wanted)('%s words: no fewer marks are right, and no more are missing', (kind, precision, recall) => {
    const { errors, ...rates } = scores[kind]
    expect(rates.precision, errors.join('\n')).toBeGreaterThanOrEqual(precision)
    expect(rates.recall, errors.join('\n')).toBeGreaterThanOrEqual(recall)
  })
}

describe('our own labelled pages, in many voices of the web', () => {
  thresholds(new URL('labels.jsonl', folder), folder, [
    ['cramp', 0.99, 0.99],
    ['remedy', 0.98, 0.98],
  ])
})

// Stories and threads that say of what they tell only once: these hold what is reached.
describe('pages that leave much to be understood', () => {
  const hard = new URL('hard/', folder)
  thresholds(new URL('labels.jsonl', hard), hard, [
    ['cramp', 0.98, 0.97],
    ['remedy', 0.92, 0.91],
  ])
})
