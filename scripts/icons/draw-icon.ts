import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { projectFolder } from '../tools.ts'

const folder = join(projectFolder, 'public', 'icon')

/** The one drawing all icons come from. */
export const iconSource = join(folder, 'icon.svg')

export interface Icon {
  path: string
  /** Width and height of the picture. */
  size: number
  /** Empty space on each side of the drawing. */
  margin: number
}

/**
 * 16, 32, 48 and 128 are what Chrome and Edge ask for, 24 a toolbar of a screen at 150 %; Firefox takes 32, and 64 and 96
 * on dense screens. The largest has the margin that the Chrome Web Store wants.
 */
export const iconSizes: readonly Icon[] = [16, 24, 32, 48, 64, 96, 128].map((size) => ({
  path: join(folder, `${size}.png`),
  size,
  margin: size === 128 ? 16 : 0,
}))

/** The picture that Edge's store asks for beside the package. It is uploaded, not kept. */
export const storeLogo: Icon = { path: join(projectFolder, '.output', 'store-logo.png'), size: 300, margin: 0 }

/** Draws an SVG file at one size, on nothing. */
export async function drawIcon(page: Page, svg: string, { size, margin }: Icon): Promise<Uint8Array> {
  await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 })
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  const box = `display: block; margin: ${margin}px; width: ${size - 2 * margin}px; height: ${size - 2 * margin}px`
  await page.setContent(`<body style="margin: 0"><img src="${source}" style="${box}" alt=""></body>`)
  await page.evaluate(() => document.querySelector('img')?.decode())
  return page.screenshot({ omitBackground: true })
}
