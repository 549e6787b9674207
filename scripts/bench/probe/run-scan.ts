import { readPageClaims } from '../../../core/claims/read-page.ts'
import { chooseMentions, matchPassages } from '../../../core/find-mentions.ts'
import { packText, unpackText } from '../../../core/pack-text.ts'
import { createReadingMemory, type ReadingMemory } from '../../../core/reading-memory.ts'
import { runAll } from '../../../core/run-all.ts'
import type { TextIndex } from '../../../core/text/text-index.ts'
import { loadClaims } from '../../../data/claims.ts'
import { loadLexicon } from '../../../data/lexicon.ts'
import { createMarks, type Marks } from '../../../entrypoints/engine/marks.ts'
import { createPageIndexer, createPlanner, placeJudged } from '../../../entrypoints/engine/scan.ts'
import { createWeaver } from '../../../entrypoints/engine/weave-marks.ts'

/** Marks of the page that `runScan` last painted. */
let marks: Marks | null = null

type Lap = (part: string) => void

/** What the page itself does before its text is sent. Answers the index, and the text as it is sent. */
function readPage(root: Element, lap: Lap, memory: ReadingMemory | null): { index: TextIndex; sent: string } {
  const planner = createPlanner(root, [], memory)
  planner.advance(() => false)
  lap('plan')
  const indexer = createPageIndexer(root, planner.result())
  indexer.advance(() => false)
  const index = indexer.result()
  lap('index')
  const sent = JSON.stringify(packText({ ...index, title: document.title, shut: [], judgesClaims: true }))
  lap('pack')
  return { index, sent }
}

/**
 * The engine's own scan of a page and the background's judgement of its text, their parts one after the other without a
 * rest, each ended by a lap. Answers how many mentions were found.
 */
export function runScan(root: Element, lap: Lap, memory: ReadingMemory | null = null): number {
  const lexicon = loadLexicon()
  lap('lexicon')
  const { index, sent } = readPage(root, lap, memory)
  const text = unpackText(JSON.parse(sent))
  lap('unpack')
  const matched = runAll(matchPassages(text, lexicon))
  lap('match')
  const mentions = runAll(chooseMentions(matched))
  lap('context')
  const claims = mentions.length > 0 ? runAll(readPageClaims(text, mentions, text.title, loadClaims())) : []
  lap('claims')
  const placed = placeJudged(index, { mentions, claims })
  const all = { mentions: placed, choose: () => placed, isHidden: () => false, claims: true }
  marks ??= createMarks(document)
  marks.show(createWeaver().weave(all))
  lap('marks')
  return placed.length
}

/** Readings of a page before the ones that are compared: none of it runs for the first time then. */
const warmUps = 3

/**
 * Reads a page into which a paragraph came once more, up to where its text is sent: all of it anew, lap `afresh`, and with
 * what earlier readings found out, lap `again`. Answers how many mentions were found before.
 */
export function runAgain(root: Element, lap: Lap): number {
  const memory = createReadingMemory()
  const noLap = () => {}
  let found = 0
  for (let i = 0; i < warmUps; i += 1) {
    runScan(root, noLap)
    found = runScan(root, noLap, memory)
  }
  const fresh = document.createElement('p')
  fresh.textContent = 'Take magnesium for leg cramps.'
  const last = [...root.querySelectorAll('p')].at(-1)
  const around = last?.parentNode ?? root
  around.insertBefore(fresh, last ?? null)
  memory.forget([around])
  lap('start again')
  readPage(root, noLap, null)
  lap('afresh')
  readPage(root, noLap, memory)
  lap('again')
  return found
}
