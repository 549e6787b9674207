import { recordOf } from '../evidence/prose.ts'
import { type Kind, kinds, type Population, populations, type State, states } from '../evidence/types.ts'
import { idPattern, libraryAddress } from './library-address.ts'

/** Orders of the list of topics. */
export const sorts = ['name', 'certainty', 'state', 'people', 'checked'] as const
export type Sort = (typeof sorts)[number]

/** What the list shows; null filters nothing. */
export interface ListQuery {
  words: string
  state: State | null
  population: Population | null
  kind: Kind | null
  sort: Sort
}

/** A view of the library, as its address names it. */
export type Route =
  | { view: 'list'; query: ListQuery }
  | { view: 'topic'; topic: string; row: string | null }
  /** A record and, when `from` is a figure's path, that figure in it. */
  | { view: 'study'; from: string }
  | { view: 'compare'; topics: string[] }
  | { view: 'nutrients'; of: string | null }
  | { view: 'article' }
  | { view: 'check' }
  /** A text that the background holds for this tab; the address says nothing of it. */
  | { view: 'asked' }
  | { view: 'changes' }
  /** An address that names nothing here. */
  | { view: 'unknown' }

export const wholeList: ListQuery = { words: '', state: null, population: null, kind: null, sort: 'name' }

/** Most topics that stand side by side. */
export const mostCompared = 3

const fromPattern = /^[a-z0-9_]+(\.[a-zA-Z0-9_-]+)*$/

/** Reads "#/magnesium?row=night-frequency". Parts it does not know are left out; an address it does not know is `unknown`. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const [name = '', rest = '', ...more] = path.split('/').map(decode)
  const params = new URLSearchParams(search)
  if (more.length > 0) return { view: 'unknown' }
  if (name === 'study') return parseStudy(rest, params.get('at'))
  if (name === 'compare') return parseCompare(rest)
  if (rest !== '') return { view: 'unknown' }
  if (name === '') return { view: 'list', query: parseQuery(params) }
  if (name === 'article' || name === 'check' || name === 'asked' || name === 'changes') return { view: name }
  if (name === 'nutrients') return { view: 'nutrients', of: idOrNull(params.get('of')) }
  return idPattern.test(name) ? { view: 'topic', topic: name, row: params.get('row') } : { view: 'unknown' }
}

/** The address of a view; `parseRoute` reads it back. */
export function formatRoute(route: Route): string {
  switch (route.view) {
    case 'list':
      return withParams('#/', queryParams(route.query))
    case 'topic':
      return withParams(libraryAddress(route.topic), { row: route.row })
    case 'study':
      return recordOf(route.from) === route.from
        ? `#/study/${route.from}`
        : withParams(`#/study/${recordOf(route.from)}`, { at: route.from })
    case 'compare':
      return `#/compare/${route.topics.join(',')}`
    case 'nutrients':
      return withParams('#/nutrients', { of: route.of })
    case 'unknown':
      return '#/'
    default:
      return `#/${route.view}`
  }
}

function parseStudy(id: string, at: string | null): Route {
  const from = at !== null && fromPattern.test(at) && recordOf(at) === id ? at : id
  return idPattern.test(id) ? { view: 'study', from } : { view: 'unknown' }
}

function parseCompare(list: string): Route {
  const topics = [...new Set(list.split(',').filter((id) => idPattern.test(id)))].slice(0, mostCompared)
  return topics.length > 0 ? { view: 'compare', topics } : { view: 'unknown' }
}

function parseQuery(params: URLSearchParams): ListQuery {
  return {
    words: params.get('q') ?? '',
    state: oneOf(states, params.get('state')),
    population: oneOf(populations, params.get('for')),
    kind: oneOf(kinds, params.get('kind')),
    sort: oneOf(sorts, params.get('sort')) ?? wholeList.sort,
  }
}

function queryParams({ words, state, population, kind, sort }: ListQuery): Record<string, string | null> {
  return { q: words || null, state, for: population, kind, sort: sort === wholeList.sort ? null : sort }
}

function withParams(path: string, params: Record<string, string | null>): string {
  const given = Object.entries(params).filter((pair): pair is [string, string] => pair[1] !== null)
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

function oneOf<Value extends string>(values: readonly Value[], value: string | null): Value | null {
  return values.find((one) => one === value) ?? null
}

function idOrNull(id: string | null): string | null {
  return id !== null && idPattern.test(id) ? id : null
}

/** Decoded, or as it stands where it is no valid encoding. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
