import { chooseMarks } from '../../../core/choose-marks.ts'
import { createJudge, createMatcher } from '../../../core/find-mentions.ts'
import { loadLexicon } from '../../../data/lexicon.ts'
import { createMarks } from '../../../entrypoints/engine/marks.ts'
import { createPageIndexer, createShutTest, placeMentions } from '../../../entrypoints/engine/scan.ts'

/** What each part of a scan took, in ms, in the order they run. */
export interface ScanSplit {
  lexicon: number
  index: number
  match: number
  context: number
  marks: number
  /** Mentions found and painted. */
  found: number
}

/** The engine's own scan of a page, its parts one after the other without a rest, first run of the code. */
export function runScan(root: Element): ScanSplit {
  const times: number[] = [performance.now()]
  const lap = () => times.push(performance.now())
  const lexicon = loadLexicon()
  lap()
  const indexer = createPageIndexer(root)
  indexer.advance(() => false)
  const index = indexer.result()
  lap()
  const matcher = createMatcher(index, lexicon, createShutTest(index))
  matcher.advance(() => false)
  lap()
  const judge = createJudge(index, matcher.result())
  judge.advance(() => false)
  lap()
  const placed = placeMentions(index, judge.result())
  createMarks(document).show(chooseMarks(placed, 'every', []))
  lap()
  const [lexiconMs = 0, indexMs = 0, match = 0, context = 0, marks = 0] = times
    .slice(1)
    .map((time, i) => time - (times[i] ?? 0))
  return { lexicon: lexiconMs, index: indexMs, match, context, marks, found: placed.length }
}
