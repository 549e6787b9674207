import { parseArgs } from 'node:util'
import type { Page } from 'puppeteer-core'
import { type BrowserKind, ensureBrowser } from './browsers.ts'
import { openExtensionPage, until } from './drive.ts'
import { type Launched, launchWithExtension } from './launch.ts'
import { build, outputFolder } from './tools.ts'

const usage = 'usage: npm run drift [-- --minutes N] [--browser chrome|firefox]'

/** The most a part may be drawn late, in ms. */
const mostLateMs = 200

/** What the routine page notes at each change of part. */
interface Seen {
  index: number
  /** How late it was drawn, in ms on the page's own clock. */
  lateMs: number
  /** Wall clock minus the page's clock, in ms. */
  offsetMs: number
}

/** Keeps what the page's marks say from now on. Runs in the page. */
function watchMarks(): void {
  const seen: Seen[] = []
  Object.assign(globalThis, { seenParts: seen })
  new PerformanceObserver((list) => {
    for (const { name, detail } of list.getEntries() as PerformanceMark[]) {
      if (name === 'routine-phase') seen.push({ ...detail, offsetMs: Date.now() - performance.now() })
    }
  }).observe({ type: 'mark' })
}

async function press(page: Page, words: string): Promise<void> {
  await page.evaluate((name) => {
    const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)
    if (!found) throw new Error(`no button "${name}"`)
    found.click()
  }, words)
}

const partsSeen = (page: Page) => page.evaluate('seenParts') as Promise<Seen[]>

/**
 * One routine for so many minutes: shortly before its end it goes back to its first part, as a reader could, for as long
 * as it takes. The clock runs on through that, so that what a timer loses would add up.
 */
async function measure(launched: Launched, place: 'in front' | 'behind', minutes: number): Promise<Seen[]> {
  const page = await openExtensionPage(launched, `/routine.html?drift=${place === 'behind'}`)
  await until('the routine', () => page.evaluate(() => document.querySelector('.go .main') !== null))
  await page.bringToFront()
  await page.evaluate(watchMarks)
  await press(page, 'Start')
  await until('its first part', async () => (await partsSeen(page)).length > 0)
  if (place === 'behind') await (await launched.browser.newPage()).bringToFront()
  const end = Date.now() + minutes * 60_000
  let backs = 0
  while (Date.now() < end) {
    const seen = await partsSeen(page)
    const last = seen.at(-1)
    if ((last?.index ?? 0) >= 16) {
      for (let i = 0; i < 20; i += 1) await press(page, 'Back')
      backs += 1
    }
    await new Promise((done) => setTimeout(done, 1000))
  }
  const hidden = await page.evaluate(() => document.hidden)
  const seen = await partsSeen(page)
  await page.close()
  report(`${launched.version}, tab ${place}${hidden ? ' (hidden)' : ''}`, seen, backs, minutes)
  return seen
}

function report(what: string, seen: Seen[], backs: number, minutes: number): void {
  const late = seen.map(({ lateMs }) => lateMs).sort((a, b) => a - b)
  const offsets = seen.map(({ offsetMs }) => offsetMs)
  const drift = (offsets.at(-1) ?? 0) - (offsets[0] ?? 0)
  const worst = late.at(-1) ?? 0
  console.log(
    `${what}: ${minutes} min, ${seen.length} parts, ${backs} times back to the start; drawn late by ${Math.round(
      late[late.length >> 1] ?? 0,
    )} ms (median), ${Math.round(worst)} ms (most); the page's clock against the wall clock ${drift.toFixed(1)} ms.`,
  )
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' }, browser: { type: 'string' } } })
  const minutes = Number(values.minutes)
  const { browser } = values
  if (!(minutes > 0) || (browser !== undefined && browser !== 'chrome' && browser !== 'firefox')) throw new Error(usage)
  const kinds: BrowserKind[] = browser === undefined ? ['chrome', 'firefox'] : [browser]
  let failed = false
  for (const kind of kinds) {
    const installed = ensureBrowser(kind)
    await build(kind, true)
    const extensionDir = outputFolder[kind]
    const launched = await launchWithExtension({ kind, installed, extensionDir, headless: true, slowsHidden: true })
    try {
      for (const place of ['in front', 'behind'] as const) {
        const seen = await measure(launched, place, minutes)
        if (seen.length === 0 || seen.some(({ lateMs }) => lateMs > mostLateMs)) failed = true
      }
    } finally {
      await launched.close()
    }
  }
  if (failed) throw new Error(`A part was drawn more than ${mostLateMs} ms late.`)
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  },
)
