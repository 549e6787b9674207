import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hoverMark, inExtension, readMarks, tabAt, until, welcomePage } from '../../scripts/drive.ts'
import { outputFolder } from '../../scripts/tools.ts'
import { kinds, startWorld, type World } from './harness.ts'

/** Names and sizes of the page's highlights, and how many sheets it has adopted. */
function readPaint() {
  return {
    names: [...CSS.highlights.keys()].sort(),
    sizes: [...CSS.highlights.values()].map((highlight) => highlight.size).sort((a, b) => a - b),
    sheets: document.adoptedStyleSheets.length,
  }
}

/** About how high the open card is, in px, as far as a page can tell: nobody can look into it once the extension is gone. */
function heightOfCard() {
  const step = 10
  let rows = 0
  for (let y = 0; y < innerHeight; y += step) {
    let isHit = false
    for (let x = 0; x < innerWidth && !isHit; x += step)
      isHit = document.elementFromPoint(x, y)?.className === 'crampwise-card'
    if (isHit) rows++
  }
  return rows * step
}

describe.each(kinds)('an update with a tab open in %s', (kind) => {
  // One for each test: an update closes the page that leads into the extension.
  let world: World
  beforeEach(async () => {
    world = await startWorld(kind)
  })
  afterEach(() => world?.close())

  /** The same version again, which is all an update is to open tabs. */
  const update = async () => {
    // Chromium does not bring back an unpacked extension that reloads itself; installing it again updates it in place.
    if (kind === 'chrome') await world.launched.browser.installExtension(outputFolder.chrome)
    else void inExtension(world.launched, 'api.runtime.reload()').catch(() => {})
  }

  test('the new copy takes over: one set of marks, and its cards open', async () => {
    const tab = await world.open('/demo/light.html')
    await until('marks', async () => (await tab.marks()).length > 20)
    const before = await tab.page.evaluate(readPaint)
    await update()
    await tab.page.bringToFront()
    const after = await until('marks of the new copy', async () => {
      const paint = await tab.page.evaluate(readPaint)
      return paint.names[0] !== before.names[0] && paint.sizes.at(-1) === before.sizes.at(-1) ? paint : null
    })
    expect({ ...after, names: after.names.length }).toEqual({ ...before, names: before.names.length })
    expect((await tab.page.evaluate(readMarks)).length).toBeGreaterThan(20)
    await hoverMark(tab.page, 'magnesium')
    await until('a card', () => tab.page.$('.crampwise-card'))
    expect(world.errors).toEqual([])
  })

  test('the old copy paints nothing again, and no card of its own stays', async () => {
    const tab = await world.open('/demo/light.html')
    await until('marks', async () => (await tab.marks()).length > 20)
    await tab.hover('magnesium')
    await tab.cardOpen()
    const [before] = (await tab.page.evaluate(readPaint)).names
    await tab.page.evaluate(() => Object.assign(globalThis, { oldCard: document.querySelector('.crampwise-card') }))
    await update()
    await tab.page.bringToFront()
    const { names } = await until('marks of the new copy', async () => {
      const paint = await tab.page.evaluate(readPaint)
      return paint.names.length > 0 && paint.names[0] !== before ? paint : null
    })
    await tab.page.evaluate(() => {
      const words = document.createElement('p')
      words.textContent = 'Some people have foot cramps at night.'
      document.querySelector('article, main, body')?.append(words)
      scrollBy(0, 40)
    })
    await hoverMark(tab.page, 'foot cramps')
    await until('a new card and no other', () =>
      tab.page.evaluate(() => {
        const { oldCard } = globalThis as typeof globalThis & { oldCard?: Element }
        return document.querySelectorAll('.crampwise-card').length === 1 && oldCard?.isConnected === false
      }),
    )
    const after = await tab.page.evaluate(readPaint)
    expect({ names: after.names, sheets: after.sheets }).toEqual({ names, sheets: 1 })
    expect(world.errors).toEqual([])
  })
})

// Only Chromium leaves the old copy running; Firefox ends it with the extension.
describe('the extension removed while a tab is open in chrome', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld('chrome')
  })
  afterAll(() => world?.close())

  const remove = async () => {
    const welcome = await welcomePage(world.launched)
    await welcome.evaluate('void chrome.runtime.reload()').catch(() => {})
    await until('the extension to be gone', async () => {
      const pages = await world.launched.browser.pages()
      return !pages.includes(welcome)
    })
  }

  test('marks go at the first hover, since no card can come; a card that is here says to reload', async () => {
    const first = await world.open('/demo/light.html')
    const second = await world.open('/demo/dark.html')
    await until('marks', async () => (await second.marks()).length > 20)
    await second.hover('magnesium')
    await second.cardOpen()
    await second.page.keyboard.press('Escape')
    await second.cardClosed()
    expect(await tabAt(world.launched, await first.page.evaluate(() => location.href))).toBeGreaterThan(0)
    await first.page.bringToFront()
    await until('marks', async () => (await first.marks()).length > 20)
    await remove()

    await first.page.bringToFront()
    await hoverMark(first.page, 'magnesium')
    await until('no marks', async () => (await first.page.evaluate(readPaint)).names.length === 0)

    await second.page.bringToFront()
    await hoverMark(second.page, 'magnesium')
    const height = await until('a notice', () => second.page.evaluate(heightOfCard))
    expect(height).toBeLessThan(220)
    expect([...world.errors]).toEqual([])
  })
})
