import type { Page } from 'puppeteer-core'
import { inContentWorld, inExtension, openExtensionPage, until } from '../../../scripts/drive.ts'
import type { OpenTab, World } from '../harness.ts'
import { type Looked, wideWindow } from './inspect.ts'
import type { Surface, View } from './surfaces.ts'

let opened = 0

/** Opens a page of the extension to be looked at. */
export async function lookAtPage(world: World, path: string, size = wideWindow): Promise<Looked> {
  const { launched } = world
  const [file = '', hash = ''] = path.split('#')
  const named = `${file}${file.includes('?') ? '&' : '?'}look=${++opened}`
  const page = await openExtensionPage(launched, hash === '' ? named : `${named}#${hash}`)
  await page.setViewport(size)
  await page.bringToFront()
  const tab = await inExtension<number>(
    launched,
    `api.tabs.query({ url: api.runtime.getURL(${JSON.stringify(named)}) + '*' }).then((tabs) => tabs[0].id)`,
  )
  return {
    launched,
    page,
    tab,
    isWhole: true,
    // As text, the same way as into the world of a card.
    run: async (func, ...args) => (await page.evaluate(`(${func.toString()})(...${JSON.stringify(args)})`)) as never,
  }
}

/** The card that is open on a page: its shadow root is closed to all but the extension's own scripts. */
export function lookAtCard(world: World, { page, tab }: OpenTab): Looked {
  const { launched } = world
  return {
    launched,
    page,
    tab,
    isWhole: false,
    run: (func, ...args) => inContentWorld(launched, { tab }, func, ...args),
  }
}

/** Brings a view of a page to the screen, once all of it is there. */
export async function bringUp(page: Page, { hash, ready, prepare }: View, isFirst: boolean): Promise<void> {
  const isNew = hash !== undefined && (await page.evaluate((next) => location.hash !== next, hash))
  if (isNew)
    await page.evaluate((next) => {
      location.hash = next
    }, hash)
  await until(ready, () => page.evaluate((query) => document.querySelector(query) !== null, ready))
  // A view that a link led to takes the focus to its heading, which may come a moment after it.
  if (isNew && !isFirst)
    await until('the focus on the heading', () => page.evaluate(() => document.activeElement?.localName === 'h1'))
  await prepare?.(page)
}

export const firstAddress = ({ path, views }: Surface) => `${path}${views[0]?.hash ?? ''}`
