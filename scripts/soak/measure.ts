import type { CDPSession, Page } from 'puppeteer-core'
import type { Launched } from '../launch.ts'
import type { Sample } from './growth.ts'

/** Takes the figures of one page after the browser has collected its garbage. */
export type Measure = () => Promise<Sample>

/** What our script keeps in a page, as far as the page can see. Runs in the page. */
function readPaint(): Record<string, number> {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight])
  return {
    highlights: CSS.highlights.size,
    ranges: ranges.length,
    'stale ranges': ranges.filter(({ startContainer }) => !document.contains(startContainer)).length,
    'style sheets': document.adoptedStyleSheets.length,
    'cards left': document.querySelectorAll('.crampwise-card').length,
  }
}

export async function createMeasure(launched: Launched, page: Page): Promise<Measure> {
  if (launched.kind === 'firefox') return createFirefoxMeasure(launched, page)
  const devtools = await page.createCDPSession()
  return async () => ({ ...(await readChromium(devtools, page)), ...(await page.evaluate(readPaint)) })
}

async function readChromium(devtools: CDPSession, page: Page): Promise<Sample> {
  // Weak references and their finalizers take more than one round.
  for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage')
  const { JSHeapUsedSize = 0, Nodes = 0, JSEventListeners = 0, Documents = 0 } = await page.metrics()
  return { 'heap kB': JSHeapUsedSize / 1024, nodes: Nodes, listeners: JSEventListeners, documents: Documents }
}

/** The connection under puppeteer's browser; it has no words of its own for Firefox's privileged scope. */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>
}

/**
 * Firefox's own memory reports, for the process the page is in. Runs in its privileged scope; `part` is what the
 * page's address holds, written as reports do.
 */
const readReports = (part: string) => `(async () => {
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager)
  Services.obs.notifyObservers(null, 'child-mmu-request')
  await new Promise((done) => manager.minimizeMemoryUsage(done))
  await new Promise((done) => setTimeout(done, 400))
  const reports = []
  await new Promise((done) => manager.getReports((process, path, _kind, _units, amount) => {
    if (process.startsWith('web')) reports.push([process, path, amount])
  }, null, done, null, false))
  const isOfPage = ([, path]) => path.includes(${JSON.stringify(part)})
  const own = reports.find(isOfPage)?.[0]
  const sum = (wanted) => reports.filter((each) => each[0] === own && wanted(each)).reduce((all, [, , amount]) => all + amount, 0)
  return JSON.stringify({
    'heap kB': sum(([, path]) => path.startsWith('js-main-runtime-gc-heap-committed/used/')) / 1024,
    'dom kB': sum((each) => isOfPage(each) && /\\/dom\\/\\w+-nodes$/.test(each[1])) / 1024,
    listeners: sum((each) => isOfPage(each) && each[1].endsWith('/dom/event-listeners')),
  })
})()`

async function createFirefoxMeasure(launched: Launched, page: Page): Promise<Measure> {
  const { connection } = launched.browser as unknown as { connection: Connection }
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const [top] = (tree.result as { contexts: { context: string }[] }).contexts
  const ask = async (): Promise<Sample> => {
    const answer = await connection.send('script.evaluate', {
      expression: readReports('soak\\app.html'),
      target: { context: top?.context },
      awaitPromise: true,
    })
    const { result } = answer.result as { result: { value: string } }
    return JSON.parse(result.value) as Sample
  }
  return async () => ({ ...(await ask()), ...(await page.evaluate(readPaint)) })
}
