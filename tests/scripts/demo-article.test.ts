import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { annotate } from '../../scripts/annotate-page.ts'
import { expectedClaims, expectedMentions } from '../../scripts/demo.ts'

const html = readFileSync(new URL('../../demo/article.html', import.meta.url), 'utf8')

test('the demo article holds the mentions it is written to hold and no others', () => {
  const { text, mentions } = annotate(html)
  const expected = expectedMentions().map(({ text: words, topic, nth }) => {
    let at = -1
    for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1)
    return `${at} ${words} (${topic})`
  })
  expect(mentions.map(({ start, text: words, topic }) => `${start} ${words} (${topic})`)).toEqual(expected)
})

test('the demo article makes the claims it is written to make, judged as they are to be, and no others', () => {
  const { text, claims } = annotate(html)
  const expected = expectedClaims()
  const judged = claims.map(({ start, topic, verdict }, i) => ({
    starts: text.slice(start, start + (expected[i]?.starts.length ?? 40)),
    topic,
    verdict,
  }))
  expect(judged).toEqual(expected)
})

test('the demo article says that it is one', () => {
  expect(html).toContain('Some claims in this article are wrong on purpose.')
})
