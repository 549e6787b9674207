import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { strings } from '../../core/strings/interface.ts'
import { addressOf, inExtension, openExtensionPage, until } from '../../scripts/drive.ts'
import { axeFaults } from './axe.ts'
import { clickReminder, stopBackground } from './background.ts'
import { kinds, markEverything, type OpenTab, useWorld, type World } from './harness.ts'

/** An alarm comes at a full minute: up to one to wait, and some for a browser that is busy. */
const alarmMs = 90_000

const shown = (world: World) =>
  inExtension<string[]>(world.launched, 'api.notifications.getAll().then((all) => Object.keys(all))')

const badge = (world: World) => inExtension<string>(world.launched, 'api.action.getBadgeText({})')

const storedText = async (world: World, key: string) => JSON.stringify(await world.stored(key))

/** The wall clock in so many minutes, as a time field wants it. */
const clockIn = (page: Page, minutes: number) =>
  page.evaluate((ms) => new Date(Date.now() + ms).toTimeString().slice(0, 5), minutes * 60_000)

let opened = 0
/** One of our pages, at an address that is new to this browser. */
const open = (world: World, path: string, hash = '') =>
  openExtensionPage(world.launched, `${path}?bedtime=${++opened}${hash}`)

async function press(page: Page, words: string): Promise<void> {
  await until(`the button ${words}`, () =>
    page.evaluate((name) => {
      const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)
      found?.click()
      return found !== undefined
    }, words),
  )
}

/** The routine page that something else opened. */
const routinePage = (world: World) =>
  until('the routine page', async () => {
    for (const page of await world.launched.browser.pages())
      if (/routine\.html(#\/)?$/.test(await addressOf(page))) return page
    return null
  })

/** Sets a reminder for the next full minute, through the options page. */
async function planForSoon(world: World): Promise<void> {
  const options = await open(world, '/options.html')
  await until('the switch', () => options.evaluate(() => document.querySelector('#bedtime [role=switch]') !== null))
  // The time first: in the late evening the usual one is past, and switching on would remind at once.
  const time = await clockIn(options, 1)
  await options.evaluate((value) => {
    const field = document.querySelector<HTMLInputElement>('#bedtime input[type=time]')
    if (!field) throw new Error('no time field')
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }, time)
  await until('the time to be stored', async () => (await storedText(world, 'plan')).includes(`"${time}"`))
  await options.evaluate(() => {
    const toggle = document.querySelector<HTMLInputElement>('#bedtime [role=switch]')
    if (toggle && !toggle.checked) toggle.click()
  })
  await until('the plan to be on', async () => (await storedText(world, 'plan')).includes('"on":true'))
}

/** Starts the routine and holds for a moment. */
async function holdALittle(routine: Page): Promise<void> {
  await routine.bringToFront()
  await press(routine, 'Start')
  await press(routine, 'Skip')
  await until('something held', () =>
    routine.evaluate(() => /^[1-8]\s/.test(document.querySelector('.ring b')?.textContent ?? '')),
  )
}

/** Tabs through an open card to a button of it, forwards or backwards, and presses that. */
async function pressInCard({ page, card }: OpenTab, words: string, backwards = false): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (backwards) await page.keyboard.down('Shift')
    await page.keyboard.press('Tab')
    if (backwards) await page.keyboard.up('Shift')
    if ((await card())?.focused === words) return page.keyboard.press('Enter')
  }
  throw new Error(`no button "${words}" in the card`)
}

