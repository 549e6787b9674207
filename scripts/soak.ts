import { parseArgs } from 'node:util'
import type { Page } from 'puppeteer-core'
import { type BrowserKind, ensureBrowser } from './browsers.ts'
import { inExtension, until, welcomePage } from './drive.ts'
import { type Launched, launchWithExtension } from './launch.ts'
import { serve } from './serve.ts'
import { browseRound } from './soak/browse.ts'
import { type Allowance, type Growth, judgeGrowth, type Sample } from './soak/growth.ts'
import { createMeasure } from './soak/measure.ts'
import { soakSite } from './soak/site.ts'
import { build, outputFolder } from './tools.ts'

const usage = 'Use: npm run soak -- [MINUTES | --minutes N] [--browser chrome|firefox]'

/** Least number of samples that tell a trend. */
const leastSamples = 8

/** What each figure may gain over a run; see `judgeGrowth`. Counts of our own marks and cards may gain nothing. */
const allowances: Record<string, Allowance> = {
  'heap kB': { share: 0.05, least: 256 },
  'dom kB': { share: 0.05, least: 64 },
  nodes: { share: 0.02, least: 50 },
  documents: { share: 0, least: 2 },
  listeners: { share: 0, least: 4 },
}
const nothing: Allowance = { share: 0, least: 0 }

interface Soaked {
  version: string
  samples: Sample[]
  views: number
  errors: string[]
}

function readChoice(): { minutes: number; kinds: BrowserKind[] } {
  const options = { minutes: { type: 'string' }, browser: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const minutes = Number(positionals[0] ?? values.minutes ?? 3)
  if (!(minutes > 0) || positionals.length > 1) throw new Error(usage)
  if (values.browser === undefined) return { minutes, kinds: ['chrome', 'firefox'] }
  if (values.browser !== 'chrome' && values.browser !== 'firefox') throw new Error(usage)
  return { minutes, kinds: [values.browser] }
}

function watchErrors(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
}

async function browse(launched: Launched, address: string, minutes: number): Promise<Soaked> {
  await welcomePage(launched)
  // Marks at every mention, and cards after a short rest.
  const reading = { density: 'every', hoverMode: 'rest', hoverKey: 'Alt', dwellMs: 100 }
  await inExtension(launched, `api.storage.local.set(${JSON.stringify({ reading })}).then(() => null)`)
  const page = await launched.browser.newPage()
  await page.setViewport({ width: 1000, height: 800 })
  const errors: string[] = []
  watchErrors(page, errors)
  await page.goto(address)
  await page.bringToFront()
  await until('marks', () => page.evaluate(() => CSS.highlights.size > 0))
  const measure = await createMeasure(launched, page)
  const samples: Sample[] = []
  const end = Date.now() + minutes * 60_000
  while (Date.now() < end || samples.length < leastSamples) {
    await browseRound(page)
    samples.push(await measure())
  }
  return { version: launched.version, samples, views: Number(await page.evaluate('views()')), errors }
}

async function soak(kind: BrowserKind, minutes: number): Promise<Soaked> {
  const installed = ensureBrowser(kind)
  await build(kind, true)
  const site = await serve(soakSite)
  const launched = await launchWithExtension({ kind, installed, extensionDir: outputFolder[kind], headless: true })
  try {
    return await browse(launched, `${site.origin}/soak/app.html`, minutes)
  } finally {
    await launched.close()
    await site.close()
  }
}

function judge({ samples }: Soaked): Growth[] {
  return Object.keys(samples[0] ?? {}).map((name) => {
    const values = samples.map((sample) => sample[name]).filter((value) => typeof value === 'number')
    return judgeGrowth(name, values, allowances[name] ?? nothing)
  })
}

/** Prints a run. Returns whether nothing grew and nothing failed. */
function report({ version, samples, views, errors }: Soaked, growth: readonly Growth[]): boolean {
  console.log(`\n${version}: ${samples.length} rounds, ${views} views, ${samples.length * 3} cards`)
  for (const { name, first, last, grown, allowed, grows } of growth) {
    const [from, to, trend, most] = [first, last, grown, allowed].map((value) => value.toFixed(value % 1 ? 1 : 0))
    console.log(`${name.padEnd(14)}${from} -> ${to}, trend ${trend}, allowed ${most}${grows ? ': GROWS' : ''}`)
  }
  for (const error of new Set(errors)) console.log(`error: ${error}`)
  return errors.length === 0 && growth.every(({ grows }) => !grows)
}

async function main(): Promise<void> {
  const { minutes, kinds } = readChoice()
  let isFlat = true
  for (const kind of kinds) {
    const soaked = await soak(kind, minutes)
    if (!report(soaked, judge(soaked))) isFlat = false
  }
  console.log(isFlat ? '\nNothing grew, and nothing failed.' : '\nSomething grew or failed.')
  process.exitCode = isFlat ? 0 : 1
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
