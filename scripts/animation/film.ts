import type { Page } from 'puppeteer-core'
import { animateWebp, type Frame } from './animated-webp.ts'
import { type Shot, type Stage, startStage, type Taken } from './stage.ts'

/** What a frame shows. Its pages are photographed when it is taken. */
export interface Take extends Pick<Shot, 'title' | 'caption'> {
  page: Page
  /** Where the pointer is, in the page's CSS px; not given, it is not shown. */
  pointer?: { x: number; y: number }
  /** The toolbar popup, hanging from the bar above. */
  popup?: Page
  /** Keeps it for the sheet of stills. */
  still?: boolean
  holdMs: number
}

/** Photographs pages, draws window, caption and pointer around them, and makes an animation of it all. */
export interface Film {
  take(take: Take): Promise<void>
  /** The animation, a WebP file. */
  animation(): Buffer
  /** The frames that were kept as stills on one sheet, a WebP file. */
  stills(): Promise<Buffer>
}

/** Draws in a page of the browser, which has the letters and the encoder. `icon` is an SVG. */
export async function createFilm(studio: Page, stage: Stage, icon: string): Promise<Film> {
  await studio.evaluate(startStage, stage, icon)
  const frames: Frame[] = []
  return {
    async take({ page, popup, holdMs, title, caption, pointer = null, still = false }) {
      const picture = await photograph(page)
      const over = popup === undefined ? null : await photograph(popup)
      const shot: Shot = { title, caption, picture, popup: over, pointer, still }
      const taken = await studio.evaluate((one) => globalThis.studio.draw(one), shot)
      const last = frames.at(-1)
      if (taken !== null) frames.push(frameOf(taken, holdMs))
      else if (last) last.holdMs += holdMs
    },
    animation: () => animateWebp({ width: stage.width * stage.scale, height: stage.height * stage.scale }, frames),
    stills: async () => Buffer.from(await studio.evaluate(() => globalThis.studio.sheet()), 'base64'),
  }
}

async function photograph(page: Page): Promise<string> {
  await page.bringToFront()
  return page.screenshot({ encoding: 'base64' })
}

function frameOf({ webp, ...place }: Taken, holdMs: number): Frame {
  return { ...place, holdMs, webp: Buffer.from(webp, 'base64') }
}
