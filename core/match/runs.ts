const none = 0
const letter = 1
const digit = 2
const underscore = 3

/** What an ASCII character is to a word; all others, accented letters too, are none. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return letter
  if (code >= 48 && code <= 57) return digit
  return code === 95 ? underscore : none
})

function kindAt(text: string, offset: number): number {
  return kinds[text.charCodeAt(offset)] ?? none
}

/** The first offset at or after `from` that is not inside a word of ASCII; the text's end at the latest. */
export function wordEdge(text: string, from: number): number {
  let edge = Math.min(from, text.length)
  while (edge < text.length && kindAt(text, edge) !== none) edge += 1
  return edge
}

/** End of the run of letters or of digits at `start`; `start` itself when neither stands there. */
function runEnd(text: string, start: number): number {
  const kind = kindAt(text, start)
  let end = start
  if (kind === letter || kind === digit) while (kindAt(text, end) === kind) end += 1
  return end
}

/** What a name is looked up by, the run of letters or of digits it begins with; empty when with neither. */
export function headOf(name: string): string {
  return name.slice(0, runEnd(name, 0))
}

/** Bits of a word's hash that a filter goes by: some 700 words leave few others through. */
const hashBits = 15
const hashMask = (1 << hashBits) - 1

/** Tells quickly of most words that they are not among some: by one bit for the hash of each. */
export interface WordFilter {
  bits: Uint8Array
  /** Letters of the longest word. */
  longest: number
}

/** What a filter is made from, as plain data. */
export interface WordHashes {
  hashes: number[]
  longest: number
}

export function hashWords(words: Iterable<string>): WordHashes {
  const hashes = new Set<number>()
  let longest = 0
  for (const word of words) {
    let hash = 0
    for (let i = 0; i < word.length; i += 1) hash = addToHash(hash, word.charCodeAt(i))
    hashes.add(fold(hash))
    longest = Math.max(longest, word.length)
  }
  return { hashes: [...hashes], longest }
}

export function createWordFilter({ hashes, longest }: WordHashes): WordFilter {
  const bits = new Uint8Array(1 << hashBits)
  for (const hash of hashes) bits[hash] = 1
  return { bits, longest }
}

/**
 * Start of the first run of letters or digits from `from` up to `end` that begins a word and may be one of the filter's;
 * -1 for none. Letter case does not count. Looks at each character once; a run may go on past `end`.
 */
export function nextWord(text: string, from: number, end: number, { bits }: WordFilter): number {
  let isInWord = from > 0 && kindAt(text, from - 1) !== none
  for (let at = from; at < end; ) {
    const kind = kindAt(text, at)
    if (kind !== letter && kind !== digit) {
      isInWord = kind === underscore
      at += 1
      continue
    }
    const start = at
    let hash = 0
    let next: number = kind
    while (next === kind) {
      hash = addToHash(hash, text.charCodeAt(at))
      at += 1
      next = kindAt(text, at)
    }
    // A number that goes straight on in letters is no number.
    if (!isInWord && bits[fold(hash)] === 1 && next !== letter) return start
    isInWord = true
  }
  return -1
}

/** One bit makes small letters of capitals, and leaves digits as they are. */
function addToHash(hash: number, code: number): number {
  return (hash * 31 + (code | 32)) | 0
}

function fold(hash: number): number {
  return (hash ^ (hash >>> hashBits)) & hashMask
}
