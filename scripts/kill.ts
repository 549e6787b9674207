import { parseArgs } from 'node:util'
import type { Page } from 'puppeteer-core'
import { readEntry } from '../core/diary/stored-entry.ts'
import { ensureBrowser, type InstalledBrowser } from './browsers.ts'
import { until } from './drive.ts'
import { type Launched, launchWithExtension, makeProfile, removeFolder } from './launch.ts'
import { build, outputFolder } from './tools.ts'

const usage = 'usage: npm run kill [-- --times N]'

/** Nights written in a round before the browser is killed at the next one: at least, and up to so many more. */
const leastNights = 3
const moreNights = 12
/** The longest between the press of the last night and the kill, in ms: most writes take less. */
const longestWaitMs = 12

/** What is known of a night by its evening: the count that was pressed, and whether the page said that it is saved. */
type Pressed = Map<string, { cramps: number; confirmed: boolean }>

function eveningOf(nth: number): string {
  return Temporal.PlainDate.from('2000-01-01').add({ days: nth }).toString()
}

/**
 * Writes nights through the form, as a hand would: opens the night, presses a count, waits until the page says that it
 * is saved, goes on to the next. Runs in the page, and tells of each step through `pressed` and `confirmed`.
 */
async function writeNights(evenings: string[]): Promise<void> {
  type Tell = (evening: string, cramps: number) => Promise<void>
  const { pressed, confirmed } = globalThis as unknown as { pressed: Tell; confirmed: Tell }
  const wait = async (ask: () => unknown) => {
    while (!ask()) await new Promise((done) => setTimeout(done))
  }
  let form: Element | null = null
  for (const [at, evening] of evenings.entries()) {
    location.hash = `#/night/${evening}`
    const before: Element | null = form
    await wait(() => {
      form = document.querySelector('.edit-night .night-form')
      return form !== null && form !== before
    })
    const cramps = at % 4
    const button = document.querySelectorAll<HTMLButtonElement>('.night-form .count')[cramps]
    button?.click()
    void pressed(evening, cramps)
    await wait(() => document.querySelector('.kept-line')?.textContent?.startsWith('Saved'))
    await confirmed(evening, cramps)
  }
}

async function openDiary({ browser, extensionId }: Launched): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(`chrome-extension://${extensionId}/diary.html`)
  await page.bringToFront()
  await until('the diary', () => page.evaluate(() => document.querySelector('main h1, main .message') !== null))
  return page
}

/** Every key and value of the diary's database, read past the code that is being tested. */
async function readStored(page: Page): Promise<[string, unknown][]> {
  return page.evaluate(async () => {
    const settle = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((done, fail) => {
        request.onsuccess = () => done(request.result)
        request.onerror = () => fail(request.error)
      })
    const database = await settle(indexedDB.open('crampwise-diary'))
    const store = database.transaction('entries').objectStore('entries')
    const [keys, values] = await Promise.all([
      settle(store.getAllKeys()),
      settle(store.getAll() as IDBRequest<unknown[]>),
    ])
    database.close()
    return keys.map((key, at): [string, unknown] => [String(key), values[at]])
  })
}

interface Round {
  /** Nights that the page had said were saved, over all rounds so far, and are not there. */
  lost: string[]
  /** Entries that are there and cannot be read. */
  damaged: string[]
}

function check(stored: readonly [string, unknown][], pressed: Pressed): Round {
  const found = new Map(stored)
  const lost = [...pressed].flatMap(([evening, { cramps, confirmed }]) => {
    const read = readEntry(`night:${evening}`, found.get(`night:${evening}`))
    const isThere = read.state === 'good' && read.kind === 'night' && read.entry.cramps === cramps
    return confirmed && !isThere ? [evening] : []
  })
  const damaged = stored.filter(([key, value]) => key.startsWith('aside:') || readEntry(key, value).state === 'bad')
  return { lost, damaged: damaged.map(([key]) => key) }
}

/** Writes nights until the browser is killed in the middle of one. Resolves once it is gone. */
async function writeAndKill(launched: Launched, page: Page, pressed: Pressed): Promise<void> {
  const { browser } = launched
  const pid = browser.process()?.pid
  if (pid === undefined) throw new Error('The browser has no process of its own.')
  const nights = leastNights + Math.floor(Math.random() * moreNights)
  let left = nights
  const gone = new Promise<void>((done) => browser.once('disconnected', () => done()))
  await page.exposeFunction('pressed', (evening: string, cramps: number) => {
    pressed.set(evening, { cramps, confirmed: false })
    left -= 1
    if (left === 0) setTimeout(() => killAll(pid), Math.random() * longestWaitMs)
  })
  await page.exposeFunction('confirmed', (evening: string, cramps: number) => {
    pressed.set(evening, { cramps, confirmed: true })
  })
  const first = pressed.size
  const evenings = Array.from({ length: nights + 10 }, (_, at) => eveningOf(first + at))
  // It ends with the browser.
  page.evaluate(writeNights, evenings).catch(() => {})
  await gone
}

/** The browser and its helpers at once: they are one group, led by the process this script started. */
function killAll(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    process.kill(pid, 'SIGKILL')
  }
}

async function runRounds(times: number, installed: InstalledBrowser, profile: string): Promise<boolean> {
  const pressed: Pressed = new Map()
  const lost = new Set<string>()
  const damaged = new Set<string>()
  let midWrite = 0
  let unconfirmedKept = 0
  /** When the database had to be put back from its copy, as the diary notes it. */
  const restored = new Set<unknown>()
  const launch = () =>
    launchWithExtension({ kind: 'chrome', installed, extensionDir: outputFolder.chrome, headless: true, profile })
  for (let round = 1; round <= times + 1; round += 1) {
    const launched = await launch()
    try {
      const page = await openDiary(launched)
      const stored = await readStored(page)
      const found = check(stored, pressed)
      for (const [key, value] of stored) if (key === 'store:restored') restored.add(value)
      for (const evening of found.lost) lost.add(evening)
      for (const key of found.damaged) damaged.add(key)
      if (round > 1) {
        const last = [...pressed].at(-1)
        if (last && !last[1].confirmed) {
          midWrite += 1
          if (stored.some(([key]) => key === `night:${last[0]}`)) unconfirmedKept += 1
        }
        console.log(
          `kill ${round - 1}: ${pressed.size} nights pressed, ${stored.length} there, ${found.lost.length} confirmed and lost, ${found.damaged.length} damaged`,
        )
      }
      if (round <= times) await writeAndKill(launched, page, pressed)
    } finally {
      await launched.close()
    }
  }
  const confirmed = [...pressed.values()].filter((one) => one.confirmed).length
  console.log(
    `${times} kills, ${midWrite} of them before the page had said that the last night was saved (${unconfirmedKept} of those nights were there all the same); ${confirmed} nights confirmed on screen, ${lost.size} of them lost, ${damaged.size} entries damaged; the browser lost its database ${restored.size} times, and the diary put it back.`,
  )
  return confirmed > 0 && lost.size === 0 && damaged.size === 0
}

/** Kills the browser again and again while nights are written, and looks whether a night that was said to be saved is lost. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { times: { type: 'string', default: '100' } } })
  const times = Number(values.times)
  if (!Number.isInteger(times) || times < 1) throw new Error(usage)
  const installed = ensureBrowser('chrome')
  await build('chrome', true)
  const profile = makeProfile()
  try {
    if (!(await runRounds(times, installed, profile))) throw new Error('The diary did not hold.')
  } finally {
    removeFolder(profile)
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  },
)
