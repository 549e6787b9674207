import type { Link } from './find-links.ts'
import type { Piece, Segment } from './pieces.ts'

/** Where the writer stands to a link. */
export interface Stance {
  denied: boolean
  hedged: boolean
  /** Told as what others say. */
  attributed: boolean
  /** Neither said nor denied: asked, unknown, advised against for another reason. */
  open: boolean
  rules: string[]
}

/** Reads a link's stance from the pieces of its segment, between the links on either side of it. */
export function stanceOf(
  segments: readonly Segment[],
  at: number,
  link: Link,
  previous: Link | undefined,
  next: Link | undefined,
): Stance {
  const { pieces, asks } = segments[at] as Segment
  const rules: string[] = []
  const note = (piece: Piece) => rules.push(`${piece.name}: ${piece.text}`)
  const start = previous ? previous.to : 0
  const end = next ? next.from : pieces.length
  let denied = link.rule.denies === true
  let hedged = false
  let attributed = false
  let open = asks
  if (asks) rules.push('is a question')
  let few = false
  if (segments[at]?.opener !== 'even' && isSupposed(pieces, link)) open = true
  if (isHeadedByStudy(segments, at)) {
    hedged = true
    rules.push('told of one study')
  }
  let myths = calledMyth(segments, at) ? 1 : 0
  if (myths > 0) rules.push('is called a myth')
  for (let i = start; i < end; i += 1) {
    const piece = pieces[i] as Piece
    const isBefore = i < link.to
    switch (piece.kind) {
      case 'few':
        few = true
        break
      case 'not':
        if (isBefore && isForbidding(pieces, i, link)) open = true
        if (isBefore && !isOfTopic(pieces, i) && reaches(pieces, i, link) && !isInner(link, i, piece)) {
          denied = true
          note(piece)
        }
        break
      case 'lack':
        if (isTooLittleTo(pieces, i, link)) {
          denied = true
          note(piece)
        }
        break
      case 'useless':
      case 'spurn':
        if (i !== link.from && isBefore) {
          denied = true
          note(piece)
        }
        break
      case 'thin':
        if (pieces.slice(0, i).some(({ text }) => /^(?:evidence|proof|support|case|data)\b/.test(text))) {
          denied = true
          note(piece)
        }
        break
      case 'placebo':
        denied = true
        note(piece)
        break
      case 'deny':
        if (isBefore) {
          note(piece)
          if (!few && !hasNot(pieces, start, i)) denied = !denied
          else denied = link.rule.denies === true
        }
        break
      case 'myth':
        myths += 1
        note(piece)
        break
      case 'doubt':
      case 'unadvised':
        if (isBefore) {
          open = true
          note(piece)
        }
        break
      case 'some':
        // "Can cause cramps in some" is still said flatly; "helps some" is not.
        if (link.rule.about === 'treats' && link.rule.denies !== true) {
          hedged = true
          note(piece)
        }
        break
      case 'hedge':
        hedged = true
        note(piece)
        break
      case 'said':
        // "It worked on my cramps, says Joan": her own story is told as proof.
        if (i >= link.to && pieces.slice(0, i).some(({ text }) => /^(?:my|i|me|mine)$/.test(text))) break
        hedged = true
        attributed = true
        note(piece)
        break
      default:
        if (piece.hedges && !isOwnAdvice(pieces, i)) {
          hedged = true
          attributed = true
          note(piece)
        }
    }
  }
  if (few && !pieces.slice(start, link.from).some(({ kind }) => kind === 'deny')) {
    // "Nobody knows", "few would": who does it is not said.
    if (pieces.slice(start, link.from).some(({ text }) => text === 'nobody' || text === 'no one')) open = true
  }
  for (let i = 0; i < start; i += 1) {
    const piece = pieces[i] as Piece
    if (piece.kind === 'said') {
      hedged = true
      attributed = true
      note(piece)
    }
  }
  return { denied: denied !== myths > 0, hedged, attributed, open, rules }
}

/** "Holds too little quinine to prevent cramps". */
export function isTooLittleTo(pieces: readonly Piece[], at: number, { from, rule }: Link): boolean {
  if (rule.about !== 'treats' || at >= from || pieces[from - 1]?.kind !== 'to') return false
  return /^(?:too|not|never|without|insufficient|nowhere)\b/.test(pieces[at]?.text ?? '')
}

/** "If magnesium worked for cramps": not said to. */
function isSupposed(pieces: readonly Piece[], { to, rule }: Link): boolean {
  if (rule.about !== 'treats' || rule.isRemedy || !/^(?:if|unless|in case)$/.test(pieces[0]?.text ?? '')) return false
  const comma = pieces.findIndex(({ kind }) => kind === 'comma')
  return comma < 0 || to <= comma
}

/** "Don't treat it yourself" forbids; it does not say that it would not work. */
function isForbidding(pieces: readonly Piece[], at: number, { from, rule }: Link): boolean {
  if (rule.about !== 'treats' || !/^(?:don't|do not|never|dont)$/.test((pieces[at] as Piece).text)) return false
  if (at > 0 && pieces[at - 1]?.kind !== 'comma') return false
  return pieces[at + 1]?.kind === 'take' || at + 1 === from
}

/** Rules whose own words deny: the "not" in "haven't had a cramp since". */
function isInner({ rule, from }: Link, at: number, _: Piece): boolean {
  return (
    at > from &&
    (rule.name === 'no more cramps' || rule.name === 'never cramps again' || rule.name === 'as many cramps')
  )
}

/** "Stretching, not magnesium, ...": the denial is of that topic alone. */
export function isOfTopic(pieces: readonly Piece[], at: number): boolean {
  if (!/^(?:not|never|no)$/.test(pieces[at]?.text ?? '')) return false
  const next = pieces[at + 1]
  if (next?.kind !== 'topic') return false
  const after = pieces[at + 2]
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

function hasNot(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (pieces[i]?.kind === 'not') return true
  return false
}

/** "I swear by it" is told as proof. */
function isOwnAdvice(pieces: readonly Piece[], at: number): boolean {
  for (let i = Math.max(0, at - 2); i < at; i += 1) if (/^(?:i|we)$/.test(pieces[i]?.text ?? '')) return true
  return false
}

/** "Myth: bananas stop cramps", "bananas stop cramps: wrong". */
function calledMyth(segments: readonly Segment[], at: number): boolean {
  const opener = segments[at]?.opener ?? ''
  const before = segments[at - 1]
  if (before && /[:|\u2013\u2014.-]/.test(opener) && before.pieces.length <= 4 && isMyth(before)) return true
  const after = segments[at + 1]
  return after !== undefined && /[:|\u2013\u2014?.-]/.test(after.opener) && after.pieces.length <= 4 && isMyth(after)
}

/** "Study: vitamin K2 cuts leg cramps". */
function isHeadedByStudy(segments: readonly Segment[], at: number): boolean {
  const before = segments[at - 1]
  if (segments[at]?.opener !== ':' || !before || before.pieces.length > 3) return false
  return before.pieces.some(({ text }) => /\b(?:study|trial|survey)$/.test(text))
}

function isMyth({ pieces }: Segment): boolean {
  return pieces.some(({ kind }) => kind === 'myth') && !pieces.some(({ kind }) => kind === 'topic' || kind === 'cramp')
}
