import { isDeniedByItself } from './denial.ts'
import type { Link } from './find-links.ts'
import type { Piece, Segment } from './pieces.ts'
import type { Agent } from './reading.ts'

/** Things that harm by being there, unless something is done about them: "avoiding dehydration". */
const exposure =
  /dehydrat|not drinking|too little|not enough|lack of|short of|losing|fluid loss|inactiv|sedentary|\bsit(?:s|ting)?\b|desk job|couch|not moving|fatigue|tired|overwork|overus|exhaust|overdoing|exertion|overtrain|poor|bad|sluggish|narrow|harden|clogg|furred|blocked|heels|\btight\b|tucked|ill fitting|removing|removal|ultrafiltration|weight gain/
const counter =
  /\b(?:avoid|prevent|improv|boost|treat|correct|fix|better|reduc|stop|c[oa]m(?:e|ing) off|quit|gave up|off|giv(?:e|ing) up|switch|cut|less|help|limit|increas|end|eas|reliev|fight|beat|sort|ward|tackl|combat|manag|counter)/

/** Whether a topic's own words speak of something harmful. */
export function isExposure({ name, text }: Piece): boolean {
  if (name === 'circulation_pad') return !/booster|^circulation$|^blood flow$/.test(text)
  return name === 'medicines_that_cause_cramps' || (exposure.test(text) && !/^(?:loosen|untuck)/.test(text))
}

/** Whether something is said to be done about it: "avoiding", "better". */
export function isCountered(pieces: readonly Piece[], at: number): boolean {
  const before = pieces.slice(Math.max(0, at - 3), at).map(({ text }) => text)
  return counter.test(before.join(' '))
}

const givenUp =
  /\b(?:stopp(?:ed|ing)|quit|quitting|c[oa]m(?:e|ing) off|gave up|giv(?:en|ing) up(?: on)?|ran out of)(?: (?:taking|using|eating|drinking|the|my))*$/

/** Whether it is said that it was given up. */
function isStopped(pieces: readonly Piece[], at: number): boolean {
  const before = pieces.slice(Math.max(0, at - 4), at).map(({ text }) => text)
  return givenUp.test(before.join(' '))
}

/** The topics a link is said of, as indexes of its segment's pieces; empty when they stand elsewhere. */
export function agentsOf(
  { pieces }: Segment,
  link: Link,
  previous: Link | undefined,
  next: Link | undefined,
): number[] {
  const { agents } = link.rule
  const before = () => topicsIn(pieces, previous ? previous.to : 0, link.from)
  const after = () =>
    topicsIn(pieces, link.to, next ? next.from : pieces.length).filter((at) => !isOfStudy(pieces, link, at))
  if (agents === 'inside') {
    const inside = topicsIn(pieces, link.from, link.to)
    return link.rule.pattern.endsWith('topic') ? [...inside, ...after()] : inside.length > 0 ? inside : before()
  }
  if (agents === 'after') return pick(after(), inLink(pieces, link))
  const first = hasOwnSubject(pieces, link) ? [] : onlyMedicine(pieces, before())
  if (first.length > 0) return first
  if (agents === 'around') {
    const rest = after()
    // "I don't get cramp, I just find magnesium relaxing" joins nothing.
    return rest.length > 0 && isJoined(pieces, link, rest[0] as number) ? rest : inLink(pieces, link)
  }
  return opensSegment(pieces, link) || leadsTo(pieces, link) ? after() : []
}

const chosen = /^(?:eligible|enrolled|recruited|excluded|screened)$/

/** "Were not eligible for the magnesium trial". */
function isOfStudy(pieces: readonly Piece[], { to }: Link, at: number): boolean {
  if (!/^(?:trials?|stud(?:y|ies))$/.test(pieces[at + 1]?.text ?? '')) return false
  return pieces.slice(to, at).some(({ text }) => chosen.test(text))
}

/** "Those tablets lower potassium, and no bag will fix that": what was named before does nothing to it. */
function hasOwnSubject(pieces: readonly Piece[], { rule, from }: Link): boolean {
  if (!rule.bare) return false
  for (let i = from - 1; i > 0; i -= 1) {
    const { kind, text } = pieces[i] as Piece
    if (text === 'no') return /^(?:and|comma)$/.test(pieces[i - 1]?.kind ?? '')
    if (!/^(?:word|do|hedge)$/.test(kind)) return false
  }
  return false
}

