import { createJudge, createMatcher } from '../../../core/find-mentions.ts'
import { createReadingMemory, type ReadingMemory } from '../../../core/reading-memory.ts'
import { loadClaims } from '../../../data/claims.ts'
import { loadLexicon } from '../../../data/lexicon.ts'
import { createMarks, type Marks } from '../../../entrypoints/engine/marks.ts'
import {
  createClaimReader,
  createPageIndexer,
  createPlanner,
  createShutTest,
  placeMentions,
} from '../../../entrypoints/engine/scan.ts'
import { createWeaver } from '../../../entrypoints/engine/weave-marks.ts'

/** Marks of the page that `runScan` last painted. */
let marks: Marks | null = null

/**
 * The engine's own scan of a page, its parts one after the other without a rest, each ended by a lap. Answers how many
 * mentions were found.
 */
export function runScan(root: Element, lap: (part: string) => void, memory: ReadingMemory | null = null): number {
  memory?.begin()
  const lexicon = loadLexicon()
  lap('lexicon')
  const planner = createPlanner(root, lexicon, [], memory)
  planner.advance(() => false)
  lap('plan')
  const indexer = createPageIndexer(root, planner.result())
  indexer.advance(() => false)
  const index = indexer.result()
  lap('index')
  const matcher = createMatcher(index, lexicon, createShutTest(index), memory?.names)
  matcher.advance(() => false)
  lap('match')
  const judge = createJudge(matcher.result())
  judge.advance(() => false)
  const mentions = judge.result()
  lap('context')
  const claims = mentions.length > 0 ? createClaimReader(index, mentions, loadClaims(), memory) : null
  claims?.advance(() => false)
  const sentences = claims?.result() ?? []
  lap('claims')
  const placed = placeMentions(index, mentions, sentences)
  const all = { mentions: placed, choose: () => placed, isHidden: () => false, claims: true }
  marks ??= createMarks(document)
  marks.show(createWeaver().weave(all))
  lap('marks')
  return placed.length
}

/** Readings of a page before the ones that are compared: none of it runs for the first time then. */
const warmUps = 3

/**
 * Reads a page into which a paragraph came once more: all of it anew, lap `afresh`, and with what earlier readings found
 * out, lap `again`. Answers how many mentions were found.
 */
export function runAgain(root: Element, lap: (part: string) => void): number {
  const memory = createReadingMemory()
  const noLap = () => {}
  for (let i = 0; i < warmUps; i += 1) {
    runScan(root, noLap)
    runScan(root, noLap, memory)
  }
  const fresh = document.createElement('p')
  fresh.textContent = 'Take magnesium for leg cramps.'
  const last = [...root.querySelectorAll('p')].at(-1)
  const around = last?.parentNode ?? root
  around.insertBefore(fresh, last ?? null)
  memory.forget([around])
  lap('start again')
  runScan(root, noLap)
  lap('afresh')
  const found = runScan(root, noLap, memory)
  lap('again')
  return found
}
