import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mayRelate, relate } from '../../../core/context/passages.ts'
import { matchPassages } from '../../../core/find-mentions.ts'
import { findTerms } from '../../../core/match/find-terms.ts'
import { compileLexicon, crampTopic } from '../../../core/match/lexicon.ts'
import { runAll } from '../../../core/run-all.ts'
import { readTopics } from '../../../scripts/annotate-page.ts'
import { indexOf } from '../read-html.ts'

const lexicon = compileLexicon(readTopics())

const words = fc
  .array(
    fc.constantFrom(
      ...['Leg cramps.', 'cramps', 'Symptoms include', 'magnesium', 'Stretching helps.', 'They may have:', 'It helps:'],
      ...[
        'These symptoms',
        'quinine',
        '- bananas',
        'Other names for it:',
        'period pain',
        'My calf hurts.',
        'References',
      ],
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '))
const part = fc.oneof(
  words.map((text) => `<p>${text}</p>`),
  fc.tuple(words, fc.constantFrom(1, 2, 3)).map(([text, level]) => `<h${level}>${text}</h${level}>`),
  fc.array(words, { maxLength: 3 }).map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
  fc
    .tuple(words, words, words, words)
    .map(([a, b, c, d]) => `<table><tr><th>${a}</th><th>${b}</th></tr><tr><td>${c}</td><td>${d}</td></tr></table>`),
  words.map((text) => `<section><p>${text}</p></section>`),
)
const page = fc.array(part, { maxLength: 9 }).map((parts) => parts.join(''))

it('a block that may not be about cramps has no remedy that is', () => {
  let related = 0
  fc.assert(
    fc.property(page, (html) => {
      const index = indexOf(html)
      const { ground } = runAll(matchPassages(index, lexicon))
      if (!ground) return
      for (const candidate of findTerms(index, lexicon)) {
        if (candidate.topic === crampTopic || !relate(ground, candidate)) continue
        related += 1
        expect(mayRelate(ground, candidate.block)).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
  expect(related).toBeGreaterThan(500)
})