/** "Water pills strip the body of potassium and so cause cramps": the pills do. */
function onlyMedicine(pieces: readonly Piece[], topics: number[]): number[] {
  const [first, second] = topics
  if (first === undefined || second === undefined || pieces[first]?.name !== 'medicines_that_cause_cramps')
    return topics
  const drains = pieces
    .slice(first, topics.at(-1))
    .some(({ kind, text }) => kind === 'treat' || kind === 'lack' || draining.test(text))
  return drains ? [first] : topics
}

const draining = /^(?:strip|drain|deplete|wash|flush|sap|rob|lose|shift|upset|disturb)/

function pick(first: number[], second: number[]): number[] {
  return first.length > 0 ? first : second
}

/** "Cramps respond to magnesium": the topic may end the link. */
function inLink(pieces: readonly Piece[], link: Link): number[] {
  return topicsIn(pieces, link.from, link.to)
}

function topicsIn(pieces: readonly Piece[], from: number, to: number): number[] {
  const found: number[] = []
  const masked: number[] = []
  for (let i = from; i < to; i += 1) {
    if (pieces[i]?.kind !== 'topic') continue
    if (isCompared(pieces, i) || isSpent(pieces, i, to) || isObject(pieces, i, from)) continue
    if (isSetting(pieces, i, from)) masked.push(i)
    else found.push(i)
  }
  return found.length > 0 ? found : masked
}

/** "Baclofen to reduce spasticity, quinine to reduce cramps": the first has a verb of its own, and another follows. */
function isSpent(pieces: readonly Piece[], at: number, to: number): boolean {
  let i = at + 1
  while (i < to && /^(?:to|hedge|do|be|word|most|and)$/.test(pieces[i]?.kind ?? '') && i < at + 4) i += 1
  if (i >= to || !/^(?:treat|stop|help|cause)$/.test(pieces[i]?.kind ?? '')) return false
  const comma = pieces.findIndex((piece, k) => k > i && k < to && (piece.kind === 'comma' || piece.kind === 'and'))
  return comma >= 0 && pieces.slice(comma, to).some(({ kind }) => kind === 'topic')
}

/** "Stockings improve circulation", "mustard holds vinegar", ", like pickle juice": named for what another does. */
function isObject(pieces: readonly Piece[], at: number, from: number): boolean {
  let i = at - 1
  while (i > from && i > at - 3 && pieces[i]?.kind === 'word' && !holding.test(pieces[i]?.text ?? '')) i -= 1
  const verb = pieces[i]
  if (!verb || i <= from) return false
  if (verb.text === 'like') return pieces[i - 1]?.kind === 'comma'
  if (!/^(?:treat|help)$/.test(verb.kind) && !holding.test(verb.text)) return false
  if (!holding.test(verb.text) && /^(?:comma|and)$/.test(pieces[i - 1]?.kind ?? '')) return false
  return pieces.slice(from, i).some(({ kind }) => kind === 'topic')
}

const holding = /^(?:like|contains?|containing|provides?|supplies|boosts?)$/

/** "Better than quinine", "instead of magnesium". */
function isCompared(pieces: readonly Piece[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 7); i -= 1) {
    const kind = pieces[i]?.kind
    if (kind === 'than') return !pieces.slice(0, i).some((piece) => piece.kind === 'praise')
    // "No better than vitamin C", "instead of quinine".
    if ((kind === 'placebo' && i === at - 1 && pieces[i]?.text.endsWith(' than')) || pieces[i]?.text === 'instead of')
      return true
    if (!/^(?:word|topic|and|from|by|of|lack)$/.test(kind ?? '')) return false
  }
  return false
}

