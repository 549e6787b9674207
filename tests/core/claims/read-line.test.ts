import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileClaims } from '../../../core/claims/claim-lexicon.ts'
import { compiledRules } from '../../../core/claims/compiled-rules.ts'
import { compilePattern } from '../../../core/claims/patterns.ts'
import { readLine } from '../../../core/claims/read-line.ts'
import { readTopics } from '../../../scripts/annotate-page.ts'
import { type PlainClaim, plainClaim } from '../../../scripts/claims-file.ts'
import { type LabelledLine, readFixtures } from './fixtures.ts'

const lexicon = compileClaims(readTopics())
const fixtures = readFixtures()

/** Sentences that are known to be read wrongly. */
const hard = 'hard'

function sorted(claims: readonly PlainClaim[]): string[] {
  return claims
    .map(({ topic, relation, verdict, population, caution }) =>
      [topic, relation, population, verdict, caution ? 'caution' : ''].join(' ').trim(),
    )
    .sort()
}

function given({ text, heading, page_title }: LabelledLine): string[] {
  return sorted(readLine({ text, heading, title: page_title }, lexicon).map(plainClaim))
}

describe.each([...fixtures].filter(([name]) => name !== hard))('claims of the set %s', (_, lines) => {
  it.each(lines.map((line) => [line.id, line.text, line] as const))('%s: %s', (_id, _text, line) => {
    expect(given(line)).toEqual(sorted(line.claims))
  })
})

describe('claims known to be hard', () => {
  it.each((fixtures.get(hard) ?? []).map((line) => [line.id, line.text, line] as const))(
    '%s is still read otherwise; once it is not, it belongs in its set: %s',
    (_id, _text, line) => {
      expect(given(line)).not.toEqual(sorted(line.claims))
    },
  )
})

describe('a sentence that no rule was written for', () => {
  const words = fc.constantFrom(
    ...'magnesium quinine stretching cramps leg cramp not no never may and but or , ; : when if it prevents stops causes help for by lack of low does nothing more fewer than people say ( ) ? . | myth'.split(
      ' ',
    ),
  )

  it('never throws, and gives one claim a topic and population', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (list) => {
        const claims = readLine({ text: list.join(' '), heading: '', title: '' }, lexicon)
        const keys = claims.map(({ topic, population }) => `${topic} ${population}`)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('is read whatever characters it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (noise) => {
        readLine({ text: `magnesium ${noise} leg cramps`, heading: noise, title: noise }, lexicon)
      }),
    )
  })

  it('is read by patterns without an open end, so that reading is linear', () => {
    const { full, bare } = compiledRules()
    for (const { name, pattern } of [...full, ...bare])
      expect(compilePattern(pattern).source, name).not.toMatch(/[*+]|\{\d+,\}/)
  })
})
