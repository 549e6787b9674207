import { expect, test } from 'vitest'
import { packClaims } from '../../core/claims/claim-lexicon.ts'
import { packLexicon } from '../../core/match/pack-lexicon.ts'
import prepareClaims from '../../data/claims.prepared.ts'
import prepareLexicon from '../../data/lexicon.prepared.ts'
import { readTopics } from '../../scripts/annotate-page.ts'

test('the bundle finds names and judges claims by the same data as the command line', () => {
  const topics = readTopics()
  expect(prepareLexicon()).toEqual(packLexicon(topics))
  expect(prepareClaims()).toEqual(packClaims(topics))
})
