import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { compileClaims } from '../../../core/claims/claim-lexicon.ts'
import { readPageClaims } from '../../../core/claims/read-page.ts'
import { planReading } from '../../../core/context/plan-reading.ts'
import { findMentions } from '../../../core/find-mentions.ts'
import { compileLexicon } from '../../../core/match/lexicon.ts'
import { sliced } from '../../../core/sliced.ts'
import { createIndexer } from '../../../core/text/indexer.ts'
import type { ReadingPlan } from '../../../core/text/passed-over.ts'
import type { ReadableNode } from '../../../core/text/readable-node.ts'
import { headingsAbove, nodeAt, type TextIndex } from '../../../core/text/text-index.ts'
import { readTopics } from '../../../scripts/annotate-page.ts'
import { parsePage } from '../../../scripts/parse-page.ts'
import { nodesUnder, parsedTree } from './parsed-tree.ts'

const topics = readTopics()
const lexicon = compileLexicon(topics)
const claims = compileClaims(topics)
const tree = parsedTree()

const bodyOf = (html: string) => parsePage(`<!doctype html><body>${html}</body>`).body

const planOf = (body: ReadableNode, least = 0, asked = tree): ReadingPlan | null => {
  const work = sliced(planReading(body, asked, least))
  work.advance(() => false)
  return work.result()
}

const indexWith = (body: ReadableNode, plan: ReadingPlan | null): TextIndex => {
  const indexer = createIndexer(body, () => null, plan)
  indexer.advance(() => false)
  return indexer.result()
}

/** Everything a reader would see of a page: mentions with the headings over them, and claims, by their places. */
const seen = (body: ReadableNode, plan: ReadingPlan | null): string[] => {
  const index = indexWith(body, plan)
  const order = new Map([...nodesUnder(body)].map((node, i) => [node, i]))
  const place = (at: number) => {
    const { node, offset } = nodeAt(index, at)
    return `${order.get(node)}:${offset}`
  }
  const mentions = findMentions(index, lexicon)
  const judged = sliced(readPageClaims(index, mentions, '', claims))
  judged.advance(() => false)
  return [
    ...mentions.map(({ start, block, topic, because }) => {
      const own = index.blocks[block]
      return `${place(start)} ${topic} ${because} [${own ? headingsAbove(index, own).join(' | ') : ''}]`
    }),
    ...judged.result().map(({ start, topic, verdict }) => `${place(start)} ${topic} ${verdict}`),
  ]
}

const filler = (paragraphs: number) => `<p>${'A river ran past the old market. '.repeat(12)}</p>`.repeat(paragraphs)

