import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession, Page } from 'puppeteer-core'
import { type Launched, launchWithExtension } from '../launch.ts'
import { readLaps } from './laps.ts'
import { type PageCost, readPageCost, type TraceEvent } from './page-cost.ts'

/** Categories of a trace that `readPageCost` reads. */
const traced = ['-*', 'toplevel', 'devtools.timeline', 'v8', 'v8.execute', 'loading', 'blink.user_timing']

/** A page is at rest when its main thread worked no more than this for two looks in a row, in ms. */
const restWorkMs = 2
const lookEveryMs = 120
const longestRestMs = 20_000

/** One load of a page: what it cost, and the JS heap it left, in bytes after a collection. */
export interface LoadCost extends PageCost {
  heap: number
}

export interface ProbeAnswer {
  laps: Record<string, number>
  /** What the expression came to, a number or nothing. */
  value: number | undefined
}

/** A Chromium that loads one page after the other, with the extension or without. */
export interface BenchBrowser {
  version: string
  /** Loads a page under a trace until it is at rest. */
  loadTraced(address: string): Promise<LoadCost>
  /**
   * Runs an expression of the probe in a fresh load of a page, in a world like a content script's own. Answers its laps
   * in ms of processor time; null when it took longer than `capMs` and was stopped.
   */
  probe(address: string, expression: string, capMs: number): Promise<ProbeAnswer | null>
  /** Opens a page that may never rest, with its devtools session, for what else is to be measured. */
  open(address: string): Promise<{ page: Page; session: CDPSession }>
  close(): Promise<void>
}

export async function openBenchBrowser(extensionDir: string | null, probeScript: string): Promise<BenchBrowser> {
  const launched = await launchWithExtension({ kind: 'chrome', extensionDir, headless: true, viewport: null })
  if (extensionDir) await welcomeOpened(launched)
  let page = await launched.browser.newPage()
  let session = await page.createCDPSession()

  /** A tab of its own for each measurement would measure new processes; one tab is renewed only when it hangs. */
  const renew = async () => {
    const old = page
    page = await launched.browser.newPage()
    session = await page.createCDPSession()
    await old.close()
  }

  const rest = async () => {
    await session.send('Performance.enable')
    const end = Date.now() + longestRestMs
    let quiet = 0
    for (let before = await workOf(session); quiet < 2 && Date.now() < end; ) {
      await pause(lookEveryMs)
      const now = await workOf(session)
      quiet = now - before <= restWorkMs ? quiet + 1 : 0
      before = now
    }
  }

  const load = async (address: string) => {
    await page.goto('about:blank')
    await page.goto(address)
    await page.bringToFront()
    await rest()
  }

  return {
    version: launched.version,
    async loadTraced(address) {
      await page.goto('about:blank')
      await page.tracing.start({ categories: traced })
      await page.goto(address)
      await rest()
      const cost = readPageCost(eventsOf(await page.tracing.stop()), address)
      return { ...cost, heap: await heapOf(session) }
    },
    async probe(address, expression, capMs) {
      await load(address)
      const { frameTree } = await session.send('Page.getFrameTree')
      const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
      const evaluate = (text: string) =>
        session.send('Runtime.evaluate', { expression: text, contextId: executionContextId, returnByValue: true })
      await evaluate(probeScript)
      await page.tracing.start({ categories: ['-*', 'blink.user_timing'] })
      const stopped = new AbortController()
      const answer = await Promise.race([
        evaluate(expression),
        pause(capMs, null, { signal: stopped.signal }).catch(() => null),
      ])
      stopped.abort()
      const trace = await page.tracing.stop()
      if (answer === null) {
        await renew()
        return null
      }
      if (answer.exceptionDetails)
        throw new Error(`${expression} on ${address}: ${answer.exceptionDetails.exception?.description}`)
      return { laps: readLaps(eventsOf(trace)), value: answer.result.value as number | undefined }
    },
    async open(address) {
      await page.goto(address)
      await page.bringToFront()
      return { page, session }
    },
    close: () => launched.close(),
  }
}

function eventsOf(trace: Uint8Array | undefined): TraceEvent[] {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }
  return traceEvents
}

async function welcomeOpened({ browser }: Launched): Promise<void> {
  await browser.waitForTarget((target) => target.url().includes('/welcome.html'))
}

/** Work of a page's main thread since it began, in ms. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

/** Bytes of a page's JS heap that are in use after a collection. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}
