import { denies, hasNot, isForbidding, isTooLittleTo } from './denial.ts'
import type { Link } from './find-links.ts'
import type { Kind } from './phrases/kinds.ts'
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

/** A stance while its segment is read: called a myth, it is turned round at the end. */
interface Forming extends Stance {
  reversed: boolean
}

/** A link among the pieces of its segment; `start` is where the link before it ends. */
interface View {
  pieces: readonly Piece[]
  link: Link
  start: number
}

/** What a piece does to a link's stance; null for nothing. */
type Turn = 'denies' | 'reverses' | 'hedges' | 'attributes' | 'opens' | 'agrees' | null

/** What each kind of phrase does where it stands, as an index of the pieces. */
const readers: Partial<Record<Kind, (view: View, at: number) => Turn>> = {
  not({ pieces, link }, at) {
    if (at < link.to && (isForbidding(pieces, at, link) || isUnsaid(pieces, at))) return 'opens'
    return denies(pieces, at, link) ? 'denies' : null
  },
  lack: ({ pieces, link }, at) => (isTooLittleTo(pieces, at, link) ? 'denies' : null),
  useless: ({ link }, at) => (at !== link.from && at < link.to ? 'denies' : null),
  spurn: ({ link }, at) => (at !== link.from && at < link.to ? 'denies' : null),
  thin: ({ pieces }, at) => (pieces.slice(0, at).some(({ text }) => ofEvidence.test(text)) ? 'denies' : null),
  // "Side effects were no more common than with placebo."
  placebo: ({ pieces }) => (pieces.some(({ text }) => ofSafety.test(text)) ? 'opens' : 'denies'),
  // "I doubt that", but not "few doubt that".
  deny: ({ pieces, link, start }, at) =>
    at < link.to && !hasNot(pieces, start, at) && !pieces.slice(start, at).some(isFew) ? 'denies' : null,
  few: ({ pieces, link }, at) => (at < link.from && isNobody(pieces, at, link) ? 'opens' : null),
  myth: () => 'reverses',
  doubt: ({ link }, at) => (at < link.to ? 'opens' : null),
  unadvised: ({ link }, at) => (at < link.to ? 'opens' : null),
  // "Is said to help, and it does."
  surely: ({ pieces }, at) => (at === pieces.length - 1 && pieces[at]?.name === 'and rightly' ? 'agrees' : null),
  // "Can cause cramps in some" is still said flatly; "helps some" is not.
  some: ({ link: { rule } }) => (rule.about === 'treats' && !rule.denies ? 'hedges' : null),
  hedge: () => 'hedges',
  said({ pieces, link }, at) {
    // "Magnesium, I tell my customers": the writer says so.
    if (isOwnAdvice(pieces, at) && /^tell/.test(pieces[at]?.text ?? '')) return null
    // "It worked on my cramps, says Joan": her own story is told as proof.
    const isOwnStory = at >= link.to && pieces.slice(0, at).some(({ text }) => /^(?:my|i|me|mine)$/.test(text))
    return isOwnStory ? null : 'attributes'
  },
}

const ofSafety = /^(?:side effects?|side|adverse|adverse (?:effects?|reactions?|events?)|tolerability|withdrawals)\b/
const ofEvidence = /^(?:evidence|proof|support|case|data)\b/

/** Reads a link's stance from the pieces of its segment, between the links on either side of it. */
export function stanceOf(
  segments: readonly Segment[],
  at: number,
  link: Link,
  previous: Link | undefined,
  next: Link | undefined,
): Stance {
  const segment = segments[at] as Segment
  const { pieces } = segment
  const stance = startingStance(segments, at, link)
  const start = previous ? previous.to : 0
  const view: View = { pieces, link, start }
  for (let i = 0; i < (next ? next.from : pieces.length); i += 1) {
    const piece = pieces[i] as Piece
    // Of what stands before the link before, only what others say reaches this one.
    if (i < start && piece.kind !== 'said') continue
    const turn = readers[piece.kind]?.(view, i) ?? (piece.hedges && !isOwnAdvice(pieces, i) ? 'attributes' : null)
    if (turn) apply(stance, turn, `${piece.name}: ${piece.text}`)
  }
  return { ...stance, denied: stance.denied !== stance.reversed }
}

