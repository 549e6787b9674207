import MiniSearch from 'minisearch'
import type { Evidence } from '../evidence/schema.ts'
import type { Kind } from '../evidence/types.ts'
import { expandName } from '../match/names.ts'

/** Finds topics by any of their names. Returns ids, best first; null when nothing was asked. */
export type SearchTopics = (words: string) => string[] | null

/**
 * The search over titles and names. `kindNames` are the words a reader has for a kind: "food or drink". Its index is
 * made when first asked for: most visits to the list read it without a search.
 */
export function createSearch(evidence: Evidence, kindNames: Record<Kind, string>): SearchTopics {
  let index: MiniSearch | undefined
  return (words) => {
    if (words.trim() === '') return null
    index ??= createIndex(evidence, kindNames)
    return index.search(words).map(({ id }) => String(id))
  }
}

function createIndex(evidence: Evidence, kindNames: Record<Kind, string>): MiniSearch {
  const index = new MiniSearch<{ id: string; title: string; names: string; kind: string }>({
    fields: ['title', 'names', 'kind'],
    searchOptions: {
      boost: { title: 4, names: 2 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: lettersToForgive,
      weights: { fuzzy: 0.1, prefix: 0.6 },
    },
  })
  index.addAll(
    Object.values(evidence.topics).map(({ id, title, kind, terms, foods }) => ({
      id,
      title,
      kind: kindNames[kind],
      names: [
        ...terms.filter(({ other }) => !other).flatMap(({ names }) => names.flatMap(expandName)),
        ...(foods ?? []).flatMap(({ foodNames }) => foodNames),
      ].join(' '),
    })),
  )
  return index
}

/** One letter in a word long enough to be known without it, two in a long one, as swapped letters count twice. */
function lettersToForgive(word: string): number | boolean {
  if (word.length < 4 || /\d/.test(word)) return false
  return word.length < 8 ? 1 : 2
}
