import { mayHoldCramps } from '../../core/match/first-look.ts'
import { createReadingMemory, type ReadingMemory } from '../../core/reading-memory.ts'
import { isOrphaned } from '../content/orphaned.ts'
import { lookForLateShadows, shadowsIn } from '../content/page-text.ts'
import { blockOf, createWatch, noChange, type PageChange } from '../content/watch.ts'
import { lostText } from './lost-text.ts'
import type { PlacedSentence } from './place-claims.ts'
import { type PastReading, restBefore, tookMs } from './rest.ts'
import { isInPlace, type Place, type PlacedMention, type ReadWith, scanPage } from './scan.ts'

export interface Reader {
  mentions(): readonly PlacedMention[]
  /** False until the page was read once, or needed no reading. */
  scanned(): boolean
  /** Whether the page was read, or is being read now. */
  hasBegun(): boolean
  /** Nobody judged the page, however often it was asked: nothing is known of it until it changes or is read again. */
  hasFailed(): boolean
  /** Begins; called once. `mayHold`: the page is known to hold a cramp word. Nothing is read before `resume`. */
  start(mayHold: boolean): void
  resume(): void
  /** What is wanted of the page changed: reads it once more. */
  again(): void
  /** No reading begins until `resume`; changes are remembered. */
  pause(): void
  end(): void
}

/** What a reader needs once there is something to read. */
export interface ReaderLoads {
  /** Brings what says whether a name of the lexicon stands in a text; null where nobody does. */
  names(): Promise<((text: string) => boolean) | null>
  judge: ReadWith['judge']
  /** Whether sentences are to be judged now. */
  wantsClaims(): boolean
}

/** What a reader tells: new mentions, or that text under marks changed and those marks must go before the next paint. */
export interface ReaderReports {
  mentionsFound(mentions: readonly PlacedMention[]): void
  /** Called when nobody judged the page, for the last time it is tried. */
  readingFailed(): void
  /** Called at once on every change. Returns whether marks were dropped. */
  pageChanged(change: PageChange): boolean
}

/** How often the page is read in a row where nobody judges it: the background may just be starting anew. */
const mostTries = 3

/**
 * Keeps the mentions of one document: reads it when it may hold cramp words, and again after changes that matter,
 * rested in between and never while the tab is hidden.
 */
export function createReader(document: Document, load: ReaderLoads, reports: ReaderReports): Reader {
  const ending = new AbortController()
  let mentions: readonly PlacedMention[] = []
  let scanned = false
  let allowed = false
  let reading = false
  /** Nodes are being read, which a change can take away. What follows is waiting for the judgement, and placing it. */
  let walking = false
  /** Blocks that were written in since the reading began. */
  let written = new Set<Node>()
  let wanted = false
  /** Something changed while the tab was hidden. */
  let missed = false
  let last: PastReading | null = null
  /** Readings in a row that nobody judged. */
  let unjudged = 0
  /** From the second reading on: most pages are read once, and need not pay for it. */
  let memory: ReadingMemory | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const read = async () => {
    timer = undefined
    if (!mayReadNow()) return
    wanted = false
    reading = true
    walking = true
    written = new Set()
    const started = performance.now()
    let waitedMs = 0
    const judge: ReadWith['judge'] = async (text) => {
      walking = false
      const asked = performance.now()
      const judged = await load.judge(text)
      waitedMs += performance.now() - asked
      return judged
    }
    try {
      const shadowRoots = () => (watch.hasRoots() ? shadowsIn(document).roots : [])
      if (last) memory ??= createReadingMemory()
      const readWith = { judgesClaims: load.wantsClaims(), judge, shadowRoots, memory }
      const root = document.body ?? document.documentElement
      const found = root ? await scanPage(root, readWith, ending.signal) : []
      if (found !== null) tell(found)
      else if (!ending.signal.aborted) countUnjudged()
    } finally {
      reading = false
      walking = false
      const endedAt = performance.now()
      last = { endedAt, tookMs: tookMs(endedAt - started, waitedMs) }
      if (wanted) schedule()
    }
  }

  const tell = (found: readonly PlacedMention[]) => {
    // One word written into a sentence can turn around what it was judged to claim.
    const isWritten = ({ startNode }: PlacedMention) => written.size > 0 && written.has(blockOf(startNode))
    if (found.some(isWritten)) wanted = true
    const sure = wanted ? found.map((one) => (isWritten(one) ? { ...one, sentence: null } : one)) : found
    mentions = keepKnown(mentions, sure)
    scanned = true
    unjudged = 0
    reports.mentionsFound(mentions)
  }

  const countUnjudged = () => {
    unjudged += 1
    if (unjudged < mostTries) wanted = true
    else reports.readingFailed()
  }

  /** An orphan has nobody who would judge what it reads. */
  const mayReadNow = () => allowed && !reading && !document.hidden && !ending.signal.aborted && !isOrphaned()

  const schedule = () => {
    wanted = true
    if (timer !== undefined || !mayReadNow()) return
    timer = setTimeout(read, restBefore(performance.now(), last))
  }

  /**
   * Reads again where text can change what is found: a cramp word, or a name of the lexicon where there are mentions or
   * may soon be.
   */
  const readIfTold = (texts: readonly string[]) => {
    if (texts.some(mayHoldCramps)) schedule()
    else if ((reading || mentions.length > 0) && texts.some((text) => text !== '')) void readIfNamed(texts)
  }

  /** The names come with the first text that only they can tell about. Who cannot be told reads again. */
  const readIfNamed = async (texts: readonly string[]) => {
    const holdsName = await load.names()
    if (holdsName === null || texts.some(holdsName)) schedule()
  }

  const watch = createWatch(document, true, {
    changed: onChange,
    missed() {
      listen()
      missed = true
      memory?.forgetTexts()
    },
  })

  function onChange(change: PageChange) {
    // `document.open` takes every listener away; a known one is not added twice.
    listen()
    memory?.forget(change.targets)
    for (const root of change.shadowRoots) watch.add(root)
    const dropped = reports.pageChanged(change)
    // A node taken out from under a reading can cost it what stood after.
    const cutShort = walking && change.removed
    if (reading) for (const block of change.written) written.add(block)
    if (dropped || cutShort || mentions.some(isTouched(change))) schedule()
    else readIfTold(textsOf(change))
    // Until then nothing may be painted where it was.
    const isLost = lostText(change)
    if (mentions.some(isLost)) mentions = mentions.filter((mention) => !isLost(mention))
  }

  const lookAtShadows = () => {
    const { roots, mayComeLate } = shadowsIn(document)
    readIfTold(roots.filter((root) => watch.add(root)).map(textOf))
    return mayComeLate
  }

  const mayHold = (roots: readonly ShadowRoot[]): boolean => {
    const body = document.body ?? document.documentElement
    return body !== null && [body, ...roots].some((part) => mayHoldCramps(textOf(part)))
  }

  /** What changed while nobody saw it is not known: marks whose text is no longer there go, and all is read again. */
  const catchUp = () => {
    missed = false
    const lost = mentions.filter((mention) => !isInPlace(mention, mention.text))
    const changedText = new Set<Node>(lost.flatMap(({ startNode, endNode }) => [startNode, endNode]))
    reports.pageChanged({ ...noChange(), changedText, removed: true })
    lookAtShadows()
    schedule()
  }

  const onVisible = () => {
    if (document.hidden) return
    if (missed) catchUp()
    else if (wanted) schedule()
  }
  function listen() {
    document.addEventListener('visibilitychange', onVisible, { signal: ending.signal })
  }
  listen()

  return {
    mentions: () => mentions,
    scanned: () => scanned,
    hasBegun: () => scanned || reading,
    hasFailed: () => unjudged >= mostTries,
    start(known) {
      const shadows = shadowsIn(document)
      for (const root of shadows.roots) watch.add(root)
      if (known || mayHold(shadows.roots)) schedule()
      else tell([])
      lookForLateShadows(shadows, lookAtShadows, ending.signal)
    },
    resume() {
      allowed = true
      if (wanted || unjudged >= mostTries) schedule()
    },
    again: schedule,
    pause() {
      allowed = false
    },
    end() {
      ending.abort()
      clearTimeout(timer)
      watch.end()
    },
  }
}

