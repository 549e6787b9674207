import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { type FrameFindings, findingsPort } from '../core/messages.ts'
import type { Launched } from './launch.ts'

/** A value that survives the way from a content script to here. */
export type Plain = string | number | boolean | null | undefined | Plain[] | { [key: string]: Plain }

/** Asks again and again until the answer is neither null, undefined nor false; says what it waited for otherwise. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | null | undefined | false>,
  timeoutMs = 25_000,
): Promise<Answer> {
  const end = Date.now() + timeoutMs
  let last = ''
  while (Date.now() < end) {
    try {
      const answer = await ask()
      if (answer !== null && answer !== undefined && answer !== false) return answer
    } catch (error) {
      last = ` (${String(error)})`
    }
    await pause(50)
  }
  throw new Error(`waited ${timeoutMs} ms for ${what}${last}`)
}

/** In Firefox `page.url()` of an extension page reads about:blank, so the page itself is asked. */
export function addressOf(page: Page): Promise<string> {
  return page.evaluate('location.href').then(String, () => '')
}

/** An extension page whose address ends with `ending`. */
function findExtensionPage(launched: Launched, ending: string, timeoutMs?: number): Promise<Page> {
  const find = async () => {
    for (const page of await launched.browser.pages()) {
      const address = await addressOf(page)
      if (/^\w+-extension:/.test(address) && address.includes(ending)) return page
    }
    return null
  }
  return until(`the extension page ${ending}`, find, timeoutMs)
}

/**
 * The welcome page, which the extension opens by itself when it is installed. It is the way in: Firefox never
 * finishes a direct navigation to a moz-extension address.
 */
export function welcomePage(launched: Launched): Promise<Page> {
  return findExtensionPage(launched, '/welcome.html')
}

/**
 * Opens one of the extension's pages, from the welcome page. `path` must be new to this browser. In a window of its own
 * it leaves the tab behind it visible, as a real popup does.
 */
