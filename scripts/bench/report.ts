import { type BudgetLine, judgeBudget, readBudgets } from './budgets.ts'
import { fitExponent } from './figures.ts'
import type { PageFigures, PeerFigures } from './measure-page.ts'
import { budgetPages } from './pages.ts'
import type { BenchRun } from './run-bench.ts'

/** Figures of a run as Markdown tables. */
export function describeRun(run: BenchRun): string {
  return [
    `${run.browser}, ${run.processor}. Times in ms, medians; ratios pair by pair.`,
    '## Budgets',
    describeBudgets(readBudgets(run)),
    ...backgroundLine(run.pages),
    '## Whole pages, with the extension and without',
    wholeTable(run.pages),
    '## Part by part, all in one page',
    scanTable(run.pages),
    '## As pages grow',
    growthLines(run.pages),
    '## Scripts',
    table(
      ['script', 'raw kB', 'gzip kB'],
      run.sizes.map(({ script, raw, gzip }) => [script, kB(raw), kB(gzip)]),
    ),
    '## 1,000 nodes a second',
    stormLine(run),
    ...(run.leftOut.length > 0
      ? ['## Left out', run.leftOut.map(({ page, why }) => `- ${page}: ${why}`).join('\n')]
      : []),
  ].join('\n\n')
}

/** The budgets as a Markdown table. `slack`: see `judgeBudget`. */
export function describeBudgets(lines: readonly BudgetLine[], slack = 1): string {
  return table(
    ['budget', 'must', 'aim', 'measured', ''],
    lines.map((line) => {
      const sign = line.bound === 'most' ? '≤' : '≥'
      const limit = (value: number) => `${sign} ${value} ${line.unit}`
      const measured = `${line.isAtLeast ? '> ' : ''}${short(line.measured)} ${line.unit}`
      return [line.name, limit(line.must), limit(line.aim), measured, judgeBudget(line, slack)]
    }),
  )
}

/** The budget of a page with hits counts the page's own thread. What both threads cost together belongs beside it. */
function backgroundLine(pages: readonly PageFigures[]): string[] {
  const page = pages.find((one) => one.page === budgetPages.hits3m.name)
  if (!page) return []
  const visit = page.with.script / page.toVisit
  const both = (background: number | null) =>
    short(background === null ? null : (page.with.script + background) / visit)
  const { first, later } = page.background
  return [
    `That of ${page.page} counts the page's thread. With the background's added it is ${both(first)} visits the first time, ${both(later)} later.`,
  ]
}

function wholeTable(pages: readonly PageFigures[]): string {
  const head = [
    'page',
    'scripts',
    'x read',
    'x visit',
    'longest',
    'background',
    'blocking',
    'longest task',
    'LCP',
    'heap MB',
  ]
  return table(
    head,
    pages.map((page) => {
      const pair = (pick: (cost: PageFigures['with']) => number | null) =>
        `${short(pick(page.with))} / ${short(pick(page.without))}`
      return [
        page.page,
        short(page.with.script),
        short(page.toRead),
        short(page.toVisit),
        short(page.with.longestScript),
        `${short(page.background.first)} / ${short(page.background.later)}`,
        pair((cost) => cost.blocking),
        pair((cost) => cost.longestTask),
        pair((cost) => cost.largestPaint),
        pair((cost) => cost.heap / 1e6),
      ]
    }),
  )
}

function scanTable(pages: readonly PageFigures[]): string {
  const head = [
    'page',
    'read',
    'visit',
    'lexicon',
    'plan',
    'index',
    'pack',
    'match',
    'context',
    'claims',
    'marks',
    'found',
    'afresh',
    'again',
    ...peerNames(pages),
  ]
  return table(
    head,
    pages.map(({ page, floors, scan, again, peers }) => [
      page,
      short(floors.textContent),
      short(floors.walker),
      ...[scan.lexicon, scan.plan, scan.index, scan.pack, scan.match, scan.context, scan.claims, scan.marks].map(short),
      String(scan.found),
      short(again.afresh),
      short(again.again),
      ...peerNames(pages).map((name) => peerTime(peers.find(({ peer }) => peer === name))),
    ]),
  )
}

function peerNames(pages: readonly PageFigures[]): string[] {
  return [...new Set(pages.flatMap(({ peers }) => peers.map(({ peer }) => peer)))]
}

function peerTime(figures: PeerFigures | undefined): string {
  if (!figures) return '-'
  return figures.result ? short(figures.result.ms) : `over ${figures.capMs / 1000} s`
}

/** The exponents of cost in the size of generated pages, for each number of hits. 1 is linear. */
function growthLines(pages: readonly PageFigures[]): string {
  const byHits = Map.groupBy(
    pages.filter(({ chars }) => chars !== null),
    ({ hits }) => hits,
  )
  const exponent = (group: readonly PageFigures[], cost: (page: PageFigures) => number) =>
    short(fitExponent(group.map((page) => ({ size: page.chars ?? 0, cost: cost(page) }))))
  const rows = [...byHits]
    .filter(([, group]) => group.length > 1)
    .map(([hits, group]) => [
      `${hits} hits`,
      exponent(group, (page) => page.floors.textContent),
      exponent(group, (page) => page.floors.walker),
      exponent(group, ({ scan }) => scan.index + scan.pack + scan.match + scan.context + scan.claims + scan.marks),
      exponent(group, (page) => page.with.script),
    ])
  return table(['exponent of cost', 'one read', 'one visit', 'our scan', 'our scripts, start included'], rows)
}

function stormLine({ storm }: BenchRun): string {
  const heap = `JS heap ${short(storm.heapFirst / 1e6)} MB at the start, ${short(storm.heapLast / 1e6)} MB after ${storm.seconds} s`
  return `${short(storm.framesWith)} frames a second with the extension, ${short(storm.framesWithout)} without; ${heap}.`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Three digits that count. */
function short(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '-'
  if (Math.abs(value) >= 100) return value.toFixed(0)
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2)
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
