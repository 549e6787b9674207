import type { BenchBrowser, LoadCost, ProbeAnswer } from './bench-browser.ts'
import { median } from './figures.ts'
import type { BenchPage } from './pages.ts'
import type { Peer } from './probe/index.ts'

/** What each part of a scan took, in ms, in the order they run. */
export interface ScanSplit {
  lexicon: number
  plan: number
  index: number
  pack: number
  match: number
  context: number
  claims: number
  marks: number
  /** Mentions found. */
  found: number
}

/** One read of the body's text, and one visit to every text node, in ms. */
export interface Floors {
  textContent: number
  walker: number
}

/** A page's text read once more after a paragraph came: all of it anew, and with what earlier readings found out, in ms. */
export interface AgainSplit {
  afresh: number
  again: number
}

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
  floors: Floors
  scan: ScanSplit
  again: AgainSplit
  peers: PeerFigures[]
  with: LoadCost
  without: LoadCost
  /** What the background took in the first round, and in the later ones, when its code had run; null without any. */
  background: { first: number; later: number | null }
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
  floors: Floors
  scan: ScanSplit
  again: AgainSplit
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
  const ask = async (expression: string): Promise<ProbeAnswer> => {
    const answer = await withoutIt.probe(address, expression, probeCapMs)
    if (!answer) throw new Error(`${expression} did not end on ${page.name}`)
    return answer
  }
  const rounds: Round[] = []
  for (let i = 0; i < count; i += 1) {
    const withCost = await withIt.loadTraced(address)
    const { laps } = await ask('probe.floors()')
    const reread = await ask('probe.again()')
    const without = await withoutIt.loadTraced(address)
    rounds.push({
      with: withCost,
      without,
      floors: { textContent: lapOf(laps, 'textContent'), walker: lapOf(laps, 'walker') },
      scan: splitOf(await ask('probe.scan()')),
      again: { afresh: lapOf(reread.laps, 'afresh'), again: lapOf(reread.laps, 'again') },
    })
  }
  const peerFigures: PeerFigures[] = []
  for (const { peer, capMs } of peers) {
    const answer = await withoutIt.probe(address, `probe.peer(${JSON.stringify(peer)})`, capMs)
    peerFigures.push({ peer, capMs, result: answer && { ms: lapOf(answer.laps, 'peer'), found: answer.value ?? 0 } })
  }
  return {
    page: page.name,
    chars: page.recipe?.chars ?? null,
    hits: page.recipe?.hits ?? null,
    floors: medians(rounds.map(({ floors }) => floors)),
    scan: medians(rounds.map(({ scan }) => scan)),
    again: medians(rounds.map(({ again }) => again)),
    peers: peerFigures,
    with: medians(rounds.map((round) => round.with)),
    without: medians(rounds.map((round) => round.without)),
    background: {
      first: rounds[0]?.with.background ?? 0,
      later: count > 1 ? median(rounds.slice(1).map((round) => round.with.background)) : null,
    },
    toRead: median(rounds.map((round) => round.with.script / round.floors.textContent)),
    toVisit: median(rounds.map((round) => round.with.script / round.floors.walker)),
  }
}

function splitOf({ laps, value }: ProbeAnswer): ScanSplit {
  const of = (part: string) => lapOf(laps, part)
  return {
    lexicon: of('lexicon'),
    plan: of('plan'),
    index: of('index'),
    pack: of('pack'),
    match: of('match'),
    context: of('context'),
    claims: of('claims'),
    marks: of('marks'),
    found: value ?? 0,
  }
}

function lapOf(laps: Record<string, number>, part: string): number {
  const lap = laps[part]
  if (lap === undefined) throw new Error(`the trace holds no lap ${part}`)
  return lap
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
