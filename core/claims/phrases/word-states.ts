/** Parsed phrase: from each place in it the letters that lead on, and the places reached without one. */
interface Places {
  letters: Map<number, [string, number][]>
  free: Map<number, number[]>
  start: number
  end: number
}

/** What can follow a word of a phrase: the places after the gap behind it, and whether the phrase may end with it. */
interface AfterWord {
  places: ReadonlySet<number>
  ends: boolean
}

/**
 * Takes phrases apart into states between their words. A state is a string: `!` when the phrase may end there, then the
 * words that can follow, each between spaces, and the number of the state they lead to: "! for of >12 with >7". A
 * `_` stands for any word. Phrases share the states in which they go on alike, which are most.
 */
export function createWordStates() {
  const { states, numberOf } = createNumbering()

  const addState = (phrase: Places, { places, ends }: AfterWord, known: Map<string, number>): number => {
    const key = `${ends}${[...places].sort((a, b) => a - b)}`
    const before = known.get(key)
    if (before !== undefined) return before
    const wordsTo = new Map<number, string[]>()
    for (const [word, next] of wordsFrom(phrase, places)) {
      const state = addState(phrase, next, known)
      wordsTo.set(state, [...(wordsTo.get(state) ?? []), word])
    }
    const ways = [...wordsTo].map(([state, words]) => ` ${words.join(' ')} >${state}`)
    const number = numberOf(`${ends ? '!' : ''}${ways.join('')}`)
    known.set(key, number)
    return number
  }

  return {
    states,
    /** The words a phrase can begin with, each with the state it leads to. */
    firstWords(written: string): [string, number][] {
      const phrase = parse(written)
      const known = new Map<string, number>()
      const words = wordsFrom(phrase, freely(phrase, [phrase.start]))
      return [...words].map(([word, next]) => [word, addState(phrase, next, known)])
    },
  }
}

/** Gives each state its number, the same to those that are alike. */
export function createNumbering() {
  const states: string[] = []
  const numbers = new Map<string, number>()
  return {
    states,
    numberOf(state: string): number {
      const known = numbers.get(state) ?? states.length
      if (known === states.length) {
        states.push(state)
        numbers.set(state, known)
      }
      return known
    },
  }
}

function parse(written: string): Places {
  // An optional word between spaces takes one of them with it. A hyphen of the page is a gap, as in `phraseAt`.
  const phrase = written.replace(/ \[([^\][]*[^\][ ])\](?= |$|\))/g, '[ ($1)]').replaceAll('-', ' ')
  const letters: Places['letters'] = new Map()
  const free: Places['free'] = new Map()
  let places = 0
  let at = 0
  const add = <Way>(to: Map<number, Way[]>, from: number, way: Way) => to.set(from, [...(to.get(from) ?? []), way])

  /** Reads choices up to `close`. Answers the place where they meet. */
  const readChoices = (from: number, close: string): number => {
    const meet = ++places
    let place = ++places
    add(free, from, place)
    for (; at < phrase.length && phrase[at] !== close; ) {
      const sign = phrase[at] as string
      at += 1
      if (sign === '|') {
        add(free, place, meet)
        place = ++places
        add(free, from, place)
      } else if (sign === '(') place = readChoices(place, ')')
      else if (sign === '[') {
        const before = place
        place = readChoices(before, ']')
        add(free, before, place)
      } else {
        add(letters, place, [sign, ++places])
        place = places
      }
    }
    at += 1
    add(free, place, meet)
    return meet
  }
  return { letters, free, start: 0, end: readChoices(0, '') }
}

/** All places that some lead to without a letter, themselves included. */
function freely({ free }: Places, from: Iterable<number>): Set<number> {
  const reached = new Set(from)
  // A set that grows while it is gone through: what comes in is gone through too.
  for (const place of reached) for (const next of free.get(place) ?? []) reached.add(next)
  return reached
}

/** The words that can stand at some places, in the order of the alphabet. */
function wordsFrom(phrase: Places, from: ReadonlySet<number>): Map<string, AfterWord> {
  const words = new Map<string, AfterWord>()
  const spell = (places: ReadonlySet<number>, word: string) => {
    const ways = Map.groupBy(
      [...places].flatMap((place) => phrase.letters.get(place) ?? []),
      ([letter]) => letter,
    )
    const next = (letter: string) =>
      freely(
        phrase,
        (ways.get(letter) ?? []).map(([, place]) => place),
      )
    const ends = places.has(phrase.end)
    if (word !== '' && (ends || ways.has(' '))) words.set(word, { places: next(' '), ends })
    for (const letter of [...ways.keys()].sort()) if (letter !== ' ') spell(next(letter), word + letter)
  }
  spell(from, '')
  return words
}
