/**
 * A group of names of one topic that share their rules. In a name a space stands for any white space or hyphen,
 * `[s|es]` for an optional part, `(leg|calf)` for one of several.
 */
export interface TermGroup {
  names: string[]
  /** Names of something else, such as period cramps: never marked, but they say what their passage is about. */
  other?: boolean
  /** The letter case counts: "Mg" is magnesium, "mg" a unit. */
  exact?: boolean
  /** A word the mention needs nearby (400 characters each way), or it means something else: "K2" needs "vitamin" or "supplement". */
  needs?: string[]
  /** Words straight before the name that give it another sense: "stomach" before "cramps". */
  notAfter?: string[]
  /** Words straight after the name that give it another sense: "alloy" after "magnesium". */
  notBefore?: string[]
  /** Words anywhere in the same block that give it another sense. */
  notWith?: string[]
}

/** What a topic gives to the lexicon; `cramp` is the one topic whose names open a passage for all others. */
export interface TopicTerms {
  id: string
  terms: TermGroup[]
}

/** The topic of cramp words. */
export const crampTopic = 'leg_cramps'

/** A name as compiled: its topic and the rules that decide whether it means the topic where it stands. */
export interface Term {
  topic: string
  other: boolean
  exact: string[] | null
  needs: RegExp | null
  notAfter: RegExp | null
  notBefore: RegExp | null
  notWith: RegExp | null
}

export interface Lexicon {
  /** One pattern for all names, global, ignoring case; the longest name wins. */
  pattern: RegExp
  /** Terms by folded name, in topic order: several when a name serves several rules. */
  terms: Map<string, Term[]>
}

/** White space, hyphens and dashes between two words of a name; bounded, so that matching stays linear. */
const gap = '[\\s\\u2010-\\u2013-]{1,40}'

/** Expands `[s|es]` and `(leg|calf)` into plain names. */
export function expandName(name: string): string[] {
  const found = /\[([^\]]*)\]|\(([^)]*)\)/.exec(name)
  if (!found) return [name.replace(/\s+/g, ' ').trim()]
  const [whole, optional, required] = found
  const choices = optional === undefined ? (required ?? '').split('|') : ['', ...optional.split('|')]
  const before = name.slice(0, found.index)
  const after = name.slice(found.index + whole.length)
  return choices.flatMap((choice) => expandName(before + choice + after))
}

/** The key under which a name or a match is looked up: lower case, one space for each gap, one form of apostrophe. */
export function foldName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u2010-\u2013-]+/g, ' ')
    .replace(/’/g, "'")
}

/** Compiles the names of all topics into one pattern. Throws when a name is empty. */
export function compileLexicon(topics: readonly TopicTerms[]): Lexicon {
  const terms = new Map<string, Term[]>()
  for (const topic of topics) {
    for (const group of topic.terms) {
      const names = group.names.flatMap(expandName)
      const term: Term = {
        topic: topic.id,
        other: group.other === true,
        exact: group.exact ? names : null,
        needs: words(group.needs, '', ''),
        notAfter: words(group.notAfter, '', '[\\s\\u2010-\\u2013-]*$'),
        notBefore: words(group.notBefore, '^[\\s\\u2010-\\u2013-]*', ''),
        notWith: words(group.notWith, '', ''),
      }
      for (const name of names) {
        if (name === '') throw new Error(`topic ${topic.id} has an empty name`)
        const key = foldName(name)
        const same = terms.get(key)
        if (same) same.push(term)
        else terms.set(key, [term])
      }
    }
  }
  return { pattern: compilePattern([...terms.keys()]), terms }
}

function words(list: string[] | undefined, before: string, after: string): RegExp | null {
  if (!list || list.length === 0) return null
  const alternatives = list.flatMap(expandName).map(escapeWord).join('|')
  return new RegExp(`${before}(?<![a-z])(?:${alternatives})(?![a-z])${after}`, 'i')
}

function escapeWord(word: string): string {
  return word
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/ /g, gap)
    .replace(/\\\*/g, '[a-z]*')
}

interface Branch {
  next: Map<string, Branch>
  ends: boolean
}

/** Names as a prefix tree, so that the matcher reads each character once however many names there are. */
function compilePattern(names: string[]): RegExp {
  const root: Branch = { next: new Map(), ends: false }
  for (const name of names) {
    let branch = root
    for (const letter of name) {
      let next = branch.next.get(letter)
      if (!next) {
        next = { next: new Map(), ends: false }
        branch.next.set(letter, next)
      }
      branch = next
    }
    branch.ends = true
  }
  return new RegExp(`\\b${sourceOf(root)}(?![a-z\\u00c0-\\u024f])`, 'gi')
}

function sourceOf(branch: Branch): string {
  const choices = [...branch.next].map(([letter, next]) => escapeWord(letter) + sourceOf(next))
  if (choices.length === 0) return ''
  const body = choices.length === 1 && !branch.ends ? choices.join('') : `(?:${choices.join('|')})`
  return branch.ends ? `${body}?` : body
}
