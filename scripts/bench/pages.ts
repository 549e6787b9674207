import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Serving, serve } from '../serve.ts'
import { makePage } from './make-page.ts'
import { stormPage } from './storm.ts'

/** A page to be measured. */
export interface BenchPage {
  name: string
  /** Path on the served site. */
  path: string
  /** Characters and mentions it was made with; null for a page from a folder. */
  recipe: { chars: number; hits: number } | null
}

const seed = 20_260
const sizes = [10_000, 100_000, 1_000_000, 5_000_000]
const hitCounts = [0, 10, 1000]

const generated = (chars: number, hits: number): BenchPage => {
  const size = chars >= 1e6 ? `${chars / 1e6} M` : `${chars / 1e3} k`
  return { name: `${size}, ${hits} hits`, path: `/made/${chars}-${hits}.html`, recipe: { chars, hits } }
}

/** The pages of the budgets. */
export const budgetPages = {
  plain3m: generated(3_000_000, 0),
  plain1m: generated(1_000_000, 0),
  hits3m: generated(3_000_000, 300),
} as const

/** Pages of four sizes with none, few and many hits, and those of the budgets. */
export function allPages(): BenchPage[] {
  const grid = sizes.flatMap((chars) => hitCounts.map((hits) => generated(chars, hits)))
  return [...grid, budgetPages.plain3m, budgetPages.hits3m]
}

/** The HTML files of a folder as pages. Throws when there are none. */
export function pagesOf(folder: string): BenchPage[] {
  const files = readdirSync(folder).filter((file) => /\.x?html?$/i.test(file))
  if (files.length === 0) throw new Error(`There is no HTML file in ${folder}.`)
  return files.sort().map((file) => ({ name: file, path: `/pages/${encodeURIComponent(file)}`, recipe: null }))
}

/** Where the storm is served; see `stormPage`. */
export const stormPath = '/made/storm.html'

/** Serves generated pages, the storm, and the files of a folder if one is given. A page is made when first asked for. */
export function servePages(pages: readonly BenchPage[], folder: string | null): Promise<Serving> {
  const made = pages.flatMap(({ path, recipe }) => {
    if (!recipe) return []
    let body: string | undefined
    return [
      [
        path,
        () => {
          body ??= makePage({ ...recipe, seed })
          return { body }
        },
      ] as const,
    ]
  })
  return serve({
    folders: folder === null ? {} : { pages: resolve(folder) },
    made: {
      ...Object.fromEntries(made),
      [stormPath]: () => ({ body: stormPage() }),
      '/favicon.ico': () => ({ body: '', type: 'image/png' }),
    },
  })
}
