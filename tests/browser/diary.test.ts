import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../core/diary/calendar.ts'
import { bedtimeStrings } from '../../core/strings/bedtime.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { fillDiary } from '../../scripts/diary/fill-diary.ts'
import { sampleDiary } from '../../scripts/diary/sample-diary.ts'
import { openExtensionPage, until } from '../../scripts/drive.ts'
import { axeFaults } from './axe.ts'
import { kinds, startWorld, type World } from './harness.ts'

const words = diaryStrings.night

describe.each(kinds)('the diary in %s', (kind) => {
  let world: World
  let opened = 0
  const errors: string[] = []
  beforeAll(async () => {
    world = await startWorld(kind)
  })
  afterAll(() => world?.close())
  afterEach(() => world.closeTabs())

  async function open(path: string, hash = '', width = 1100): Promise<Page> {
    const page = await openExtensionPage(world.launched, `${path}?diary=${++opened}${hash}`)
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.setViewport({ width, height: 800 })
    await page.bringToFront()
    return page
  }

  /** Clicks the first element that matches, once it is there and, where words are given, says them. */
  const press = (page: Page, selector: string, text = '') =>
    until(`${selector} ${text}`, () =>
      page.evaluate(
        (query, said) => {
          const found = [...document.querySelectorAll<HTMLElement>(query)].find((one) =>
            one.textContent?.includes(said),
          )
          found?.click()
          return found !== undefined
        },
        selector,
        text,
      ),
    )
  const shows = (page: Page, text: string) =>
    until(`"${text}"`, () => page.evaluate((said) => document.body.innerText.includes(said), text))
  /** Reloads a page. Firefox never ends a navigation of one of our pages, so the page does it itself. */
  async function reload(page: Page): Promise<void> {
    await page.evaluate(() => {
      Object.assign(globalThis, { isBefore: true })
      setTimeout(() => location.reload())
    })
    await until('the page after its reload', () =>
      page.evaluate(() => !('isBefore' in globalThis) && document.querySelector('h1') !== null),
    )
  }
  /** What the calendar says of an evening, once it says this. */
  const nightToBe = (page: Page, evening: string, text: string) =>
    until(`"${text}" on ${evening}`, () =>
      page.evaluate(
        (day, said) =>
          document
            .querySelector(`[data-evening="${day}"]`)
            ?.querySelector('.cw-hidden')
            ?.textContent?.includes(said) === true,
        evening,
        text,
      ),
    )
  /** The evening of last night, and the day it is, by the clock of the browser in the small hours too. */
  const lastNight = (page: Page) =>
    page.evaluate(() => {
      const now = new Date(Date.now() - 86_400_000)
      const pad = (part: number) => String(part).padStart(2, '0')
      return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
    })

  test('a night is written down in the popup, stands in the calendar, is changed there, and outlasts a reload', async () => {
    const diary = await open('/diary.html', '#/')
    const evening = await lastNight(diary)
    await nightToBe(diary, evening, diaryStrings.calendar.unwritten)

    const popup = await open('/popup.html', '', 360)
    await press(popup, '[role=tab]', bedtimeStrings.popup.last)
    await press(popup, '.count', '2')
    await shows(popup, words.saved(2, false))

    // The page that was open follows, though it lay behind.
    await diary.bringToFront()
    await nightToBe(diary, evening, '2 cramps')
    await press(diary, `[data-evening="${evening}"]`)
    await until('the night by itself', () => diary.evaluate((day) => location.hash === `#/night/${day}`, evening))
    await press(diary, '.edit-night .count', '3+')
    await shows(diary, words.saved(3, true))
    await press(diary, '.night-details summary')
    await press(diary, '.chips .chip span', diaryStrings.muscles.calf)
    await until('the muscle to be chosen', () =>
      diary.evaluate(() => document.querySelector<HTMLInputElement>('.chip input[value=calf]')?.checked === true),
    )
    await shows(diary, words.saved(3, true))

    await reload(diary)
    await until('the muscle after the reload', () =>
      diary.evaluate(() => document.querySelector<HTMLInputElement>('.chip input[value=calf]')?.checked === true),
    )
    await diary.evaluate(() => {
      location.hash = '#/'
    })
    await nightToBe(diary, evening, '3 or more cramps, calf')
    expect(errors).toEqual([])
  })

  test('two pages that are open at once lose nothing of each other', async () => {
    const first = await open('/diary.html', '#/night/2026-03-03')
    const second = await open('/diary.html', '#/night/2026-03-03')
    await first.bringToFront()
    await press(first, '.count', '1')
    await shows(first, words.saved(1, false))
    await second.bringToFront()
    await until('the other page to follow', () =>
      second.evaluate(() => document.querySelector('.count[aria-pressed=true]')?.textContent?.startsWith('1') === true),
    )
    await press(second, '.chips .chip span', diaryStrings.sides.left)
    await shows(second, words.saved(1, false))
    await first.bringToFront()
    await until('the side in the first page', () =>
      first.evaluate(() => document.querySelector<HTMLInputElement>('.chip input[value=left]')?.checked === true),
    )
    // Each writes another night at the same time.
    await first.evaluate(() => {
      location.hash = '#/night/2026-03-04'
    })
    await second.evaluate(() => {
      location.hash = '#/night/2026-03-05'
    })
    await Promise.all([press(first, '.count', '2'), press(second, '.count', '0')])
    await Promise.all([shows(first, words.saved(2, false)), shows(second, words.saved(0, false))])
    const third = await open('/diary.html', '#/night/2026-03-04')
    await until('the night of the first', () =>
      third.evaluate(() => document.querySelector('.count[aria-pressed=true]')?.textContent?.startsWith('2') === true),
    )
    expect(errors).toEqual([])
  })

  test('a night is removed and brought back', async () => {
    const page = await open('/diary.html', '#/night/2026-02-02')
    await press(page, '.count', '2')
    await shows(page, words.saved(2, false))
    await press(page, 'button', words.remove)
    await shows(page, words.removed)
    await press(page, '.kept button', words.undo)
    await shows(page, words.saved(2, false))
  })

  test('a night still to come cannot be written down', async () => {
    const page = await open('/diary.html', '#/night/2150-01-01')
    await shows(page, words.future.title)
    expect(await page.$('.count')).toBeNull()
  })

  test('the chart is drawn, moved by buttons and by drag, and says what it shows', async () => {
    await fillDiary(world.launched, sampleDiary(addDays(new Date().toISOString().slice(0, 10), -1), 200))
    const page = await open('/diary.html', '#/')
    await until('both plots', () => page.evaluate(() => document.querySelectorAll('.u-wrap canvas').length === 2))
    const said = () => page.evaluate(() => document.querySelector('.chart [role=status]')?.textContent ?? '')
    const months = await said()
    expect(months).toContain('of 91 nights')
    await press(page, '.chart button', diaryStrings.chart.ranges.weeks)
    await until('four weeks', async () => (await said()).includes('of 28 nights'))
    await press(page, '.chart button', diaryStrings.chart.zoomIn)
    await until('two weeks', async () => (await said()).includes('of 14 nights'))
    await press(page, '.chart button', diaryStrings.chart.ranges.months)
    await until('three months', async () => (await said()) === months)
    const box = await page.evaluate(() => {
      const over = document.querySelector('.u-over')
      over?.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { x, y, width, height } = over?.getBoundingClientRect() ?? new DOMRect()
      return { x, y, width, height }
    })
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 5 })
    await page.mouse.up()
    await until('what was dragged across', async () => /of (2[6-9]|3[01]) nights/.test(await said()))
    expect(errors).toEqual([])
  })

  test.each([
    ['/diary.html', '#/', '.u-wrap canvas', 1100],
    ['/diary.html', '#/', '.u-wrap canvas', 320],
    ['/diary.html', '#/night/2026-02-02', '.night-details', 1100],
    ['/diary.html', '#/doctor', '.ticks li', 1100],
    ['/diary.html', '#/doctor', '.ticks li', 320],
    ['/diary.html', '#/insights', 'h1', 1100],
    ['/diary.html', '#/experiment', 'h1', 1100],
    ['/diary.html', '#/data', 'h1', 1100],
    ['/diary.html', '#/nowhere', 'h1', 1100],
  ] as const)('axe finds no fault in %s%s, nor does it run over its width', async (path, hash, ready, width) => {
    const page = await open(path, hash, width)
    await until('the view', () => page.evaluate((query) => document.querySelector(query) !== null, ready))
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    expect(await axeFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    )
  })

  test('axe finds no fault in the table of nights, the form of what was tried and last night in the popup', async () => {
    const page = await open('/diary.html', '#/')
    await press(page, '.month button', diaryStrings.calendar.asTable)
    await press(page, '.add-period')
    await until('both', () => page.evaluate(() => document.querySelector('.month .scrolls, .month .help') !== null))
    await until('the form', () => page.evaluate(() => document.querySelector('.period-form') !== null))
    expect(await axeFaults(page)).toEqual([])
    const popup = await open('/popup.html', '', 360)
    await press(popup, '[role=tab]', bedtimeStrings.popup.last)
    await until('the form', () => popup.evaluate(() => document.querySelector('.count') !== null))
    expect(await axeFaults(popup)).toEqual([])
  })
})
