import { cpus } from 'node:os'
import { outputFolder } from '../tools.ts'
import { openBenchBrowser } from './bench-browser.ts'
import type { BenchFigures } from './budgets.ts'
import { buildProbe } from './build-probe.ts'
import { measurePage, type PageFigures } from './measure-page.ts'
import { allPages, type BenchPage, budgetPages, pagesOf, servePages, stormPath } from './pages.ts'
import type { Peer } from './probe/index.ts'
import { measureSizes } from './sizes.ts'
import { measureStorm } from './storm.ts'

export interface BenchChoice {
  /** Only the pages of the budgets, few rounds: under a minute. */
  short: boolean
  /** A folder with HTML files that are measured too. */
  folder: string | null
  /** Told what is being measured. */
  onStep(what: string): void
}

/** All figures of one run, and what it ran on. */
export interface BenchRun extends BenchFigures {
  browser: string
  processor: string
  short: boolean
  /** Pages of the folder that could not be measured, such as one without a body, and why. */
  leftOut: { page: string; why: string }[]
}

/** Measures the Chromium build as it stands in the output folder. */
export async function runBench({ short, folder, onStep }: BenchChoice): Promise<BenchRun> {
  const made = short ? Object.values(budgetPages) : allPages()
  const pages = [...made, ...(folder === null ? [] : pagesOf(folder))]
  const site = await servePages(made, folder)
  const probe = await buildProbe()
  const withIt = await openBenchBrowser(outputFolder.chrome, probe)
  const withoutIt = await openBenchBrowser(null, probe)
  try {
    const figures: PageFigures[] = []
    const leftOut: BenchRun['leftOut'] = []
    for (const page of pages) {
      onStep(page.name)
      const peers = peersFor(page, short)
      try {
        figures.push(await measurePage({ withIt, withoutIt }, site.origin, page, roundsFor(page), peers))
      } catch (error) {
        // Made pages must be measured; the figures of all others are not to be lost for one of a folder.
        if (page.recipe) throw error
        leftOut.push({ page: page.name, why: String(error).split('\n')[0] ?? '' })
      }
    }
    onStep('1,000 nodes a second')
    const storm = await measureStorm(withIt, withoutIt, `${site.origin}${stormPath}`, short ? 5 : 60)
    const [processor] = cpus()
    return {
      browser: withoutIt.version,
      processor: `${cpus().length} x ${processor?.model.trim() ?? 'unknown'}`,
      short,
      pages: figures,
      sizes: measureSizes(),
      storm,
      leftOut,
    }
  } finally {
    await Promise.all([withIt.close(), withoutIt.close()])
    await site.close()
  }
}

/** Rounds cost time on large pages: there only those that a budget is read from have several, as one floor may be disturbed. */
function roundsFor(page: BenchPage): number {
  const isBudget = Object.values(budgetPages).some(({ path }) => path === page.path)
  if (isBudget) return 5
  return !page.recipe || page.recipe.chars < 1_000_000 ? 3 : 1
}

/** Long enough to see of a slow peer that it misses what must hold, on a slow machine too, and on most what is aimed at. */
const longestPeerMs = 15_000

/** The slow peers are stopped early where a longer wait would teach nothing. */
function peersFor({ recipe }: BenchPage, short: boolean): { peer: Peer; capMs: number }[] {
  const regexp = { peer: 'mark.js, one regexp', capMs: longestPeerMs } as const
  if (short) return recipe && recipe.hits > 0 ? [regexp, { peer: 'mark.js, list', capMs: longestPeerMs }] : []
  // All of it where the budget is read from.
  const isOpen = recipe?.chars === budgetPages.hits3m.recipe?.chars
  const capMs = isOpen ? longestPeerMs : recipe && recipe.chars > 100_000 ? 2000 : 5000
  return [regexp, { peer: 'mark.js, list', capMs }, { peer: 'advanced-mark.js, list', capMs }]
}
