import { describe, expect, test } from 'vitest'
import { inContentWorld, inExtension, until } from '../../scripts/drive.ts'
import { kinds, markEverything, type OpenTab, useWorld } from './harness.ts'
import { breakIntoCard, freezeBuiltIns, pressInside, pressOnCard, trapBuiltIns } from './hostile-scripts.ts'

const marked = ['leg cramps', 'magnesium', 'leg cramps']
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Middle of the first element of a name. Runs in any world. */
function middleOf(selector: string): { x: number; y: number } {
  const rect = document.querySelector(selector)?.getBoundingClientRect()
  return rect ? { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 } : { x: 0, y: 0 }
}

/** Whether marks are painted. Runs in the content script's world. */
function arePainted(): boolean {
  return CSS.highlights.size > 0
}

describe.each(kinds)('a hostile page in %s', (kind) => {
  const world = useWorld(kind, markEverything)

  /** Opens the card of magnesium without running anything in the page's own world. */
  const openFromOutside = async (tab: OpenTab) => {
    await until('marks', () => inContentWorld(world.launched, tab, arePainted))
    const { x, y } = await inContentWorld(world.launched, tab, middleOf, 'b')
    await tab.page.mouse.move(x - 60, y + 120)
    await tab.page.mouse.move(x, y, { steps: 4 })
    return tab.cardOpen()
  }

  const openCard = async (tab: OpenTab) => {
    await tab.marksToBe(marked)
    await tab.hover('magnesium')
    return tab.cardOpen()
  }

  test('that patches its built-in functions catches none of ours', async () => {
    const tab = await world.open('/pages/guest.html', (page) => page.evaluateOnNewDocument(trapBuiltIns))
    expect((await openFromOutside(tab)).text).toMatch(/^Magnesium/)
    await tab.page.keyboard.press('Escape')
    await until('the card to close', async () => (await tab.card()) === null)
    expect(await tab.page.evaluate('calls()')).toBe('')
    expect(world.errors).toEqual([])
  })

  test('that freezes its built-in objects and leaves baits stops nothing', async () => {
    const tab = await world.open('/pages/guest.html', (page) => page.evaluateOnNewDocument(freezeBuiltIns))
    expect((await openFromOutside(tab)).text).toMatch(/^Magnesium/)
    await tab.page.keyboard.press('Escape')
    await until('the card to close', async () => (await tab.card()) === null)
    expect(await tab.page.title()).toBe('Host')
    expect(world.errors).toEqual([])
  })

  test('that names its elements like what scripts use is marked, and gets its card', async () => {
    const tab = await world.open('/pages/clobbered.html')
    await until('marks', () => inContentWorld(world.launched, tab, arePainted))
    const { x, y } = await inContentWorld(world.launched, tab, middleOf, 'b')
    await tab.page.mouse.move(x - 60, y + 120)
    await tab.page.mouse.move(x, y, { steps: 4 })
    expect((await tab.cardOpen()).text).toMatch(/^Magnesium/)
    expect(world.errors).toEqual([])
  })

  test('that clears all highlights in every frame gets no storm, and its marks once it stops', async () => {
    const tab = await world.open('/pages/guest.html')
    await tab.marksToBe(marked)
    const frames = await tab.page.evaluate(
      () =>
        new Promise<number>((done) => {
          const end = performance.now() + 1000
          let count = 0
          const clear = () => {
            CSS.highlights.clear()
            document.adoptedStyleSheets = []
            document.body.dataset.count = String(++count)
            if (performance.now() < end) requestAnimationFrame(clear)
            else done(count)
          }
          clear()
        }),
    )
    expect(frames).toBeGreaterThan(10)
    await tab.page.evaluate(() => document.getElementById('more')?.append('.'))
    await tab.marksToBe(marked)
    expect(world.errors).toEqual([])
  })

  test('that removes the card at once sees one try, keeps its keys, and gets a card when it lets be', async () => {
    const tab = await world.open('/pages/guest.html')
    await tab.marksToBe(marked)
    await tab.page.evaluate(() => {
      const observer = new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes) {
            document.body.dataset.tries = String(Number(document.body.dataset.tries ?? 0) + 1)
            ;(node as Element).remove()
          }
      })
      observer.observe(document.documentElement, { childList: true })
      addEventListener('keydown', ({ key }) => {
        document.body.dataset.key = key
      })
      Object.assign(globalThis, { letBe: () => observer.disconnect() })
    })
    await tab.hover('magnesium')
    await until('a try', () => tab.page.evaluate(() => document.body.dataset.tries === '1'))
    await pause(700)
    expect(await tab.page.evaluate(() => document.body.dataset.tries)).toBe('1')
    await tab.page.keyboard.press('Escape')
    await until('the key in the page', () => tab.page.evaluate(() => document.body.dataset.key === 'Escape'))
    await tab.page.evaluate('letBe()')
    await tab.page.mouse.move(900, 700)
    await pause(500)
    await tab.hover('magnesium')
    expect((await tab.cardOpen()).text).toMatch(/^Magnesium/)
    expect(world.errors).toEqual([])
  })

  test('that moves the card into another document ends it, and nothing else', async () => {
    const tab = await world.open('/pages/guest.html')
    await openCard(tab)
    await tab.page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const host = document.querySelector('.crampwise-card')
      if (host) frame.contentDocument?.body.append(host)
      addEventListener('keydown', ({ key }) => {
        document.body.dataset.key = key
      })
    })
    await tab.page.keyboard.press('Escape')
    await until('the key in the page', () => tab.page.evaluate(() => document.body.dataset.key === 'Escape'))
    await tab.page.mouse.move(900, 700)
    await pause(500)
    await tab.hover('magnesium')
    expect((await tab.cardOpen()).text).toMatch(/^Magnesium/)
    expect(world.errors).toEqual([])
  })

  test('that opens a modal dialog over the card has its Escape, and the card is gone', async () => {
    const tab = await world.open('/pages/guest.html')
    await openCard(tab)
    await tab.page.evaluate(() => {
      const dialog = document.createElement('dialog')
      dialog.id = 'over'
      dialog.textContent = 'Sign up.'
      document.body.append(dialog)
      dialog.showModal()
    })
    await tab.page.keyboard.press('Escape')
    await until('the dialog to close', () =>
      tab.page.evaluate(() => document.querySelector<HTMLDialogElement>('#over')?.open === false),
    )
    await tab.cardClosed()
    expect(world.errors).toEqual([])
  })

  test('that covers the card keeps its Escape, and the card is gone', async () => {
    const tab = await world.open('/pages/guest.html')
    await openCard(tab)
    await tab.page.evaluate(() => {
      const cover = document.createElement('div')
      cover.popover = 'manual'
      cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; margin: 0; opacity: 0.5'
      document.body.append(cover)
      cover.showPopover()
      addEventListener('keydown', ({ key }) => {
        document.body.dataset.key = key
      })
    })
    await tab.page.keyboard.press('Escape')
    await until('the key in the page', () => tab.page.evaluate(() => document.body.dataset.key === 'Escape'))
    await tab.cardClosed()
    expect(world.errors).toEqual([])
  })

  test('cannot read the card, nor close it', async () => {
    const tab = await world.open('/pages/guest.html', (page) =>
      page.evaluateOnNewDocument(() => {
        // As a custom element the card would open its root to the page.
        const made: string[] = []
        Object.assign(globalThis, { made })
        for (const name of ['crampwise-card', 'crampwise-host'])
          customElements.define(
            name,
            class extends HTMLElement {
              constructor() {
                super()
                made.push(name)
              }
            },
          )
        for (const type of ['pointerdown', 'click', 'focusin', 'keydown', 'animationstart', 'toggle'])
          addEventListener(
            type,
            (event) => {
              for (const node of event.composedPath())
                if (node instanceof Element && !document.contains(node)) made.push(`${type} ${node.className}`)
            },
            true,
          )
      }),
    )
    await openCard(tab)
    expect(await tab.page.evaluate(breakIntoCard)).toEqual([])
    const { rect } = await tab.cardOpen()
    await tab.page.mouse.click((rect.left + rect.right) / 2, rect.top + 70)
    await tab.page.keyboard.press('Tab')
    await until('the focus inside the card', async () => (await tab.card())?.focused)
    expect(await tab.page.evaluate(breakIntoCard)).toEqual([])
    expect(await tab.page.evaluate('made')).toEqual([])
    expect((await tab.card())?.text).toMatch(/^Magnesium/)
  })

  test('cannot press the card’s buttons by script', async () => {
    const tab = await world.open('/pages/guest.html')
    await openCard(tab)
    await tab.page.keyboard.press('Tab')
    await until('the focus inside the card', async () => (await tab.card())?.focused)
    const stored = () => inExtension(world.launched, 'api.storage.local.get(null)')
    const tabs = () => inExtension<number>(world.launched, 'api.tabs.query({}).then((all) => all.length)')
    const before = [await stored(), await tabs()]
    await tab.page.evaluate(pressOnCard)
    expect(await inContentWorld(world.launched, tab, pressInside)).toBeGreaterThan(3)
    await pause(500)
    expect([await stored(), await tabs()]).toEqual(before)
    expect((await tab.card())?.text).toMatch(/^Magnesium/)
  })
})
