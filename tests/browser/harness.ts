import { existsSync } from 'node:fs'
import { createServer, request as fetchFrom } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { makePage } from '../../scripts/bench/make-page.ts'
import type { BrowserKind } from '../../scripts/browsers.ts'
import { demoSite } from '../../scripts/demo.ts'
import {
  type Card,
  hoverMark,
  inContentWorld,
  inExtension,
  type Mark,
  type Plain,
  readCard,
  readMarks,
  tabAt,
  until,
  welcomePage,
} from '../../scripts/drive.ts'
import { type Launched, launchWithExtension } from '../../scripts/launch.ts'
import { type Serving, serve } from '../../scripts/serve.ts'
import { outputFolder, projectFolder } from '../../scripts/tools.ts'
import { guardedPages } from './guarded-pages.ts'

/** A page so large that only the parts that may be about cramps are read. */
export const largePage = makePage({ chars: 300_000, hits: 40, seed: 7 })

/** How many cramps `/made/many.html` names. */
export const manyCount = 12_000
const manyCramps = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Many</title></head><body>${Array.from(
  { length: manyCount },
  (_, i) => `<p id="p${i}">Leg cramps, number ${i}.</p>`,
).join('')}</body></html>`

export const kinds = ['chrome', 'firefox'] as const
export const viewport = { width: 1100, height: 760 }
/** The site once more, under a name whose plain http is no secure context, as that of loopback is. */
export const plainHost = 'plain.example.test'

/** What the browsers ask for by themselves, whatever is installed: updates of lists and of their own parts. */
const browsersOwn = /(^|\.)(google\.com|googleapis\.com|gvt1\.com|mozilla\.(com|net|org)|firefox\.com)$/

export interface OpenTab {
  page: Page
  tab: number
  marks(): Promise<Mark[]>
  /** Waits until the texts of the marks are these, in order. */
  marksToBe(texts: string[]): Promise<void>
  hover(text: string, nth?: number): Promise<{ x: number; y: number }>
  card(frame?: string): Promise<Card | null>
  /** The card once it shows text. */
  cardOpen(frame?: string): Promise<Card>
  cardClosed(): Promise<void>
}

export interface World {
  kind: BrowserKind
  launched: Launched
  site: Serving
  /** Every error a page of `open` threw or wrote to its console. */
  errors: string[]
  /** Every address a page of `open` asked for. */
  requests: string[]
  /** Hosts outside of this machine that anything in the browser asked for, its own housekeeping left out. */
  outside: string[]
  /** Opens a page of the site in a new tab, in front: a path, or a whole address of one of its names. */
  open(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<OpenTab>
  /** Writes stored values as they stand, then waits for them. */
  store(values: { [key: string]: Plain }): Promise<void>
  stored(key: string): Promise<Plain>
  /** Closes every tab but the welcome page. */
  closeTabs(): Promise<void>
  close(): Promise<void>
}

/**
 * A proxy that leads to the site under its plain name and nowhere else, and notes who was asked for: it sees what no
 * page event shows, workers included.
 */
async function startDeadEnd(site: Serving): Promise<{ port: number; asked: string[]; close(): void }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const { hostname, pathname, search } = new URL(request.url ?? '', 'http://unknown')
    if (hostname === plainHost) {
      const passed = fetchFrom(`${site.origin}${pathname}${search}`, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      passed.on('error', () => response.destroy())
      passed.end()
      return
    }
    asked.push(hostname)
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket) => {
    const host = (request.url ?? '').replace(/:\d+$/, '')
    if (host !== plainHost) asked.push(host)
    socket.destroy()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { port, asked, close: () => server.close() }
}

function startSite(): Promise<Serving> {
  const demo = demoSite()
  return serve({
    ...demo,
    // Asked for by every document that cannot name an icon of its own; a missing one would be an error in the console.
    made: {
      ...demo.made,
      ...guardedPages,
      '/made/large.html': () => ({ body: largePage }),
      '/made/many.html': () => ({ body: manyCramps }),
      '/favicon.ico': () => ({ body: '', type: 'image/png' }),
    },
    folders: {
      ...demo.folders,
      pages: join(projectFolder, 'tests', 'fixtures', 'pages'),
      preact: join(projectFolder, 'node_modules', 'preact', 'dist'),
      gallery: join(projectFolder, '.output', 'gallery'),
    },
  })
}

function watchErrors(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
}

let opened = 0

async function openTab(world: World, path: string, prepare?: (page: Page) => Promise<unknown>): Promise<OpenTab> {
  const { launched } = world
  const { href } = new URL(path, world.site.origin)
  const address = `${href}${href.includes('?') ? '&' : '?'}tab=${++opened}`
  const page = await launched.browser.newPage()
  await page.setViewport(viewport)
  watchErrors(page, world.errors)
  page.on('request', (request) => world.requests.push(request.url()))
  await prepare?.(page)
  await page.goto(address)
  await page.bringToFront()
  const tab = await tabAt(launched, address)
  const marks = () => page.evaluate(readMarks)
  const card = (frame?: string) => inContentWorld(launched, frame === undefined ? { tab } : { tab, frame }, readCard)
  return {
    page,
    tab,
    marks,
    async marksToBe(texts) {
      let seen: string[] = []
      await until('the marks to be as expected', async () => {
        seen = (await marks()).map((mark) => mark.text)
        return JSON.stringify(seen) === JSON.stringify(texts)
      }).catch((error: unknown) => {
        throw new Error(`${String(error)}: saw ${JSON.stringify(seen)}, expected ${JSON.stringify(texts)}`)
      })
    },
    hover: (text, nth) => hoverMark(page, text, nth),
    card,
    cardOpen: (frame) =>
      until('an open card', async () => {
        const open = await card(frame)
        return open?.text ? open : null
      }),
    async cardClosed() {
      await until('the card to close', async () => (await page.$('.crampwise-card')) === null)
    },
  }
}

/** The folder of the build that is to be tested. */
export function buildOf(kind: BrowserKind): string {
  const folder = process.env.CRAMPWISE_TEST_BUILD ?? outputFolder[kind]
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`There is no build for ${kind}: run npm run build and npm run build:firefox first.`)
  return folder
}

/** What a browser starts with in place of the build and a new profile. */
export interface Install {
  /** A folder to install from; null where the profile has the extension already. */
  extensionDir: string | null
  profile?: string
  /** The browser's own, such as "de". */
  language?: string
}

/** Starts a browser with the built extension, a site for it to read and no way out of this machine. */
export async function startWorld(kind: BrowserKind, install?: Install): Promise<World> {
  const choice = install ?? { extensionDir: buildOf(kind) }
  const site = await startSite()
  const deadEnd = await startDeadEnd(site)
  const launched = await launchWithExtension({
    // The words that tests look for, whatever the machine speaks.
    language: 'en-US',
    ...choice,
    kind,
    headless: true,
    proxyPort: deadEnd.port,
    viewport,
  })
  const world: World = {
    kind,
    launched,
    site,
    errors: [],
    requests: [],
    get outside() {
      return deadEnd.asked.filter((host) => !browsersOwn.test(host))
    },
    open: (path, prepare) => openTab(world, path, prepare),
    store: async (values) => {
      await inExtension(launched, `api.storage.local.set(${JSON.stringify(values)})`)
    },
    stored: (key) =>
      inExtension<Plain>(
        launched,
        `api.storage.local.get(${JSON.stringify(key)}).then((all) => all[${JSON.stringify(key)}])`,
      ),
    closeTabs: async () => {
      const welcome = await welcomePage(launched)
      for (const page of await launched.browser.pages()) if (page !== welcome) await page.close()
    },
    close: async () => {
      await launched.close()
      await site.close()
      deadEnd.close()
    },
  }
  if (choice.extensionDir !== null) await welcomePage(launched)
  return world
}

/**
 * The world of the tests around the call: started and prepared before the first of them and closed after the last. Each
 * begins without errors of another, and its tabs are closed when it ends. Nothing of it is there before a test runs.
 */
export function useWorld(kind: BrowserKind, prepare?: (world: World) => Promise<void>): World {
  const world = {} as World
  let started: World | null = null
  beforeAll(async () => {
    started = await startWorld(kind)
    // As they are, not their values: `outside` is asked anew each time.
    Object.defineProperties(world, Object.getOwnPropertyDescriptors(started))
    await prepare?.(world)
  })
  afterAll(() => started?.close())
  beforeEach(() => {
    world.errors.length = 0
  })
  afterEach(() => world.closeTabs())
  return world
}

/** Marks at every mention, so that a test sees all of them, and no lines under sentences. */
export async function markEverything(world: World): Promise<void> {
  await world.store({ reading: { density: 'every', hoverMode: 'rest', hoverKey: 'Alt', dwellMs: 150, claims: false } })
}
