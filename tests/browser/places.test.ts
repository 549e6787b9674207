import { describe, expect, test } from 'vitest'
import { type Card, readMarks, until } from '../../scripts/drive.ts'
import { kinds, markEverything, useWorld } from './harness.ts'

function expectInside({ rect, viewport }: Card): void {
  expect(rect.left).toBeGreaterThanOrEqual(0)
  expect(rect.top).toBeGreaterThanOrEqual(0)
  expect(rect.right).toBeLessThanOrEqual(viewport.width + 0.5)
  expect(rect.bottom).toBeLessThanOrEqual(viewport.height + 0.5)
  expect(rect.right - rect.left).toBeGreaterThan(150)
}

describe.each(kinds)('marks and cards in %s', (kind) => {
  const world = useWorld(kind, markEverything)

  test('reach into open shadow roots, also late ones', async () => {
    const { page, marks } = await world.open('/pages/shadow.html')
    const texts = async () => (await marks()).map((mark) => mark.text)
    await until('marks in the page and three roots', async () => (await texts()).length >= 4)
    expect(new Set(await texts())).toEqual(new Set(['Leg cramps', 'Calf cramps', 'Foot cramps', 'Muscle cramps']))
    await page.evaluate('addLate()')
    await until('a mark in the late root', async () => (await texts()).includes('Hamstring cramps'))
    expect(world.errors).toEqual([])
  })

  test('reach into frames of the same and of another origin', async () => {
    const { page, cardOpen } = await world.open('/pages/frames.html')
    for (const part of ['?same', '?other']) {
      const frame = await until(`the frame ${part}`, async () =>
        page.frames().find((each) => each.url().includes(part)),
      )
      const texts = async () => (await frame.evaluate(readMarks)).map((mark) => mark.text)
      await until(`marks in ${part}`, async () => (await texts()).join() === 'magnesium,leg cramps')
    }
    for (const [id, part] of [
      ['same', '?same'],
      ['other', '?other'],
    ] as const) {
      const box = await page.evaluate((id) => {
        const { left, top } = document.getElementById(id)?.getBoundingClientRect() ?? { left: 0, top: 0 }
        return { left, top }
      }, id)
      const frame = page.frames().find((each) => each.url().includes(part))
      const point = await frame?.evaluate(() => {
        const text = document.querySelector('p')?.firstChild
        if (!text) return null
        const range = document.createRange()
        const start = (text.nodeValue ?? '').indexOf('magnesium')
        range.setStart(text, start)
        range.setEnd(text, start + 9)
        const rect = range.getBoundingClientRect()
        return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }
      })
      if (!point) throw new Error('no text in the frame')
      await page.mouse.move(900, 700)
      // Two pixels for the frame's border.
      await page.mouse.move(box.left + 2 + point.x, box.top + 2 + point.y, { steps: 5 })
      expect((await cardOpen(part)).text).toMatch(/magnesium/i)
    }
    expect(world.errors).toEqual([])
  })

  test('work inside an open modal dialog', async () => {
    const { page, hover, card, cardOpen, cardClosed } = await world.open('/pages/dialog.html')
    await hover('magnesium')
    expect((await cardOpen()).text).toMatch(/magnesium/i)
    expect(await page.evaluate(() => document.querySelector('.crampwise-card')?.closest('dialog')?.id)).toBe('dialog')
    await page.keyboard.press('Tab')
    await until('the focus inside the card', async () => (await card())?.focused)
    await page.keyboard.press('Escape')
    await cardClosed()
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true)
  })

  test.each(['Leg cramps', 'Calf cramps', 'Foot cramps', 'Toe cramps'])(
    'stay inside the viewport at its edges: %s',
    async (text) => {
      const { hover, cardOpen } = await world.open('/pages/edges.html')
      await hover(text)
      expectInside(await cardOpen())
    },
  )

  test('stand at the line that is pointed at when a mark is wrapped', async () => {
    const { page, hover, cardOpen, cardClosed } = await world.open('/pages/edges.html')
    await hover('night leg cramps')
    expectInside(await cardOpen())
    await page.keyboard.press('Escape')
    await cardClosed()
    const last = await page.evaluate(() => {
      const text = document.querySelector('.narrow')?.firstChild
      if (!text) return null
      const range = document.createRange()
      range.selectNodeContents(text)
      const rects = [...range.getClientRects()]
      const rect = rects.at(-1)
      return rect
        ? {
            x: rect.left + rect.width / 2,
            y: rect.top + rect.height / 2,
            bottom: rect.bottom,
            top: rect.top,
            lines: rects.length,
          }
        : null
    })
    if (!last) throw new Error('no lines')
    expect(last.lines).toBeGreaterThan(1)
    await page.mouse.move(last.x + 200, last.y + 150)
    await page.mouse.move(last.x, last.y, { steps: 5 })
    const card = await cardOpen()
    expectInside(card)
    const gap = Math.min(Math.abs(card.rect.top - last.bottom), Math.abs(last.top - card.rect.bottom))
    expect(gap).toBeLessThan(30)
  })

  test('stay inside a narrow viewport and on a zoomed page', async () => {
    const { page, hover, cardOpen, cardClosed } = await world.open('/pages/edges.html')
    await page.setViewport({ width: 340, height: 480 })
    await hover('Toe cramps')
    expectInside(await cardOpen())
    await page.keyboard.press('Escape')
    await cardClosed()
    await page.setViewport({ width: 700, height: 500 })
    await page.evaluate(() => {
      document.documentElement.style.zoom = '1.5'
    })
    await hover('Calf cramps')
    expectInside(await cardOpen())
  })
})
