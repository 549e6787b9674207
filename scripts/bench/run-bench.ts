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
    for (const page of pages) {
      onStep(page.name)
      const peers = peersFor(page, short)
      figures.push(await measurePage({ withIt, withoutIt }, site.origin, page, roundsFor(page, short), peers))
    }
    onStep('1,000 nodes a second')
    const storm = await measureStorm(withIt, withoutIt, `${site.origin}${stormPath}`, short ? 6 : 60)
    const [processor] = cpus()
    return {
      browser: withoutIt.version,
      processor: `${cpus().length} x ${processor?.model.trim() ?? 'unknown'}`,
      short,
      pages: figures,
      sizes: measureSizes(),
      storm,
    }
  } finally {
    await Promise.all([withIt.close(), withoutIt.close()])
    await site.close()
  }
}

/** Rounds cost time on large pages, and small ones are noisier. */
function roundsFor({ recipe }: BenchPage, short: boolean): number {
  if (short) return 3
  return recipe && recipe.chars >= 5_000_000 ? 3 : 5
}

/** The slow peers are stopped early where a longer wait would teach nothing. */
function peersFor({ recipe }: BenchPage, short: boolean): { peer: Peer; capMs: number }[] {
  const regexp = { peer: 'mark.js, one regexp', capMs: 15_000 } as const
  if (short) return recipe && recipe.hits > 0 ? [regexp, { peer: 'mark.js, list', capMs: 5000 }] : []
  const capMs = recipe && recipe.chars > 1_000_000 ? 5000 : 8000
  return [regexp, { peer: 'mark.js, list', capMs }, { peer: 'advanced-mark.js, list', capMs }]
}
