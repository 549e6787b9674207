import type { Link } from './find-links.ts'
import type { Piece, Segment } from './pieces.ts'

/** Whether the "not" at a place denies a link. */
export function denies(pieces: readonly Piece[], at: number, link: Link): boolean {
  return at < link.to && !isOfTopic(pieces, at) && !isInner(at, link) && reaches(pieces, at, link)
}

/** "Holds too little quinine to prevent cramps". */
export function isTooLittleTo(pieces: readonly Piece[], at: number, { from, rule }: Link): boolean {
  if (rule.about !== 'treats' || at >= from || pieces[from - 1]?.kind !== 'to') return false
  return /^(?:too|not|never|without|insufficient|nowhere)\b/.test(pieces[at]?.text ?? '')
}

/** "Don't treat it yourself" forbids; it does not say that it would not work. */
export function isForbidding(pieces: readonly Piece[], at: number, { from, rule }: Link): boolean {
  if (rule.about !== 'treats' || !/^(?:don't|do not|never|dont)$/.test((pieces[at] as Piece).text)) return false
  if (at > 0 && pieces[at - 1]?.kind !== 'comma') return false
  return pieces[at + 1]?.kind === 'take' || at + 1 === from
}

/** Rules whose own words deny: the "not" in "haven't had a cramp since". */
function isInner(at: number, { rule, from }: Link): boolean {
  return at >= from && denyingThemselves.has(rule.name)
}

const denyingThemselves = new Set([
  'no more cramps',
  'never cramps again',
  'as many cramps',
  'nothing helped until it was tried',
  'cramps did not stop until it was tried',
  'no cramps since it was tried',
])

/** "Stretching, not magnesium, ...": the denial is of that topic alone. */
function isOfTopic(pieces: readonly Piece[], at: number): boolean {
  if (!/^(?:not|never|no)$/.test(pieces[at]?.text ?? '')) return false
  // "Not salt", "and not from dehydration".
  const to = /^(?:from|by)$/.test(pieces[at + 1]?.kind ?? '') ? at + 2 : at + 1
  if (pieces[to]?.kind !== 'topic') return false
  const after = pieces[to + 1]
  return !after || after.kind === 'comma' || pieces[at - 1]?.kind === 'comma' || pieces[at - 1]?.kind === 'and'
}

/** Whether a denial reaches a link: "does not upset the stomach and stops cramps" denies the first alone. */
function reaches(pieces: readonly Piece[], at: number, { from }: Link): boolean {
  const piece = pieces[at] as Piece
  if (piece.name === 'no evidence that') return true
  if (/^(?:neither|none|nor|nothing)/.test(piece.text)) return true
  for (let i = at + 1; i < from; i += 1) {
    const { kind, text } = pieces[i] as Piece
    if (kind === 'and' && text !== 'or' && !isVerbal(pieces[i - 1])) return false
    if (kind === 'comma' && !isVerbal(pieces[i - 1]) && !isVerbal(pieces[i + 1])) return false
  }
  return true
}

function isVerbal(piece: Piece | undefined): boolean {
  return piece !== undefined && /^(?:treat|stop|help|work|cause|keep|make)$/.test(piece.kind)
}

export function hasNot(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (pieces[i]?.kind === 'not') return true
  return false
}

/** "Not salt", "not from dehydration". */
export function isDeniedByItself(pieces: readonly Piece[], at: number): boolean {
  return isOfTopic(pieces, /^(?:from|by)$/.test(pieces[at - 1]?.kind ?? '') ? at - 2 : at - 1)
}

/** ", not magnesium" after a link: denied alone. As indexes of the segment's pieces. */
export function deniedAfter({ pieces }: Segment, { to }: Link): number[] {
  return pieces.flatMap(({ kind }, i) => (i > to && kind === 'topic' && isDeniedByItself(pieces, i) ? [i] : []))
}

const choice = /^(?:use|uses|used|using|choose|prefer|prescribes?|drink|stretch|way|ways|cheap|cheaper|safe|safer)$/

/**
 * What a link is said not to be of, as indexes of the pieces: "cramps come from fatigue rather than dehydration", "K2,
 * unlike magnesium, stops cramps". What is chosen rather than another, or better than it in some other way, denies nothing.
 */
export function contrasted({ pieces }: Segment, { rule, from, to }: Link): number[] {
  if (pieces.some(({ kind, text }) => kind === 'take' || kind === 'advise' || choice.test(text))) return []
  const isPlain = rule.about === 'causes' || pieces.slice(from + 1, to - 1).every(({ kind }) => kind !== 'word')
  if (!isPlain || (rule.about === 'treats' && pieces[to]?.kind === 'word')) return []
  return pieces.flatMap(({ kind }, i) => {
    if (kind !== 'topic') return []
    const sign = /^(?:word|from|by|lack)$/.test(pieces[i - 1]?.kind ?? '') ? pieces[i - 2] : pieces[i - 1]
    if (sign?.text === 'unlike') return [i]
    const isInstead = sign?.text === 'rather than' || sign?.text === 'as opposed to'
    // "Magnesium rather than calcium is what prevents cramps".
    const isStressed = pieces.some(({ text }) => text === 'what' || text === 'that')
    return isInstead && (rule.about === 'causes' || isStressed) ? [i] : []
  })
}
