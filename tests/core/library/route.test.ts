import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds, populations, states } from '../../../core/evidence/types.ts'
import { libraryAddress } from '../../../core/library/library-address.ts'
import { formatRoute, parseRoute, type Route, sorts, wholeList } from '../../../core/library/route.ts'

describe('parseRoute', () => {
  it.each<[string, Route]>([
    ['', { view: 'list', query: wholeList }],
    ['#', { view: 'list', query: wholeList }],
    ['#/', { view: 'list', query: wholeList }],
    ['#/magnesium', { view: 'topic', topic: 'magnesium', row: null }],
    ['#/magnesium?row=night-frequency', { view: 'topic', topic: 'magnesium', row: 'night-frequency' }],
    ['#/study/tan2024', { view: 'study', from: 'tan2024' }],
    ['#/study/tan2024?at=tan2024.arms.k2', { view: 'study', from: 'tan2024.arms.k2' }],
    ['#/study/tan2024?at=other.arms.k2', { view: 'study', from: 'tan2024' }],
    ['#/compare/a,b,a,c,d', { view: 'compare', topics: ['a', 'b', 'c'] }],
    ['#/nutrients?of=zinc', { view: 'nutrients', of: 'zinc' }],
    ['#/nutrients?of=<b>', { view: 'nutrients', of: null }],
    ['#/check', { view: 'check' }],
    ['#/?q=mg&state=great&sort=size', { view: 'list', query: { ...wholeList, words: 'mg' } }],
    ['#/compare/', { view: 'unknown' }],
    ['#/check/more', { view: 'unknown' }],
    ['#/%E0%A4%A', { view: 'unknown' }],
    ['#/a b', { view: 'unknown' }],
    ['#/__proto__', { view: 'unknown' }],
  ])('reads "%s"', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route)
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (hash) => void parseRoute(hash)))
  })
})

describe('libraryAddress', () => {
  it.each([
    ['magnesium', '#/magnesium'],
    ['9lives', '#/9lives'],
    [null, '#/'],
    ['', '#/'],
    ['a/b', '#/'],
    ['__proto__', '#/'],
  ])('of %s is %s', (topic, address) => {
    expect(libraryAddress(topic)).toBe(address)
  })
})

const id = fc.stringMatching(/^[a-z0-9][a-z0-9_]{0,12}$/).filter((one) => !reserved.includes(one))
const reserved = ['study', 'compare', 'article', 'check', 'changes', 'nutrients']
const from = fc.oneof(
  id,
  fc.tuple(id, id).map((parts) => parts.join('.')),
)
const query = fc.record({
  words: fc.string(),
  state: fc.constantFrom(null, ...states),
  population: fc.constantFrom(null, ...populations),
  kind: fc.constantFrom(null, ...kinds),
  sort: fc.constantFrom(...sorts),
})
const routes: fc.Arbitrary<Route> = fc.oneof(
  query.map((one): Route => ({ view: 'list', query: one })),
  fc.tuple(id, fc.option(id)).map(([topic, row]): Route => ({ view: 'topic', topic, row })),
  from.map((one): Route => ({ view: 'study', from: one })),
  fc.uniqueArray(id, { minLength: 1, maxLength: 3 }).map((topics): Route => ({ view: 'compare', topics })),
  fc.option(id).map((of): Route => ({ view: 'nutrients', of })),
  fc.constantFrom<Route>({ view: 'article' }, { view: 'check' }, { view: 'changes' }),
)

describe('formatRoute', () => {
  it('writes addresses that are read back the same', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(parseRoute(formatRoute(route))).toEqual(route)
      }),
    )
  })
})
