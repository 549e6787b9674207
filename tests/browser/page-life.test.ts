import { describe, expect, test } from 'vitest'
import { inContentWorld, until } from '../../scripts/drive.ts'
import { kinds, markEverything, useWorld } from './harness.ts'

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

describe.each(kinds)('a living page in %s', (kind) => {
  const world = useWorld(kind, markEverything)

  test('that renders itself every 50 ms runs ten seconds without an error', async () => {
    const { page, marks } = await world.open('/pages/rerender.html')
    const end = Date.now() + 10_000
    let most = 0
    while (Date.now() < end) {
      most = Math.max(most, (await marks()).length)
      await pause(400)
    }
    const seen = (await page.evaluate('({ ticks: ticks(), wrong })')) as { ticks: number; wrong: number[] }
    expect(seen.ticks).toBeGreaterThan(100)
    expect(seen.wrong).toEqual([])
    expect(most).toBeGreaterThan(5)
    expect(world.errors).toEqual([])
  })

  test('gets marks in every node that is added', async () => {
    const { page, marksToBe } = await world.open('/pages/changes.html')
    await marksToBe(['Leg cramps'])
    await page.evaluate(() => {
      for (const words of ['Calf cramps hurt.', 'Nothing here.', 'Magnesium is sold for foot cramps.']) {
        const p = document.createElement('p')
        p.textContent = words
        document.getElementById('main')?.append(p)
      }
    })
    await marksToBe(['Leg cramps', 'Calf cramps', 'Magnesium', 'foot cramps'])
  })

  test('has the names of remedies brought with the first text that only they can tell about', async () => {
    const { page, tab, marksToBe } = await world.open('/pages/changes.html')
    const haveNames = () => inContentWorld(world.launched, { tab }, () => Symbol.for('crampwise.names') in globalThis)
    await marksToBe(['Leg cramps'])
    expect(await haveNames()).toBe(false)
    await page.evaluate(() => document.getElementById('first')?.append(' The doctor gave them quinine.'))
    await marksToBe(['Leg cramps', 'quinine'])
    expect(await haveNames()).toBe(true)
  })

  test('loses the marks of text that changed, and gets those of the new text', async () => {
    const { page, marksToBe } = await world.open('/pages/changes.html')
    await marksToBe(['Leg cramps'])
    await page.evaluate(() => {
      const text = document.getElementById('first')?.firstChild
      if (text) text.nodeValue = 'At night, some people have calf cramps.'
    })
    await marksToBe(['calf cramps'])
    await page.evaluate(() => {
      const text = document.getElementById('first')?.firstChild
      if (text) text.nodeValue = 'Nothing to see.'
    })
    await marksToBe([])
  })

  test('drops the marks of nodes that are removed, and marks them again when they return', async () => {
    const { page, marksToBe } = await world.open('/pages/changes.html')
    await marksToBe(['Leg cramps'])
    const ranges = () =>
      page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0))
    await page.evaluate(() => {
      const first = document.getElementById('first')
      first?.remove()
      Object.assign(globalThis, { kept: first })
    })
    await until('no range to be left', async () => (await ranges()) === 0)
    await page.evaluate(() => {
      const { kept } = globalThis as typeof globalThis & { kept?: HTMLElement }
      if (kept) document.body.append(kept)
    })
    await marksToBe(['Leg cramps'])
  })

  test('keeps its marks when the page clears all highlights', async () => {
    const { page, marksToBe } = await world.open('/pages/changes.html')
    await marksToBe(['Leg cramps'])
    await page.evaluate(() => {
      CSS.highlights.clear()
      document.getElementById('main')?.append('.')
    })
    await marksToBe(['Leg cramps'])
  })

  test('that changes its route without loading gets the marks of the new view only', async () => {
    const { page, marksToBe } = await world.open('/pages/route.html')
    await marksToBe(['Magnesium', 'leg cramps'])
    await page.evaluate("go('two')")
    await marksToBe(['Calcium', 'calf cramps'])
    await page.evaluate("go('three')")
    await marksToBe([])
    await page.evaluate("go('one')")
    await marksToBe(['Magnesium', 'leg cramps'])
  })

  test('whose frames vanish while they are read raises no error', async () => {
    const { page, marksToBe } = await world.open('/pages/vanish.html')
    await until('the last frame to go', () =>
      page.evaluate("globalThis.done === true && document.querySelector('iframe') === null"),
    )
    await marksToBe(['Leg cramps'])
    // A frame that vanishes while it loads is the browser's own to report, in no console of the page.
    expect(world.errors).toEqual([])
  })

  test('that writes itself again raises no error and is marked again', async () => {
    const { page, marksToBe } = await world.open('/pages/reopen.html')
    await page.evaluate('rewrite()')
    await marksToBe(['Calf cramps'])
    expect(world.errors).toEqual([])
  })

  test.each(['drawing.svg', 'data.xml', 'strict.xhtml', 'empty.html'])(
    'is left alone without an error: %s',
    async (name) => {
      await world.open(`/pages/${name}`)
      await pause(400)
      expect(world.errors).toEqual([])
    },
  )
})
