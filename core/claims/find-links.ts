import { namesExposure } from './agents.ts'
import { compiledRules, matchesOf } from './compiled-rules.ts'
import type { LinkRule } from './link-rules.ts'
import { signsOf } from './patterns.ts'
import type { Piece, Segment } from './pieces.ts'

/** A place where a segment says that something is done to cramps, or does not help. Indexes of its pieces. */
export interface Link {
  rule: LinkRule
  from: number
  /** One past the last. */
  to: number
}

/** Where cramps were named before a segment, so that "stops them" may be said of them. */
export type CrampsNamed = 'here' | 'above' | null

/**
 * The links of a segment in reading order. `crampsNamed`: in its own sentence, or only over it.
 * `answers`: the sentence before asked about them.
 */
export function findLinks(segment: Segment, crampsNamed: CrampsNamed, answers: boolean): Link[] {
  const { pieces } = segment
  const signs = signsOf(pieces)
  const { full, bare } = compiledRules()
  const links: Link[] = []
  const taken = new Set<number>()
  for (const rule of full) {
    for (const match of matchesOf(rule, signs)) {
      const link = { rule, from: match.index, to: match.index + match[0].length }
      if (isTaken(link, pieces, taken) || !fits(link, pieces)) continue
      links.push(link)
      for (let i = link.from; i < link.to; i += 1) if (pieces[i]?.kind === 'cramp' || isVerb(pieces[i])) taken.add(i)
    }
  }
  if (crampsNamed) {
    for (const rule of bare) {
      if ((rule.answers && !answers) || (rule.here && crampsNamed !== 'here' && !answers)) continue
      for (const match of matchesOf(rule, signs)) {
        const link = { rule, from: match.index, to: match.index + match[0].length }
        if (links.some(({ from, to }) => link.from < to && link.to > from)) continue
        if (standsAlone(link, pieces) && fitsAlone(link, pieces)) links.push(link)
      }
    }
  }
  return links.sort((a, b) => a.from - b.from)
}

const verbs = new Set(['treat', 'stop', 'help', 'work', 'keep', 'cause', 'useless', 'make', 'good', 'praise'])

function isVerb(piece: Piece | undefined): boolean {
  return piece !== undefined && verbs.has(piece.kind)
}

/** Another rule has read its last cramp word, or the verb it hangs on. */
function isTaken({ from, to }: Link, pieces: readonly Piece[], taken: ReadonlySet<number>): boolean {
  if (taken.has(from) && isVerb(pieces[from])) return true
  let cramps = 0
  for (let i = from; i < to; i += 1) {
    if (pieces[i]?.kind !== 'cramp') continue
    if (!taken.has(i)) return false
    cramps += 1
  }
  return cramps > 0
}

/** "Cramps stop you sleeping" stops something else. */
function fits({ rule, from, to }: Link, pieces: readonly Piece[]): boolean {
  // "Suggested for athletes who get cramps" names nothing that could bring them on.
  if (rule.onlyExposure && !namesExposure(pieces)) return false
  // "Taking it for cramps comes with side effects" tells of taking it.
  if (rule.name === 'take it for cramps' && isSubject(pieces, from, to)) return false
  // "Use of quinine" is no imperative.
  if (rule.name === 'take it for cramps' && pieces[from]?.text === 'use' && pieces[from + 1]?.kind === 'of')
    return false
  // "If cramp keeps waking you" tells when.
  if (rule.name === 'cramps keep coming' || rule.name === 'as many cramps')
    return pieces[from - 1]?.kind !== 'when' && !isOfSome(pieces, from, to) && !isTurned(pieces, from, to)
  if (rule.name === 'never cramps again') return pieces[to - 1]?.text === 'cramp'
  if (rule.name === 'lowers the risk of cramps' || rule.name === 'helps with cramps')
    return !beginsAnew(pieces, from, to)
  if (rule.name === 'has no effect on cramps') return !isOfLevel(pieces, from, to)
  if (rule.name === 'cramps come less often') return !isOfOther(pieces, to)
  if (rule.name !== 'cramps stop') return true
  // "Once the cramp is over" tells when.
  if (pieces.slice(Math.max(0, from - 2), from).some(({ kind }) => kind === 'when')) return false
  const last = pieces[to - 1]
  if (last?.kind === 'end' && isAfterPreposition(pieces, from)) return false
  if (last?.kind === 'end' && !/^(?:went|left)$/.test(last.text)) return true
  const next = pieces[to]
  if (last?.kind === 'end' && next?.text === 'on') return false
  return (
    !next ||
    ['comma', 'by', 'time', 'until', 'when', 'hedge', 'and', 'most', 'from', 'surely', 'of', 'for', 'than'].includes(
      next.kind,
    )
  )
}

