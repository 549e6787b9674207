import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addressOf, inExtension, openExtensionPage, until } from '../../scripts/drive.ts'
import { axeFaults } from './axe.ts'
import { kinds, startWorld, type World } from './harness.ts'

/** An alarm comes at a full minute: up to one to wait, and some for a browser that is busy. */
const alarmMs = 90_000

const shown = (world: World) =>
  inExtension<string[]>(world.launched, 'api.notifications.getAll().then((all) => Object.keys(all))')

const badge = (world: World) => inExtension<string>(world.launched, 'api.action.getBadgeText({})')

/** The wall clock in so many minutes, as a time field wants it. */
const clockIn = (page: Page, minutes: number) =>
  page.evaluate((ms) => new Date(Date.now() + ms).toTimeString().slice(0, 5), minutes * 60_000)

async function press(page: Page, words: string): Promise<void> {
  await until(`the button ${words}`, () =>
    page.evaluate((name) => {
      const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)
      found?.click()
      return found !== undefined
    }, words),
  )
}

describe.each(kinds)('bedtime in %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await startWorld(kind)
  })
  afterAll(() => world?.close())
  afterEach(() => world.closeTabs())

  test('a plan set in the options reminds by its alarm; the routine is done, logged, and ends the reminder', async () => {
    const options = await openExtensionPage(world.launched, '/options.html?bedtime')
    await until('the switch', () => options.evaluate(() => document.querySelector('#bedtime [role=switch]') !== null))
    await options.evaluate(() => document.querySelector<HTMLInputElement>('#bedtime [role=switch]')?.click())
    await until('the plan to be on', async () => JSON.stringify(await world.stored('plan')).includes('"on":true'))
    const time = await clockIn(options, 1)
    await options.evaluate((value) => {
      const field = document.querySelector<HTMLInputElement>('#bedtime input[type=time]')
      if (!field) throw new Error('no time field')
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.dispatchEvent(new Event('change', { bubbles: true }))
    }, time)
    await until('the time to be stored', async () => JSON.stringify(await world.stored('plan')).includes(`"${time}"`))
    await until('the badge', async () => (await badge(world)) === '1', alarmMs)
    // Without a screen Firefox has nothing to show notifications with, and forgets them at once.
    if (kind === 'chrome') await until('the reminder', async () => (await shown(world)).includes('reminder'))

    const routine = await openExtensionPage(world.launched, '/routine.html?first')
    await routine.bringToFront()
    await press(routine, 'Start')
    await until('the routine to run', () => routine.evaluate(() => document.querySelector('.ring') !== null))
    await until('the badge to go', async () => (await badge(world)) === '')
    expect(await shown(world)).toEqual([])
    await press(routine, 'Skip')
    await until('something held', () =>
      routine.evaluate(() => /^[1-9]\s/.test(document.querySelector('.ring b')?.textContent ?? '')),
    )
    await press(routine, 'End')
    await until('the log', async () => JSON.stringify(await world.stored('log')).includes('"done"'))
    await until('the share', () => routine.evaluate(() => /% of the trial/.test(document.body.innerText)))

    const popup = await openExtensionPage(world.launched, '/popup.html?done')
    await until('the night', () => popup.evaluate(() => /1 of the last 7/.test(document.body.textContent ?? '')))
    expect(world.errors).toEqual([])
  }, 200_000)

  test('"I have a cramp now" shows the steps at once, and axe finds nothing on the new pages', async () => {
    const now = await openExtensionPage(world.launched, '/routine.html?cramp#/now')
    await now.setViewport({ width: 1000, height: 700 })
    await until('the steps', () => now.evaluate(() => document.querySelectorAll('.steps li').length > 2))
    const bottom = await now.evaluate(() => document.querySelector('.steps')?.getBoundingClientRect().bottom ?? 0)
    expect(bottom).toBeLessThan(700)
    expect(await addressOf(now)).toContain('#/now')
    expect(await axeFaults(now)).toEqual([])
    const routine = await openExtensionPage(world.launched, '/routine.html?second')
    await until('the offer', () => routine.evaluate(() => document.querySelectorAll('.choice').length > 2))
    expect(await axeFaults(routine)).toEqual([])
    await press(routine, 'Start').catch(() => press(routine, 'Do it again'))
    await until('the ring', () => routine.evaluate(() => document.querySelector('.ring') !== null))
    expect(await axeFaults(routine)).toEqual([])
  })
})
