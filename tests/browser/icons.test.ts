import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawIcon, iconSizes, iconSource } from '../../scripts/icons/draw-icon.ts'
import { type Launched, launchWithExtension } from '../../scripts/launch.ts'

let launched: Launched
let page: Page

beforeAll(async () => {
  launched = await launchWithExtension({ kind: 'chrome', extensionDir: null, headless: true })
  page = await launched.browser.newPage()
})

afterAll(() => launched?.close())

/** How far two pictures are apart: the mean over all values of all pixels, of 255. Runs in the page. */
async function meanDifference(one: string, other: string): Promise<number> {
  const pixels = async (source: string) => {
    const image = new Image()
    image.src = `data:image/png;base64,${source}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    return [...(context?.getImageData(0, 0, image.width, image.height).data ?? [])]
  }
  const [first, second] = [await pixels(one), await pixels(other)]
  if (first.length !== second.length) return 255
  return first.reduce((sum, value, place) => sum + Math.abs(value - (second[place] ?? 0)), 0) / first.length
}

describe('the icons', () => {
  test.each(iconSizes)('come from the one drawing at $size pixels', async (icon) => {
    const drawn = Buffer.from(await drawIcon(page, readFileSync(iconSource, 'utf8'), icon)).toString('base64')
    const kept = readFileSync(icon.path).toString('base64')
    // Another version of the browser may smooth an edge otherwise.
    expect(await page.evaluate(meanDifference, drawn, kept)).toBeLessThan(0.2)
  })

  test('are no more files than are drawn', () => {
    const drawn = [iconSource, ...iconSizes.map(({ path }) => path)].map((path) => basename(path))
    expect(readdirSync(dirname(iconSource)).sort()).toEqual(drawn.sort())
  })

  test('are the drawing that stands on the pages', () => {
    const shapes = (text: string) =>
      [...text.matchAll(/ d="([^"]+)"|<circle ([^>]+?) ?\/>/g)].map(([, d, dot]) => d ?? dot)
    const logo = readFileSync(new URL('../../components/Logo.tsx', import.meta.url), 'utf8')
    expect(shapes(logo)).toHaveLength(4)
    expect(shapes(logo)).toEqual(shapes(readFileSync(iconSource, 'utf8')))
  })
})