/** What the segments around a link say of it before its own words are read. */
function startingStance(segments: readonly Segment[], at: number, link: Link): Forming {
  const { pieces, asks, opener } = segments[at] as Segment
  const denied = link.rule.denies === true
  const stance: Forming = { denied, hedged: false, attributed: false, open: false, rules: [], reversed: false }
  if (asks) apply(stance, 'opens', 'is a question')
  if (opener !== 'even' && isSupposed(pieces, link)) apply(stance, 'opens', 'is supposed')
  if (isHistory(pieces, link)) apply(stance, 'opens', 'is told of the past')
  if (isHeadedByStudy(segments, at)) apply(stance, 'hedges', 'told of one study')
  if (isCalledMyth(segments, at)) apply(stance, 'reverses', 'is called a myth')
  return stance
}

function apply(stance: Forming, turn: NonNullable<Turn>, rule: string): void {
  stance.rules.push(rule)
  if (turn === 'opens') stance.open = true
  else if (turn === 'denies') stance.denied = true
  else if (turn === 'reverses') stance.reversed = true
  else if (turn === 'agrees') {
    stance.hedged = false
    stance.attributed = false
  } else {
    stance.hedged = true
    if (turn === 'attributes') stance.attributed = true
  }
}

/** "My doctor never said that it helps": whether it does is left open. */
function isUnsaid(pieces: readonly Piece[], at: number): boolean {
  const denial = `${pieces[at - 1]?.text ?? ''} ${pieces[at]?.text ?? ''}`
  if (!/ never$|\b(?:did|has|have|had)(?: not|n'?t)$/.test(denial)) return false
  return /^(?:say|said|tell|told|claim|claimed|promise|promised|mention|mentioned)\b/.test(pieces[at + 1]?.text ?? '')
}

function isFew({ kind }: Piece): boolean {
  return kind === 'few'
}

/** "Nobody knows", "no one would": who does it is not said. "Nobody doubts" is another matter. */
function isNobody(pieces: readonly Piece[], at: number, { from }: Link): boolean {
  if (!/^(?:nobody|no one)$/.test(pieces[at]?.text ?? '')) return false
  return !pieces.slice(at, from).some(({ kind }) => kind === 'deny')
}

/** "If magnesium worked for cramps": not said to. */
function isSupposed(pieces: readonly Piece[], { to, rule }: Link): boolean {
  if (rule.about !== 'treats' || rule.isRemedy || !/^(?:if|unless|in case)$/.test(pieces[0]?.text ?? '')) return false
  const comma = pieces.findIndex(({ kind }) => kind === 'comma')
  return comma < 0 || to <= comma
}

/** "I swear by it" is told as proof. */
function isOwnAdvice(pieces: readonly Piece[], at: number): boolean {
  for (let i = Math.max(0, at - 3); i < at; i += 1)
    if (/^(?:i|we)(?:'d|'ll|'ve)?$/.test(pieces[i]?.text ?? '')) return true
  return false
}

/** "Myth: bananas stop cramps", "bananas stop cramps: wrong". */
function isCalledMyth(segments: readonly Segment[], at: number): boolean {
  const opener = segments[at]?.opener ?? ''
  const before = segments[at - 1]
  if (before && /[:|\u2013\u2014.-]/.test(opener) && before.pieces.length <= 4 && isMyth(before)) return true
  const after = segments[at + 1]
  return after !== undefined && /[:|\u2013\u2014?.-]/.test(after.opener) && after.pieces.length <= 4 && isMyth(after)
}

const pastTimes = /\bsince\b.*\b(?:1[5-9]\d\ds?|20[01]\ds?|century|antiquity|ancient|medieval|decades|generations)\b/

/** "Has been used for cramps since the 1940s" tells its history. */
function isHistory(pieces: readonly Piece[], { from, to }: Link): boolean {
  if (!pieces.slice(from, to).some(({ kind }) => kind === 'advise')) return false
  return pastTimes.test(
    pieces
      .slice(from)
      .map(({ text }) => text)
      .join(' '),
  )
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
