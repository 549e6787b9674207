import type { PageFigures, PeerFigures } from './measure-page.ts'
import { budgetPages } from './pages.ts'
import { sizeBudgets } from './size-budgets.ts'
import type { ScriptSize } from './sizes.ts'
import type { StormFigures } from './storm.ts'

/** One line of the budgets: what it is about, what must hold, what is aimed at, and what was measured. */
export interface BudgetLine {
  name: string
  /** "x": a ratio of two figures of one run. */
  unit: 'x' | 'ms' | 'kB' | '%'
  /** `most`: the figure must not be more; `least`: not less. */
  bound: 'most' | 'least'
  must: number
  aim: number
  measured: number
  /** The measured figure is a bound itself: the peer was stopped before it was done. */
  isAtLeast?: boolean
}

/** Everything the budgets are read from. */
export interface BenchFigures {
  pages: readonly PageFigures[]
  sizes: readonly ScriptSize[]
  storm: StormFigures
}

export type Verdict = 'aim met' | 'met' | 'broken'

/** How far a ratio may be from what must hold before a run that others disturb calls it broken. */
export const noise = 1.5

/** `slack` widens what must hold for figures that depend on the machine's moment; sizes do not. */
export function judgeBudget({ unit, bound, must, aim, measured }: BudgetLine, slack = 1): Verdict {
  const allowed = unit === 'kB' ? 1 : slack
  const holds = (limit: number) => (bound === 'most' ? measured <= limit : measured >= limit)
  if (holds(aim)) return 'aim met'
  if (unit === '%') return holds(100 - (100 - must) * allowed) ? 'met' : 'broken'
  return holds(bound === 'most' ? must * allowed : must / allowed) ? 'met' : 'broken'
}

/** The lines that the measured pages allow to judge. */
export function readBudgets(figures: BenchFigures): BudgetLine[] {
  return [...pageBudgets(figures.pages), ...sizeBudgets(figures.sizes), ...stormBudgets(figures.storm)]
}

function pageBudgets(pages: readonly PageFigures[]): BudgetLine[] {
  const lines: BudgetLine[] = []
  const pageOf = (name: string) => pages.find(({ page }) => page === name)
  const plain3m = pageOf(budgetPages.plain3m.name)
  const plain1m = pageOf(budgetPages.plain1m.name)
  const hits3m = pageOf(budgetPages.hits3m.name)
  const most = { unit: 'x', bound: 'most' } as const
  if (plain3m)
    lines.push({
      ...most,
      name: 'no cramp word, 3 M characters: to one textContent read',
      must: 2,
      aim: 1.3,
      measured: plain3m.toRead,
    })
  if (plain1m)
    lines.push({
      ...most,
      name: 'no cramp word, 1 M characters: to one textContent read',
      must: 3,
      aim: 2,
      measured: plain1m.toRead,
    })
  if (hits3m) {
    lines.push({
      ...most,
      name: '300 hits, 3 M characters: to one TreeWalker visit',
      must: 2.5,
      aim: 1.6,
      measured: hits3m.toVisit,
    })
    lines.push(...peerBudgets(hits3m))
  }
  const longest = Math.max(...pages.filter(({ chars }) => chars !== null).map((page) => page.with.longestScript))
  lines.push({
    unit: 'ms',
    bound: 'most',
    name: 'longest stretch of our scripts in one task',
    must: 50,
    aim: 16,
    measured: longest,
  })
  return lines
}

/** A peer does all of its work in the page: what the background does for us counts here too. */
function peerBudgets({ peers, with: { script, background } }: PageFigures): BudgetLine[] {
  const limits: Record<PeerFigures['peer'], { must: number; aim: number } | null> = {
    'mark.js, one regexp': { must: 3, aim: 5 },
    'mark.js, list': { must: 50, aim: 100 },
    'advanced-mark.js, list': null,
  }
  return peers.flatMap(({ peer, capMs, result }) => {
    const limit = limits[peer]
    if (!limit) return []
    const measured = (result?.ms ?? capMs) / (script + background)
    const line = {
      unit: 'x',
      bound: 'least',
      name: `300 hits, 3 M characters: faster than ${peer}`,
      ...limit,
      measured,
    } as const
    return [result ? line : { ...line, isAtLeast: true }]
  })
}

function stormBudgets(storm: StormFigures): BudgetLine[] {
  const frames = (100 * storm.framesWith) / storm.framesWithout
  return [
    { unit: '%', bound: 'least', name: '1,000 nodes a second: frames kept', must: 95, aim: 98, measured: frames },
    {
      unit: 'x',
      bound: 'most',
      name: '1,000 nodes a second: JS heap at the end to the start',
      must: 1.2,
      aim: 1.05,
      measured: storm.heapLast / storm.heapFirst,
    },
  ]
}
