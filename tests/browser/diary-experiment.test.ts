import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { experimentStrings as words } from '../../core/strings/diary-experiment.ts'
import { insightStrings } from '../../core/strings/diary-insights.ts'
import { inExtension, openExtensionPage, until } from '../../scripts/drive.ts'
import { axeFaults } from './axe.ts'
import { kinds, useWorld } from './harness.ts'

describe.each(kinds)('an experiment in %s', (kind) => {
  const world = useWorld(kind)

  const toSay = (page: Page, text: string) =>
    until(`the words ${text}`, () =>
      page.evaluate((said) => document.body.innerText.replace(/\s+/g, ' ').includes(said), text),
    )

  async function press(page: Page, name: string): Promise<void> {
    await until(`the button ${name}`, () =>
      page.evaluate((text) => {
        const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === text)
        found?.click()
        return found !== undefined
      }, name),
    )
  }

  const rests = () =>
    inExtension<string[]>(world.launched, `api.storage.local.get('plan').then(({ plan }) => plan?.rests ?? [])`)

  test('is begun, tells the reminder where to rest, and ends when it is stopped', async () => {
    const page = await openExtensionPage(world.launched, '/diary.html?experiment=1#/experiment')
    await page.bringToFront()
    await toSay(page, words.start.only)
    expect(await axeFaults(page)).toEqual([])
    await press(page, words.start.turnOn)
    await press(page, words.start.begin)
    await toSay(page, words.running.tonight['run-in'])
    await until('the rests in the plan', async () => (await rests()).length === 30)
    expect(await axeFaults(page)).toEqual([])
    await press(page, words.running.stop)
    await press(page, words.running.stopYes)
    await toSay(page, words.result.noPairs)
    await until('a plan without rests', async () => (await rests()).length === 0)
    expect(await axeFaults(page)).toEqual([])
  })

  test('leads back from what the diary shows while nothing is written down', async () => {
    const page = await openExtensionPage(world.launched, '/diary.html?experiment=2#/insights')
    await page.bringToFront()
    await toSay(page, insightStrings.empty)
    expect(await axeFaults(page)).toEqual([])
  })
})
