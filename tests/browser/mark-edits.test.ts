import { describe, expect, test } from 'vitest'
import { readMarks, until } from '../../scripts/drive.ts'
import { kinds, markEverything, useWorld } from './harness.ts'

const one = 'leg cramps'
const three = 'calf muscle cramps'

/** What was done to the page's text, and which marks it has afterwards, in reading order. */
const edits: [string, string[]][] = [
  ['data set anew', ['toe cramps', three]],
  ['text put in before it', [one, three]],
  ['text put in inside it', [three]],
  ['text taken out before it', [one, three]],
  ['text taken out of it', [three]],
  ['as many letters put in its place', ['toe cramps', three]],
  ['the same text set again', [one, three]],
  ['a node split inside it', [one, three]],
  ['a node split before it', [one, three]],
  ['nodes split and made one again', [one, three]],
  ['a word of it wrapped', [one, three]],
  ['its wrappers taken away', [one, three]],
  ['the middle of three nodes changed', [one]],
  ['the middle of three nodes emptied', [one]],
  ['the middle of three nodes taken out', [one]],
  ['a node put in between three', [one, 'muscle cramps']],
  ['a copy in its place', [one, three]],
  ['moved to the end', [three, one]],
  ['taken out and put back at once', [one, three]],
  ['put into a fragment', [three]],
  ['moved into a shadow root', [one, three]],
  ['moved into another document', [three]],
  ['moved into another document and back', [one, three]],
  ['adopted by a document that is not shown', [three]],
]

/**
 * Makes an edit and answers what is painted in the next frame that does not stand in the page, or is no mark of it
 * before or after. Runs in the page.
 */
async function staleAfter(edit: string, allowed: string[]): Promise<string[]> {
  const { edits } = globalThis as unknown as { edits: Record<string, () => void> }
  edits[edit]?.()
  await new Promise((done) => requestAnimationFrame(done))
  const stale: string[] = []
  for (const highlight of CSS.highlights.values())
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const range = document.createRange()
      if (!document.contains(startContainer) && !(startContainer.getRootNode() instanceof ShadowRoot))
        stale.push(`not in the page: ${startContainer.nodeValue}`)
      if (startContainer.ownerDocument !== document) continue
      range.setStart(startContainer, Math.min(startOffset, startContainer.nodeValue?.length ?? 0))
      range.setEnd(endContainer, Math.min(endOffset, endContainer.nodeValue?.length ?? 0))
      if (!allowed.includes(range.toString())) stale.push(range.toString())
    }
  return stale
}

describe.each(kinds)('marks of text that is edited in %s', (kind) => {
  const world = useWorld(kind, markEverything)

  test.each(edits)('are right at once and afterwards: %s', async (edit, expected) => {
    const { page, marksToBe, marks } = await world.open('/pages/edits.html')
    await marksToBe([one, three])
    expect(await page.evaluate(staleAfter, edit, [...expected, one, three])).toEqual([])
    let seen: string[] = []
    await until('the marks to be as expected', async () => {
      seen = (await marks()).map(({ text }) => text)
      return [...seen].sort().join() === [...expected].sort().join()
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}: saw ${seen.join()}`)
    })
    expect(world.errors).toEqual([])
  })

  test('are those of the document the text was moved to', async () => {
    const { page, marksToBe } = await world.open('/pages/edits.html')
    await marksToBe([one, three])
    await page.evaluate("edits['moved into another document']()")
    await marksToBe([three])
    const frame = await until('the frame', async () => page.frames()[1])
    await until('its mark', async () => (await frame.evaluate(readMarks)).some(({ text }) => text === one))
    await page.evaluate("document.getElementById('main').prepend(one)")
    await marksToBe([one, three])
    expect(world.errors).toEqual([])
  })

  test('follow a large page that is changed and read many times', async () => {
    const { page, marksToBe } = await world.open('/pages/edits.html')
    await marksToBe([one, three])
    await page.evaluate(() => {
      // Enough that parts of it are left unread, and are told apart by what is remembered of their text.
      const rivers = Array.from({ length: 800 }, (_, i) => {
        const p = document.createElement('p')
        p.append(
          'A river ran past the old market, and nobody minded. '.repeat(4),
          Object.assign(document.createElement('b'), { id: `b${i}`, textContent: 'So.' }),
        )
        return p
      })
      document.getElementById('main')?.append(...rivers, 'Foot cramps.')
    })
    await marksToBe([one, three, 'Foot cramps'])
    const write = (id: string, words: string) =>
      page.evaluate((of, text) => document.getElementById(of)?.firstChild?.replaceWith(text), id, words)
    await write('b300', 'Hand cramps.')
    await marksToBe([one, three, 'Hand cramps', 'Foot cramps'])
    await write('b301', 'Magnesium stops toe cramps.')
    await marksToBe([one, three, 'Hand cramps', 'Magnesium', 'toe cramps', 'Foot cramps'])
    await write('b300', 'So.')
    await marksToBe([one, three, 'Magnesium', 'toe cramps', 'Foot cramps'])
    await page.evaluate(() => document.getElementById('b301')?.closest('p')?.remove())
    await marksToBe([one, three, 'Foot cramps'])
    await write('b300', 'Thigh cramps.')
    await marksToBe([one, three, 'Thigh cramps', 'Foot cramps'])
    expect(world.errors).toEqual([])
  })

  test('go and come with a choice made while the page takes text away', async () => {
    const { page, marksToBe } = await world.open('/pages/edits.html')
    await marksToBe([one, three])
    await page.evaluate(() => {
      const main = document.getElementById('main')
      let left = 40
      const turn = () => {
        const p = document.getElementById('one')
        if (p) p.remove()
        else main?.insertAdjacentHTML('afterbegin', '<p id="one">At night, leg cramps hurt.</p>')
        if (left-- > 0) setTimeout(turn, 25)
        else document.body.dataset.done = 'yes'
      }
      turn()
    })
    for (let i = 0; i < 6; i++) await world.store({ topics: { off: i % 2 ? [] : ['magnesium'] } })
    await until('the page to be done', () => page.evaluate(() => document.body.dataset.done === 'yes'))
    await page.evaluate(() => document.getElementById('one') ?? document.getElementById('last')?.before('Toe cramps.'))
    await until('a mark', async () => (await page.evaluate(readMarks)).length >= 2)
    expect(world.errors).toEqual([])
  })

  // Only Chromium lets a test collect garbage and count what is left.
  if (kind === 'chrome') {
    test('leave nothing behind in a page that changes its view hundreds of times', async () => {
      const tab = await world.open('/pages/route.html')
      await tab.marksToBe(['Magnesium', 'leg cramps'])
      const devtools = await tab.page.createCDPSession()
      const visit = async (times: number) => {
        await tab.page.evaluate(async (count) => {
          const { go } = globalThis as unknown as { go(name: string): void }
          for (let i = 0; i < count; i++) {
            go(['one', 'two', 'three'][i % 3] ?? 'one')
            // Every second view stays long enough to be read.
            if (i % 2) await new Promise((done) => setTimeout(done, 30))
          }
          go('one')
        }, times)
        await tab.marksToBe(['Magnesium', 'leg cramps'])
        for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage')
        const { Nodes = 0, JSEventListeners = 0 } = await tab.page.metrics()
        return { nodes: Nodes, listeners: JSEventListeners }
      }
      const first = await visit(100)
      const last = await visit(300)
      expect(last.listeners).toBeLessThanOrEqual(first.listeners)
      expect(last.nodes - first.nodes).toBeLessThan(20)
    })
  }
})
