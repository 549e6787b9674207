import { expandStart } from '../../match/names.ts'
import { causing } from './causing.ts'
import { advising, idioms, joining, times } from './grammar.ts'
import { idle } from './idle.ts'
import type { Kind, PhraseGroup } from './kinds.ts'
import { parts } from './parts.ts'
import { standing } from './stance.ts'
import { treating } from './treating.ts'

/** Every table, in the order of preference: of two phrases equally long at one place, the earlier names it. */
const groups: readonly PhraseGroup[] = [
  ...idioms,
  ...times,
  ...idle,
  ...standing,
  ...treating,
  ...causing,
  ...advising,
  ...joining,
]

/** A phrase found in a text. */
export interface PhraseHit {
  start: number
  end: number
  kind: Kind
  name: string
  hedges: boolean
}

interface Phrase {
  group: PhraseGroup
  source: string
  /** The two words its forms begin with; null where one has a single word or any word second. Read when first needed. */
  openings?: ReadonlySet<string> | null
  /** Anchored where it is tried; made when a text first holds its opening: compiling all of them costs too much at once. */
  pattern?: RegExp
}

/** Phrases by the first word of each of their forms. */
type PhraseBook = Map<string, Phrase[]>

let book: PhraseBook | undefined

/** The longest phrase that begins with the word at `start` and ends by `limit`, null for none. Reads no further than the phrase goes. */
export function phraseAt(text: string, start: number, word: string, limit: number): PhraseHit | null {
  book ??= makeBook()
  let best: PhraseHit | null = null
  const opening = `${word} ${secondWord(text, start + word.length)}`
  for (const phrase of book.get(word) ?? []) {
    if (phrase.openings === undefined) phrase.openings = openingsOf(phrase.source)
    if (phrase.openings && !phrase.openings.has(opening)) continue
    phrase.pattern ??= new RegExp(`${patternSource(phrase.source)}(?![a-z0-9]|'[a-z])`, 'iy')
    phrase.pattern.lastIndex = start
    const end = phrase.pattern.test(text) ? phrase.pattern.lastIndex : 0
    if (end > start && end <= limit && (!best || end > best.end)) {
      const { kind, name, hedges = false } = phrase.group
      best = { start, end, kind, name, hedges }
    }
  }
  return best
}

function makeBook(): PhraseBook {
  const made: PhraseBook = new Map()
  for (const group of groups) {
    for (const written of group.phrases) {
      const source = written.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '')
      const phrase: Phrase = { group, source }
      for (const word of firstWords(source)) {
        const same = made.get(word)
        if (same) same.push(phrase)
        else made.set(word, [phrase])
      }
    }
  }
  return made
}

const next = /[\s\u2010-]{1,4}([^\s\u2010-]{1,30})/y

/** The word after one that ends at `end`, without the sign it ends with. */
function secondWord(text: string, end: number): string {
  next.lastIndex = end
  return (next.exec(text)?.[1] ?? '').toLowerCase().replace(/[^a-z0-9]+$/, '')
}

/** Two first words that have one form. */
const plainOpening = /^([^\s[(-]+)[\s-]+([^\s[(_-]+)(?=[\s-]|$)/

/** Beginnings of a phrase's forms as two words. */
function openingsOf(source: string): Set<string> | null {
  const plain = plainOpening.exec(source)
  if (plain) return new Set([`${plain[1]} ${plain[2]?.replace(/[^a-z0-9]+$/, '')}`])
  const openings = new Set<string>()
  for (const start of expandStart(source, (text) => /^\S+[\s-]+\S+[\s-]/.test(text.trimStart()))) {
    const [first, second] = start.trim().split(/[\s-]+/)
    if (first === undefined || second === undefined || second.includes('_')) return null
    openings.add(`${first} ${second.replace(/[^a-z0-9]+$/, '')}`)
  }
  return openings
}

/** A first word that has one form. */
const plainStart = /^[^\s[(-]+(?=[\s-])/

/** The words a phrase can begin with. */
function firstWords(source: string): Iterable<string> {
  const plain = plainStart.exec(source)
  if (plain) return plain
  const starts = expandStart(source, (start) => /\S[\s-]/.test(start.trimStart()))
  return new Set(starts.map((start) => /^[^\s-]+/.exec(start.trimStart())?.[0] ?? '').filter((word) => word !== ''))
}

/** Of choices without further choices in them the longer go first: "suffer from" before "suffer". */
function longestFirst(source: string): string {
  return source.replace(/([([])([^()[\]]*\|[^()[\]]*)([)\]])/g, (_, open, choices: string, close) => {
    const sorted = choices.split('|').sort((a, b) => b.length - a.length)
    return `${open}${sorted.join('|')}${close}`
  })
}

/** Pattern source for a phrase. An optional word between spaces takes one of them with it. */
function patternSource(source: string): string {
  return longestFirst(source)
    .replace(/[.*+?^$\\]/g, '\\$&')
    .replace(/ \[([^\][]*[^\][ ])\](?= |$|\))/g, '(?: (?:$1))?')
    .replace(/\[/g, '(?:')
    .replace(/\]/g, ')?')
    .replace(/\((?!\?)/g, '(?:')
    .replace(/_/g, "[a-z0-9'-]{1,24}")
    .replace(/ /g, '[\\s\\u2010-]{1,4}')
}
