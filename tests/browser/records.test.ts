import { describe, expect, test } from 'vitest'
import { strings } from '../../core/strings/interface.ts'
import { inContentWorld, until } from '../../scripts/drive.ts'
import { axeFaults } from './axe.ts'
import { buildGallery } from './gallery/build.ts'
import { kinds, markEverything, type OpenTab, useWorld } from './harness.ts'

/** Middle of the first figure in the card's answer, read through the closed root. Runs in the content script's world. */
function pointOfFigure(): { x: number; y: number } | null {
  const host = document.querySelector('.crampwise-card')
  type Opener = { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } }
  const opener = (globalThis as { chrome?: Opener }).chrome?.dom
  const root =
    host &&
    (opener?.openOrClosedShadowRoot?.(host) ??
      (host as Element & { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot)
  const box = root?.querySelector('.cw-line .cw-fig')?.getBoundingClientRect()
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null
}

describe.each(kinds)('a figure on a card in %s', (kind) => {
  const world = useWorld(kind, markEverything)

  const focused = async (tab: OpenTab) => (await tab.card())?.focused ?? ''

  /** Rests on a mark and clicks the first figure of its card. */
  async function openRecord(): Promise<OpenTab> {
    const tab = await world.open('/pages/keyboard.html')
    await tab.hover('magnesium')
    await tab.cardOpen()
    await until('the card to stand still', async () => (await tab.card())?.moving === false)
    const { x, y } = await until('the figure', () => inContentWorld(world.launched, { tab: tab.tab }, pointOfFigure))
    await tab.page.mouse.move(x, y, { steps: 4 })
    await tab.page.mouse.click(x, y)
    await until('the record', async () => (await focused(tab)).startsWith('Garrison et al. 2020'))
    return tab
  }

  test('opens its record in place, and the page stays where it is', async () => {
    const tab = await openRecord()
    const text = (await tab.card())?.text ?? ''
    expect(text).toContain(strings.records.back)
    expect(text).toContain('Cochrane Database of Systematic Reviews')
    expect(text).not.toContain(strings.card.hideSite)
    expect(await tab.page.evaluate(() => scrollY)).toBe(0)
    expect(world.errors).toEqual([])
  })

  test('has the focus again by Shift+Tab to Back and Enter', async () => {
    const tab = await openRecord()
    await tab.page.keyboard.down('Shift')
    await tab.page.keyboard.press('Tab')
    await tab.page.keyboard.up('Shift')
    await until('the focus on Back', async () => (await focused(tab)) === strings.records.back)
    await tab.page.keyboard.press('Enter')
    await until('the focus on the figure', async () => /^0\.\d/.test(await focused(tab)))
    expect((await tab.card())?.text).toContain(strings.card.hideSite)
  })

  test('keeps its card open when the pointer leaves, until Escape', async () => {
    const tab = await openRecord()
    await tab.page.mouse.move(1090, 750, { steps: 4 })
    await tab.page.evaluate(() => new Promise((done) => setTimeout(done, 600)))
    expect((await tab.card())?.text).toContain(strings.records.back)
    await tab.page.keyboard.press('Escape')
    await tab.cardClosed()
  })

  test('shows records, in light and dark, in which axe finds nothing', async () => {
    await buildGallery()
    const { page } = await world.open('/gallery/gallery.html?records')
    await until('the records', () => page.evaluate(() => document.querySelectorAll('.cw-record').length > 20))
    expect(await axeFaults(page)).toEqual([])
  })
})
