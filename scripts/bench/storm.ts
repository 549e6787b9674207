import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession } from 'puppeteer-core'
import { type BenchBrowser, heapOf } from './bench-browser.ts'
import { makePage } from './make-page.ts'

/** What a page that never stops changing came to. */
export interface StormFigures {
  seconds: number
  /** Frames a second with the extension, and without it. */
  framesWith: number
  framesWithout: number
  /** JS heap in bytes after a collection, when it had begun and at the end, with the extension. */
  heapFirst: number
  heapLast: number
}

/**
 * Let the extension come in, and caches fill, before the first look at the heap, in ms. A long storm warms up longer: after
 * two seconds the heap is a tenth below where it then stays.
 */
const warmUpFor = (seconds: number) => Math.max(2500, (seconds * 1000) / 6)
const heapLooks = 5
const betweenLooksMs = 150

/**
 * A page that appends and removes 1,000 nodes a second, some of them about cramps, so that the extension reads all the
 * while. It counts its frames in `frames`.
 */
export function stormPage(): string {
  const script = `
    let frames = 0
    const count = () => { frames += 1; requestAnimationFrame(count) }
    requestAnimationFrame(count)
    const feed = document.createElement('div')
    document.querySelector('main').prepend(feed)
    let made = 0
    setInterval(() => {
      for (let i = 0; i < 10; i += 1) {
        const line = document.createElement('p')
        made += 1
        line.textContent = made % 50 === 0 ? 'Some take magnesium for leg cramps.' : 'Line ' + made + ' of the feed.'
        feed.append(line)
      }
      while (feed.childNodes.length > 200) feed.firstChild.remove()
    }, 10)`
  return makePage({ chars: 100_000, hits: 10, seed: 1 }).replace('</body>', `<script>${script}</script></body>`)
}

/** Runs the storm without the extension, then with it. */
export async function measureStorm(
  withIt: BenchBrowser,
  withoutIt: BenchBrowser,
  address: string,
  seconds: number,
): Promise<StormFigures> {
  const without = await runStorm(withoutIt, address, Math.min(seconds, 5))
  const { frames, heapFirst, heapLast } = await runStorm(withIt, address, seconds)
  return { seconds, framesWith: frames, framesWithout: without.frames, heapFirst, heapLast }
}

/** A reading that is under way holds the text it reads: of some looks at the heap the least is what stays. */
async function restingHeap(session: CDPSession): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let look = 0; look < heapLooks; look += 1) {
    if (look > 0) await pause(betweenLooksMs)
    least = Math.min(least, await heapOf(session))
  }
  return least
}

async function runStorm(browser: BenchBrowser, address: string, seconds: number) {
  const { page, session } = await browser.open(address)
  await pause(warmUpFor(seconds))
  const heapFirst = await restingHeap(session)
  const look = async () => (await page.evaluate('[frames, performance.now()]')) as [number, number]
  const [framesBefore, before] = await look()
  await pause(seconds * 1000)
  const [framesAfter, after] = await look()
  const heapLast = await restingHeap(session)
  await page.goto('about:blank')
  return { frames: ((framesAfter - framesBefore) * 1000) / (after - before), heapFirst, heapLast }
}
