import { describe, expect, test } from 'vitest'
import { openFindings, until } from '../../scripts/drive.ts'
import { kinds, markEverything, useWorld } from './harness.ts'

/** How long changes are gathered; see `entrypoints/engine/rest.ts`. */
const gatherMs = 150
/** Time for many readings, if one too many were to come. */
const quietMs = 1200
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Adds a sentence to the page every 20 ms, until so many were added. Runs in the page. */
function startStorm(words: string, times: number): void {
  const storm = { added: 0, from: performance.now(), ms: 0 }
  Object.assign(globalThis, { storm })
  const timer = setInterval(() => {
    const p = document.createElement('p')
    p.textContent = words
    document.getElementById('main')?.append(p)
    storm.added += 1
    storm.ms = performance.now() - storm.from
    if (storm.added === times) clearInterval(timer)
  }, 20)
}

describe.each(kinds)('a storm of changes in %s', (kind) => {
  const world = useWorld(kind, markEverything)

  /** A page with a popup's port to it, over which every reading is told. */
  const open = async () => {
    const tab = await world.open('/pages/changes.html')
    await tab.marksToBe(['Leg cramps'])
    const port = await openFindings(world.launched, tab.tab)
    await until('the first report', async () => (await port.count()) === 1)
    const storm = () => tab.page.evaluate('storm') as Promise<{ added: number; ms: number }>
    const whenOver = (times: number) => until('the storm to end', async () => (await storm()).added === times)
    return { ...tab, port, storm, whenOver }
  }

  test('about cramps is read while it lasts, a bounded number of times, and marked to its last sentence', async () => {
    const { page, marks, port, storm, whenOver } = await open()
    const times = 200
    await page.evaluate(startStorm, 'Calf cramps hurt.', times)
    await until('marks while it lasts', async () => (await marks()).length > 10)
    expect((await storm()).added).toBeLessThan(times)
    await whenOver(times)
    await until('the last mark', async () => (await marks()).length === times + 1)
    // One report before, and at most one reading for each time of gathering, with those at both ends.
    expect(await port.count()).toBeLessThanOrEqual(3 + (await storm()).ms / gatherMs)
    const told = await port.count()
    await pause(quietMs)
    expect(await port.count()).toBe(told)
    await port.close()
    expect(world.errors).toEqual([])
  })

  test('about other things is not read at all', async () => {
    const { page, port, marksToBe, whenOver } = await open()
    await page.evaluate(startStorm, 'The bread was good.', 60)
    await whenOver(60)
    await pause(quietMs)
    expect(await port.count()).toBe(1)
    await marksToBe(['Leg cramps'])
    await port.close()
  })

  test('in one turn of the page is read once', async () => {
    const { page, marks, port } = await open()
    await page.evaluate(() => {
      for (let i = 0; i < 300; i++) {
        const p = document.createElement('p')
        p.textContent = 'Calf cramps hurt.'
        document.getElementById('main')?.append(p)
      }
    })
    await until('all marks', async () => (await marks()).length === 301)
    await pause(quietMs)
    expect(await port.count()).toBe(2)
    await port.close()
  })

  test('that never ends is still followed after hundreds of changes', async () => {
    const { page, marks, port } = await open()
    await page.evaluate(startStorm, 'Calf cramps hurt.', Number.POSITIVE_INFINITY)
    let seen = 1
    for (let look = 0; look < 8; look++)
      seen = await until('more marks', async () => {
        const now = (await marks()).length
        return now > seen + 20 && now
      })
    await port.close()
    expect(world.errors).toEqual([])
  })
})