const textOf = ({ textContent }: Node): string => textContent ?? ''

/** Text that came with a change, and text of parts that it may have opened to reading. */
function textsOf({ addedText, shadowRoots, reopened }: PageChange): string[] {
  return [...addedText, ...[...shadowRoots, ...reopened].map(textOf)]
}

/**
 * Says of a mention whether a change took its text away, wrote beside the sentence it is judged with, or opened or closed
 * the part it stands in.
 */
function isTouched(change: PageChange): (mention: PlacedMention) => boolean {
  const isLost = lostText(change)
  return (mention) =>
    isLost(mention) ||
    (mention.sentence !== null && change.written.has(blockOf(mention.startNode))) ||
    [...change.reopened].some((element) => element.contains(mention.startNode))
}

/**
 * A mention found again stays the same object, so that a mark under the pointer stays the same mark; so does a sentence,
 * which all its mentions share. Only what section it is in is written anew: that number counts blocks.
 */
function keepKnown(before: readonly PlacedMention[], found: readonly PlacedMention[]): readonly PlacedMention[] {
  const byNode = Map.groupBy(before, ({ startNode }) => startNode)
  const sentences = Map.groupBy(
    before.flatMap(({ sentence }) => sentence ?? []),
    ({ startNode }) => startNode,
  )
  const kept = new Map<PlacedSentence, PlacedSentence>()
  const keepSentence = (next: PlacedSentence): PlacedSentence => {
    const own = kept.get(next) ?? sentences.get(next.startNode)?.find((old) => isSameSentence(old, next)) ?? next
    kept.set(next, own)
    return own
  }
  return found.map((fresh) => {
    const next = fresh.sentence ? { ...fresh, sentence: keepSentence(fresh.sentence) } : fresh
    const old = byNode.get(next.startNode)?.find((one) => isSame(one, next))
    if (!old) return next
    old.section = next.section
    return old
  })
}

function isSamePlace(old: Place, next: Place): boolean {
  return (
    old.startNode === next.startNode &&
    old.startOffset === next.startOffset &&
    old.endNode === next.endNode &&
    old.endOffset === next.endOffset &&
    old.spanned === next.spanned
  )
}

function isSame(old: PlacedMention, next: PlacedMention): boolean {
  return (
    isSamePlace(old, next) &&
    old.sentence === next.sentence &&
    old.topic === next.topic &&
    old.text === next.text &&
    old.passage === next.passage &&
    old.headings.join('\n') === next.headings.join('\n')
  )
}

/** The words may be the same and yet be judged otherwise: by another title, lead-in or header. */
function isSameSentence(old: PlacedSentence, next: PlacedSentence): boolean {
  return isSamePlace(old, next) && old.text === next.text && judgedAs(old) === judgedAs(next)
}

function judgedAs({ claims }: PlacedSentence): string {
  return claims
    .map(({ topic, relation, population, verdict, grounds }) =>
      [topic, relation, population, verdict, grounds.row].join(),
    )
    .join('\n')
}
