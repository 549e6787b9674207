import prepareBook from './book.prepared.ts'
import type { Kind } from './kinds.ts'
import type { PhraseBook } from './pack-phrases.ts'

/** A phrase found in a text. */
export interface PhraseHit {
  start: number
  end: number
  kind: Kind
  name: string
  hedges: boolean
}

let book: PhraseBook | undefined

/** The longest phrase that begins with the word at `start` and ends by `limit`, null for none. Reads no further than the phrase goes. */
export function phraseAt(text: string, start: number, word: string, limit: number): PhraseHit | null {
  book ??= prepareBook()
  const state = Object.hasOwn(book.words, word) ? book.words[word] : undefined
  if (state === undefined) return null
  const { end, group } = endFrom(book.states, state, wordsFrom(text, start, word), { nth: 1, limit })
  const named = book.groups[group]
  return end > start && named ? { start, end, ...named } : null
}

/** A word of the text in lower case, and where it stands. */
interface Word {
  word: string
  start: number
  end: number
}

/** The words of a text from one on. */
interface Words {
  /** The nth after the first; null where no gap and word follow. Each is read once. */
  at(nth: number): Word | null
  /** Whether a phrase may end with a word: not within one, nor before an ending such as "'s". */
  mayEndWith(word: Word): boolean
  /** Whether the sign at an offset joins words. */
  isHyphen(offset: number): boolean
}

/** White space and hyphens, then a word: "wives' ", "don't". */
const nextWord = /[\s\u2010-]{1,4}([a-z0-9]+(?:'[a-z0-9]+)*'?)/iy
const wordGoesOn = /[a-z0-9]|'[a-z]/iy

function wordsFrom(text: string, start: number, first: string): Words {
  const read: (Word | null)[] = [{ word: first, start, end: start + first.length }]
  return {
    at(nth) {
      for (let last = read.at(-1); last && read.length <= nth; last = read.at(-1)) {
        nextWord.lastIndex = last.end
        const word = nextWord.exec(text)?.[1]
        const end = nextWord.lastIndex
        read.push(word === undefined ? null : { word: word.toLowerCase(), start: end - word.length, end })
      }
      return read[nth] ?? null
    },
    mayEndWith({ end }) {
      wordGoesOn.lastIndex = end
      return !wordGoesOn.test(text)
    },
    isHyphen: (offset) => text[offset] === '-',
  }
}

/** Where a phrase ends, 0 for none, and the index of its group. */
interface End {
  end: number
  group: number
}

const nowhere: End = { end: 0, group: 0 }

/** Which word comes next, and how far a phrase may reach. */
interface Reach {
  nth: number
  limit: number
}

/** Where the longest phrase ends that goes on from a state by the nth word. */
function endFrom(states: readonly string[], number: number, words: Words, { nth, limit }: Reach): End {
  const state = states[number] as string
  const before = words.at(nth - 1)
  const mayEnd = before && before.end <= limit && state.startsWith('!') && words.mayEndWith(before)
  const here = mayEnd ? { end: before.end, group: groupOf(state) } : nowhere
  // Most phrases are no longer than their second word: the next is not even read.
  const next = state.includes('>') ? words.at(nth) : null
  if (!next) return here
  const to = stateAfter(state, next.word)
  const found = to < 0 ? endByQuoted(states, state, next, limit) : endFrom(states, to, words, { nth: nth + 1, limit })
  const any = stateAfter(state, anyWord)
  return longer(longer(here, found), any < 0 ? nowhere : endByAnyWord(states, any, words, { nth, limit }))
}

/** Of two that end at one place that of the group that comes first. */
function longer(one: End, other: End): End {
  return other.end > one.end || (other.end === one.end && other.group < one.group) ? other : one
}

/** The group that a phrase belongs to which ends with a state. */
function groupOf(state: string): number {
  return Number.parseInt(state.slice(1), 10)
}

const anyWord = '_'
/** Longest word that `_` stands for. */
const longestAny = 24

/** The same where any word may come first, one with hyphens in it too. */
function endByAnyWord(states: readonly string[], to: number, words: Words, { nth, limit }: Reach): End {
  const first = words.at(nth)
  let best = nowhere
  for (let i = nth, last = first; first && last && last.end - first.start <= longestAny; i += 1) {
    best = longer(best, endFrom(states, to, words, { nth: i + 1, limit }))
    const next = words.at(i + 1)
    last = next && next.start === last.end + 1 && words.isHyphen(last.end) ? next : null
  }
  return best
}

/** The same where the phrase ends with a word before a quotation mark, which reads as an apostrophe of that word. */
function endByQuoted(states: readonly string[], state: string, { word, end }: Word, limit: number): End {
  if (!word.endsWith("'") || end - 1 > limit) return nowhere
  const to = stateAfter(state, word.slice(0, -1))
  const last = to >= 0 ? (states[to] as string) : ''
  return last.startsWith('!') ? { end: end - 1, group: groupOf(last) } : nowhere
}

/** Number of the state that a word leads to; -1 for none. */
function stateAfter(state: string, word: string): number {
  const at = state.indexOf(` ${word} `)
  return at < 0 ? -1 : Number.parseInt(state.slice(state.indexOf('>', at) + 1), 10)
}
