import AdvancedMark from 'advanced-mark.js'
import Mark from 'mark.js'
import { expandName } from '../../../core/match/names.ts'
import { listTerms } from '../../../data/lexicon.ts'
import { runScan, type ScanSplit } from './run-scan.ts'

/** What the bench asks of a page. Every call is made once in a page freshly loaded: peers change what they mark. */
export interface Probe {
  /** One read of the body's whole text, and one visit of a TreeWalker to every text node, in ms. */
  floors(): { textContent: number; walker: number }
  scan(): ScanSplit
  /** A highlighter marks every name of the lexicon: in one pattern, or name by name. In ms, and how many it marked. */
  peer(peer: Peer): { ms: number; found: number }
}

export type Peer = 'mark.js, one regexp' | 'mark.js, list' | 'advanced-mark.js, list'

function timed(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

function visitText(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let length = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.nodeValue?.length ?? 0
  return length
}

/** Every name in full, the longest first, so that "magnesium glycinate" is one hit for the peers too. */
function names(): string[] {
  const plain = new Set(listTerms().flatMap(({ terms }) => terms.flatMap((group) => group.names.flatMap(expandName))))
  return [...plain].sort((one, other) => other.length - one.length)
}

function onePattern(): RegExp {
  const alternatives = names().map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '[\\s-]+'))
  return new RegExp(`\\b(?:${alternatives.join('|')})\\b`, 'gi')
}

const runs: Record<Peer, (done: (marks: number) => void) => void> = {
  'mark.js, one regexp': (done) => new Mark(document.body).markRegExp(onePattern(), { done }),
  'mark.js, list': (done) =>
    new Mark(document.body).mark(names(), { accuracy: 'exactly', separateWordSearch: false, done }),
  'advanced-mark.js, list': (done) =>
    new AdvancedMark(document.body).mark(names(), { accuracy: 'exactly', separateWordSearch: false, done }),
}

const probe: Probe = {
  floors: () => ({ textContent: timed(() => document.body.textContent), walker: timed(visitText) }),
  scan: () => runScan(document.body),
  peer(peer) {
    let found = 0
    const ms = timed(() =>
      runs[peer]((marks) => {
        found = marks
      }),
    )
    return { ms, found }
  },
}

;(globalThis as { probe?: Probe }).probe = probe
