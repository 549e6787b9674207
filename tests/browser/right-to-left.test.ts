import { describe, expect, test } from 'vitest'
import { strings } from '../../core/strings/interface.ts'
import { direction, language } from '../../core/strings/say.ts'
import { type Card, inContentWorld } from '../../scripts/drive.ts'
import { kinds, markEverything, useWorld } from './harness.ts'

/** Which way the open card runs, and where in it title and close button stand. Runs in the content script's world. */
function readDirection(close: string): { direction: string; lang: string; title: number; close: number } | null {
  const host = document.querySelector('.crampwise-card')
  type Opener = { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } }
  const opener = (globalThis as { chrome?: Opener }).chrome?.dom
  const root =
    host &&
    (opener?.openOrClosedShadowRoot?.(host) ??
      (host as Element & { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot)
  const [card, title, button] = ['.cw-card', '.cw-head h2', `[aria-label="${close}"]`].map((selector) =>
    root?.querySelector(selector),
  )
  if (!card || !title || !button) return null
  return {
    direction: getComputedStyle(card).direction,
    lang: card.closest('[lang]')?.getAttribute('lang') ?? '',
    title: title.getBoundingClientRect().left,
    close: button.getBoundingClientRect().left,
  }
}

const isInside = ({ rect, viewport }: Card) =>
  rect.left >= 0 && rect.right <= viewport.width && rect.top >= 0 && rect.bottom <= viewport.height

describe.each(kinds)('a page whose text runs to the left in %s', (kind) => {
  const world = useWorld(kind, markEverything)

  test('gets cards in the direction of their own language', async () => {
    const { tab, hover, cardOpen } = await world.open('/pages/right-to-left.html')
    await hover('Leg cramps')
    await cardOpen()
    const seen = await inContentWorld(world.launched, { tab }, readDirection, strings.card.close)
    expect(seen).toMatchObject({ direction: direction(), lang: language() })
    expect(seen?.close).toBeGreaterThan(seen?.title ?? Infinity)
    expect(world.errors).toEqual([])
  })

  test('has them begin where its lines begin, inside of the view', async () => {
    const { page, hover, cardOpen, cardClosed } = await world.open('/pages/right-to-left.html')
    const open = async (text: string) => {
      const point = await hover(text)
      const card = await cardOpen()
      expect(isInside(card), `${text}: ${JSON.stringify(card.rect)}`).toBe(true)
      await page.keyboard.press('Escape')
      await cardClosed()
      await page.mouse.move(5, 700)
      return { ...card.rect, point }
    }
    // To the left of the pointer, as the text goes on there.
    const leg = await open('Leg cramps')
    expect(leg.right - leg.point.x).toBeLessThan(leg.point.x - leg.left)
    const calf = await open('Calf cramps')
    expect(calf.right - calf.point.x).toBeGreaterThan(calf.point.x - calf.left)
    await open('Foot cramps')
    expect(world.errors).toEqual([])
  })
})
