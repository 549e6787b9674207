import type { Term } from './lexicon.ts'
import { expandName } from './names.ts'
import { headOf } from './runs.ts'

/** Names that begin with the same run of letters or digits, and what each means. */
export interface NameTree {
  head: string
  /** Names as written but folded, in topic order. They may have forms with another head: those are in its tree too. */
  sources: { name: string; term: Term }[]
  /** The names letter by letter, grown when a text first holds their head: most heads are on no page. */
  root: Branch | null
}

interface Branch {
  /** By character code. */
  next: Map<number, Branch>
  /** What the name that ends here means: several terms when it serves several rules. */
  terms: Term[] | null
}

/** White space, hyphens and dashes are one gap up to this many; more, and it is no longer one name. */
const longestGap = 40

const space = 32
const apostrophe = 39

/**
 * The longest name of the tree that stands at `at` in a text and is not followed by a letter, with its end and terms;
 * null for none. Reads each character once.
 */
export function longestName(tree: NameTree, text: string, at: number): { end: number; terms: Term[] } | null {
  tree.root ??= grow(tree)
  let branch: Branch | undefined = tree.root
  let found: { end: number; terms: Term[] } | null = null
  let offset = at
  while (branch) {
    if (branch.terms && !isLatin(text.charCodeAt(offset))) found = { end: offset, terms: branch.terms }
    const code = foldCode(text.charCodeAt(offset))
    const length = code === space ? gapLength(text, offset) : 1
    if (length > longestGap) break
    offset += length
    branch = branch.next.get(code)
  }
  return found
}

function grow({ head, sources }: NameTree): Branch {
  const root: Branch = { next: new Map(), terms: null }
  for (const { name, term } of sources) {
    for (const plain of expandName(name)) {
      if (headOf(plain) !== head) continue
      const end = branchOf(root, plain)
      if (end.terms) end.terms.push(term)
      else end.terms = [term]
    }
  }
  return root
}

function branchOf(root: Branch, name: string): Branch {
  let branch = root
  for (let i = 0; i < name.length; i += 1) {
    const code = name.charCodeAt(i)
    let next = branch.next.get(code)
    if (!next) {
      next = { next: new Map(), terms: null }
      branch.next.set(code, next)
    }
    branch = next
  }
  return branch
}

/** As `foldName` does, for one character. */
function foldCode(code: number): number {
  if (code >= 65 && code <= 90) return code + 32
  if (code === 0x2019) return apostrophe
  return isGap(code) ? space : code
}

const wideGap = /[\s\u2010-\u2013]/

function isGap(code: number): boolean {
  if (code < 128) return code === space || code === 45 || (code >= 9 && code <= 13)
  return code === 160 || (code >= 0x1680 && wideGap.test(String.fromCharCode(code)))
}

/** Characters of the gap at `at`, counted up to one too many. */
function gapLength(text: string, at: number): number {
  let length = 1
  while (length <= longestGap && isGap(text.charCodeAt(at + length))) length += 1
  return length
}

/** A Latin letter, plain or accented: a name before it is only the beginning of a longer word. */
function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f)
}