describe('a plan', () => {
  it('passes over what is far from cramps, and nothing else changes', () => {
    const body = bodyOf(`${filler(20)}<h2>Legs</h2>${filler(2)}<p>Take magnesium for leg cramps.</p>${filler(20)}`)
    const plan = planOf(body)
    expect(plan?.passedOver.size).toBeGreaterThan(30)
    expect(seen(body, plan)).toEqual(seen(body, null))
    expect(seen(body, plan)).toHaveLength(3)
    expect(indexWith(body, plan).text.length).toBeLessThan(2500)
  })

  it.each<[string, string]>([
    ['of a page whose title names cramps', `<h1>Leg cramps</h1>${filler(20)}`],
    ['of a page whose first heading does', `<h3>Leg cramps</h3>${filler(20)}`],
    ['of a page that speaks of them throughout', `${'<p>A leg cramp.</p><p>Tea.</p>'.repeat(50)}`],
    ['of a page with a title for each part', `${'<h1>Part</h1><p>Words.</p>'.repeat(60)}<p>Cramps.</p>`],
  ])('leaves out nothing %s', (_, html) => {
    expect(planOf(bodyOf(html))).toBeNull()
  })

  it('leaves out nothing of a small page', () => {
    const html = `${filler(10)}<p>Cramps.</p>`
    expect(planOf(bodyOf(html), 100_000)).toBeNull()
    expect(planOf(bodyOf(html), 1000)).not.toBeNull()
  })

  it.each<[string, string]>([
    ['its list', `<p>For cramps:</p><ul><li>magnesium</li></ul>`],
    [
      'a list led in by the paragraph after it',
      `<p>My calf cramps.</p><p>It helps to try these:</p><ul><li>magnesium</li></ul>`,
    ],
    ['lines typed as a list', `<p>For leg cramps:</p><p>- magnesium</p><p>- quinine</p><p>- bananas</p>`],
    ['what stands before a list of them', `<p>Muscles of the calf and foot:</p><ul><li>cramps</li><li>pain</li></ul>`],
    [
      'a table with them in its head',
      `<table><tr><th>For leg cramps</th><th>Dose</th></tr><tr><td>Quinine</td><td>1</td></tr></table>`,
    ],
    [
      'all under a heading that names them',
      `<h2>Night leg cramps</h2>${filler(6)}<p>Quinine is old.</p>${filler(6)}<h2>Next</h2>`,
    ],
    ['a heading of a remedy close before', `<h3>Magnesium</h3><p>It is a salt.</p><p>Leg cramps come at night.</p>`],
    ['words that a name needs, though in the block before', `<p>A vitamin.</p><p>K2 for leg cramps.</p>`],
    [
      'headings in between that end a section',
      `<h2>Leg cramps</h2><section><h2>Tea</h2>${filler(3)}</section><p>Quinine.</p>`,
    ],
    ['text between blocks', `Take quinine, said of leg cramps. <b>So</b> it was.<p>No.</p>`],
    ['what its writer tells beside them', `<h3>Bill wrote</h3><p>I get cramps.</p><p>Tonic water did nothing.</p>`],
    [
      'what its writer tells before them',
      `<h3>Bill wrote</h3><p>Tonic water did nothing for me.</p><p>A cramp came again.</p>`,
    ],
    ['a post with cramps', `<article><p>Calf pain.</p><p>Cramps.</p></article>`],
  ])('does not part cramps from %s', (_, html) => {
    const body = bodyOf(`<h2>First</h2>${filler(25)}${html}${filler(25)}`)
    const plan = planOf(body)
    expect(plan?.passedOver.size).toBeGreaterThan(20)
    expect(seen(body, plan)).toEqual(seen(body, null))
  })

  it('reads hosts of shadow trees and what stands beside them', () => {
    const body = bodyOf(
      `${filler(9)}<div><div id="host"><p>Slotted words.</p></div>${filler(9)}</div><p>Leg cramps.</p>`,
    )
    const hosts = new Set(
      [...nodesUnder(body)].filter((node) => (node as { attributes?: Map<string, string> }).attributes?.has('id')),
    )
    const plan = planOf(body, 0, parsedTree(hosts))
    expect(hosts.size).toBe(1)
    expect([...hosts].some((host) => plan?.passedOver.has(host))).toBe(false)
    expect(plan?.passedOver.size).toBeGreaterThan(15)
  })

  it('is made of long lists typed with dashes by looking at each line a few times', () => {
    const lines = Array.from(
      { length: 6000 },
      (_, i) => `<p>- ${i % 60 === 0 ? 'leg cramps' : 'tea, milk and sugar for the table'}</p>`,
    )
    const body = bodyOf(`<h2>First</h2>${lines.join('')}`)
    let tests = 0
    const test = RegExp.prototype.test
    const spy = vi.spyOn(RegExp.prototype, 'test').mockImplementation(function (this: RegExp, text: string) {
      tests += 1
      return test.call(this, text)
    })
    const plan = planOf(body)
    spy.mockRestore()
    expect(plan).not.toBeNull()
    expect(tests).toBeLessThan(lines.length * 12)
  })

  it('is made of a page nested three thousand deep, reading it a few times at most', () => {
    let read = 0
    const counting = {
      ...tree,
      textOf: (node: ReadableNode) => {
        const text = tree.textOf(node)
        read += text?.length ?? 0
        return text
      },
    }
    const depth = 3000
    const side = '<p>leg cramps and tea for two</p>'.repeat(3)
    const html = `${filler(300)}${`<div>${side}`.repeat(40)}${'<div>'.repeat(depth)}leg cramps${'</div>'.repeat(depth)}`
    planOf(bodyOf(html), 0, counting)
    expect(read).toBeLessThan(html.length * 8)
  })
})

describe('a page read by plan', () => {
  const folder = new URL('../../fixtures/mentions/', import.meta.url)
  const bodies = readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => /<body[^>]*>([\s\S]*)<\/body>/i.exec(readFileSync(new URL(file, folder), 'utf8'))?.[1] ?? '')
    // A page titled for cramps is read whole: without their titles these are parts of one about many things.
    .map((body) => body.replace(/<(\/?)h1/gi, '<$1h2'))

  const part = fc.tuple(
    fc.constantFrom(...bodies),
    fc.constantFrom('', 'div', 'article', 'section'),
    fc.constantFrom('', '<h2>Next</h2>', '<h1>Another</h1>', '<hr>', 'loose words'),
    fc.constantFrom(4, 12, 40),
  )
  const page = fc.array(part, { minLength: 3, maxLength: 8 }).map((parts) =>
    parts
      .map(([body, wrapper, between, count]) => {
        const wrapped = wrapper === '' ? body : `<${wrapper}>${body}</${wrapper}>`
        return `${wrapped}${between}${filler(count)}`
      })
      .join(''),
  )

  it('shows the same mentions and claims as one read whole', () => {
    let planned = 0
    fc.assert(
      fc.property(page, (html) => {
        const body = bodyOf(`<h2>First</h2>${html}`)
        const plan = planOf(body)
        if (!plan) return
        planned += 1
        expect(seen(body, plan)).toEqual(seen(body, null))
      }),
      { numRuns: 60 },
    )
    expect(planned).toBeGreaterThan(20)
  })
})
