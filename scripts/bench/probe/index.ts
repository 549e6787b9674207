import AdvancedMark from 'advanced-mark.js'
import Mark from 'mark.js'
import { expandName } from '../../../core/match/names.ts'
import { listTerms } from '../../../data/topic-terms.ts'
import { lapPrefix } from '../laps.ts'
import { runAgain, runScan } from './run-scan.ts'

/**
 * What the bench asks of a page. Every call is made once in a page freshly loaded: peers change what they mark. Each
 * part of the work ends with a lap, a performance mark in whose trace event stands the processor time so far.
 */
export interface Probe {
  /** Laps `textContent`, one read of the body's whole text, and `walker`, a TreeWalker's visit to every text node. */
  floors(): void
  /** Laps `lexicon`, `plan`, `index`, `pack`, `unpack`, `match`, `context`, `claims` and `marks`. Answers how many mentions were found. */
  scan(): number
  /** Laps `afresh` and `again`: the page read once more up to where its text is sent, all of it, and what changed. */
  again(): number
  /** Lap `peer`: a highlighter marks every name of the lexicon. Answers how many it marked. */
  peer(peer: Peer): number
}

export type Peer = 'mark.js, one regexp' | 'mark.js, list' | 'advanced-mark.js, list'

function lap(part: string): void {
  performance.mark(`${lapPrefix}${part}`)
}

function readText(): number {
  return document.body.textContent.length
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

/** Whole names, plain letters: with its table of accents mark.js makes patterns of some names that are none. */
const listOptions = { accuracy: 'exactly', separateWordSearch: false, diacritics: false } as const

/** mark.js calls itself once more for each name: so many names overflow the stack, these do not. */
const batch = 100

function markInBatches(
  marker: { mark(terms: string[], options: typeof listOptions & { done(marks: number): void }): void },
  done: (marks: number) => void,
): void {
  const all = names()
  let total = 0
  for (let i = 0; i < all.length; i += batch) {
    marker.mark(all.slice(i, i + batch), {
      ...listOptions,
      done(marks) {
        total += marks
      },
    })
  }
  done(total)
}

const runs: Record<Peer, (done: (marks: number) => void) => void> = {
  'mark.js, one regexp': (done) => new Mark(document.body).markRegExp(onePattern(), { done }),
  'mark.js, list': (done) => markInBatches(new Mark(document.body), done),
  'advanced-mark.js, list': (done) => markInBatches(new AdvancedMark(document.body), done),
}

const probe: Probe = {
  floors() {
    lap('start')
    readText()
    lap('textContent')
    visitText()
    lap('walker')
  },
  scan() {
    lap('start')
    return runScan(document.body, lap)
  },
  again() {
    lap('start')
    return runAgain(document.body, lap)
  },
  peer(peer) {
    let found = 0
    lap('start')
    runs[peer]((marks) => {
      found = marks
    })
    lap('peer')
    return found
  },
}

;(globalThis as { probe?: Probe }).probe = probe
