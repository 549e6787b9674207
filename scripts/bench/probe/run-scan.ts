import { chooseMarks } from '../../../core/choose-marks.ts'
import { createJudge, createMatcher } from '../../../core/find-mentions.ts'
import { loadLexicon } from '../../../data/lexicon.ts'
import { createMarks } from '../../../entrypoints/engine/marks.ts'
import { createPageMemory } from '../../../entrypoints/engine/page-sieve.ts'
import { createPageIndexer, createShutTest, placeMentions } from '../../../entrypoints/engine/scan.ts'

/** The engine's own scan of a page, its parts one after the other without a rest, each ended by a lap. */
export function runScan(root: Element, lap: (part: string) => void): number {
  const lexicon = loadLexicon()
  lap('lexicon')
  const indexer = createPageIndexer(root, lexicon, createPageMemory())
  indexer.advance(() => false)
  const index = indexer.result()
  lap('index')
  const matcher = createMatcher(index, lexicon, createShutTest(index))
  matcher.advance(() => false)
  lap('match')
  const judge = createJudge(index, matcher.result())
  judge.advance(() => false)
  lap('context')
  const placed = placeMentions(index, judge.result())
  createMarks(document).show(chooseMarks(placed, 'every', []))
  lap('marks')
  return placed.length
}
