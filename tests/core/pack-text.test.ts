import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planReading } from '../../core/context/plan-reading.ts'
import { isPackedText, mostText, mostTitle, type PackedText, packText, unpackText } from '../../core/pack-text.ts'
import { runAll } from '../../core/run-all.ts'
import { createIndexer, indexTree } from '../../core/text/indexer.ts'
import type { Container, PageText } from '../../core/text/text-index.ts'
import { parsePage } from '../../scripts/parse-page.ts'
import { parsedTree } from './context/parsed-tree.ts'
import { indexOf } from './read-html.ts'

const asked = { title: 'On legs', shut: [3], judgesClaims: true }

/** What arrives of a text that is sent. */
const sent = (text: PageText): unknown => JSON.parse(JSON.stringify(packText({ ...text, ...asked })))

const pages = ['../fixtures/mentions/', '../fixtures/mentions/hard/'].flatMap((folder) => {
  const url = new URL(folder, import.meta.url)
  return readdirSync(url)
    .filter((name) => name.endsWith('.html'))
    .map((name) => [name, new URL(name, url)] as const)
})

describe('a text that is packed', () => {
  it.each(pages)('is the same when it is unpacked: %s', (_, file) => {
    const { text, blocks, gaps } = indexTree(parsePage(readFileSync(file, 'utf8')).body)
    const packed = sent({ text, blocks, gaps })
    expect(isPackedText(packed)).toBe(true)
    // Containers are compared by identity where passages are related: two blocks of one list share theirs.
    const unpacked = unpackText(packed as PackedText)
    expect(unpacked).toEqual({ text, blocks, gaps, ...asked })
    const placesOf = (all: PageText['blocks']) => {
      const known: (Container | null)[] = []
      return all.map(({ container }) => {
        if (!known.includes(container)) known.push(container)
        return known.indexOf(container)
      })
    }
    expect(placesOf(unpacked.blocks)).toEqual(placesOf(blocks))
  })

  it('keeps what was passed over', () => {
    const block = { start: 0, end: 3, container: null, heading: 0, section: -1, passedOver: true } as const
    const text = { text: 'abc', blocks: [block], gaps: [{ at: 0, length: 4000 }] }
    expect(unpackText(sent(text) as PackedText)).toEqual({ ...text, ...asked })
  })

  it('may be nested as deep as a script can make it', () => {
    let container: Container | null = null
    for (let i = 0; i < 100_000; i += 1) container = { kind: 'list', parent: container, first: 0, end: 1 }
    const text = { text: 'a', blocks: [{ start: 0, end: 1, container, heading: 0, section: -1 }], gaps: [] }
    const packed = sent(text)
    expect(isPackedText(packed)).toBe(true)
    let depth = 0
    for (let at = unpackText(packed as PackedText).blocks[0]?.container; at; at = at.parent) depth += 1
    expect(depth).toBe(512)
  })

  it('is cut where it is too long to be sent, with its title', () => {
    const container: Container = { kind: 'list', parent: null, first: 0, end: 3 }
    const block = (start: number, end: number) => ({ start, end, container, heading: 0, section: -1 })
    const text = 'a'.repeat(mostText + 10)
    const blocks = [block(0, 5), block(6, mostText + 5), block(mostText + 6, mostText + 10)]
    const gaps = [
      { at: 5, length: 9 },
      { at: mostText + 5, length: 9 },
    ]
    const packed = packText({ text, blocks, gaps, ...asked, title: 'b'.repeat(mostTitle + 1) })
    expect(isPackedText(packed)).toBe(true)
    const kept = unpackText(packed)
    expect(kept.blocks.map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [6, mostText],
    ])
    expect([kept.text.length, kept.title.length, kept.gaps.length]).toEqual([mostText, mostTitle, 1])
  })
})

