import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Page } from 'puppeteer-core'
import { demoSite } from '../demo.ts'
import { fillDiary } from '../diary/fill-diary.ts'
import { sampleDiary } from '../diary/sample-diary.ts'
import { inContentWorld, openExtensionPage, pointOfMark, readCard, readMarks, tabAt, until } from '../drive.ts'
import { type Launched, launchWithExtension } from '../launch.ts'
import { serve } from '../serve.ts'
import { outputFolder, projectFolder } from '../tools.ts'
import { createFilm, type Film } from './film.ts'
import type { Stage } from './stage.ts'

const stage: Stage = { width: 900, height: 712, scale: 1.25, bar: 40, foot: 52 }
const view = { width: stage.width, height: stage.height - stage.bar - stage.foot, deviceScaleFactor: stage.scale }

interface Point {
  x: number
  y: number
}

/** How long a frame of a movement stays. */
const stepMs = 70

/** Points on a way, slow at its ends, the last one its end. */
function wayTo(from: Point, to: Point, steps: number): Point[] {
  return Array.from({ length: steps }, (_, nth) => {
    const share = (1 - Math.cos((Math.PI * (nth + 1)) / steps)) / 2
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
  })
}

/** Opens a page of the extension as the film shows it: light, and without movement, so that every run takes the same. */
async function openStill(launched: Launched, path: string, size = { width: view.width, height: view.height }) {
  const page = await openExtensionPage(launched, path)
  await page.setViewport({ ...size, deviceScaleFactor: stage.scale })
  await emulate(page)
  return page
}

function emulate(page: Page): Promise<void> {
  return page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ])
}

/** How far the open card is scrolled. Runs in the content script's world. */
function cardScroll(): number {
  const host = document.querySelector('.crampwise-card')
  if (!host) return 0
  type Opener = { dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } }
  const root = (globalThis as unknown as { chrome: Opener }).chrome.dom.openOrClosedShadowRoot(host)
  return Math.max(0, ...[...(root?.querySelectorAll('*') ?? [])].map((element) => element.scrollTop))
}

/** The article: marks, the pointer on one, its card, the card scrolled. Answers the page, its tab still open. */
async function filmArticle(film: Film, launched: Launched, address: string): Promise<{ page: Page; tab: number }> {
  const page = await launched.browser.newPage()
  await page.setViewport(view)
  await emulate(page)
  await page.goto(address)
  await page.bringToFront()
  const marks = await until('marks', async () => {
    const found = await page.evaluate(readMarks)
    return found.length > 0 && found
  })
  const mark = marks.find(({ text }) => /^magnesium/i.test(text))
  if (!mark) throw new Error('The demo article marks no magnesium.')
  const tab = await tabAt(launched, address)
  const title = 'The Evening Ledger: when leg cramps wake you'
  const start = { x: 640, y: 470 }
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
  await film.take({
    page,
    title,
    caption: 'Remedies on a page get a quiet underline',
    pointer: start,
    holdMs: 500,
  })
  const at = await page.evaluate(pointOfMark, mark.text, 1)
  if (!at) throw new Error('The mark is not shown.')
  // The mark high enough for its whole card below.
  const middle = await page.evaluate(() => scrollY)
  const end = middle + at.y - 90
  for (const { y } of wayTo({ x: 0, y: 0 }, { x: 0, y: end }, 3)) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y)
    await film.take({
      page,
      title,
      caption: 'Remedies on a page get a quiet underline',
      pointer: start,
      holdMs: stepMs,
    })
  }
  await film.take({ page, title, caption: 'Remedies on a page get a quiet underline', pointer: start, holdMs: 900 })
  const target = { x: at.x, y: 90 }
  for (const pointer of wayTo(start, target, 8)) {
    await page.mouse.move(pointer.x, pointer.y)
    await film.take({ page, title, caption: 'Rest the pointer on one', pointer, holdMs: stepMs })
  }
  await until('the card', async () => (await inContentWorld(launched, { tab }, readCard))?.moving === false)
  await film.take({
    page,
    title,
    caption: 'Its card says what trials found',
    pointer: target,
    still: true,
    holdMs: 2000,
  })
  const inside = { x: target.x + 120, y: target.y + 260 }
  for (const pointer of wayTo(target, inside, 5)) {
    await page.mouse.move(pointer.x, pointer.y)
    await film.take({ page, title, caption: 'Its card says what trials found', pointer, holdMs: stepMs })
  }
  const caption = 'How sure that is, and what to be careful with'
  let before = 0
  for (let step = 0; step < 6; step++) {
    await page.mouse.wheel({ deltaY: 60 })
    const from = before
    before = await until('the card to scroll', async () => {
      const now = await inContentWorld(launched, { tab }, cardScroll)
      return now > from && now
    })
    await film.take({ page, title, caption, pointer: inside, holdMs: stepMs })
  }
  await film.take({ page, title, caption, pointer: inside, holdMs: 1300 })
  await page.keyboard.press('Escape')
  await until('the card to close', async () => (await page.$('.crampwise-card')) === null)
  return { page, tab }
}

