import { compiledRules, matchesOf } from './compiled-rules.ts'
import { fits } from './fits.ts'
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

/** "Side effects of quinine for cramps are rare": where cramps are named beside it, it is not they that are the sign. */
function fitsAlone({ rule, to }: Link, pieces: readonly Piece[]): boolean {
  if (rule.lastWords && !rule.lastWords.includes(pieces[to - 1]?.text ?? '')) return false
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
  if (last.kind === 'comma' || last.kind === 'topic' || last.kind === 'fewer') return true
  if (/ (?:for|on|to|against|with|in|at)$/.test(last.text)) return !next || next.kind === 'it' || next.text === 'how'
  return (
    !next ||
    after.has(next.kind) ||
    /^(?:either|anyway|well|best|better|fast|quickly|wonders|too|also|overall)$/.test(next.text) ||
    (last.kind === 'it' && /^(?:within|in|before|dead|completely|altogether|every)$/.test(next.text))
  )
}
