import { describe, expect, it } from 'vitest'
import { compileClaims } from '../../../core/claims/claim-lexicon.ts'
import { namesWithoutHead } from '../../../core/claims/shared-heads.ts'
import { readTopics } from '../../../scripts/annotate-page.ts'

const { lexicon } = compileClaims(readTopics())

describe('names that share their first word', () => {
  it.each<[string, string[]]>([
    ['Vitamins D and E are sold for cramps.', ['E vitamin_e']],
    ['Vitamins B6, D and E', ['D vitamin_d', 'E vitamin_e']],
    ['vitamins K2 or D', ['D vitamin_d']],
    ['Vitamins a lot of people take', []],
    ['Vitamins and E numbers', []],
    ['Vitamin E', []],
    ['', []],
  ])('%s', (text, expected) => {
    const found = namesWithoutHead(text, lexicon)
    expect(found.map(({ start, end, topic }) => `${text.slice(start, end)} ${topic}`)).toEqual(expected)
  })
})