async function filmPopup(film: Film, launched: Launched, page: Page, tab: number): Promise<void> {
  const popup = await openStill(launched, `/popup.html?film&tab=${tab}`, { width: 360, height: 552 })
  await until('the list', () => popup.evaluate('document.body.innerText.trim().length > 200'))
  await page.mouse.move(880, 600)
  await film.take({
    page,
    popup,
    title: 'The Evening Ledger: when leg cramps wake you',
    caption: 'The toolbar lists what the page claims',
    still: true,
    holdMs: 2300,
  })
  await popup.close()
}

async function filmRoutine(film: Film, launched: Launched): Promise<void> {
  const page = await openStill(launched, '/routine.html?film#/start')
  const title = 'Crampwise: tonight’s stretch'
  const secondsLeft = () => page.evaluate(() => parseInt(document.querySelector('.ring b')?.textContent ?? '', 10))
  const skip = await page.waitForSelector('.go .cw-button:nth-child(3)')
  const box = await skip?.boundingBox()
  if (!box) throw new Error('The routine has no button to skip.')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  const first = await until('a hold', async () => {
    const left = await secondsLeft()
    return (await page.$('.holding')) !== null && left
  })
  for (let left = first - 1; left > first - 5; left--) {
    await until(`${left} seconds left`, async () => (await secondsLeft()) === left)
    const still = left === first - 3
    await film.take({ page, title, caption: 'A stretch before bed, drawn and timed', still, holdMs: 800 })
  }
  await page.close()
}

async function filmDiary(film: Film, launched: Launched): Promise<void> {
  await fillDiary(launched, sampleDiary(Temporal.Now.plainDateISO().subtract({ days: 1 }).toString(), 200))
  const page = await openStill(launched, '/diary.html?film#/')
  await until('the nights', () => page.evaluate(() => document.querySelectorAll('.night-link').length > 20))
  const title = 'Crampwise: the diary'
  const caption = 'A diary of your nights stays on your device'
  await film.take({ page, title, caption, still: true, holdMs: 2300 })
  await page.close()
}

function save(name: string, bytes: Buffer): void {
  const path = join(projectFolder, 'docs', name)
  writeFileSync(path, bytes)
  console.log(`saved ${relative(process.cwd(), path)}, ${Math.round(bytes.length / 1000)} kB`)
}

/** Makes the animated tour and its still. Drives a browser of its own, as what it writes shows on other pages. */
export async function pictureTour(): Promise<void> {
  const site = await serve(demoSite())
  const launched = await launchWithExtension({ kind: 'chrome', extensionDir: outputFolder.chrome, headless: true })
  try {
    const studio = await launched.browser.newPage()
    const film = await createFilm(studio, stage, readFileSync(join(projectFolder, 'public/icon/icon.svg'), 'utf8'))
    const { page, tab } = await filmArticle(film, launched, `${site.origin}/demo/light.html`)
    await filmPopup(film, launched, page, tab)
    await filmRoutine(film, launched)
    await filmDiary(film, launched)
    save('tour.webp', film.animation())
    save('tour-still.webp', await film.stills())
  } finally {
    await launched.close()
    await site.close()
  }
}
