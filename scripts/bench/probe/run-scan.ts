import { createJudge, createMatcher } from '../../../core/find-mentions.ts'
import { loadClaims } from '../../../data/claims.ts'
import { loadLexicon } from '../../../data/lexicon.ts'
import { createMarks } from '../../../entrypoints/engine/marks.ts'
import {
  createClaimReader,
  createPageIndexer,
  createPlanner,
  createShutTest,
  placeMentions,
} from '../../../entrypoints/engine/scan.ts'
import { createWeaver } from '../../../entrypoints/engine/weave-marks.ts'

/** The engine's own scan of a page, its parts one after the other without a rest, each ended by a lap. */
export function runScan(root: Element, lap: (part: string) => void): number {
  const lexicon = loadLexicon()
  lap('lexicon')
  const planner = createPlanner(root, lexicon, [])
  planner.advance(() => false)
  lap('plan')
  const indexer = createPageIndexer(root, planner.result())
  indexer.advance(() => false)
  const index = indexer.result()
  lap('index')
  const matcher = createMatcher(index, lexicon, createShutTest(index))
  matcher.advance(() => false)
  lap('match')
  const judge = createJudge(matcher.result())
  judge.advance(() => false)
  const mentions = judge.result()
  lap('context')
  const claims = mentions.length > 0 ? createClaimReader(index, mentions, loadClaims()) : null
  claims?.advance(() => false)
  const sentences = claims?.result() ?? []
  lap('claims')
  const placed = placeMentions(index, mentions, sentences)
  const all = { mentions: placed, choose: () => placed, isHidden: () => false, claims: true }
  createMarks(document).show(createWeaver().weave(all))
  lap('marks')
  return placed.length
}