describe.each(kinds)('bedtime in %s', (kind) => {
  const world = useWorld(kind)

  test('a plan set in the options reminds by its alarm; a click opens the routine, which is done, logged, and ends the reminder', async () => {
    await planForSoon(world)
    await until('the reminder', async () => (await shown(world)).includes('reminder'), alarmMs)
    expect(await badge(world)).toBe('1')
    await clickReminder(world)

    const routine = await routinePage(world)
    await holdALittle(routine)
    await until('the badge to go', async () => (await badge(world)) === '')
    expect(await shown(world)).toEqual([])
    await until('the last part', async () => {
      const where = await routine.evaluate(() => document.querySelector('.where')?.textContent ?? '')
      if (where.endsWith('done')) return true
      await press(routine, 'Skip')
      return false
    })
    await until('the end', () => routine.evaluate(() => document.querySelector('h1')?.textContent === 'Done'))
    await until('the log', async () => (await storedText(world, 'log')).includes('"done"'))
    await until('the share', () => routine.evaluate(() => /% of the trial/.test(document.body.innerText)))

    const popup = await open(world, '/popup.html')
    await until('the night', () => popup.evaluate(() => /1 of the last 7/.test(document.body.textContent ?? '')))
    expect(world.errors).toEqual([])
  }, 200_000)

  test('the same when the background was ended before the alarm came, and again before the click', async () => {
    await world.store({ log: [] })
    await planForSoon(world)
    await stopBackground(world)
    await until('the reminder', async () => (await shown(world)).includes('reminder'), alarmMs)
    expect(await badge(world)).toBe('1')
    // Chromium has no click to give that would wake it: there the event goes to the one that the alarm woke.
    if (kind === 'firefox') await stopBackground(world)
    await clickReminder(world)

    const routine = await routinePage(world)
    await holdALittle(routine)
    await stopBackground(world)
    await press(routine, 'End')
    await until('the log', async () => (await storedText(world, 'log')).includes('"done"'))
    await until('the badge to go', async () => (await badge(world)) === '')
    const popup = await open(world, '/popup.html')
    await until('the night', () => popup.evaluate(() => /1 of the last 7/.test(document.body.textContent ?? '')))
    expect(world.errors).toEqual([])
  }, 200_000)

  test('has a timer of its own for a hidden tab, also when the routine is done again', async () => {
    const routine = await open(world, '/routine.html')
    await routine.evaluate(() => {
      const Real = Worker
      // Counts only those that our page's policy lets start.
      globalThis.Worker = class extends Real {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options)
          document.body.dataset.workers = String(Number(document.body.dataset.workers ?? 0) + 1)
        }
      }
    })
    const begun = () => routine.evaluate(() => Number(document.body.dataset.workers ?? 0))
    await holdALittle(routine)
    await until('the timer', async () => (await begun()) > 0)
    const first = await begun()
    await press(routine, 'End')
    await press(routine, 'Do it again')
    await until('the timer of the second time', async () => (await begun()) > first)
    await routine.close()
  })

  test('what was held is logged when the tab of the routine is closed', async () => {
    await world.store({ log: [] })
    const routine = await open(world, '/routine.html')
    await holdALittle(routine)
    const address = JSON.stringify(await addressOf(routine))
    await inExtension(
      world.launched,
      `api.tabs.query({}).then((all) => api.tabs.remove(all.find(({ url }) => url === ${address}).id))`,
    )
    await until('the log', async () => /"share":0\.0[1-9]/.test(await storedText(world, 'log')))
  })

  test('a card leads on to the stretch, and sets a reminder for tonight', async () => {
    await markEverything(world)
    await world.store({ log: [], plan: { on: false } })
    const tab = await world.open('/pages/keyboard.html')
    await tab.hover('magnesium')
    await tab.cardOpen()
    await pressInCard(tab, strings.card.remind)
    await until('the answer', async () =>
      /The reminder to stretch comes|as good as over/.test((await tab.card())?.text ?? ''),
    )
    const { text = '' } = (await tab.card()) ?? {}
    if (/The reminder to stretch comes/.test(text))
      expect(await storedText(world, 'plan')).toMatch(/"once":"\d{4}-\d\d-\d\d"/)
    await pressInCard(tab, strings.card.stretch, true)
    expect(await (await routinePage(world)).title()).toContain('stretch')
  })

  test('"I have a cramp now" shows the steps at once, and axe finds nothing on the new pages', async () => {
    const now = await open(world, '/routine.html', '#/now')
    await now.setViewport({ width: 1000, height: 700 })
    await until('the steps', () => now.evaluate(() => document.querySelectorAll('.steps li').length > 2))
    const bottom = await now.evaluate(() => document.querySelector('.steps')?.getBoundingClientRect().bottom ?? 0)
    expect(bottom).toBeLessThan(700)
    expect(await addressOf(now)).toContain('#/now')
    expect(await axeFaults(now)).toEqual([])
    const routine = await open(world, '/routine.html')
    await until('the offer', () => routine.evaluate(() => document.querySelectorAll('.choice').length > 2))
    expect(await axeFaults(routine)).toEqual([])
    await press(routine, 'Start').catch(() => press(routine, 'Do it again'))
    await until('the ring', () => routine.evaluate(() => document.querySelector('.ring') !== null))
    expect(await axeFaults(routine)).toEqual([])
  })
})
