import { expandStart } from '../../match/names.ts'
import type { Kind, PhraseGroup } from './kinds.ts'
import { parts } from './parts.ts'
import { createWordStates } from './word-states.ts'

/**
 * The tables of phrases as they are looked up, made when the extension is built: as plain data, mostly strings that are
 * read only where a text holds their words.
 */
export interface PhraseBook {
  groups: { kind: Kind; name: string; hedges: boolean }[]
  /** The words that phrases begin with, each with an index of `starts`. */
  words: Record<string, number>
  /** The phrases that begin with a word: group and state in turn. Below zero, -1 - STATE is an index of `patterns`. */
  starts: number[][]
  /** See `createWordStates`. */
  states: string[]
  /** The few phrases with any word in them, which is more than states can tell. */
  patterns: AnyWordPhrase[]
}

export interface AnyWordPhrase {
  /** Pattern source, to be tried where its first word stands. */
  source: string
  /** The second words of its forms, each between spaces; null where that can be any. */
  seconds: string | null
  /** Made when first tried. */
  pattern?: RegExp
}

/** Takes the tables of phrases apart by words. */
export function packPhrases(groups: readonly PhraseGroup[]): PhraseBook {
  const { states, firstWords } = createWordStates()
  const patterns: AnyWordPhrase[] = []
  const startsOf = new Map<string, number[]>()
  const file = (word: string, group: number, state: number) =>
    startsOf.set(word, [...(startsOf.get(word) ?? []), group, state])
  for (const [group, { phrases }] of groups.entries()) {
    for (const written of phrases) {
      const phrase = written.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '')
      if (phrase.includes('_')) {
        const openings = openingsOf(phrase)
        patterns.push({ source: patternSource(phrase), seconds: secondsOf(openings) })
        for (const word of new Set(openings.map(([first]) => first))) file(word, group, -patterns.length)
      } else for (const [word, state] of firstWords(phrase)) file(word, group, state)
    }
  }
  const starts = [...new Set([...startsOf.values()].map(String))]
  return {
    groups: groups.map(({ kind, name, hedges = false }) => ({ kind, name, hedges })),
    words: Object.fromEntries([...startsOf].map(([word, list]) => [word, starts.indexOf(String(list))])),
    starts: starts.map((list) => list.split(',').map(Number)),
    states,
    patterns,
  }
}

/** The beginnings of a phrase's forms, as two words. */
function openingsOf(phrase: string): [string, string][] {
  const starts = expandStart(phrase, (text) => /^\S+[\s-]+\S+[\s-]/.test(text.trimStart()))
  return starts.map((start) => {
    const [first = '', second = ''] = start.trim().split(/[\s-]+/)
    return [first, second]
  })
}

function secondsOf(openings: readonly [string, string][]): string | null {
  if (openings.some(([, second]) => second.includes('_'))) return null
  return ` ${[...new Set(openings.map(([, second]) => second))].join(' ')} `
}

/** Of choices without further choices in them the longer go first: "suffer from" before "suffer". */
function longestFirst(phrase: string): string {
  return phrase.replace(/([([])([^()[\]]*\|[^()[\]]*)([)\]])/g, (_, open, choices: string, close) => {
    const sorted = choices.split('|').sort((a, b) => b.length - a.length)
    return `${open}${sorted.join('|')}${close}`
  })
}

/** Pattern source for a phrase. An optional word between spaces takes one of them with it. */
function patternSource(phrase: string): string {
  const source = longestFirst(phrase)
    .replace(/[.*+?^$\\]/g, '\\$&')
    .replace(/ \[([^\][]*[^\][ ])\](?= |$|\))/g, '(?: (?:$1))?')
    .replace(/\[/g, '(?:')
    .replace(/\]/g, ')?')
    .replace(/\((?!\?)/g, '(?:')
    .replace(/_/g, "[a-z0-9'-]{1,24}")
    .replace(/ /g, '[\\s\\u2010-]{1,4}')
  return `${source}(?![a-z0-9]|'[a-z])`
}
