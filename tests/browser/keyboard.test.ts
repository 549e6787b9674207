import { describe, expect, test } from 'vitest'
import { inExtension, until } from '../../scripts/drive.ts'
import { kinds, markEverything, type OpenTab, useWorld } from './harness.ts'

const marked = ['leg cramps', 'magnesium', 'charley horse', 'potassium']

describe.each(kinds)('stepping through marks in %s', (kind) => {
  const world = useWorld(kind, markEverything)

  // A test cannot press a browser's own shortcut; this is what the background sends when one is pressed.
  const step = (tab: number, direction: string) =>
    inExtension(
      world.launched,
      `api.tabs.sendMessage(${tab}, { id: 1, type: 'mark/step', data: ${JSON.stringify(direction)}, timestamp: 1 })`,
    )

  const titleOf = async ({ cardOpen }: OpenTab) => (await cardOpen()).text.split('\n')[0]?.trim()

  const openTitled = (tab: OpenTab, title: string) =>
    until(`the card of ${title}`, async () => (await tab.card())?.text.trim().startsWith(title))

  test('opens the next and the previous card, takes the focus in and gives it back', async () => {
    const tab = await world.open('/pages/keyboard.html')
    await tab.marksToBe(marked)
    await tab.page.focus('#before')
    await step(tab.tab, 'next')
    await openTitled(tab, 'Leg cramps')
    expect(await tab.page.evaluate(() => document.activeElement?.className)).toBe('crampwise-card')
    await step(tab.tab, 'next')
    await openTitled(tab, 'Magnesium')
    await step(tab.tab, 'previous')
    await openTitled(tab, 'Leg cramps')
    await step(tab.tab, 'previous')
    await openTitled(tab, 'Potassium')
    await tab.page.keyboard.press('Escape')
    await tab.cardClosed()
    expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('before')
    expect(world.errors).toEqual([])
  })

  test('brings a mark that is out of view into it', async () => {
    const tab = await world.open('/pages/keyboard.html')
    await tab.marksToBe(marked)
    await step(tab.tab, 'previous')
    await openTitled(tab, 'Potassium')
    expect(await tab.page.evaluate(() => scrollY)).toBeGreaterThan(500)
    expect(await titleOf(tab)).toBeTruthy()
  })

  test('swallows no key but Escape, and that only while a card is open', async () => {
    const tab = await world.open('/pages/keyboard.html')
    await tab.marksToBe(marked)
    const pressed = () => tab.page.evaluate(() => document.body.dataset.keys ?? '')
    await tab.page.focus('#before')
    await tab.page.keyboard.press('Escape')
    await tab.hover('leg cramps')
    await tab.cardOpen()
    await tab.page.keyboard.press('a')
    await tab.page.keyboard.press('Escape')
    await tab.cardClosed()
    await tab.page.keyboard.press('Escape')
    await until('the last key', async () => (await pressed()).endsWith('a Escape '))
    expect(await pressed()).toBe('Escape a Escape ')
  })
})
