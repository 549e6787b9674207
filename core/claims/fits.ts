import { namesExposure } from './agents.ts'
import type { Link } from './find-links.ts'
import type { Piece } from './pieces.ts'

/** Whether a match of a rule says what the rule is about, by the pieces in and around it. */
type Fits = (pieces: readonly Piece[], from: number, to: number) => boolean

/** By rule. "Use of quinine" and "taking it comes with side effects" are no imperatives, "if cramp keeps waking you" tells when. */
const ofRule: Readonly<Record<string, Fits>> = {
  'take it for cramps': (pieces, from, to) =>
    !isSubject(pieces, from, to) && !isUseOf(pieces, from) && !isAuxiliary(pieces, from),
  'cramps keep coming': staysSo,
  'as many cramps': staysSo,
  'never cramps again': (pieces, _, to) => pieces[to - 1]?.text === 'cramp',
  'lowers the risk of cramps': (pieces, from, to) => !beginsAnew(pieces, from, to),
  'helps with cramps': (pieces, from, to) => !beginsAnew(pieces, from, to),
  'has no effect on cramps': (pieces, from, to) => !isOfLevel(pieces, from, to),
  'cramps come less often': (pieces, _, to) => !isOfOther(pieces, to),
  'cramps stop': stopsThem,
  // "Their calves were made to cramp": by whoever tried it.
  'makes legs cramp': (pieces, from) => pieces[from]?.text !== 'made' || pieces[from - 1]?.kind !== 'be',
  'cramps are relieved by it': (pieces, from, to) => !namesAnother(pieces, from, to),
  'cramps are helped by it': (pieces, from) => !records.test(pieces[from + 1]?.text ?? ''),
}

/** Whether a link is what its rule takes it for. */
export function fits({ rule, from, to }: Link, pieces: readonly Piece[]): boolean {
  // "Suggested for athletes who get cramps" names nothing that could bring them on.
  if (rule.onlyExposure && !namesExposure(pieces)) return false
  if (isOfAnother(pieces, from)) return false
  return ofRule[rule.name]?.(pieces, from, to) ?? true
}

/** "Unlike a night cramp, it is not eased by stretching": the cramp is not what this is said of. */
function isOfAnother(pieces: readonly Piece[], from: number): boolean {
  return (
    pieces[from]?.kind === 'cramp' && pieces.slice(Math.max(0, from - 2), from).some(({ text }) => text === 'unlike')
  )
}

function staysSo(pieces: readonly Piece[], from: number, to: number): boolean {
  return pieces[from - 1]?.kind !== 'when' && !isOfSome(pieces, from, to) && !isTurned(pieces, from, to)
}

const afterStop = new Set<string>([
  'comma',
  'by',
  'time',
  'until',
  'when',
  'hedge',
  'and',
  'most',
  'from',
  'surely',
  'of',
  'for',
  'than',
])

/** "Cramps stop you sleeping" stops something else. */
function stopsThem(pieces: readonly Piece[], from: number, to: number): boolean {
  // "Once the cramp is over" tells when.
  if (pieces.slice(Math.max(0, from - 2), from).some(({ kind }) => kind === 'when')) return false
  const last = pieces[to - 1]
  const next = pieces[to]
  if (last?.kind === 'end') {
    if (isAfterPreposition(pieces, from)) return false
    if (!/^(?:went|left)$/.test(last.text)) return true
    if (next?.text === 'on') return false
  }
  return !next || afterStop.has(next.kind)
}

/** What a cramp gives its name to: "a cramp diary helps you". */
const records = /^(?:diar(?:y|ies)|apps?|logs?|charts?|calendars?|clinics?|trackers?|questionnaires?|scores?)$/

/** "In a man with cramps, gabapentin was started to relieve the pain": another thing is done with what is named. */
function namesAnother(pieces: readonly Piece[], from: number, to: number): boolean {
  if (pieces[to]?.kind !== 'it' || !/^the /.test(pieces[to].text)) return false
  return pieces
    .slice(from, to)
    .some(
      ({ kind }, i) =>
        kind === 'comma' && pieces[from + i + 1]?.kind === 'topic' && pieces[from + i + 2]?.kind === 'be',
    )
}

/** "Will meet to discuss magnesium for cramps": of its verbs only "do" is one that tells to do something. */
function isAuxiliary(pieces: readonly Piece[], from: number): boolean {
  const verb = pieces.slice(from, from + 4).find(({ kind }) => kind === 'take' || kind === 'do')
  return verb?.kind === 'do' && verb.text !== 'do'
}

function isUseOf(pieces: readonly Piece[], from: number): boolean {
  return pieces[from]?.text === 'use' && pieces[from + 1]?.kind === 'of'
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
    if (
      (pieces[i]?.kind === 'comma' && /^(?:who|setting)$/.test(pieces[i + 1]?.kind ?? '')) ||
      // "When a wound will not heal or when cramps keep you from working".
      (pieces[i]?.kind === 'and' &&
        pieces[i + 1]?.kind === 'when' &&
        pieces.slice(0, i).some(({ kind }) => kind === 'when'))
    )
      return true
  // "Helps muscles, and leg cramps are common": a sentence of its own.
  return pieces[to - 2]?.kind === 'and' && /^(?:be|occur|hedge)$/.test(pieces[to]?.kind ?? '')
}
