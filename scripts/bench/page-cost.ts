/** One event of a Chromium trace, as far as it is read here. Times are in microseconds, `t...` those of the processor. */
export interface TraceEvent {
  name: string
  ph: string
  ts: number
  dur?: number
  tts?: number
  tdur?: number
  pid: number
  tid: number
  args?: {
    name?: string
    beginData?: { url?: string }
    data?: { worldName?: string; url?: string; fileName?: string }
  }
}

/**
 * What one load of a page cost its main thread, and the extension's background beside it, in ms: processor time for tasks and scripts, so that other programs on
 * the machine do not count; by the clock for what a reader waits for.
 */
export interface PageCost {
  /** All tasks together. */
  tasks: number
  /** What tasks took beyond 50 ms each. */
  blocking: number
  longestTask: number
  /** The largest contentful paint, from the start of the navigation; null when the page painted none. */
  largestPaint: number | null
  /** The extension's scripts, their start included. */
  script: number
  /** The most of it within one task. */
  longestScript: number
  /** All scripts of the extension's service worker, on its own thread. */
  background: number
}

/** A task that takes longer keeps the page from answering. */
const longTaskMs = 50

/** What stands for a script at work; whose it is says `worldName` or the script's address. */
const scriptEvents = new Set(['EvaluateScript', 'FunctionCall', 'v8.run', 'v8.callFunction', 'v8.compile'])

interface Span {
  from: number
  to: number
  /** Processor time. */
  busy: number
}

/**
 * Reads what a load cost from a trace of it. `address` is the page's; it must have no scripts of its own if `script` is
 * to be the extension's alone: promise callbacks carry no name in a trace.
 */
export function readPageCost(events: readonly TraceEvent[], address: string): PageCost {
  const parsing = events.find(({ name, args }) => name === 'ParseHTML' && args?.beginData?.url === address)
  if (!parsing) throw new Error(`the trace holds no load of ${address}`)
  const own = events.filter(({ pid, tid }) => pid === parsing.pid && tid === parsing.tid)
  const started = own.find(({ name, ph }) => name === 'navigationStart' && ph === 'R')
  const from = Math.min(parsing.ts, started?.ts ?? parsing.ts)
  const tasks = spansOf(own, (event) => event.name === 'ThreadControllerImpl::RunTask').filter((task) => task.to > from)
  const scripts = outermost(spansOf(own, isExtensionScript))
  const lengths = tasks.map((task) => (task.to - task.from) / 1000)
  const paints = own.filter(({ name }) => name === 'largestContentfulPaint::Candidate').map(({ ts }) => ts)
  const lastPaint = paints.at(-1)
  return {
    tasks: sum(tasks.map(({ busy }) => busy)) / 1000,
    blocking: sum(lengths.map((length) => Math.max(0, length - longTaskMs))),
    longestTask: Math.max(0, ...lengths),
    largestPaint: lastPaint === undefined ? null : (lastPaint - (started?.ts ?? parsing.ts)) / 1000,
    script: sum(scripts.map(({ busy }) => busy)) / 1000,
    longestScript: Math.max(0, ...perTask(tasks, scripts)) / 1000,
    background: sum(workerScripts(events).map(({ busy }) => busy)) / 1000,
  }
}

/** Served pages have no worker of their own. */
function workerScripts(events: readonly TraceEvent[]): Span[] {
  const isWorker = ({ name, args }: TraceEvent) => name === 'thread_name' && args?.name === 'ServiceWorker thread'
  return events.filter(isWorker).flatMap((thread) => {
    const own = events.filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid)
    return outermost(spansOf(own, ({ name }) => name === 'RunMicrotasks' || scriptEvents.has(name)))
  })
}

function isExtensionScript({ name, args }: TraceEvent): boolean {
  if (name === 'RunMicrotasks') return true
  if (!scriptEvents.has(name)) return false
  const data = args?.data
  return data?.worldName === 'Crampwise' || /^chrome-extension:/.test(data?.url ?? data?.fileName ?? '')
}

function spansOf(events: readonly TraceEvent[], isWanted: (event: TraceEvent) => boolean): Span[] {
  return events
    .filter((event) => event.ph === 'X' && isWanted(event))
    .map(({ ts, dur = 0, tdur = dur }) => ({ from: ts, to: ts + dur, busy: tdur }))
    .sort((one, other) => one.from - other.from || other.to - one.to)
}

/** Spans of one thread nest or follow each other; those inside another are dropped. */
function outermost(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of spans) if (span.from >= (kept.at(-1)?.to ?? 0)) kept.push(span)
  return kept
}

/** Processor time of the scripts within each task; both in order of time. */
function perTask(tasks: readonly Span[], scripts: readonly Span[]): number[] {
  let next = 0
  return tasks.map((task) => {
    let time = 0
    for (let script = scripts[next]; script && script.from < task.to; script = scripts[next]) {
      if (script.from >= task.from) time += script.busy
      next += 1
    }
    return time
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
