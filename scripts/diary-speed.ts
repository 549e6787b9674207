import type { Page } from 'puppeteer-core'
import { fillDiary } from './diary/fill-diary.ts'
import { sampleDiary } from './diary/sample-diary.ts'
import { openExtensionPage, until } from './drive.ts'
import { type Launched, launchWithExtension } from './launch.ts'
import { build, outputFolder } from './tools.ts'

/** Ten years of nights. */
const nightCount = 3650
const periodCount = 20
const loads = 7
const dragMs = 3000

/** What must hold: ms until the diary is shown, and frames a second while the chart is dragged. */
const budgets = { shownMs: 300, framesPerSecond: 50 } as const

/** Times of one load, in ms since its navigation began: `shown` with the night's form and the month, `drawn` with the chart. */
interface Load {
  shown: number
  drawn: number
}

/** Notes when the month and the chart stand there and a frame was painted with them. Runs in the page, before its scripts. */
function watchLoad(): void {
  const times: Partial<Load> = {}
  Object.assign(globalThis, { diaryTimes: times })
  const note = (name: keyof Load) => {
    if (times[name] !== undefined) return
    times[name] = -1
    requestAnimationFrame(() => requestAnimationFrame(() => Object.assign(times, { [name]: performance.now() })))
  }
  new MutationObserver(() => {
    if (document.querySelector('.calendar .cramps')) note('shown')
    if (document.querySelectorAll('.u-wrap canvas').length === 2) note('drawn')
  }).observe(document, { childList: true, subtree: true })
}

async function timeLoads(page: Page): Promise<Load[]> {
  await page.evaluateOnNewDocument(watchLoad)
  const all: Load[] = []
  for (let at = 0; at < loads; at++) {
    await page.reload()
    all.push(
      await until('the diary to be drawn', async () => {
        const times = await page.evaluate(() => (globalThis as { diaryTimes?: Load }).diaryTimes)
        return times !== undefined && times.shown > 0 && times.drawn > 0 ? times : null
      }),
    )
  }
  return all
}

/** Gaps between frames, in ms, while all ten years are dragged across for some seconds. */
async function timeDrag(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    document.querySelector<HTMLButtonElement>('.chart .shown-as button:last-of-type')?.click()
    document.querySelector('.plot')?.scrollIntoView({ block: 'center', behavior: 'instant' })
  })
  const box = await until('the plot', () =>
    page.evaluate(() => {
      const over = document.querySelector('.u-over')?.getBoundingClientRect()
      return over && over.width > 0 ? { x: over.x, y: over.y, width: over.width, height: over.height } : null
    }),
  )
  await page.evaluate(() => {
    const gaps: number[] = []
    Object.assign(globalThis, { frameGaps: gaps })
    let last = performance.now()
    const step = (now: number) => {
      gaps.push(now - last)
      last = now
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
  const middle = box.y + box.height / 2
  await page.mouse.move(box.x + 20, middle)
  await page.mouse.down()
  const end = Date.now() + dragMs
  for (let at = 0; Date.now() < end; at++) {
    await page.mouse.move(box.x + 20 + ((at * 7) % (box.width - 40)), middle + (at % 9))
  }
  const gaps = await page.evaluate(() => (globalThis as { frameGaps?: number[] }).frameGaps ?? [])
  await page.mouse.up()
  // The first frames still draw all ten years.
  return gaps.slice(3)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

async function measure(launched: Launched): Promise<boolean> {
  await fillDiary(launched, sampleDiary(Temporal.Now.plainDateISO().toString(), nightCount, periodCount))
  const page = await openExtensionPage(launched, '/diary.html?speed')
  await page.setViewport({ width: 1100, height: 900 })
  await page.bringToFront()
  const times = await timeLoads(page)
  const shown = median(times.map((one) => one.shown))
  const drawn = median(times.map((one) => one.drawn))
  const gaps = await timeDrag(page)
  const frames = (gaps.length * 1000) / gaps.reduce((sum, gap) => sum + gap, 0)
  const longest = Math.max(...gaps)
  console.log(`${nightCount} nights, ${periodCount} periods, median of ${loads} loads:`)
  console.log(`  shown after ${shown.toFixed(0)} ms (wanted: at most ${budgets.shownMs})`)
  console.log(`  chart drawn after ${drawn.toFixed(0)} ms`)
  console.log(`  ${frames.toFixed(1)} frames a second while dragged (wanted: at least ${budgets.framesPerSecond})`)
  console.log(`  longest frame ${longest.toFixed(0)} ms`)
  return shown <= budgets.shownMs && frames >= budgets.framesPerSecond
}

/** Builds, opens a diary of ten years in Chromium, and prints how soon it is there and how smoothly its chart is dragged. */
async function main(): Promise<void> {
  await build('chrome', true)
  const launched = await launchWithExtension({ kind: 'chrome', extensionDir: outputFolder.chrome, headless: true })
  try {
    if (!(await measure(launched))) throw new Error('The diary is slower than wanted.')
  } finally {
    await launched.close()
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  },
)
