/** Expands `[s|es]` and `(leg|calf)` into plain names, in the order written. A choice may hold an optional part. */
export function expandName(name: string): string[] {
  // A part left out can leave two spaces.
  return expand(name.replace(/\s+/g, ' ')).map((plain) =>
    (plain.includes('  ') ? plain.replace(/ +/g, ' ') : plain).trim(),
  )
}

/** The beginnings of a name's plain forms, each expanded no further than `isEnough` asks for. */
export function expandStart(name: string, isEnough: (start: string) => boolean): string[] {
  // The usual name needs no taking apart, which is most of what compiling a lexicon costs.
  const open = name.search(/[[(]/)
  const plain = open < 0 ? name : name.slice(0, open)
  if (open < 0 || isEnough(plain)) return [plain]
  let starts = ['']
  for (const part of partsOf(name)) {
    if (starts.every(isEnough)) break
    const choices = choicesOf(part)
    starts = starts.flatMap((start) => (isEnough(start) ? [start] : choices.map((choice) => start + choice)))
  }
  return starts
}

function expand(name: string): string[] {
  return expandStart(name, () => false)
}

/** Plain text and choices in turn. */
function partsOf(name: string): string[] {
  return name.split(/(\[[^\]]*\]|\([^)]*\))/)
}

function choicesOf(part: string): string[] {
  if (part.startsWith('[') && part.endsWith(']')) return ['', ...part.slice(1, -1).split('|')]
  return part.startsWith('(') && part.endsWith(')') ? part.slice(1, -1).split('|').flatMap(expand) : [part]
}

/** One space for each gap: white space, hyphens and dashes. */
export function foldGaps(text: string): string {
  return text.replace(/[\s\u2010-\u2013-]+/g, ' ')
}

/** The form in which names are compared: lower case, one space for each gap, one form of apostrophe. */
export function foldName(text: string): string {
  return foldGaps(text.toLowerCase()).replace(/’/g, "'")
}

/** A pattern compiled when first asked for: most rules of a lexicon are never needed on a page. */
export type LazyPattern = () => RegExp

/** White space, hyphens and dashes between two words; bounded, so that matching stays linear. */
const gap = '[\\s\\u2010-\\u2013-]{1,40}'

/**
 * A pattern for any of some words, written as names are, a `*` for any further letters; null for no words. `before` and
 * `after` are pattern source around it.
 */
export function wordsPattern(words: string[] | undefined, before = '', after = ''): LazyPattern | null {
  if (!words || words.length === 0) return null
  let pattern: RegExp | undefined
  return () => {
    if (pattern) return pattern
    const alternatives = words.flatMap(expandName).map(escapeWord).join('|')
    pattern = new RegExp(`${before}(?<![a-z])(?:${alternatives})(?![a-z])${after}`, 'i')
    return pattern
  }
}

function escapeWord(word: string): string {
  return word
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/ /g, gap)
    .replace(/\\\*/g, '[a-z]*')
}
