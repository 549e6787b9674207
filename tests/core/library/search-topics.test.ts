import { describe, expect, it } from 'vitest'
import { chooseTopics, listTopics } from '../../../core/library/list-topics.ts'
import { type ListQuery, wholeList } from '../../../core/library/route.ts'
import { createSearch } from '../../../core/library/search-topics.ts'
import { strings } from '../../../core/strings/interface.ts'
import { loadEvidence } from '../../../data/evidence.ts'

const evidence = loadEvidence()
const search = createSearch(evidence, strings.library)
const topics = listTopics(evidence)

describe('search', () => {
  it.each([
    ['magnesium', 'magnesium'],
    ['magn', 'magnesium'],
    ['MAGNESIUM glycinate', 'magnesium'],
    ['bisglycinate', 'magnesium'],
    ['epsom salts', 'magnesium'],
    ['magnezium', 'magnesium'],
    ['magnseium', 'magnesium'],
    ['potasium', 'potassium'],
    ['banana', 'potassium'],
    ['quinin', 'quinine'],
    ['k2', 'vitamin_k2'],
    ['vitamin k', 'vitamin_k2'],
    ['B12', 'vitamin_b'],
    ['charley horse', 'leg_cramps'],
    ['stretchng', 'stretching'],
    ['magnesium pregnancy', 'magnesium'],
    ['atorvastatin', 'medicines_that_cause_cramps'],
    ['pickle', 'pickle_juice'],
    ['pickel jui', 'pickle_juice'],
    ['lég cràmps', 'leg_cramps'],
  ])('finds for "%s" first %s', (words, topic) => {
    expect(search(words)?.[0]).toBe(topic)
  })

  it.each(['xyzzy', 'magnesium xyzzy', 'k9', '!!'])('finds nothing for "%s"', (words) => {
    expect(search(words)).toEqual([])
  })

  it.each(['', '  '])('asks nothing of "%s"', (words) => {
    expect(search(words)).toBeNull()
  })
})

describe('the list', () => {
  const chosen = (query: Partial<ListQuery>, found: string[] | null = null) =>
    chooseTopics(topics, { ...wholeList, ...query }, found)

  it('holds every topic by title', () => {
    const titles = chosen({}).map(({ title }) => title)
    expect(titles).toHaveLength(Object.keys(evidence.topics).length)
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })))
  })

  it('filters by state, kind and by anyone a row is about', () => {
    expect(new Set(chosen({ state: 'not-advised' }).map(({ state }) => state))).toEqual(new Set(['not-advised']))
    expect(chosen({ kind: 'nutrient' }).every(({ kind }) => kind === 'nutrient')).toBe(true)
    const about = (id: string) =>
      evidence.topics[id]?.rows.some((row) => [row.population, ...(row.alsoFor ?? [])].includes('pregnancy'))
    const pregnant = chosen({ population: 'pregnancy' }).map(({ id }) => id)
    expect(pregnant).toContain('magnesium')
    expect(topics.filter(({ id }) => about(id) !== pregnant.includes(id))).toEqual([])
  })

  it('joins filters and words', () => {
    expect(chosen({ kind: 'nutrient' }, ['stretching', 'magnesium']).map(({ id }) => id)).toEqual(['magnesium'])
  })

  it('sorts by certainty, by people and by date, the highest first, and keeps the best match first otherwise', () => {
    const people = chosen({ sort: 'people' }).map((topic) => topic.people)
    expect(people).toEqual([...people].sort((a, b) => b - a))
    expect(chosen({ sort: 'certainty' })[0]?.certainty).not.toBe('very-low')
    const checked = chosen({ sort: 'checked' }).map((topic) => topic.checked)
    expect(checked).toEqual([...checked].sort().reverse())
    expect(chosen({}, ['zinc', 'magnesium']).map(({ id }) => id)).toEqual(['zinc', 'magnesium'])
  })
})
