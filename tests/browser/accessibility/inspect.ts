import type { CDPSession, Page } from 'puppeteer-core'
import type { BrowserKind } from '../../../scripts/browsers.ts'
import { inExtension, type Plain, until } from '../../../scripts/drive.ts'
import type { Launched } from '../../../scripts/launch.ts'
import { colourFaults, drawingFaults } from './drawings.ts'
import { forcedFaults } from './forced.ts'
import { layoutFaults, spaceText } from './layout.ts'
import { motionFaults } from './motion.ts'
import { installTools } from './page-tools.ts'
import { readTree, treeFaults } from './tree.ts'
import { walkFaults } from './walk.ts'

/** At 4 it leaves 320 x 256 px, what WCAG 1.4.10 asks a page to fit into. */
export const wideWindow = { width: 1280, height: 1024 }

/** What is looked at: the whole page, or the card on it. */
export interface Looked {
  launched: Launched
  page: Page
  /** The browser's number of its tab. */
  tab: number
  /** Runs a function that was sent as text where it can see what is looked at. */
  run<Answer extends Plain, Args extends Plain[]>(func: (...args: Args) => Answer, ...args: Args): Promise<Answer>
  /** The page, or only what stands on it. */
  isWhole: boolean
}

/** The browser's own zoom of a tab, and a picture drawn at it. */
export async function zoomTo({ launched, page, tab }: Looked, zoom: number): Promise<void> {
  await inExtension(launched, `api.tabs.setZoom(${tab}, ${zoom}).then(() => null)`)
  await until(`a zoom of ${zoom}`, () =>
    page.evaluate((width) => Math.abs(innerWidth - width) <= 1, wideWindow.width / zoom),
  )
  await drawn(page)
}

export const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

const still = { name: 'prefers-reduced-motion', value: 'reduce' }
const forced = { name: 'forced-colors', value: 'active' }
const dark = { name: 'prefers-color-scheme', value: 'dark' }

/** Chromium can be asked to act as for a reader who wants no motion, or whose system sets the colours. */
export const actAs = {
  still: (session: CDPSession) => session.send('Emulation.setEmulatedMedia', { features: [still] }),
  forced: (session: CDPSession) => session.send('Emulation.setEmulatedMedia', { features: [still, forced, dark] }),
}

/** Everything that is wrong with one view, a line each, in the browser it is open in. */
export async function viewFaults(looked: Looked, kind: BrowserKind, session: CDPSession | null): Promise<string[]> {
  const { isWhole, run } = looked
  const faults: string[] = []
  const note = (about: string, found: readonly string[]) => faults.push(...found.map((fault) => `${about}: ${fault}`))
  await run(installTools)
  note('keyboard', await walkFaults(looked, kind))
  if (session !== null) {
    note('tree', treeFaults(await readTree(session), isWhole))
    note('motion', await run(motionFaults))
    await actAs.forced(session)
    note('forced colours', await run(forcedFaults))
    await actAs.still(session)
  }
  note('drawings', await run(drawingFaults))
  note('colour', await run(colourFaults))
  for (const zoom of [1, 2, 4]) {
    await zoomTo(looked, zoom)
    note(`zoom ${zoom}`, await run(layoutFaults, true))
    if (zoom === 2) continue
    await run(spaceText, true)
    note(`zoom ${zoom}, text spaced`, await run(layoutFaults, false))
    await run(spaceText, false)
  }
  await zoomTo(looked, 1)
  return faults
}
