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
