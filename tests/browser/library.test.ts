import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { strings } from '../../core/strings/interface.ts'
import { openExtensionPage, until } from '../../scripts/drive.ts'
import { readEvidence } from '../../scripts/evidence/load.ts'
import { axeFaults } from './axe.ts'
import { kinds, markEverything, useWorld } from './harness.ts'

const words = strings.library
const topics = readEvidence().topics
const titleOf = (id: string) => topics.find((topic) => topic.id === id)?.title ?? ''

describe.each(kinds)('the library in %s', (kind) => {
  const world = useWorld(kind, markEverything)
  let opened = 0

  async function open(hash: string, width = 1100): Promise<Page> {
    const page = await openExtensionPage(world.launched, `/library.html?test=${++opened}${hash}`)
    await page.setViewport({ width, height: 800 })
    await page.bringToFront()
    await until('the page to follow its address', () =>
      page.evaluate(() => document.querySelector('h1') !== null && history.scrollRestoration === 'manual'),
    )
    return page
  }

  const heading = (page: Page) => page.evaluate(() => document.querySelector('h1')?.textContent ?? '')
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')

  async function tabTo(page: Page, name: string): Promise<void> {
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab')
      if ((await focused(page)).startsWith(name)) return
    }
    throw new Error(`Tab never reached ${name}`)
  }

  test('works by keyboard alone: search, entry, record and back', async () => {
    const page = await open('#/')
    await page.keyboard.press('/')
    await page.keyboard.type('magnezium')
    await until('one topic', () => page.evaluate(() => document.querySelectorAll('.topic-line').length === 1))
    await tabTo(page, titleOf('magnesium'))
    await page.keyboard.press('Enter')
    await until('the entry', async () => (await heading(page)) === titleOf('magnesium'))
    await until('the focus on its heading', async () => (await focused(page)) === titleOf('magnesium'))
    await tabTo(page, '0.2 fewer')
    await page.keyboard.press('Enter')
    await until('the record', async () => (await heading(page)).startsWith('Garrison'))
    expect(await page.evaluate(() => document.querySelector('.cw-asked')?.textContent)).toContain('0.18')
    await page.evaluate(() => history.back())
    await until('the entry again', async () => (await heading(page)) === titleOf('magnesium'))
    await page.evaluate(() => history.back())
    await until('the search as it was', () =>
      page.evaluate(() => document.querySelector<HTMLInputElement>('input[type=search]')?.value === 'magnezium'),
    )
  })

  test('opens from a card, at the card’s topic', async () => {
    const tab = await world.open('/pages/keyboard.html')
    await tab.hover('magnesium')
    await tab.cardOpen()
    for (let i = 0; i < 100; i++) {
      await tab.page.keyboard.press('Tab')
      if ((await tab.card())?.focused === strings.card.allEvidence) break
    }
    await tab.page.keyboard.press('Enter')
    const page = await until('the library', async () => {
      for (const one of await world.launched.browser.pages()) {
        const title = await one.evaluate(() => document.title).catch(() => '')
        if (title === words.pageTitle(titleOf('magnesium'))) return one
      }
      return null
    })
    expect(await heading(page)).toBe(titleOf('magnesium'))
  })

  test('has no accessibility fault in any view, in light and dark, wide and narrow', async () => {
    const views = ['#/', '#/magnesium', '#/study/tan2024?at=tan2024.arms.k2', '#/compare/magnesium,quinine,stretching']
    const more = ['#/nutrients', '#/article', '#/check', '#/changes', '#/gone']
    for (const [width, scheme] of [
      [1100, 'light'],
      [360, 'dark'],
    ] as const) {
      const page = await open('#/nowhere', width)
      // Firefox follows the system alone; light is what it has here.
      if (kind === 'chrome') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      for (const hash of [...views, ...more]) {
        await page.evaluate((next) => {
          location.hash = next
        }, hash)
        await until(`the view ${hash}`, () =>
          page.evaluate((next) => location.hash === next && document.activeElement?.tagName === 'H1', hash),
        )
        expect(await axeFaults(page), `${hash} ${width} ${scheme}`).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow, `${hash} at ${width} px scrolls sideways`).toBeLessThanOrEqual(0)
      }
    }
  }, 180_000)

  test('checks a pasted text with the engine that marks pages', async () => {
    const page = await open('#/check')
    await page.focus('textarea')
    await page.keyboard.type('Pickle juice stops leg cramps, some say. Magnesium too.')
    await until('the marks', () => page.evaluate(() => document.querySelectorAll('.mark').length === 3))
    const marked = await page.evaluate(() =>
      [...document.querySelectorAll('.mark')].map((mark) => mark.firstChild?.textContent),
    )
    expect(marked).toEqual(['Pickle juice', 'leg cramps', 'Magnesium'])
  })

  test('asked nothing of the network', () => {
    expect(world.outside).toEqual([])
  })
})
