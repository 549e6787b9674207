import { crampTopic, type Lexicon } from '../match/lexicon.ts'
import { readNames } from '../match/name-scan.ts'
import { createRules } from '../match/term-rules.ts'
import type { Span } from '../text/sentences.ts'
import type { Kind } from './phrases/kinds.ts'
import { phraseAt } from './phrases/scan.ts'
import { namesWithoutHead } from './shared-heads.ts'

/** A word or phrase of a sentence and what it does there. */
export interface Piece {
  kind: Kind
  start: number
  end: number
  /** Its words in lower case with plain apostrophes. */
  text: string
  /** Name of its phrase table; the id of a topic. */
  name: string
  hedges: boolean
}

/** A stretch of a sentence within which one thing is said. */
export interface Segment {
  pieces: Piece[]
  start: number
  end: number
  /** What parts it from the one before: "but", ":", "|", "(", or nothing for the first. */
  opener: string
  /** It asks: a question mark closes it, or what it leads up to. */
  asks: boolean
}

/** Words that begin something new, as a whole word in this place. */
const turns = new Set([
  'but',
  'though',
  'although',
  'whereas',
  'yet',
  'however',
  'nevertheless',
  'nonetheless',
  'except',
])
/** Begin what is granted before the point is made. */
const concession = /^(?:although|though|while|whilst|whereas)$/
/** These only after a comma: "while" may be "during". */
const turnsAfterComma = new Set(['while', 'so', 'whilst', 'because', 'still', 'since', 'as'])

