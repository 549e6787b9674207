import { describe, expect, it } from 'vitest'
import type { TopicRow } from '../../../core/evidence/schema.ts'
import { chooseTopics, listTopics } from '../../../core/library/list-topics.ts'
import { type ListQuery, wholeList } from '../../../core/library/route.ts'
import { shortVerdicts } from '../../../core/strings/evidence.ts'
import { loadEvidence } from '../../../data/evidence.ts'
import { sampleEvidence, sampleRow } from '../evidence/sample-evidence.ts'

/** The sample's topic: no difference at night; trials conflict in pregnancy and for older adults; helped in sport. */
function listed(query: Partial<ListQuery>, rows: TopicRow[] = mixed) {
  return chooseTopics(listTopics(sampleEvidence({ rows, short: 'own words' })), { ...wholeList, ...query }, null)
}

const mixed = [
  sampleRow(),
  sampleRow({ id: 'p1', population: 'pregnancy', alsoFor: ['older'], state: 'conflict', certainty: 'low' }),
  sampleRow({ id: 'p2', population: 'pregnancy', outcome: 'pain', state: 'works', certainty: 'very-low' }),
  sampleRow({ id: 's1', population: 'exercise', who: 'runners', state: 'works', label: 'one-trial' }),
]

describe('the line of a topic in the list', () => {
  it.each<[string, Partial<ListQuery>, string, string, string]>([
    ['its own words, with no filter', {}, 'no-difference', 'moderate', 'own words'],
    ['its first row’s, met by the filter', { state: 'no-difference' }, 'no-difference', 'moderate', 'own words'],
    ['the row’s for a population', { population: 'pregnancy' }, 'conflict', 'low', shortVerdicts.conflict.low],
    ['a row’s that leads for others too', { population: 'older' }, 'conflict', 'low', shortVerdicts.conflict.low],
    ['the row’s that meets both', { population: 'pregnancy', state: 'works' }, 'works', 'very-low', 'very uncertain'],
    ['the row’s of a state', { state: 'conflict' }, 'conflict', 'low', shortVerdicts.conflict.low],
    ['a row’s own label', { population: 'exercise' }, 'works', 'moderate', 'helped in one trial'],
  ])('says %s', (_, query, state, certainty, short) => {
    expect(listed(query)).toMatchObject([{ state, certainty, short }])
  })

  it.each<Partial<ListQuery>>([
    { state: 'works', population: 'older' },
    { state: 'no-difference', population: 'pregnancy' },
    { state: 'not-advised' },
    { population: 'dialysis' },
  ])('is left out when no row meets %o', (query) => {
    expect(listed(query)).toEqual([])
  })

  it('says whom and what another row than the first is about', () => {
    expect(listed({})[0]?.about).toBeNull()
    expect(listed({ state: 'conflict' })[0]?.about).toEqual({
      who: null,
      population: 'pregnancy',
      outcome: 'cramps a week',
    })
    expect(listed({ population: 'exercise' })[0]?.about).toEqual({
      who: 'runners',
      population: null,
      outcome: 'cramps a week',
    })
  })

  it('keeps what is not advised so, whatever its label says', () => {
    const rows = [sampleRow(), sampleRow({ id: 'p', population: 'pregnancy', state: 'not-advised', label: 'advice' })]
    expect(listed({ population: 'pregnancy' }, rows)[0]?.short).toBe('not advised (advice, not trials)')
  })

  it('stands in the order of the rows that are shown', () => {
    const evidence = sampleEvidence({ rows: mixed })
    const { pill } = evidence.topics
    if (!pill) throw new Error('the sample has a topic')
    evidence.topics.balm = {
      ...pill,
      id: 'balm',
      title: 'A balm',
      rows: [sampleRow({ certainty: 'high', state: 'works', alsoFor: ['pregnancy'] })],
    }
    evidence.topics.zest = { ...pill, id: 'zest', title: 'Zest', rows: [...mixed.slice(1), ...mixed.slice(0, 1)] }
    const order = (query: Partial<ListQuery>) =>
      chooseTopics(listTopics(evidence), { ...wholeList, ...query }, null).map(({ id }) => id)
    expect(order({ sort: 'certainty' })).toEqual(['balm', 'pill', 'zest'])
    expect(order({ sort: 'certainty', population: 'exercise' })).toEqual(['pill', 'zest'])
    expect(order({ sort: 'certainty', state: 'works', population: 'pregnancy' })).toEqual(['balm', 'pill', 'zest'])
    expect(order({ sort: 'state', state: null, population: 'night' })).toEqual(['balm', 'pill', 'zest'])
  })

  it('holds for every topic, population and state of the evidence', () => {
    const evidence = loadEvidence()
    for (const topic of listTopics(evidence)) {
      for (const { state, populations } of topic.rows) {
        for (const population of populations) {
          const [line] = chooseTopics([topic], { ...wholeList, state, population }, null)
          const row = evidence.topics[topic.id]?.rows.find(
            (one) => one.state === state && [one.population, ...(one.alsoFor ?? [])].includes(population),
          )
          expect([line?.state, line?.certainty], `${topic.id} ${population}`).toEqual([row?.state, row?.certainty])
          expect(line?.short).not.toBe('')
        }
      }
    }
  })
})
