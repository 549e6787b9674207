import prepareBook from './book.prepared.ts'
import type { Kind } from './kinds.ts'
import type { AnyWordPhrase, PhraseBook } from './pack-phrases.ts'

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
  const words = wordsFrom(text, start + word.length)
  let end = start
  let group = 0
  for (let i = 0; i < starts.length; i += 2) {
    const state = starts[i + 1] as number
    const found =
      state < 0 ? endByPattern(book.patterns[-1 - state], text, start, words) : endByStates(book, state, text, words)
    if (found > end && found <= limit) {
      end = found
      group = starts[i] as number
    }
  }
  const named = book.groups[group]
  return end > start && named ? { start, end, ...named } : null
}

/** A word of the text in lower case, and where it ends. */
interface Word {
  word: string
  end: number
}

/** Gives the nth word after the first one, which ends at `end`; null where no gap and word follow. Each is read once. */
type Words = (nth: number) => Word | null

/** White space and hyphens, then a word: "wives' ", "don't". */
const nextWord = /[\s\u2010-]{1,4}([a-z0-9]+(?:'[a-z0-9]+)*'?)/iy

function wordsFrom(text: string, end: number): Words {
  const read: (Word | null)[] = [{ word: '', end }]
  return (nth) => {
    for (let last = read.at(-1); last && read.length <= nth; last = read.at(-1)) {
      nextWord.lastIndex = last.end
      const match = nextWord.exec(text)
      read.push(match && { word: (match[1] as string).toLowerCase(), end: nextWord.lastIndex })
    }
    return read[nth] ?? null
  }
}

/** No phrase ends within a word. */
const wordGoesOn = /[a-z0-9]|'[a-z]/iy

function mayEndAt(text: string, end: number): boolean {
  wordGoesOn.lastIndex = end
  return !wordGoesOn.test(text)
}

/** Where the longest form ends that goes on from a state by words; 0 for none. */
function endByStates({ states }: PhraseBook, first: number, text: string, words: Words): number {
  let end = 0
  let at = words(0)
  let state = states[first]
  for (let nth = 1; at && state !== undefined; nth += 1) {
    if (state.startsWith('!') && mayEndAt(text, at.end)) end = at.end
    // Most phrases are no longer than their second word: the next is not even read.
    at = state === '!' ? null : words(nth)
    let next = at ? stateAfter(state, at.word) : -1
    if (at && next < 0 && at.word.endsWith("'")) {
      // A quotation mark behind the word.
      at = { word: at.word.slice(0, -1), end: at.end - 1 }
      next = stateAfter(state, at.word)
    }
    state = states[next]
  }
  return end
}

/** Number of the state that a word leads to; -1 for none. */
function stateAfter(state: string, word: string): number {
  const at = state.indexOf(` ${word} `)
  return at < 0 ? -1 : Number.parseInt(state.slice(state.indexOf('>', at) + 1), 10)
}

/** Where a phrase with any word in it ends; 0 where it does not stand. */
function endByPattern(phrase: AnyWordPhrase | undefined, text: string, start: number, words: Words): number {
  if (!phrase || (phrase.seconds && !phrase.seconds.includes(` ${words(1)?.word} `))) return 0
  // Compiled where a text first holds its opening: it costs as much as reading some sentences.
  phrase.pattern ??= new RegExp(phrase.source, 'iy')
  phrase.pattern.lastIndex = start
  return phrase.pattern.test(text) ? phrase.pattern.lastIndex : 0
}
