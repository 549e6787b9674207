import { describe, expect, it } from 'vitest'
import { compileClaims } from '../../../core/claims/claim-lexicon.ts'
import { readNameSpans, readSegments } from '../../../core/claims/pieces.ts'
import { readTopics } from '../../../scripts/annotate-page.ts'

const { lexicon } = compileClaims(readTopics())

/** A sentence as segments of "kind:text". */
function read(sentence: string): string[][] {
  return readSegments(sentence, readNameSpans(sentence, lexicon)).map(({ pieces, opener }) => [
    `[${opener}]`,
    ...pieces.map(({ kind, text }) => `${kind}:${text}`),
  ])
}

describe('a sentence as pieces', () => {
  it.each<[string, string, string[][]]>([
    [
      'has its names, phrases and words in order',
      'Magnesium does nothing for leg cramps',
      [['[]', 'topic:magnesium', 'useless:does nothing for', 'cramp:leg cramps']],
    ],
    [
      'takes the longest phrase that does not reach into a name',
      'The culprit is poor circulation',
      [['[]', 'word:the', 'reason:culprit', 'be:is', 'topic:poor circulation']],
    ],
    [
      'is parted where it turns',
      'Bananas fail but salt works',
      [
        ['[]', 'topic:bananas', 'useless:fail'],
        ['[but]', 'topic:salt', 'work:works'],
      ],
    ],
    [
      'is parted at signs, and not within a number',
      'Salt: 0.5 g works',
      [
        ['[]', 'topic:salt'],
        ['[:]', 'word:0', 'word:.', 'word:5', 'word:g', 'work:works'],
      ],
    ],
    ['leaves out an aside without a cramp', 'Salt (table salt) works', [['[]', 'topic:salt', 'work:works']]],
    [
      'takes what is meant from an aside',
      'A mineral (magnesium) works',
      [['[]', 'word:a', 'word:mineral', 'topic:magnesium', 'work:works']],
    ],
    ['takes nothing else from one', 'These (not bananas) work', [['[]', 'it:these', 'work:work']]],
    [
      'names what shares its first word with another',
      'Vitamins D, E and B6 work',
      [['[]', 'topic:vitamins d', 'comma:,', 'topic:e', 'and:and', 'topic:b6', 'work:work']],
    ],
    [
      'is not parted within an hour of the day',
      'At 4 a.m. salt works',
      [['[]', 'of:at', 'word:4', 'word:a', 'word:.', 'word:m', 'word:.', 'topic:salt', 'work:works']],
    ],
    [
      'is one list where it says that not only one does',
      'Not only salt but also zinc works',
      [['[]', 'surely:not only', 'topic:salt', 'and:but also', 'topic:zinc', 'work:works']],
    ],
    [
      'is not parted by how much',
      'Zinc, however much, works',
      [['[]', 'topic:zinc', 'comma:,', 'word:however', 'word:much', 'comma:,', 'work:works']],
    ],
    [
      'is parted where a verb is left out',
      'Salt works and so does zinc',
      [
        ['[]', 'topic:salt', 'work:works'],
        ['[and]', 'word:so', 'do:does', 'topic:zinc'],
      ],
    ],
    [
      'reads a curly apostrophe as a plain one',
      'Salt doesn’t work',
      [['[]', 'topic:salt', "not:doesn't", 'work:work']],
    ],
    ['of nothing is nothing', '', []],
  ])('%s', (_, sentence, expected) => {
    expect(read(sentence)).toEqual(expected)
  })

  it('knows a question, and what leads up to it', () => {
    const sentence = 'Salt works. Spot the myth: zinc or salt?'
    const asks = readSegments(sentence, readNameSpans(sentence, lexicon)).map((segment) => segment.asks)
    expect(asks).toEqual([false, true, true])
  })
})