const openAside = /^\((?:the |an? |or |e\.g\. )?$/i
/** A parenthesis longer than this is read as its own. */
const longestAside = 120

/** "And so does calcium", "and calcium may too": the verb is the one before. */
const verbLeftOut =
  /^and (?:(?:so|neither|nor) (?:do|does|did|can|may|might|could|will|is|are)\b|(?:[a-z0-9-]+ ){1,4}(?:may|might|could|does|do|can|will|doesn't|don't|won't|did|didn't)(?: too| as well| not| also)?[.;,]?$)/i

const breakSign = /[;:()|\u2013\u2014!?.[\]\n\u2022/]/
const token = /[a-z0-9\u00c0-\u024f\u2080-\u2089\u00b5]+(?:'[a-z]+)?|[^\s]/gi

/** A name in a sentence: of a cramp, or of a topic. */
export interface NameSpan extends Span {
  topic: string
  text: string
}

/** The names in a text by their own rules; those of other things, such as stomach cramps, are left out. */
export function readNameSpans(text: string, lexicon: Lexicon): NameSpan[] {
  const rules = createRules(text)
  const whole = { start: 0, end: text.length }
  const spans: NameSpan[] = []
  for (const hit of readNames(lexicon, text)) {
    const term = hit && rules(hit.terms, hit, whole)
    if (hit && term) {
      const { start, end } = hit
      spans.push({ start, end, topic: term.other ? '' : term.topic, text: text.slice(start, end).toLowerCase() })
    }
  }
  const more = namesWithoutHead(text, lexicon)
  return more.length > 0 ? withMore(spans, more) : spans
}

/** Both in order; of two that begin at one place the first. */
function withMore(spans: readonly NameSpan[], more: readonly NameSpan[]): NameSpan[] {
  const starts = new Set(spans.map(({ start }) => start))
  return [...spans, ...more.filter(({ start }) => !starts.has(start))].sort((one, other) => one.start - other.start)
}

/** Reads a sentence as pieces and parts it where something new begins. Linear in its length. */
export function readSegments(sentence: string, names: readonly NameSpan[]): Segment[] {
  const text = sentence.replace(/[\u2018\u2019]/g, "'")
  const { segments, add, cut, last, namesTopic } = createSegments()
  let nextName = 0
  token.lastIndex = 0
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const start = match.index
    const word = match[0].toLowerCase()
    while (nextName < names.length && (names[nextName] as NameSpan).end <= start) nextName += 1
    const name = names[nextName]
    const aside = word === '(' ? asideEnd(text, start, names, nextName) : 0
    if (aside > 0) {
      // "Amino acid sachets (BCAAs)": what is meant stands in it, and alone.
      if (name && !namesTopic() && openAside.test(text.slice(start, name.start)) && name.end < aside)
        add(pieceAt(text, name.start, word, name))
      token.lastIndex = aside
    } else if (!(name && name.start <= start) && partsAt(text, start, word, last()?.kind))
      cut(word, start, start + word.length)
    else {
      const piece = pieceAt(text, start, word, name)
      add(piece)
      token.lastIndex = piece.end
    }
  }
  cut('', text.length, text.length)
  return segments.flatMap(splitConcession)
}

/** Segments while they are read: the last is open until it is cut off. */
function createSegments() {
  const segments: Segment[] = []
  let segment = open('', 0)
  return {
    segments,
    add: (piece: Piece) => segment.pieces.push(piece),
    last: () => segment.pieces.at(-1),
    namesTopic: () => segment.pieces.some(({ kind }) => kind === 'topic'),
    cut(opener: string, at: number, after: number) {
      segment.end = at
      const isEmpty = segment.pieces.length === 0
      if (!isEmpty) segments.push(segment)
      if (opener === '?') markQuestion(segments)
      segment = open(isEmpty ? `${segment.opener}${opener}` : opener, after)
    },
  }
}

/** Whether a word or sign parts a sentence where it stands; `before` is the kind of the piece before it. */
function partsAt(text: string, start: number, word: string, before: Kind | undefined): boolean {
  // "Not only magnesium but also zinc" is one list.
  if (word === 'but' && /^but also\b/i.test(text.slice(start, start + 9)))
    return !/\bnot (?:only|just|merely)\b/i.test(text.slice(0, start))
  if (word === 'and') return verbLeftOut.test(text.slice(start, start + 80))
  // "Try: magnesium, stretching" is one list with its verb.
  if (word === ':' && (before === 'take' || before === 'include')) return false
  // "However severe, it does not".
  if (
    word === 'however' &&
    before === 'comma' &&
    /^however (?:much|little|bad|severe|deep|low|long|hard|often|many|strong|mild|small|large|slight)\b[a-z ]{0,20},/i.test(
      text.slice(start, start + 40),
    )
  )
    return false
  if (word === 'even') return /^even (?:if|though)\b/i.test(text.slice(start, start + 12))
  return isBreak(text, start, word) || turns.has(word) || (before === 'comma' && turnsAfterComma.has(word))
}

/** The name, phrase or word that begins at `start`; `name` is the next name there or further on. */
function pieceAt(text: string, start: number, word: string, name: NameSpan | undefined): Piece {
  if (name && name.start <= start) {
    if (name.topic === '') return pieceOf(text, name, 'word', 'something else')
    return pieceOf(text, name, name.topic === crampTopic ? 'cramp' : 'topic', name.topic)
  }
  const phrase = phraseAt(text, start, word, name ? name.start : text.length)
  if (phrase) return { ...pieceOf(text, phrase, phrase.kind, phrase.name), hedges: phrase.hedges }
  const kind = word === ',' ? 'comma' : /^[-\u2010\u2011]$/.test(word) ? 'hyphen' : 'word'
  return pieceOf(text, { start, end: start + word.length }, kind, '')
}

/** "While magnesium does nothing at night, it may help in pregnancy": two things, parted by the comma. */
function splitConcession(segment: Segment): Segment[] {
  const { pieces, opener } = segment
  if (!concession.test(opener) && !concession.test(pieces[0]?.text ?? '')) return [segment]
  let at = -1
  for (let i = 1; i < pieces.length - 1; i += 1) {
    if (pieces[i]?.kind !== 'comma') continue
    at = i
    if (pieces.slice(0, i).some(({ kind }) => kind === 'cramp' || kind === 'topic')) break
  }
  const comma = pieces[at]
  if (
    !comma ||
    pieces
      .slice(at)
      .every(
        ({ kind }) => kind !== 'cramp' && kind !== 'help' && kind !== 'work' && kind !== 'useless' && kind !== 'it',
      )
  ) {
    return [segment]
  }
  return [
    { ...segment, pieces: pieces.slice(0, at), end: comma.start },
    { ...segment, pieces: pieces.slice(at + 1), start: comma.end, opener: ',' },
  ]
}

/** A question goes back to the last full stop. */
function markQuestion(segments: readonly Segment[]): void {
  for (let i = segments.length - 1; i >= 0; i -= 1) {
    const segment = segments[i] as Segment
    if (segment.asks) return
    segment.asks = true
    if (/[.!?|]/.test(segment.opener)) return
  }
}

/** The end of a parenthesis without a cramp in it, which is skipped but for what it names; 0 for any other. */
function asideEnd(text: string, start: number, names: readonly NameSpan[], nextName: number): number {
  const close = text.slice(start, start + longestAside).indexOf(')')
  if (close < 0) return 0
  const end = start + close + 1
  for (let i = nextName; i < names.length && (names[i] as NameSpan).start < end; i += 1) {
    if (names[i]?.topic === crampTopic) return 0
  }
  return end
}

function open(opener: string, start: number): Segment {
  return { pieces: [], start, end: start, opener, asks: false }
}

function pieceOf(text: string, { start, end }: Span, kind: Kind, name: string): Piece {
  return { kind, start, end, text: text.slice(start, end).toLowerCase(), name, hedges: false }
}

/** Signs that part; a full stop in "0.5" or "vit." and a slash in a word do not. */
function isBreak(text: string, start: number, sign: string): boolean {
  if (sign === '-') return /\s/.test(text[start - 1] ?? '') && /\s/.test(text[start + 1] ?? '')
  if (!breakSign.test(sign) || sign.length > 1) return false
  if (sign === '.' && /\b(?:[ap]\.m|e\.g|i\.e|approx|vs)$/i.test(text.slice(Math.max(0, start - 8), start)))
    return false
  return sign === '.' || sign === '/' || sign === ':' ? /\s|^$/.test(text[start + 1] ?? '') : true
}
