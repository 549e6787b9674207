import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inContentWorld, type Plain, readMarks, until } from '../../scripts/drive.ts'
import { kinds, markEverything, type OpenTab, useWorld } from './harness.ts'

const marked = ['leg cramps', 'magnesium']

/** How the open card looks and where its links lead, read through the closed root. Runs in the content script's world. */
function readLook(): Plain {
  const host = document.querySelector('.crampwise-card')
  type Opener = { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } }
  const opener = (globalThis as { chrome?: Opener }).chrome?.dom
  const root =
    host &&
    (opener?.openOrClosedShadowRoot?.(host) ??
      (host as Element & { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot)
  const card = root?.querySelector('.cw-card')
  if (!root || !card) return null
  const style = getComputedStyle(card)
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[href]')]
  return {
    width: (card as HTMLElement).offsetWidth,
    fontSize: style.fontSize,
    visible: card.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    opacity: style.opacity,
    strayLinks: links.filter(({ href, target }) => !/^https:\/\/\w/.test(href) || target !== '_blank').map(String),
    links: links.length,
    elsewhere: links.filter(({ hostname }) => hostname === 'elsewhere.example').length,
  }
}

/** Whether two pictures, as base64, look the same: letters may stand a part of a pixel apart. Runs in the page. */
async function looksTheSame(one: string, other: string): Promise<boolean> {
  const pixels = async (data: string) => {
    const picture = new Image()
    picture.src = `data:image/png;base64,${data}`
    await picture.decode()
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    const context = canvas.getContext('2d')
    context?.drawImage(picture, 0, 0)
    return context?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray()
  }
  const [first, second] = [await pixels(one), await pixels(other)]
  return first.length === second.length && first.every((value, at) => Math.abs(value - (second[at] ?? 0)) < 128)
}

/**
 * What a PDF says, its parts unpacked, but for the moment it was made. That moment stands in a packed part, whose size
 * can change with it, and with the size the table of where everything lies.
 */
function printedParts(pdf: Buffer): string {
  const parts = pdf
    .toString('latin1')
    .matchAll(/(<<(?:(?!>>\s*stream)[\s\S])*>>)\s*stream\r?\n([\s\S]*?)\r?\nendstream/g)
  return [...parts]
    .filter(([, head = '']) => !/\/Type \/XRef/.test(head))
    .map(([, head = '', body = '']) => {
      const isPacked = head.includes('/FlateDecode')
      return isPacked ? inflateSync(Buffer.from(body, 'latin1')).toString('latin1') : body
    })
    .join('\n')
    .replace(/\/(CreationDate|ModDate) ?\([^)]*\)/g, '')
}

describe.each(kinds)('a page that guards itself in %s', (kind) => {
  const world = useWorld(kind, markEverything)

  const lookOf = (tab: OpenTab) => inContentWorld(world.launched, { tab: tab.tab }, readLook)

  test.each([
    ['allows nothing', 'nothing-allowed.html'],
    ['asks for trusted types and trusts none', 'trusted-types.html'],
    ['is sandboxed', 'sandboxed.html'],
    ['is in quirks mode', 'quirks.html'],
    ['is XHTML', 'strict.xhtml'],
    ['sends relative addresses elsewhere', 'base.html'],
    ['styles everything there is', 'styled.html'],
  ])('gets its marks and a whole card, and no complaint, where it %s', async (_, name) => {
    const tab = await world.open(`/guarded/${name}`)
    await tab.marksToBe(marked)
    await tab.hover('magnesium')
    expect((await tab.cardOpen()).text).toMatch(/^Magnesium/)
    await until('the card to stand still', async () => (await tab.card())?.moving === false)
    const look = await lookOf(tab)
    expect(look).toMatchObject({ width: 372, fontSize: '14px', visible: true, opacity: '1', strayLinks: [] })
    expect(look).toMatchObject({ elsewhere: 0 })
    await tab.page.keyboard.press('Escape')
    await tab.cardClosed()
    expect(world.errors).toEqual([])
  })

  test('is marked inside its sandboxed frames', async () => {
    const { tab, page } = await world.open('/guarded/frames.html')
    await until('the frames', async () => page.frames().length === 3)
    const inFrame = (part: string) =>
      inContentWorld(world.launched, { tab, frame: part }, (): Plain => CSS.highlights.size > 0)
    await until('marks in the frame with an address', () => inFrame('?inside').then(Boolean))
    await until('marks in the frame without one', () => inFrame('about:srcdoc').then(Boolean))
    const frame = page.frames().find((each) => each.url().includes('?inside'))
    expect((await frame?.evaluate(readMarks))?.map(({ text }) => text)).toEqual(marked)
    expect(world.errors).toEqual([])
  })

  test('is printed as if nobody had been there, with a card open', async () => {
    const tab = await world.open('/pages/guest.html')
    const print = async () => {
      if (kind === 'firefox') return printedParts(Buffer.from(await tab.page.pdf()))
      // Chromium's PDF splits the text at marks, which nobody sees: what counts is the picture.
      await tab.page.emulateMediaType('print')
      const picture = await tab.page.screenshot({ encoding: 'base64' })
      await tab.page.emulateMediaType('screen')
      return picture
    }
    const isSame = (one: string, other: string) =>
      kind === 'firefox' ? one === other : tab.page.evaluate(looksTheSame, one, other)
    await world.store({ sites: { off: ['127.0.0.1'] } })
    await tab.marksToBe([])
    const plain = await print()
    await world.store({ sites: { off: [] } })
    await tab.hover('magnesium')
    await tab.cardOpen()
    expect(await isSame(plain, await print())).toBe(true)
    if (kind === 'chrome') expect(await isSame(plain, await tab.page.screenshot({ encoding: 'base64' }))).toBe(false)
  })

  test('gives a reader view the same text with a card open as without', async () => {
    const tab = await world.open('/pages/guest.html')
    // What a reader view does: it copies the document, throws away what is no text and serializes the rest.
    const read = () =>
      tab.page.evaluate(() => {
        const copy = document.cloneNode(true) as Document
        for (const element of copy.querySelectorAll('script, style, link, textarea, button')) element.remove()
        return [copy.body.outerHTML, copy.documentElement.innerText ?? copy.documentElement.textContent]
      })
    const plain = await read()
    await tab.hover('magnesium')
    await tab.cardOpen()
    expect(await read()).toEqual(plain)
  })
})
