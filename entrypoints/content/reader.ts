import { mayHoldCramps } from '../../core/match/first-look.ts'
import type { Lexicon } from '../../core/match/lexicon.ts'
import { shadowRootsIn } from './page-nodes.ts'
import { type PlacedMention, scanPage } from './scan.ts'
import { createWatch, type PageChange } from './watch.ts'

/** Least time between two readings of a page that keeps changing, in ms; a long reading waits ten times its own length. */
const restMs = 150
const restFactor = 10
/** When elements that are not defined yet are looked at again, in ms after the first look: their shadow trees come late. */
const lateLooksMs = [1000, 2000, 4000, 8000, 16_000]

export interface Reader {
  mentions(): readonly PlacedMention[]
  /** False until the first look, and the reading it may lead to, have ended. */
  scanned(): boolean
  shadowRoots(): readonly ShadowRoot[]
  /** Takes the first look; called once. */
  start(): void
  /** Allows readings. Until then a page that may hold cramp words is not read. */
  resume(): void
  end(): void
}

/** What a reader tells: new mentions, or that text under marks changed and those marks must go before the next paint. */
export interface ReaderReports {
  /** The page may hold cramp words. Called once, before any reading. */
  awoke(): void
  mentionsFound(mentions: readonly PlacedMention[]): void
  /** Called at once on every change. Returns whether marks were dropped. */
  pageChanged(change: PageChange): boolean
}

/**
 * Keeps the mentions of one document: one cheap look first, a reading only when it may hold cramp words, and again
 * after changes that matter, rested in between and never while the tab is hidden.
 */
export function createReader(document: Document, loadLexicon: () => Lexicon, reports: ReaderReports): Reader {
  const ending = new AbortController()
  let mentions: readonly PlacedMention[] = []
  let lexicon: Lexicon | null = null
  let scanned = false
  let awake = false
  let allowed = false
  let reading = false
  let wanted = false
  let lastMs = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const wake = (text: string): boolean => {
    if (!awake && mayHoldCramps(text)) {
      awake = true
      reports.awoke()
    }
    return awake
  }

  const read = async () => {
    timer = undefined
    if (ending.signal.aborted || reading || !allowed || document.hidden) return
    wanted = false
    reading = true
    const started = performance.now()
    try {
      lexicon ??= loadLexicon()
      const root = document.body ?? document.documentElement
      const found = root ? await scanPage(root, lexicon, ending.signal) : []
      if (found === null) return
      mentions = found
      scanned = true
      reports.mentionsFound(mentions)
    } finally {
      reading = false
      lastMs = performance.now() - started
      if (wanted) schedule()
    }
  }

  const schedule = () => {
    wanted = true
    if (timer !== undefined || reading || !allowed || document.hidden || ending.signal.aborted) return
    timer = setTimeout(read, scanned ? Math.max(restMs, lastMs * restFactor) : 0)
  }

  const look = () => {
    const root = document.body ?? document.documentElement
    if (!root) return
    const roots = shadowRootsIn(document)
    for (const shadow of roots) watch.add(shadow)
    if ([root, ...roots].some((part) => wake(part.textContent ?? ''))) {
      schedule()
    } else {
      scanned = true
      reports.mentionsFound(mentions)
    }
  }

  const matters = (text: string): boolean => {
    if (!awake) return wake(text)
    if (mayHoldCramps(text)) return true
    if (!lexicon) return true
    lexicon.pattern.lastIndex = 0
    return lexicon.pattern.test(text)
  }

  const watch = createWatch(document, (change) => {
    let matter = reports.pageChanged(change)
    for (const root of change.shadowRoots) if (watch.add(root)) matter = matters(root.textContent ?? '') || matter
    if (matter || change.addedText.some(matters)) schedule()
  })

  const onVisible = () => {
    if (document.hidden) return
    if (wanted) schedule()
    else if (!scanned) look()
  }
  document.addEventListener('visibilitychange', onVisible, { signal: ending.signal })

  const lookLater = (times: readonly number[]) => {
    const [first, ...rest] = times
    if (first === undefined || !document.querySelector(':not(:defined)')) return
    setTimeout(() => {
      if (ending.signal.aborted) return
      for (const root of shadowRootsIn(document)) if (watch.add(root) && matters(root.textContent ?? '')) schedule()
      lookLater(rest)
    }, first)
  }

  return {
    start() {
      if (!document.hidden) look()
      lookLater(lateLooksMs)
    },
    resume() {
      allowed = true
      if (wanted) schedule()
    },
    mentions: () => mentions,
    scanned: () => scanned,
    shadowRoots: watch.roots,
    end() {
      ending.abort()
      clearTimeout(timer)
      watch.end()
    },
  }
}