describe('a page read by plan', () => {
  it.each(pages)('is packed without loss too: %s', (_, file) => {
    const { body } = parsePage(readFileSync(file, 'utf8'))
    const indexer = createIndexer(body, () => null, runAll(planReading(body, parsedTree(), 0)))
    indexer.advance(() => false)
    const { text, blocks, gaps } = indexer.result()
    const packed = JSON.parse(JSON.stringify(packText({ text, blocks, gaps, ...asked, shut: [] })))
    expect(isPackedText(packed)).toBe(true)
    expect(unpackText(packed as PackedText)).toEqual({ text, blocks, gaps, ...asked, shut: [] })
  })
})

describe('a value from outside', () => {
  const { text, blocks, gaps } = indexOf(
    '<h2>Night</h2><ul><li>a leg cramp</li><li><ul><li>salt</li></ul></li></ul><p>end</p>',
  )
  const packed = sent({ text, blocks, gaps }) as PackedText
  const rows = (numbers: readonly number[], length: number, at: number, field: number, value: number) =>
    numbers.map((one, i) => (i === at * length + field ? value : one))
  const block = (at: number, field: number, value: number) => ({ blocks: rows(packed.blocks, 6, at, field, value) })
  const container = (at: number, field: number, value: number) => ({
    containers: rows(packed.containers, 4, at, field, value),
  })

  /** So many containers, each in the one before. */
  const chain = (count: number) =>
    Array.from({ length: count }, (_, i) => [0, i - 1, 0, packed.blocks.length / 6]).flat()

  it('is taken as it was sent', () => {
    expect(isPackedText({ ...packed, containers: chain(512) })).toBe(true)
    expect(isPackedText(packed)).toBe(true)
    expect(packed.containers.length).toBeGreaterThan(8)
  })

  it.each<[string, object]>([
    ['a text that is none', { text: 7 }],
    ['a text that is too long', { text: 'a'.repeat(mostText + 1) }],
    ['a title that is too long', { title: 'a'.repeat(mostTitle + 1) }],
    ['no word on claims', { judgesClaims: undefined }],
    ['blocks that are no list', { blocks: { length: 6 } }],
    ['half a block', { blocks: packed.blocks.slice(1) }],
    ['half a container', { containers: packed.containers.slice(1) }],
    ['half a gap', { gaps: [1] }],
    ['a number that is none', block(0, 0, Number.NaN)],
    ['a broken number', block(0, 1, 0.5)],
    ['a block that ends before it starts', block(1, 1, 0)],
    ['a block in another', block(1, 0, 0)],
    ['a block beyond the text', block(3, 1, text.length + 1)],
    ['a block in a container that is not there', block(1, 2, 99)],
    ['a heading below the lowest', block(0, 3, 7)],
    ['a block in its own section', block(1, 4, 1)],
    ['a block that is passed over twice', block(0, 5, 2)],
    ['a container of no kind', container(0, 0, 99)],
    ['a container in itself', container(0, 1, 0)],
    ['a container in one that comes after', container(0, 1, 1)],
    ['a container that ends before it begins', container(0, 3, 0)],
    ['a container beyond the blocks', container(0, 3, 99)],
    ['containers that lie deeper than those of any page', { containers: chain(513) }],
    ['a container beyond the one around it', container(2, 3, 5)],
    ['containers side by side that overlap', container(1, 3, 3)],
    ['a block outside of its container', block(3, 2, 0)],
    ['a block under one that is no heading', block(3, 4, 1)],
    ['a heading under one of its own level', { blocks: rows(block(1, 3, 2).blocks, 6, 1, 4, 0) }],
    ['a list with holes', { shut: new Array(2) }],
    ['a list of nothing but holes', { gaps: new Array(2 ** 32 - 2) }],
    ['gaps out of order', { gaps: [3, 1, 2, 1] }],
    ['a gap beyond the text', { gaps: [text.length + 1, 1] }],
    ['a gap of less than nothing', { gaps: [1, -1] }],
    ['shut words that are no numbers', { shut: ['3'] }],
  ])('is refused with %s', (_, change) => {
    expect(isPackedText({ ...packed, ...change })).toBe(false)
  })

  it.each([null, undefined, 'text', 7, []])('is refused as %j', (value) => expect(isPackedText(value)).toBe(false))
})