export async function openExtensionPage(launched: Launched, path: string, ownWindow = false): Promise<Page> {
  const url = `api.runtime.getURL(${JSON.stringify(path)})`
  const open = ownWindow
    ? `api.windows.create({ url: ${url}, type: 'popup', width: 420, height: 640 }).then(({ tabs }) => tabs[0].id)`
    : `api.tabs.create({ url: ${url}, active: true }).then(({ id }) => id)`
  // A page may change its hash at once; its query, where it has one, tells it from others.
  const ending = path.replace(/(\?[^#]*)#.*$/, '$1')
  // Now and then Firefox's driver never hears of a tab that is there: it is opened anew then.
  for (let left = 2; left > 0; left--) {
    const tab = await inExtension<number>(launched, open)
    const page = await findExtensionPage(launched, ending, unheardOfMs).catch(() => null)
    if (page) return page
    await inExtension(launched, `api.tabs.remove(${tab}).then(() => null)`)
  }
  await inExtension(launched, `${open}.then(() => null)`)
  return findExtensionPage(launched, ending)
}

/** A tab that its driver has not heard of by then it will not hear of, in ms. */
const unheardOfMs = 8000

/** Runs an expression in the welcome page, with `api` as the extension's own `browser`. */
export async function inExtension<Answer extends Plain>(launched: Launched, expression: string): Promise<Answer> {
  const welcome = await welcomePage(launched)
  const text = await welcome.evaluate(
    `(async (api) => JSON.stringify((await (${expression})) ?? null))(globalThis.browser ?? globalThis.chrome)`,
  )
  return JSON.parse(String(text)) as Answer
}

/** The browser's number of the tab at an address. Addresses must be unique among open tabs. */
export function tabAt(launched: Launched, address: string): Promise<number> {
  const wanted = JSON.stringify(address)
  return until(`a tab at ${address}`, () =>
    inExtension<number | null>(
      launched,
      `api.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${wanted})?.id)`,
    ),
  )
}

// `Pick` makes a type of what is declared an interface, as `Plain` asks.
export type FrameReport = Pick<FrameFindings, Exclude<keyof FrameFindings, 'findings' | 'claims'>> & {
  findings: Pick<FrameFindings['findings'][number], 'topic' | 'count'>[]
  claims: Pick<FrameFindings['claims'][number], 'topic' | 'verdict' | 'caution' | 'text'>[]
}

let opened = 0

/** Opens a port to a tab as the popup does, to all frames or to one of them, and keeps what comes over it. */
export async function openFindings(launched: Launched, tab: number, frameId?: number) {
  const name = `port${++opened}`
  const to = JSON.stringify({ name: findingsPort, frameId })
  await inExtension(
    launched,
    `(() => {
      const port = api.tabs.connect(${tab}, ${to})
      const reports = []
      port.onMessage.addListener((report) => reports.push(report))
      globalThis.${name} = { port, reports }
    })()`,
  )
  return {
    /** The last word of each frame. */
    async frames(): Promise<FrameReport[]> {
      const last = new Map<string, FrameReport>()
      for (const report of await inExtension<FrameReport[]>(launched, `${name}.reports`)) last.set(report.frame, report)
      return [...last.values()]
    },
    /** How many reports came so far: one a reading. */
    count: () => inExtension<number>(launched, `${name}.reports.length`),
    close: () => inExtension(launched, `${name}.port.disconnect()`),
  }
}

export interface ContentPlace {
  tab: number
  /** Part of a frame's address; the top frame when not given. */
  frame?: string
}

async function frameId(launched: Launched, place: ContentPlace): Promise<number> {
  if (place.frame === undefined) return 0
  const part = JSON.stringify(place.frame)
  return until(`a frame at ${place.frame}`, () =>
    inExtension<number | null>(
      launched,
      `api.scripting.executeScript({ target: { tabId: ${place.tab}, allFrames: true }, func: () => location.href })
        .then((frames) => frames.find((frame) => String(frame.result).includes(${part}))?.frameId)`,
    ),
  )
}

/**
 * Calls a function in the content script's own world, the only one that can look into a closed shadow root.
 * The function is sent as text: it sees its arguments and the page, nothing else.
 */
export async function inContentWorld<Answer extends Plain, Args extends Plain[]>(
  launched: Launched,
  place: ContentPlace,
  func: (...args: Args) => Answer | Promise<Answer>,
  ...args: Args
): Promise<Answer> {
  const frame = await frameId(launched, place)
  const sent = args.map((arg) => (arg === undefined ? null : arg))
  const call = `api.scripting.executeScript({
    target: { tabId: ${place.tab}, frameIds: [${frame}] }, func: ${func.toString()}, args: ${JSON.stringify(sent)} })
    .then(([frame]) => { if (frame?.error) throw new Error(String(frame.error.message ?? frame.error)); return frame?.result })`
  return inExtension<Answer>(launched, call)
}

// A type, not an interface: only a type is known to hold nothing but its own fields, as `Plain` asks.
export type Card = {
  text: string
  rect: { left: number; top: number; right: number; bottom: number }
  viewport: { width: number; height: number }
  /** Text or label of what has the focus inside the card; null when the focus is elsewhere. */
  focused: string | null
  /** Still fading in or out. */
  moving: boolean
}

/** Reads the open card through its closed shadow root; null when none is open. Runs in the content script's world. */
export function readCard(): Card | null {
  const host = document.querySelector('.crampwise-card')
  if (!host) return null
  type Opener = { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } }
  const opener = (globalThis as { chrome?: Opener }).chrome?.dom
  const root =
    opener?.openOrClosedShadowRoot?.(host) ??
    (host as Element & { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot
  if (!root) return null
  // The first box that is drawn: the host itself and wrappers may be `display: contents`.
  const box = [...root.querySelectorAll('*')].find(
    (element) => !/^(style|link)$/i.test(element.localName) && element.getBoundingClientRect().width > 0,
  )
  if (!box) return null
  const boxes = [...root.children].filter((child) => child instanceof HTMLElement && child.localName !== 'style')
  const text = boxes.map((child) => (child as HTMLElement).innerText).join(' ')
  const { left, top, right, bottom } = box.getBoundingClientRect()
  const focused = root.activeElement
  const animations = [...root.getAnimations(), ...host.getAnimations()]
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    rect: { left, top, right, bottom },
    viewport: { width: document.documentElement.clientWidth, height: window.innerHeight },
    focused: focused ? (focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim() : null,
    moving: animations.some((animation) => animation.playState === 'running'),
  }
}

/** A painted mark, as the page can see it. */
export interface Mark {
  text: string
  /** Where it starts in `document.body.textContent`; -1 outside of it (shadow roots). */
  offset: number
}

/** Every painted mark of a document, by place. Runs in the page. */
export function readMarks(): Mark[] {
  const starts = new Map<Node, number>()
  const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT)
  let length = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    starts.set(node, length)
    length += (node.nodeValue ?? '').length
  }
  const marks = new Map<string, { text: string; offset: number }>()
  for (const highlight of CSS.highlights.values()) {
    for (const range of highlight) {
      if (!range.startContainer.isConnected) continue
      const live = document.createRange()
      live.setStart(range.startContainer, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      const start = starts.get(range.startContainer)
      const offset = start === undefined ? -1 : start + range.startOffset
      const text = live.toString()
      if (text) marks.set(`${offset}:${text}:${offset < 0 ? marks.size : ''}`, { text, offset })
    }
  }
  return [...marks.values()].sort((a, b) => a.offset - b.offset)
}

/** The text under each kind of line, by the end of its highlight's name. Runs in the page. */
export function readLines(): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const [name, highlight] of CSS.highlights) {
    const texts = [...highlight].map((range) => {
      const live = document.createRange()
      live.setStart(range.startContainer, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      return live.toString()
    })
    if (texts.length > 0) found[name.replace(/^m[0-9a-f]+-/, '')] = texts
  }
  return found
}

/**
 * Scrolls the nth mark with this text into view and answers the middle of its first line. Runs in the page.
 */
export function pointOfMark(
  text: string,
  nth: number,
): { x: number; y: number; from: { x: number; y: number } } | null {
  const found: Range[] = []
  for (const highlight of CSS.highlights.values()) {
    for (const range of highlight) {
      if (!range.startContainer.isConnected) continue
      const live = document.createRange()
      live.setStart(range.startContainer, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      if (live.toString() === text) found.push(live)
    }
  }
  found.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
  const range = found[nth - 1]
  if (!range) return null
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const rect = range.getClientRects()[0]
  if (!rect) return null
  const x = rect.left + rect.width / 2
  const y = rect.top + rect.height / 2
  // Where the pointer comes from: towards the middle of the viewport, since Firefox refuses points outside of it.
  return { x, y, from: { x: x + (x < innerWidth / 2 ? 60 : -60), y: y + (y < innerHeight / 2 ? 120 : -120) } }
}

/** Moves the real pointer to rest on a mark. */
export async function hoverMark(page: Page, text: string, nth = 1): Promise<{ x: number; y: number }> {
  const point = await until(`a mark "${text}" (${nth})`, () => page.evaluate(pointOfMark, text, nth))
  await page.mouse.move(point.from.x, point.from.y)
  await page.mouse.move(point.x, point.y, { steps: 4 })
  return point
}
