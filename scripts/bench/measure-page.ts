import type { BenchBrowser, LoadCost } from './bench-browser.ts'
import { median } from './figures.ts'
import type { BenchPage } from './pages.ts'
import type { Peer, Probe } from './probe/index.ts'
import type { ScanSplit } from './probe/run-scan.ts'

/** What a highlighter took in ms and marked; null when it was stopped after `capMs`. */
export interface PeerFigures {
  peer: Peer
  capMs: number
  result: { ms: number; found: number } | null
}

/** The figures of one page. Medians of the rounds; ratios are medians of the rounds' own ratios. */
export interface PageFigures {
  page: string
  chars: number | null
  hits: number | null
  /** One read of the body's text, one visit to every text node; ms. */
  floors: { textContent: number; walker: number }
  scan: ScanSplit
  peers: PeerFigures[]
  with: LoadCost
  without: LoadCost
  /** The extension's scripts, start-up included, in times of one textContent read and of one visit. */
  toRead: number
  toVisit: number
}

export interface Browsers {
  withIt: BenchBrowser
  withoutIt: BenchBrowser
}

/** No peer is that slow on a page where the question is open; where it is, its time says nothing more. */
const probeCapMs = 60_000

interface Round {
  floors: ReturnType<Probe['floors']>
  scan: ScanSplit
  with: LoadCost
  without: LoadCost
}

/** Measures a page in rounds, with and without the extension in turn. `origin` is the site's, without a slash. */
export async function measurePage(
  { withIt, withoutIt }: Browsers,
  origin: string,
  page: BenchPage,
  count: number,
  peers: readonly { peer: Peer; capMs: number }[],
): Promise<PageFigures> {
  const address = `${origin}${page.path}`
  const ask = async <Answer>(expression: string): Promise<Answer> => {
    const answer = await withoutIt.probe<Answer>(address, expression, probeCapMs)
    if (answer === null) throw new Error(`${expression} did not end on ${page.name}`)
    return answer
  }
  const rounds: Round[] = []
  for (let i = 0; i < count; i += 1) {
    rounds.push({
      with: await withIt.loadTraced(address),
      floors: await ask('probe.floors()'),
      without: await withoutIt.loadTraced(address),
      scan: await ask('probe.scan()'),
    })
  }
  const peerFigures: PeerFigures[] = []
  for (const { peer, capMs } of peers) {
    const result = await withoutIt.probe<PeerFigures['result']>(address, `probe.peer(${JSON.stringify(peer)})`, capMs)
    peerFigures.push({ peer, capMs, result })
  }
  return {
    page: page.name,
    chars: page.recipe?.chars ?? null,
    hits: page.recipe?.hits ?? null,
    floors: medians(rounds.map(({ floors }) => floors)),
    scan: medians(rounds.map(({ scan }) => scan)),
    peers: peerFigures,
    with: medians(rounds.map((round) => round.with)),
    without: medians(rounds.map((round) => round.without)),
    toRead: median(rounds.map((round) => round.with.script / round.floors.textContent)),
    toVisit: median(rounds.map((round) => round.with.script / round.floors.walker)),
  }
}

/** The median of each field. A field that a round has no value for counts with the rounds that have. */
function medians<Figures extends { [Field in keyof Figures]: number | null }>(rounds: readonly Figures[]): Figures {
  const [first] = rounds
  if (!first) throw new Error('there were no rounds')
  const fields = Object.keys(first) as (keyof Figures)[]
  const entries = fields.map((field) => {
    const values = rounds
      .map((round) => round[field])
      .filter((value): value is Figures[typeof field] & number => value !== null)
    return [field, values.length > 0 ? median(values) : null] as const
  })
  return Object.fromEntries(entries) as Figures
}
