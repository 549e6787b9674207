import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { gravest } from '../../core/claims/gravest.ts'
import { verdicts } from '../../core/claims/types.ts'
import { expectedClaims, expectedMentions } from '../../scripts/demo.ts'
import { inContentWorld, readLines, until } from '../../scripts/drive.ts'
import { kinds, markEverything, useWorld } from './harness.ts'

/** Where each expected mention starts in the body's text, as "offset text". */
function placesIn(bodyText: string): string[] {
  return expectedMentions().map(({ text, nth }) => {
    let at = -1
    for (let i = 0; i < nth; i++) at = bodyText.indexOf(text, at + 1)
    return `${at} ${text}`
  })
}

describe.each(kinds)('the demo article in %s', (kind) => {
  const world = useWorld(kind)
  beforeEach(async () => {
    await markEverything(world)
    await world.store({ topics: { off: [] }, sites: { off: [] } })
  })
  afterEach(() => expect(world.errors).toEqual([]))

  test('carries the marks it is written to hold and no others', async () => {
    const { page, marks } = await world.open('/demo/article.html')
    const places = placesIn(await page.evaluate(() => document.body.textContent ?? ''))
    let seen: string[] = []
    await until('all marks', async () => {
      seen = (await marks()).map(({ offset, text }) => `${offset} ${text}`)
      return seen.length >= places.length
    }).catch(() => undefined)
    expect(seen).toEqual(places)
  })

  test('carries one line under each sentence that claims something, by its gravest verdict, and no others', async () => {
    await world.store({ reading: { density: 'every' } })
    const { page } = await world.open('/demo/article.html')
    const sentences = [...Map.groupBy(expectedClaims(), ({ starts }) => starts).values()].flatMap(
      (claims) => gravest(claims) ?? [],
    )
    const lines = await until('lines under all sentences', async () => {
      const seen = await page.evaluate(readLines)
      return verdicts.flatMap((verdict) => seen[verdict] ?? []).length >= sentences.length && seen
    })
    for (const verdict of verdicts) {
      const starts = sentences.filter((claim) => claim.verdict === verdict).map((claim) => claim.starts)
      expect(lines[verdict]?.map((text, i) => text.slice(0, starts[i]?.length ?? 40)) ?? []).toEqual(starts)
    }
  })

  test('has one mark a topic in each section by default', async () => {
    await world.store({
      reading: { density: 'section', hoverMode: 'rest', hoverKey: 'Alt', dwellMs: 150, claims: false },
    })
    const { marks, hover, page } = await world.open('/demo/article.html')
    await hover('Magnesium')
    const texts = (await marks()).map((mark) => mark.text)
    expect(texts.length).toBeLessThan(expectedMentions().length)
    const body = await page.evaluate(() => document.body.textContent ?? '')
    for (const { offset, text } of await marks()) expect(placesIn(body)).toContain(`${offset} ${text}`)
  })

  test('opens a card on hover; Tab moves into it, Escape closes it and the focus returns', async () => {
    const { page, hover, card, cardOpen, cardClosed } = await world.open('/demo/article.html')
    await hover('Magnesium')
    expect((await cardOpen()).text).toMatch(/magnesium/i)
    await page.keyboard.press('Escape')
    await cardClosed()

    await page.focus('.top nav a:nth-child(2)')
    await hover('vitamin K2')
    expect((await cardOpen()).text).toMatch(/vitamin K2/i)
    expect((await card())?.focused).toBeNull()
    await page.keyboard.press('Tab')
    await until('the focus inside the card', async () => (await card())?.focused)
    await page.keyboard.press('Escape')
    await cardClosed()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('At a glance')
  })

  test('keeps its card while the pointer moves onto it, and closes it when the pointer leaves', async () => {
    const { page, hover, cardOpen, cardClosed } = await world.open('/demo/article.html')
    await hover('charley horse')
    const { rect } = await cardOpen()
    await page.mouse.move((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2, { steps: 12 })
    await new Promise((done) => setTimeout(done, 700))
    expect((await cardOpen()).text).not.toBe('')
    await page.mouse.move(rect.left > 400 ? 5 : 1090, rect.top > 300 ? 5 : 755, { steps: 12 })
    await cardClosed()
  })

  test('leaves the document as it found it', async () => {
    const { page, hover, cardOpen, cardClosed } = await world.open('/demo/article.html', (page) =>
      page.evaluateOnNewDocument(() => {
        document.addEventListener('DOMContentLoaded', () => {
          const html = document.documentElement.outerHTML
          Object.assign(globalThis, { htmlAtFirst: html, marksAtFirst: CSS.highlights.size })
        })
      }),
    )
    await hover('Magnesium')
    await cardOpen()
    await page.keyboard.press('Escape')
    await cardClosed()
    const seen = await page.evaluate(() => {
      const first = globalThis as typeof globalThis & { htmlAtFirst?: string; marksAtFirst?: number }
      return { before: first.htmlAtFirst, marksBefore: first.marksAtFirst, after: document.documentElement.outerHTML }
    })
    expect(seen.marksBefore).toBe(0)
    expect(seen.after).toBe(seen.before)
  })

  test('shows no mark of a topic that is switched off, at once and after a reload', async () => {
    const { page, marks, hover } = await world.open('/demo/article.html')
    await hover('Magnesium')
    const count = async (pattern: RegExp) => (await marks()).filter(({ text }) => pattern.test(text)).length
    const cramps = await count(/cramp/i)
    await world.store({ topics: { off: ['magnesium'] } })
    await until('no mark of magnesium', async () => (await count(/magnesium/i)) === 0)
    expect(await count(/cramp/i)).toBe(cramps)
    await page.reload()
    await until('the other marks', async () => (await count(/cramp/i)) === cramps)
    expect(await count(/magnesium/i)).toBe(0)
  })

  test('shows no mark on a site that is switched off', async () => {
    const { marks, hover } = await world.open('/demo/article.html')
    await hover('Magnesium')
    await world.store({ sites: { off: ['127.0.0.1'] } })
    await until('no mark', async () => (await marks()).length === 0)
    await world.store({ sites: { off: [] } })
    await until('the marks again', async () => (await marks()).length > 0)
  })

  test('closes its card when the site is switched off elsewhere, and opens none that was on its way', async () => {
    const { marks, hover, card, cardOpen, cardClosed } = await world.open('/demo/article.html')
    await hover('Magnesium')
    await cardOpen()
    await world.store({ sites: { off: ['127.0.0.1'] } })
    await cardClosed()
    await until('no mark', async () => (await marks()).length === 0)

    const dwellMs = 800
    await world.store({
      reading: { density: 'every', hoverMode: 'rest', hoverKey: 'Alt', dwellMs, claims: false },
      sites: { off: [] },
    })
    await hover('vitamin K2')
    await world.store({ sites: { off: ['127.0.0.1'] } })
    await until('no mark again', async () => (await marks()).length === 0)
    await new Promise((done) => setTimeout(done, dwellMs + 400))
    expect(await card()).toBeNull()
  })

  test('opens no card in passing, and none on hover when cards open by click', async () => {
    await world.store({
      reading: { density: 'every', hoverMode: 'click', hoverKey: 'Alt', dwellMs: 150, claims: false },
    })
    const { page, hover, cardOpen } = await world.open('/demo/article.html')
    const { x, y } = await hover('Massage')
    await new Promise((done) => setTimeout(done, 600))
    expect(await page.$('.crampwise-card')).toBeNull()
    await page.mouse.click(x, y)
    expect((await cardOpen()).text).toMatch(/massage/i)
  })

  test('has its card’s bundle ready before the card opens, and not before a rest', async () => {
    await world.store({ reading: { density: 'every', hoverMode: 'rest', hoverKey: 'Alt', dwellMs: 600 } })
    const { tab, marks, hover, cardOpen } = await world.open('/demo/article.html')
    await until('the marks', async () => (await marks()).length > 20)
    const isReady = () => inContentWorld(world.launched, { tab }, () => Symbol.for('crampwise.card') in globalThis)
    expect(await isReady()).toBe(false)
    const cameFirst = inContentWorld(
      world.launched,
      { tab },
      () =>
        new Promise<boolean>((resolve) => {
          const look = () => {
            if (Symbol.for('crampwise.card') in globalThis) resolve(document.querySelector('.crampwise-card') === null)
            else setTimeout(look, 5)
          }
          look()
        }),
    )
    await hover('Massage')
    expect(await cameFirst).toBe(true)
    expect((await cardOpen()).text).toMatch(/massage/i)
  })
})
