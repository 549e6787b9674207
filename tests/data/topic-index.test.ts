import { expect, it } from 'vitest'
import { readIndex, writeIndex } from '../../core/library/index-lines.ts'
import { searchAddress } from '../../core/library/library-address.ts'
import { parseRoute } from '../../core/library/route.ts'
import { indexTopics } from '../../core/library/topic-index.ts'
import { loadEvidence } from '../../data/evidence.ts'
import { loadTopicIndex } from '../../data/topic-index.ts'

it('is in step with the evidence, topic by topic', () => {
  const topics = indexTopics(loadEvidence())
  expect(topics.length).toBeGreaterThan(40)
  expect(loadTopicIndex()).toEqual(topics)
})

it('gives each topic a title of its own, by which a chosen line is known', () => {
  const titles = loadTopicIndex().map(({ title }) => title.toLowerCase())
  expect(new Set(titles).size).toBe(titles.length)
})

it('stays small: the background reads it whenever it starts', () => {
  expect(writeIndex(loadTopicIndex()).length).toBeLessThan(12_000)
})

it('comes back from its lines as it was, white space apart', () => {
  const topic = { id: 'salt', title: 'Salt\tand\nwater', short: 'hardly studied', names: '' }
  expect(readIndex(writeIndex([topic, topic]))).toEqual([
    { ...topic, title: 'Salt and water' },
    { ...topic, title: 'Salt and water' },
  ])
  expect(readIndex('')).toEqual([])
})

it.each(['vitamin', 'a&b=c #/d', '100 %', 'é漢😴'])(
  'searches the library by an address that it reads back: %s',
  (words) => {
    expect(parseRoute(searchAddress(words))).toMatchObject({ view: 'list', query: { words } })
  },
)
