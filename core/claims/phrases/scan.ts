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
  const starts = Object.hasOwn(book.words, word) ? book.starts[book.words[word] as number] : undefined
  if (!starts) return null
  const words = wordsFrom(text, start, word)
  let end = start
  let group = 0
  for (let i = 0; i < starts.length; i += 2) {
    const found = endFrom(book.states, starts[i + 1] as number, words, 1)
    if (found > end && found <= limit) {
      end = found
      group = starts[i] as number
    }
  }
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

/** Where the longest form ends that goes on from a state by the nth word; 0 for none. */
function endFrom(states: readonly string[], number: number, words: Words, nth: number): number {
  const state = states[number] as string
  const before = words.at(nth - 1)
  const here = before && state.startsWith('!') && words.mayEndWith(before) ? before.end : 0
  // Most phrases are no longer than their second word: the next is not even read.
  const next = state === '!' ? null : words.at(nth)
  if (!next) return here
  const to = stateAfter(state, next.word)
  const end = to < 0 ? endByQuoted(states, state, next) : endFrom(states, to, words, nth + 1)
  const any = stateAfter(state, anyWord)
  return Math.max(here, end, any < 0 ? 0 : endByAnyWord(states, any, words, nth))
}

const anyWord = '_'
/** Longest word that `_` stands for. */
const longestAny = 24

/** The same where any word may come first, one with hyphens in it too. */
function endByAnyWord(states: readonly string[], to: number, words: Words, nth: number): number {
  const first = words.at(nth)
  let end = 0
  for (let i = nth, last = first; first && last && last.end - first.start <= longestAny; i += 1) {
    end = Math.max(end, endFrom(states, to, words, i + 1))
    const next = words.at(i + 1)
    last = next && next.start === last.end + 1 && words.isHyphen(last.end) ? next : null
  }
  return end
}

/** The same where the phrase ends with a word before a quotation mark, which reads as an apostrophe of that word. */
function endByQuoted(states: readonly string[], state: string, { word, end }: Word): number {
  if (!word.endsWith("'")) return 0
  const to = stateAfter(state, word.slice(0, -1))
  return to >= 0 && states[to]?.startsWith('!') ? end - 1 : 0
}

/** Number of the state that a word leads to; -1 for none. */
function stateAfter(state: string, word: string): number {
  const at = state.indexOf(` ${word} `)
  return at < 0 ? -1 : Number.parseInt(state.slice(state.indexOf('>', at) + 1), 10)
}
