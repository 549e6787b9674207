import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileClaims } from '../../core/claims/claim-lexicon.ts'
import { readPageClaims } from '../../core/claims/read-page.ts'
import { planReading } from '../../core/context/plan-reading.ts'
import { findMentions } from '../../core/find-mentions.ts'
import { compileLexicon } from '../../core/match/lexicon.ts'
import { createReadingMemory, type ReadingMemory } from '../../core/reading-memory.ts'
import { runAll } from '../../core/run-all.ts'
import { createIndexer } from '../../core/text/indexer.ts'
import type { ReadableNode } from '../../core/text/readable-node.ts'
import { readTopics } from '../../scripts/annotate-page.ts'
import { type ParsedNode, parsePage } from '../../scripts/parse-page.ts'
import { nodesUnder, parsedTree } from './context/parsed-tree.ts'

const topics = readTopics()
const lexicon = compileLexicon(topics)
const claims = compileClaims(topics)
const parsed = parsedTree()

const bodyOf = (html: string) => parsePage(`<!doctype html><body>${html}</body>`).body

/** One reading, as a page gets it. `least`: how large a page must be for a plan. */
const readPage = (body: ReadableNode, memory: ReadingMemory | null, least: number) => {
  const read = (node: ReadableNode) => parsed.textOf(node) as string
  const tree = memory ? { ...parsed, textOf: (node: ReadableNode) => memory.textOf(node, () => read(node)) } : parsed
  const plan = runAll(planReading(body, tree, least))
  const indexer = createIndexer(body, () => null, plan)
  indexer.advance(() => false)
  const index = indexer.result()
  const mentions = findMentions(index, lexicon)
  const judged = runAll(readPageClaims(index, mentions, 'On legs', claims))
  return { index, mentions, judged }
}

/** Takes a node out of its tree. Answers where it was. */
const takeOut = (node: ParsedNode): ParsedNode => {
  const parent = node.parentNode as ParsedNode
  if (parent.firstChild === node) parent.firstChild = node.nextSibling
  for (let child = parent.firstChild; child; child = child.nextSibling)
    if (child.nextSibling === node) child.nextSibling = node.nextSibling
  node.parentNode = null
  node.nextSibling = null
  return parent
}

const putFirst = (parent: ParsedNode, node: ParsedNode) => {
  node.parentNode = parent
  node.nextSibling = parent.firstChild
  parent.firstChild = node
}

const setText = (node: ParsedNode, text: string) => Object.assign(node, { nodeValue: text })

const texts = [
  'Take magnesium for leg cramps.',
  'Quinine stops leg cramps at night.',
  'It may help.',
  'Period cramps are another matter.',
  'A river ran past the old market. '.repeat(12),
  'Remedies for leg cramps',
  'K2',
]
const fragments = [
  ...texts.map((text) => `<p>${text}</p>`),
  `<h2>${texts[5]}</h2><p>Bananas, <b>pickle</b> juice.</p>`,
  `<h3>Rivers</h3>`,
  `<ul><li>magnesium</li><li>leg <i>cramps</i><sup>1</sup></li><li>bananas</li></ul>`,
  `<table><tr><th>Remedy</th><th>Leg cramps</th></tr><tr><td>Magnesium</td><td>stops them</td></tr></table>`,
  `<section><h2>Night</h2><p>Vitamin K<sub>2</sub> prevents cramps<br>in the calf.</p><aside><p>Salt</p></aside></section>`,
  `<div>loose <span>words <div>and a block</div> of</span> magnesium</div>`,
  `<ul>${'<li>a <b>leg</b> cramp</li>'.repeat(120)}</ul>`,
]

type Edit = { kind: 'insert' | 'remove' | 'text' | 'move'; at: number; to: number; what: number }
const edits = fc.array(
  fc.record<Edit>({
    kind: fc.constantFrom('insert', 'remove', 'text', 'move'),
    at: fc.nat(400),
    to: fc.nat(400),
    what: fc.nat(50),
  }),
  { minLength: 1, maxLength: 6 },
)

/** Edits a tree as a page would. Answers the nodes whose data or children changed. */
const apply = (body: ParsedNode, { kind, at, to, what }: Edit): ReadableNode[] => {
  const nodes = [...nodesUnder(body)] as ParsedNode[]
  const node = nodes[at % Math.max(1, nodes.length)]
  const holders = [body, ...nodes].filter(({ nodeType }) => nodeType === 1)
  const holder = holders[to % holders.length] as ParsedNode
  if (kind === 'insert') {
    const fresh = bodyOf(fragments[what % fragments.length] as string).firstChild as ParsedNode
    putFirst(holder, fresh)
    return [holder]
  }
  if (!node) return []
  if (kind === 'text') {
    const words = [node, ...nodesUnder(node)].find(({ nodeType }) => nodeType === 3) as ParsedNode | undefined
    if (words) setText(words, texts[what % texts.length] as string)
    return words ? [words] : []
  }
  const isInside = [node, ...nodesUnder(node)].includes(holder)
  if (kind === 'move' && isInside) return []
  const from = takeOut(node)
  if (kind === 'remove') return [from]
  putFirst(holder, node)
  return [from, holder]
}

describe('a page read again with what is remembered', () => {
  it.each([
    ['whole', Number.POSITIVE_INFINITY],
    ['by a plan', 0],
  ])('is read as one that was never seen, %s', (_, least) => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 12 }), edits, (pieces, changes) => {
        const body = bodyOf(pieces.map((piece) => fragments[piece % fragments.length]).join(''))
        const memory = createReadingMemory()
        readPage(body, memory, least)
        for (const change of changes) {
          memory.forget(apply(body, change))
          expect(readPage(body, memory, least)).toEqual(readPage(body, null, least))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('asks no text of what did not change', () => {
    const body = bodyOf('<p>Leg cramps.</p><p>Rivers.</p>')
    const memory = createReadingMemory()
    let asked = 0
    const ask = (node: ReadableNode) =>
      memory.textOf(node, () => {
        asked += 1
        return parsed.textOf(node) as string
      })
    const [one, other] = [body.firstChild as ParsedNode, body.firstChild?.nextSibling as ParsedNode]
    const askBoth = () => [ask(one), ask(other)]
    askBoth()
    setText(other.firstChild as ParsedNode, 'Markets.')
    memory.forget([other.firstChild as ParsedNode])
    expect(askBoth()).toEqual(['Leg cramps.', 'Markets.'])
    expect(asked).toBe(3)
  })

  it('forgets all texts when changes went by unseen', () => {
    const body = bodyOf(fragments.join(''))
    const memory = createReadingMemory()
    readPage(body, memory, 0)
    for (const node of nodesUnder(body)) if (node.nodeType === 3) setText(node as ParsedNode, 'A leg cramp. ')
    memory.forgetTexts()
    expect(readPage(body, memory, 0)).toEqual(readPage(body, null, 0))
  })
})
