import { expect, test } from 'vitest'
import { compileClaims } from '../../core/claims/claim-lexicon.ts'
import { loadClaims } from '../../data/claims.ts'
import { readTopics } from '../../scripts/annotate-page.ts'

test('the bundle judges claims by the same rows as the command line', () => {
  const bundled = loadClaims()
  const read = compileClaims(readTopics())
  expect([...bundled.topics].sort()).toEqual([...read.topics].sort())
  expect([...bundled.lexicon.heads.keys()].sort()).toEqual([...read.lexicon.heads.keys()].sort())
})