/** "Patients who continued to have cramps", "cramps that never go away": says which ones. */
function isOfSome(pieces: readonly Piece[], from: number, to: number): boolean {
  return pieces
    .slice(Math.max(0, from - 2), to)
    .some(({ kind, text }) => kind === 'relative' || text === 'which' || text === 'that')
}

/** "Kept coming until I tried magnesium", "continued to have fewer": what comes after turns it round. */
function isTurned(pieces: readonly Piece[], from: number, to: number): boolean {
  return pieces.some(({ kind }, i) => (kind === 'until' && i >= to) || (kind === 'fewer' && i >= from && i < to))
}

/** "No change in the magnesium level of women with cramps". */
function isOfLevel(pieces: readonly Piece[], from: number, to: number): boolean {
  return pieces
    .slice(from, to)
    .some(({ text }, i) => /^(?:levels?|concentrations?)$/.test(text) && pieces[from + i - 1]?.kind === 'topic')
}

/** "Fewer problems with sleep": not with cramps. */
function isOfOther(pieces: readonly Piece[], to: number): boolean {
  const next = pieces[to]
  return (
    / (?:of|with|from)$/.test(pieces[to - 1]?.text ?? '') && next !== undefined && !/^(?:cramp|it)$/.test(next.kind)
  )
}

/** A participle with its verb after the link. */
function isSubject(pieces: readonly Piece[], from: number, to: number): boolean {
  if (!/^(?:taking|using)$/.test(pieces[from]?.text ?? '')) return false
  return /^(?:comes|needs|requires|carries|has|costs)$/.test(pieces[to]?.text ?? '')
}

const counted = /^(?:number|frequency|severity|rate|intensity|incidence|most|all|half|some|many)$/

/** "Reactions in people with cramps are rare": something else is. */
function isAfterPreposition(pieces: readonly Piece[], from: number): boolean {
  let i = from - 1
  while (i >= 0 && /^(?:my|the|her|his|their|these|those|our|night|such)$/.test(pieces[i]?.text ?? '')) i -= 1
  if (pieces[i]?.kind === 'setting') return true
  if (i < 1 || !/^(?:for|of|from|by|in|with)$/.test(pieces[i]?.text ?? '')) return false
  return !counted.test(pieces[i - 1]?.text ?? '')
}

/** "Muscles relax, people develop cramps": the cramps are somebody else's. */
function beginsAnew(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let i = from; i + 1 < to; i += 1)
    if (pieces[i]?.kind === 'comma' && /^(?:who|setting)$/.test(pieces[i + 1]?.kind ?? '')) return true
  // "Helps muscles, and leg cramps are common": a sentence of its own.
  return pieces[to - 2]?.kind === 'and' && /^(?:be|occur|hedge)$/.test(pieces[to]?.kind ?? '')
}

/** "Side effects of quinine for cramps are rare": where cramps are named beside it, it is not they that are the sign. */
function fitsAlone({ rule }: Link, pieces: readonly Piece[]): boolean {
  return rule.name !== 'they are a sign of it' || pieces.every(({ kind }) => kind !== 'cramp')
}

/** "It works", "it really works", not "lab work". */
function isSaidOf(piece: Piece | undefined): boolean {
  if (!piece) return true
  return (
    /^(?:topic|it|do|not|hedge|and|surely|most|comma|said|who)$/.test(piece.kind) ||
    /ly$|^(?:always|also|still|ever|both|all)$/.test(piece.text)
  )
}

const after = new Set([
  'comma',
  'it',
  'and',
  'by',
  'when',
  'hedge',
  'than',
  'most',
  'surely',
  'said',
  'myth',
  'placebo',
  'time',
])

/** Whether nothing else is named as what it does something to. */
function standsAlone({ from, to }: Link, pieces: readonly Piece[]): boolean {
  if (pieces[from]?.kind === 'work' && !isSaidOf(pieces[from - 1])) return false
  // "When other measures have failed" tells when.
  if (pieces.slice(Math.max(0, from - 4), from).some(({ kind }) => kind === 'when')) return false
  const last = pieces[to - 1] as Piece
  const next = pieces[to]
  if (last.kind === 'comma' || last.kind === 'topic') return true
  if (/ (?:for|on|to|against|with|in|at)$/.test(last.text)) return !next || next.kind === 'it' || next.text === 'how'
  return (
    !next ||
    after.has(next.kind) ||
    /^(?:either|anyway|well|best|better|fast|quickly|wonders|too|also|overall)$/.test(next.text)
  )
}
