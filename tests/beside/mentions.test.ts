import { describe, expect, it } from 'vitest'
import { scoreMentions } from '../score-mentions.ts'

/** Labelled pages, which are no part of this repository. */
const folder = new URL('../../../shared/corpus/mentions/', import.meta.url)

const score = (set: string) => scoreMentions(new URL(`${set}.jsonl`, folder), new URL(`${set}/`, folder))
const scores = { own: score('own'), dev: score('dev') }

describe('labelled pages, for the topics there are', () => {
  it.each([
    ['own', 'cramp', 0.99, 0.99],
    ['own', 'remedy', 0.99, 0.98],
    ['dev', 'cramp', 0.99, 0.99],
    ['dev', 'remedy', 0.97, 0.97],
  ] as const)('%s, %s words: precision and recall do not fall', (set, kind, precision, recall) => {
    const { errors, ...rates } = scores[set][kind]
    expect(rates.precision, errors.join('\n')).toBeGreaterThanOrEqual(precision)
    expect(rates.recall, errors.join('\n')).toBeGreaterThanOrEqual(recall)
  })
})
