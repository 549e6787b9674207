import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { annotate } from '../../scripts/annotate-page.ts'
import { inExtension, readMarks, until } from '../../scripts/drive.ts'
import { kinds, largePage, manyCount, markEverything, plainHost, useWorld } from './harness.ts'

/** The middle of an element. */
const middleOf = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const rect = document.querySelector(wanted)?.getBoundingClientRect()
    if (!rect) throw new Error(`no ${wanted}`)
    return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }
  }, selector)

describe.each(kinds)('marks where they are hard to reach in %s', (kind) => {
  const world = useWorld(kind, markEverything)

  const step = (tab: number, direction: string) =>
    inExtension(
      world.launched,
      `api.tabs.sendMessage(${tab}, { id: 1, type: 'mark/step', data: ${JSON.stringify(direction)}, timestamp: 1 })`,
    )

  test('are on pages of plain http', async () => {
    const { page, marksToBe, hover, cardOpen } = await world.open(`http://${plainHost}/pages/changes.html`)
    expect(await page.evaluate(() => isSecureContext)).toBe(false)
    await marksToBe(['Leg cramps'])
    await hover('Leg cramps')
    expect((await cardOpen()).text).toMatch(/^Leg cramps/)
    expect(world.errors).toEqual([])
  })

  test('are on a large page where they are on a small one, also when text comes later', async () => {
    const { page, marksToBe } = await world.open('/made/large.html')
    const expected = annotate(largePage).mentions.map(({ text }) => text)
    expect(expected).toHaveLength(40)
    await marksToBe(expected)
    await page.evaluate(() => {
      const section = [...document.querySelectorAll('section')].at(-1)
      section?.insertAdjacentHTML('beforeend', '<p>For calf cramps some take quinine.</p>')
    })
    await marksToBe([...expected, 'calf cramps', 'quinine'])
    expect(world.errors).toEqual([])
  })

  test('come first where the reader looks, where they are very many', async () => {
    const { page } = await world.open('/pages/split.html')
    await page.evaluateOnNewDocument(() => {
      const seen: { count: number; inView: number }[] = []
      Object.assign(globalThis, { seen })
      const look = () => {
        const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight])
        if (ranges.length > 0 && seen.at(-1)?.count !== ranges.length) {
          const inView = ranges.filter(({ startContainer }) => {
            const box = startContainer.parentElement?.getBoundingClientRect()
            return box !== undefined && box.bottom > 0 && box.top < innerHeight
          })
          seen.push({ count: ranges.length, inView: inView.length })
        }
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    await page.goto(`${world.site.origin}/made/many.html#p9000`)
    const seen = () =>
      page.evaluate(() => (globalThis as unknown as { seen: { count: number; inView: number }[] }).seen)
    await until('all marks', async () => (await seen()).at(-1)?.count === manyCount)
    for (const { inView } of await seen()) expect(inView).toBeGreaterThan(10)
    const before = (await seen()).length
    await page.evaluate(() => {
      const last = document.createElement('p')
      last.textContent = 'Leg cramps, one more.'
      document.body.append(last)
    })
    await until('one mark more', async () => (await seen()).at(-1)?.count === manyCount + 1)
    // None goes while they are painted anew.
    expect((await seen()).slice(before).map(({ count }) => count)).toEqual([manyCount + 1])
    expect(world.errors).toEqual([])
  })

  test('open a card on text that a shadow root shows in a slot', async () => {
    const { page, marksToBe, cardOpen } = await world.open('/pages/slotted.html')
    await marksToBe(['leg cramps'])
    const at = await page.evaluate(() => {
      const text = document.querySelector('x-note')?.firstChild as Text
      const range = document.createRange()
      range.setStart(text, text.data.indexOf('leg'))
      range.setEnd(text, text.data.indexOf(' in bed'))
      const rect = range.getBoundingClientRect()
      return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }
    })
    await page.mouse.move(at.x + 100, at.y + 200)
    await page.mouse.move(at.x, at.y, { steps: 4 })
    expect((await cardOpen()).text).toMatch(/^Leg cramps/)
  })

  test.each(['span', 'b', 'i'])('open a card at each of the three nodes they run over: %s', async (selector) => {
    const { page, marksToBe, cardOpen } = await world.open('/pages/split.html')
    await marksToBe(['night leg cramps'])
    const { x, y } = await middleOf(page, selector)
    await page.mouse.move(x + 60, y + 200)
    await page.mouse.move(x, y, { steps: 4 })
    expect((await cardOpen()).text).toMatch(/^Leg cramps/)
  })

  test('come to parts of a page that were hidden once they are opened', async () => {
    const { page, marksToBe } = await world.open('/pages/folded.html')
    await marksToBe(['Leg cramps'])
    await page.evaluate(() => document.getElementById('folded')?.removeAttribute('hidden'))
    await marksToBe(['Leg cramps', 'Calf cramps'])
    await page.evaluate(() => document.getElementById('silent')?.setAttribute('aria-hidden', 'false'))
    await marksToBe(['Leg cramps', 'Calf cramps', 'Foot cramps'])
  })

  test('are there again after a modal that hid the page from screen readers', async () => {
    const { page, marks, marksToBe } = await world.open('/pages/modal.html')
    await marksToBe(['Leg cramps'])
    await page.evaluate('showModal()')
    await until('a mark in the modal', async () => (await marks()).some(({ text }) => text === 'calf cramps'))
    await page.evaluate('closeModal()')
    await marksToBe(['Leg cramps'])
  })

  test('leave text while it can be edited', async () => {
    const { page, marksToBe } = await world.open('/pages/modal.html')
    await marksToBe(['Leg cramps'])
    await page.evaluate(() => document.getElementById('main')?.setAttribute('contenteditable', 'true'))
    await marksToBe([])
    await page.evaluate(() => document.getElementById('main')?.setAttribute('contenteditable', 'false'))
    await marksToBe(['Leg cramps'])
  })

  test('scroll into view in their box when they are stepped to', async () => {
    const tab = await world.open('/pages/boxes.html')
    await tab.marksToBe(['Leg cramps', 'magnesium', 'calf cramps'])
    await step(tab.tab, 'next')
    await until('the first card', async () => (await tab.card())?.text.startsWith('Leg cramps'))
    await step(tab.tab, 'next')
    await until('the second card', async () => (await tab.card())?.text.startsWith('Magnesium'))
    await until('the mark inside its box', () =>
      tab.page.evaluate(() => {
        const box = document.getElementById('box')
        const mark = box?.querySelectorAll('p')[1]?.getBoundingClientRect()
        const seen = box?.getBoundingClientRect()
        return mark && seen ? mark.top >= seen.top && mark.bottom <= seen.bottom : false
      }),
    )
    expect(await tab.card()).not.toBeNull()
  })

  test('take their card along when they are scrolled out of their box', async () => {
    const tab = await world.open('/pages/boxes.html')
    await tab.marksToBe(['Leg cramps', 'magnesium', 'calf cramps'])
    await step(tab.tab, 'next')
    await tab.cardOpen()
    await tab.page.evaluate(() => {
      const box = document.getElementById('box')
      if (box) box.scrollTop = 140
    })
    await tab.cardClosed()
  })

  test('are in no frame without an address on a site that is switched off', async () => {
    const { page, marks } = await world.open('/pages/no-address.html')
    const everywhere = async () => {
      const found = await Promise.all(page.frames().map((frame) => frame.evaluate(readMarks)))
      return found
        .flat()
        .map(({ text }) => text)
        .sort()
        .join()
    }
    await until('marks in all frames', async () => (await everywhere()) === 'Calf cramps,Foot cramps,Leg cramps')
    try {
      await world.store({ sites: { off: ['127.0.0.1'] } })
      await until('the marks of the page to go', async () => (await marks()).length === 0)
      await until('the marks of its frames to go', async () => (await everywhere()) === '')
    } finally {
      await world.store({ sites: { off: [] } })
    }
    await until('marks in all frames again', async () => (await everywhere()) === 'Calf cramps,Foot cramps,Leg cramps')
  })

  test('come to a page that was written again behind another tab, once it is shown', async () => {
    const { page, marksToBe } = await world.open('/pages/reopen.html')
    await marksToBe(['Leg cramps'])
    await world.open('/pages/bread.html')
    await until('the page to be hidden', () => page.evaluate(() => document.hidden))
    await page.evaluate('rewrite()')
    await page.bringToFront()
    await marksToBe(['Calf cramps'])
    expect(world.errors).toEqual([])
  })

  describe('painted again after the page dropped its highlights and style sheets without another change', () => {
    const marked = ['leg cramps', 'magnesium', 'charley horse', 'potassium']

    const dropAll = (page: Page) =>
      page.evaluate(() => {
        document.adoptedStyleSheets = [new CSSStyleSheet()]
        CSS.highlights.clear()
      })

    const areStyled = (page: Page) =>
      page.evaluate(() =>
        document.adoptedStyleSheets.some((sheet) =>
          [...sheet.cssRules].some((rule) => rule.cssText.includes('::highlight')),
        ),
      )

    test('by the next scroll', async () => {
      const { page, marksToBe } = await world.open('/pages/keyboard.html')
      await marksToBe(marked)
      await dropAll(page)
      await page.evaluate(() => scrollTo(0, 300))
      await marksToBe(marked)
      await until('their style', () => areStyled(page))
    })

    test('by the next change of tabs', async () => {
      const { page, marksToBe } = await world.open('/pages/keyboard.html')
      await marksToBe(marked)
      await dropAll(page)
      await world.open('/pages/bread.html')
      await until('the page to be hidden', () => page.evaluate(() => document.hidden))
      await page.bringToFront()
      await marksToBe(marked)
      await until('their style', () => areStyled(page))
    })
  })
})