/** "People on statins", "with a glass of water", "after exercise": told of those who try it, not tried. */
function isSetting(pieces: readonly Piece[], at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i -= 1) {
    const piece = pieces[i] as Piece
    if (piece.kind === 'setting' || piece.kind === 'when') return true
    if (/^(?:during|after|before|with|in|into|from|on|of|at)$/.test(piece.text)) {
      // "A soak in a warm bath".
      if (/^(?:soak|soaking|dip|swim|lie|wallow|minutes)$/.test(pieces[i - 1]?.text ?? '')) return false
      // "Beat cramps with calcium and salt".
      if (piece.text === 'with' && (pieces[i - 1]?.kind === 'topic' || (i === from && i > 0))) return false
      return piece.text !== 'of' && piece.text !== 'from'
    }
    if (piece.kind !== 'word' && piece.kind !== 'who' && piece.kind !== 'it') return false
  }
  return false
}

const fillers = new Set([
  'hedge',
  'surely',
  'do',
  'and',
  'comma',
  'to',
  'said',
  'by',
  'not',
  'it',
  'be',
  'most',
  'useless',
  'help',
  'spurn',
  'time',
  'lack',
])
const fillerWords =
  /^(?:yes|no|so|things|ways|foods|tips|habits|steps|drinks|that|thing|one|two|three|four|five|six|seven|ten|well|ok|okay|just|simply|always|easily|naturally|gently|then|also|may|tip|fact|myth|answer|the|a|best|way|ways|first|finally|instantly|quickly|really|actually|definitely|certainly|truly|clinically|scientifically|specially|proven|guaranteed|shown|designed|formulated|both|all|each|together|only|even|still|now|here's|how|there's|there|'|"|has|have|had|\d+|[*#\u2022\u2713\u2714])$/

/** Whether nothing stands before a link that could be its subject. */
export function opensSegment(pieces: readonly Piece[], { from }: Link): boolean {
  // "Topping them up stops cramps": its subject was named before.
  if (from <= 4 && pieces.slice(0, from).some(({ kind }) => kind === 'it')) return true
  if (isSaidOfIt(pieces, from)) return true
  for (let i = 0; i < from; i += 1) {
    const { kind, text } = pieces[i] as Piece
    // ", which is quite common," says something by the way.
    if (kind === 'comma' && pieces[i + 1]?.text === 'which') {
      const close = pieces.findIndex((piece, k) => k > i && piece.kind === 'comma')
      i = close > i && close < from ? close : i
    }
    if (!fillers.has(kind) && !fillerWords.test(text)) return false
  }
  return true
}

/** "Dangerous stuff, and it doesn't even work": its subject stands for what was named before. */
function isSaidOfIt(pieces: readonly Piece[], from: number): boolean {
  for (let i = from - 1; i >= 0; i -= 1) {
    const { kind, text } = pieces[i] as Piece
    if (kind === 'it') return text !== 'which' && /^(?:comma|and)$/.test(pieces[i - 1]?.kind ?? 'comma')
    if (!/^(?:do|not|surely|hedge|be)$/.test(kind) && !/^(?:even|really|just|also|still|simply|actually)$/.test(text))
      return false
  }
  return false
}

const articles = /^(?:the|a|an|my|our|your|one|two|three|four|this|these|those|\d+)$/
const goods =
  /^(?:tablets?|capsules?|pills?|powder|supplements?|mineral|vitamin|drug|medicine|medication|remedy|stuff|drink|cream|spray|gel|treatment)$/

/** "They changed the tablet" tells of another. */
const changed = /^(?:chang|switch|swap|stopp|off$|dropp)/

/** "Those on the tablets had as many": what they are stands over the sentence. */
export function standsForTopic(pieces: readonly Piece[], { to }: Link): boolean {
  return pieces
    .slice(0, to)
    .some(
      ({ text }, i) =>
        goods.test(text) && articles.test(pieces[i - 1]?.text ?? '') && !changed.test(pieces[i - 2]?.text ?? ''),
    )
}

/** "Magnesium before bed: the two-minute habit that keeps cramps away" says what the words before the colon are. */
export function isApposition({ pieces, opener }: Segment, { from }: Link): boolean {
  if (!/[:,(\u2013\u2014-]$/.test(opener) || !articles.test(pieces[0]?.text ?? '')) return false
  if (from > 0 && !/^(?:that|which|to)$/.test(pieces[from - 1]?.text ?? '')) return false
  return pieces.slice(0, from).every(({ kind }) => kind !== 'topic' && kind !== 'comma' && kind !== 'cramp')
}

/** Whether what follows a link is joined to it: "is magnesium", "with stretching", "include mustard". */
function leadsTo(pieces: readonly Piece[], { to }: Link): boolean {
  for (let i = to; i < Math.min(pieces.length, to + 8); i += 1) {
    const { kind, text } = pieces[i] as Piece
    if (kind === 'topic') return /^(?:by|be|include|from)$/.test(pieces[i - 1]?.kind ?? '') || hasJoin(pieces, to, i)
    if (
      kind !== 'word' &&
      kind !== 'time' &&
      kind !== 'by' &&
      kind !== 'be' &&
      kind !== 'include' &&
      kind !== 'of' &&
      kind !== 'and' &&
      kind !== 'hedge' &&
      kind !== 'comma' &&
      kind !== 'from' &&
      kind !== 'to' &&
      kind !== 'take'
    )
      return false
    if (text === '|') return false
  }
  return false
}

/** A reason is joined by "is" alone: "the cause of cramps after exercise" tells when. */
function isJoined(pieces: readonly Piece[], { rule, from, to }: Link, at: number): boolean {
  if (rule.name !== 'is the reason for cramps') return hasJoin(pieces, from, at)
  return pieces.slice(to, at).some(({ kind }) => kind === 'be' || kind === 'include' || kind === 'comma')
}

function isJoin({ kind, text }: Piece): boolean {
  return (
    /^(?:by|be|include|from|of|when|until|hyphen|for|not|caused|setting|relative)$/.test(kind) ||
    text === 'between' ||
    text.endsWith(' whether')
  )
}

function hasJoin(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (isJoin(pieces[i] as Piece)) return true
  return false
}

/** "Low magnesium", "hypokalaemia": the name itself says it. */
const lackNamed = /\b(?:low|deficien|hypo(?:k|c|m|n|z))/

const drinkHolds = /^(?:contains?|holds?|amounts?|content|dose|enough|too little|too small)\b/

/** Whether a row of pieces names anything that can bring cramps on by being there or by lacking. */
export function namesExposure(pieces: readonly Piece[]): boolean {
  return pieces.some(
    (piece, i) =>
      piece.kind === 'lack' ||
      (piece.kind === 'topic' &&
        (isExposure(piece) ||
          lackNamed.test(piece.text) ||
          isCalledLow(pieces, i) ||
          (pieces[i - 1]?.text === 'not' && /ing$/.test(piece.text)))),
  )
}

/** "Low blood potassium", "low-salt". */
function isCalledLow(pieces: readonly Piece[], at: number): boolean {
  let i = at - 1
  while (i >= 0 && i >= at - 2 && /^(?:-|blood|serum|dietary|muscle|body)$/.test(pieces[i]?.text ?? '')) i -= 1
  return /^(?:low|lower|little|less|falling|fallen|plummeting)$/.test(pieces[i]?.text ?? '')
}

/** Topics of a segment as a claim takes them. */
export function makeAgents({ pieces }: Segment, indexes: readonly number[]): Agent[] {
  // "The fall in salt".
  const lackSaid = pieces.some(
    ({ kind, text }, i) =>
      kind === 'lack' || (kind === 'fewer' && / in$/.test(text) && pieces[i + 1]?.kind === 'topic'),
  )
  // The quinine in tonic water is what tonic water does.
  const isDrink =
    indexes.length > 0 &&
    pieces.some(({ name }) => name === 'tonic_water') &&
    pieces.some(({ text }) => drinkHolds.test(text))
  const lackingTopics = new Set(
    pieces.filter(({ kind, text }) => kind === 'topic' && lackNamed.test(text)).map(({ name }) => name),
  )
  const meant = isDrink ? pieces.flatMap(({ name }, i) => (name === 'tonic_water' ? [i] : [])) : indexes
  return meant.map((i) => {
    const piece = pieces[i] as Piece
    const before = pieces[i - 1]
    const countered = isCountered(pieces, i)
    return {
      topic: piece.name,
      text: piece.text,
      lacking: lackSaid || lackingTopics.has(piece.name) || isCalledLow(pieces, i),
      harms: isExposure(piece) || (before?.text === 'not' && /ing$/.test(piece.text)),
      countered,
      stopped: isStopped(pieces, i),
      denied: isDeniedByItself(pieces, i),
    }
  })
}
