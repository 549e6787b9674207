import { describe, expect, test } from 'vitest'
import { strings } from '../../core/strings/interface.ts'
import { inExtension, until } from '../../scripts/drive.ts'
import { kinds, markEverything, type OpenTab, useWorld } from './harness.ts'

/** More controls than a card has, each of its figures being one. */
const enough = 150

const focusedIn = ({ page }: OpenTab) =>
  page.evaluate(
    () => document.activeElement?.id || document.activeElement?.className || (document.activeElement?.localName ?? ''),
  )

/** Opens the card of the page's mark by resting on it, and moves the focus to the card's first control. */
async function tabIntoCard(tab: OpenTab): Promise<void> {
  await tab.hover('leg cramps')
  await tab.cardOpen()
  await tab.page.keyboard.press('Tab')
  await until('the focus on the first control', async () => (await tab.card())?.focused === strings.card.close)
}

describe.each(kinds)('the focus and the keys around a card in %s', (kind) => {
  const world = useWorld(kind, markEverything)

  const step = (tab: number, direction: string) =>
    inExtension(
      world.launched,
      `api.tabs.sendMessage(${tab}, { id: 1, type: 'mark/step', data: ${JSON.stringify(direction)}, timestamp: 1 })`,
    )

  const openTitled = (tab: OpenTab, title: string) =>
    until(`the card of ${title}`, async () => (await tab.card())?.text.startsWith(title))

  test('stay in a field the reader has moved to when the card closes', async () => {
    const tab = await world.open('/pages/focus.html')
    await tab.page.focus('#before')
    await tabIntoCard(tab)
    await tab.page.focus('#field')
    await tab.page.keyboard.press('Escape')
    await tab.cardClosed()
    expect(await focusedIn(tab)).toBe('field')
    await tab.page.keyboard.type('ab')
    expect(await tab.page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('ab')
  })

  test('go back into a shadow root when the card closes', async () => {
    const tab = await world.open('/pages/focus.html')
    await tab.page.evaluate("inner().getElementById('inside').focus()")
    await tabIntoCard(tab)
    await tab.page.keyboard.press('Escape')
    await tab.cardClosed()
    expect(await tab.page.evaluate('inner().activeElement?.id ?? document.activeElement.localName')).toBe('inside')
  })

  test('go back to where they were by Shift+Tab from the first control, and nothing scrolls', async () => {
    const tab = await world.open('/pages/focus.html')
    await tab.page.focus('#before')
    await tabIntoCard(tab)
    await tab.page.keyboard.down('Shift')
    await tab.page.keyboard.press('Tab')
    await tab.page.keyboard.up('Shift')
    let seen = ''
    await until('the focus back where it was', async () => {
      seen = await focusedIn(tab)
      return seen === 'before'
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}: it is at ${seen}`)
    })
    expect(await tab.page.evaluate(() => scrollY)).toBe(0)
  })

  test('go on in the page by Tab from the last control, and the card closes', async () => {
    const tab = await world.open('/pages/focus.html')
    await tab.page.focus('#before')
    await tabIntoCard(tab)
    let pressed = 0
    while (pressed < enough && (await focusedIn(tab)) === 'crampwise-card') {
      await tab.page.keyboard.press('Tab')
      pressed++
    }
    expect(pressed).toBeGreaterThan(3)
    await tab.cardClosed()
    expect(await focusedIn(tab)).toBe('after')
    await tab.page.keyboard.press('Tab')
    expect(await focusedIn(tab)).toBe('field')
    expect(await tab.page.$('.crampwise-card')).toBeNull()
  })

  test('step on from a card that was closed', async () => {
    const tab = await world.open('/pages/keyboard.html')
    await tab.marksToBe(['leg cramps', 'magnesium', 'charley horse', 'potassium'])
    await step(tab.tab, 'next')
    await openTitled(tab, 'Leg cramps')
    await tab.page.keyboard.press('Escape')
    await tab.cardClosed()
    await step(tab.tab, 'next')
    await openTitled(tab, 'Magnesium')
    await tab.page.keyboard.press('Escape')
    await tab.cardClosed()
    await step(tab.tab, 'previous')
    await openTitled(tab, 'Leg cramps')
  })

  test('open a card for a pointer that rests already when the key is pressed', async () => {
    await world.store({ reading: { density: 'every', hoverMode: 'key', hoverKey: 'Shift', dwellMs: 150 } })
    try {
      const tab = await world.open('/pages/focus.html')
      await tab.hover('leg cramps')
      // The pointer is looked at once a frame: after two it has come to rest.
      await tab.page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
      )
      expect(await tab.card()).toBeNull()
      await tab.page.keyboard.down('Shift')
      expect((await tab.cardOpen()).text).toMatch(/^Leg cramps/)
      await tab.page.keyboard.up('Shift')
    } finally {
      await markEverything(world)
    }
  })

  test('are the page’s again once it took the card away', async () => {
    const tab = await world.open('/pages/keyboard.html')
    await tab.hover('leg cramps')
    await tab.cardOpen()
    await tab.page.evaluate(() => document.querySelector('.crampwise-card')?.remove())
    await tab.page.keyboard.press('Escape')
    await until('the key in the page', () => tab.page.evaluate(() => document.body.dataset.keys === 'Escape '))
  })

  test('step in a frame inside a shadow root and nowhere else while it has the focus', async () => {
    const tab = await world.open('/pages/shadow-frame.html')
    await tab.marksToBe(['leg cramps'])
    const frame = await until('the frame', async () => tab.page.frames().find((each) => each.url().includes('?within')))
    await until('marks in the frame', () => frame.evaluate(() => CSS.highlights.size > 0))
    await frame.focus('#field')
    for (const [direction, title] of [
      ['next', 'Leg cramps'],
      ['next', 'Magnesium'],
    ] as const) {
      await step(tab.tab, direction)
      await until(`the card of ${title}`, async () => (await tab.card('?within'))?.text.startsWith(title))
    }
    expect(await tab.page.$('.crampwise-card')).toBeNull()
  })
})
