import { join, relative } from 'node:path'
import type { Page } from 'puppeteer-core'
import { pictureTour } from './animation/tour.ts'
import { demoSite } from './demo.ts'
import { fillDiary } from './diary/fill-diary.ts'
import { sampleDiary } from './diary/sample-diary.ts'
import {
  hoverMark,
  inContentWorld,
  openExtensionPage,
  readCard,
  readMarks,
  tabAt,
  until,
  welcomePage,
} from './drive.ts'
import { type Launched, launchWithExtension } from './launch.ts'
import { pseudoBuild, spanishBuild } from './pseudo/language-build.ts'
import { pseudoLanguage } from './pseudo/pseudo-catalogue.ts'
import { serve } from './serve.ts'
import { build, outputFolder, projectFolder } from './tools.ts'

/** Sharp enough for a page that shows them at their size, and not heavy. */
const scale = 1.2

interface Size {
  width: number
  height: number
}

const card: Size = { width: 780, height: 1020 }
const wide: Size = { width: 1000, height: 820 }
const tall: Size = { width: 1000, height: 1180 }
const phone: Size = { width: 360, height: 740 }
/** A4 at 96 dots an inch. */
const sheet: Size = { width: 795, height: 1125 }

/** `npm run pictures -- record library` makes those whose names begin so; without names, all. */
const wanted = process.argv.slice(2)
const isWanted = (name: string) => wanted.length === 0 || wanted.some((start) => name.startsWith(start))

async function save(page: Page, name: string): Promise<void> {
  if (!isWanted(name)) return
  const path = join(projectFolder, 'docs', `${name}.png`)
  await page.screenshot({ path: path as `${string}.png` })
  console.log(`saved ${relative(process.cwd(), path)}`)
}

/** An article with one card open. */
async function pictureCard(launched: Launched, address: string, word: RegExp, name: string): Promise<number> {
  const page = await launched.browser.newPage()
  await page.setViewport({ ...card, deviceScaleFactor: scale })
  await page.goto(address)
  await page.bringToFront()
  const mark = await until(`a mark like ${word}`, async () =>
    (await page.evaluate(readMarks)).find(({ text }) => word.test(text)),
  )
  await hoverMark(page, mark.text)
  const tab = await tabAt(launched, address)
  await until('the card', async () => (await inContentWorld(launched, { tab }, readCard))?.moving === false)
  await save(page, name)
  await page.keyboard.press('Escape')
  return tab
}

async function picturePage(
  launched: Launched,
  path: string,
  name: string,
  size: Size,
  scheme = 'light',
  prepare?: (page: Page) => Promise<unknown>,
): Promise<void> {
  if (!isWanted(name)) return
  const page = await openExtensionPage(launched, path)
  await page.setViewport({ ...size, deviceScaleFactor: scale })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  if (name.endsWith('print')) {
    await page.emulateMediaType('print')
    // The margins of a sheet, which only a printer knows.
    await page.evaluate(() => {
      document.body.style.padding = '16mm'
    })
  }
  await until(`${path} to show something`, () => page.evaluate('document.body.innerText.trim().length > 60'))
  await page.bringToFront()
  await prepare?.(page)
  await save(page, name)
  await page.close()
}

/** Fills in the example of "Check a text" and opens what was found of a claim in it. */
async function checkExample(page: Page): Promise<void> {
  await page.locator('.check-text .under button').click()
  await page.locator('.check-text .claims button').click()
  await until('what was found', () => page.evaluate(() => document.querySelector('.cw-claim') !== null))
  await page.evaluate(() => document.querySelector('.check-text .under')?.scrollIntoView())
}

/** A view of the diary: its code may come a moment after the page. */
async function whenThere(page: Page): Promise<void> {
  await until('the view', () => page.evaluate(() => (document.querySelector('main')?.innerText.length ?? 0) > 60))
}

/** The chart of the diary, drawn and in view. */
async function showChart(page: Page): Promise<void> {
  await until('both plots', () => page.evaluate(() => document.querySelectorAll('.u-wrap canvas').length === 2))
  await page.evaluate(() => document.querySelector('.chart')?.scrollIntoView())
}

/** A night with cramps by itself, all that can be said of it unfolded. */
async function openNight(page: Page): Promise<void> {
  await until('a night', () =>
    page.evaluate(() => {
      const bad = [...document.querySelectorAll('.night-link')].find(
        (one) => one.querySelectorAll('.dots i').length > 0,
      )
      location.hash = bad?.getAttribute('href') ?? ''
      return bad !== undefined
    }),
  )
  await page.locator('.edit-night summary').click()
}

/** The routine under way: it begins a moment after the page. */
async function whenRunning(page: Page): Promise<void> {
  await until('the routine', () => page.evaluate(() => document.querySelector('.ring') !== null))
}

/** The routine, ended in its first hold, so that a part of the dose is noted. */
async function endRoutine(page: Page): Promise<void> {
  const left = () => page.evaluate(() => parseInt(document.querySelector('.holding .ring b')?.textContent ?? '', 10))
  await page.locator('.go .cw-button:nth-child(3)').click()
  const first = await until('a hold', left)
  await until('seconds of a hold', async () => (await left()) < first - 4)
  await page.locator('.go .cw-button:nth-child(4)').click()
  // It comes last, once what was done is noted.
  await until('the question about the night before', () =>
    page.evaluate(() => document.querySelector('.result .count') !== null),
  )
}

async function openLast(page: Page): Promise<void> {
  await page.locator('#tab-last').click()
  await until('the form', () => page.evaluate(() => document.querySelector('.count') !== null))
}

/** Spanish, and languages that nobody speaks: how much longer words may be, and how it looks where text runs to the left. */
async function pictureLanguages(): Promise<void> {
  const popup = { width: 360, height: 584 }
  await inLanguage(spanishBuild('chrome'), 'es', async (launched, tab) => {
    await picturePage(launched, `/popup.html?tab=${tab}`, 'language-popup-spanish', popup)
    await picturePage(launched, '/routine.html?picture', 'language-routine-spanish', wide)
  })
  await inLanguage(pseudoBuild('chrome', 'long'), pseudoLanguage.long, async (launched, tab) => {
    await picturePage(launched, `/popup.html?tab=${tab}`, 'language-popup-long', popup)
  })
  await inLanguage(pseudoBuild('chrome', 'bidi'), pseudoLanguage.bidi, async (launched, tab) => {
    await picturePage(launched, `/popup.html?tab=${tab}`, 'language-popup-bidi', popup)
    await picturePage(launched, '/options.html?picture', 'language-options-bidi', { width: 900, height: 940 })
  })
}

/** A browser in a language, with the demo article open and marked in a tab. */
async function inLanguage(
  extensionDir: string,
  language: string,
  take: (launched: Launched, tab: number) => Promise<void>,
): Promise<void> {
  const site = await serve(demoSite())
  const launched = await launchWithExtension({ kind: 'chrome', extensionDir, headless: true, language })
  try {
    // It opens by itself, and in front.
    await welcomePage(launched)
    const address = `${site.origin}/demo/light.html`
    const page = await launched.browser.newPage()
    await page.goto(address)
    await page.bringToFront()
    await until('marks', async () => (await page.evaluate(readMarks)).length > 10)
    await take(launched, await tabAt(launched, address))
  } finally {
    await launched.close()
    await site.close()
  }
}

/** Makes every picture of `docs/` anew. In Chrome or Chromium: Firefox cannot be asked for the dark scheme. */
async function main(): Promise<void> {
  await build('chrome', true)
  const site = await serve(demoSite())
  const launched = await launchWithExtension({ kind: 'chrome', extensionDir: outputFolder.chrome, headless: true })
  try {
    const tab = await pictureCard(launched, `${site.origin}/demo/light.html`, /^magnesium/i, 'card-light')
    await pictureCard(launched, `${site.origin}/demo/dark.html`, /^vitamin k/i, 'card-dark')
    await pictureCard(launched, `${site.origin}/demo/light.html?claim`, /^magnesium stops/i, 'claim-light')
    await pictureCard(launched, `${site.origin}/demo/dark.html?claim`, /^bananas cure/i, 'claim-dark')
    await picturePage(launched, `/popup.html?tab=${tab}`, 'popup', { width: 360, height: 552 })
    await picturePage(launched, `/popup.html?dark&tab=${tab}`, 'popup-dark', { width: 360, height: 552 }, 'dark')
    await picturePage(launched, '/popup.html?picture', 'popup-tonight', { width: 360, height: 300 })
    await picturePage(launched, '/popup.html?picture=2', 'popup-tonight-dark', { width: 360, height: 300 }, 'dark')
    await picturePage(launched, '/routine.html?picture=1', 'routine', wide)
    await picturePage(launched, '/routine.html?picture=2#/start', 'routine-running', wide, 'dark', whenRunning)
    await picturePage(launched, '/routine.html?picture=4#/', 'routine-dark', wide, 'dark')
    await picturePage(launched, '/routine.html?picture=5#/start', 'routine-running-light', wide, 'light', whenRunning)
    await picturePage(launched, '/routine.html?picture=3#/now', 'cramp-now', wide)
    await picturePage(launched, '/routine.html?picture=6#/now', 'cramp-now-dark', wide, 'dark')
    await picturePage(launched, '/routine.html?picture=7#/start', 'routine-result', wide, 'light', endRoutine)
    await picturePage(launched, '/routine.html?picture=8#/start', 'routine-result-dark', wide, 'dark', endRoutine)
    await picturePage(launched, '/welcome.html?picture', 'welcome', wide)
    await picturePage(launched, '/welcome.html?picture=2', 'welcome-dark', wide, 'dark')
    await picturePage(launched, '/options.html?picture', 'options', { width: 900, height: 940 })
    await picturePage(launched, '/options.html?picture=2', 'options-dark', { width: 900, height: 940 }, 'dark')
    await picturePage(launched, '/library.html?picture=1#/', 'library-light', wide)
    await picturePage(launched, '/library.html?picture=2#/vitamin_k2', 'library-dark', wide, 'dark')
    await picturePage(launched, '/library.html?picture=3#/', 'library-phone', phone)
    await picturePage(launched, '/library.html?picture=4#/magnesium', 'library-print', sheet)
    await picturePage(launched, '/library.html?picture=5#/study/tan2024?at=tan2024.arms.k2', 'record', wide)
    await picturePage(
      launched,
      '/library.html?picture=8#/study/tan2024?at=tan2024.arms.k2',
      'record-dark',
      wide,
      'dark',
    )
    await picturePage(launched, '/library.html?picture=9#/compare/magnesium,quinine,stretching', 'compare', wide)
    await picturePage(
      launched,
      '/library.html?picture=10#/compare/magnesium,quinine,stretching',
      'compare-dark',
      wide,
      'dark',
    )
    await picturePage(launched, '/library.html?picture=11#/nutrients', 'nutrients', wide)
    await picturePage(launched, '/library.html?picture=12#/nutrients', 'nutrients-dark', wide, 'dark')
    await picturePage(launched, '/library.html?picture=13#/article', 'article', wide)
    await picturePage(launched, '/library.html?picture=14#/article', 'article-dark', wide, 'dark')
    await picturePage(launched, '/library.html?picture=6#/check', 'check-text', wide, 'light', checkExample)
    await picturePage(launched, '/library.html?picture=7#/check', 'check-text-dark', wide, 'dark', checkExample)
    // Last, as what it puts into the log shows in the popup too.
    await fillDiary(launched, sampleDiary(Temporal.Now.plainDateISO().subtract({ days: 1 }).toString(), 200))
    await picturePage(launched, '/diary.html?picture=1#/', 'diary', tall, 'light', whenThere)
    await picturePage(launched, '/diary.html?picture=2#/', 'diary-dark', tall, 'dark', whenThere)
    await picturePage(
      launched,
      '/diary.html?picture=3#/',
      'diary-phone',
      { ...phone, height: 1240 },
      'light',
      whenThere,
    )
    await picturePage(launched, '/diary.html?picture=4#/', 'diary-chart', wide, 'light', showChart)
    await picturePage(launched, '/diary.html?picture=5#/', 'diary-chart-dark', wide, 'dark', showChart)
    await picturePage(launched, '/diary.html?picture=6#/', 'night', { width: 560, height: 900 }, 'light', openNight)
    await picturePage(launched, '/diary.html?picture=7#/', 'night-dark', { width: 560, height: 900 }, 'dark', openNight)
    await picturePage(launched, '/popup.html?picture=3', 'popup-last', { width: 360, height: 390 }, 'light', openLast)
    await picturePage(
      launched,
      '/popup.html?picture=4',
      'popup-last-dark',
      { width: 360, height: 390 },
      'dark',
      openLast,
    )
    await picturePage(launched, '/diary.html?picture=8#/doctor', 'doctor', tall, 'light', whenThere)
    await picturePage(launched, '/diary.html?picture=9#/doctor', 'doctor-dark', tall, 'dark', whenThere)
    await picturePage(launched, '/diary.html?picture=10#/doctor', 'doctor-print', sheet, 'light', whenThere)
    await picturePage(launched, '/diary.html?picture=11#/insights', 'insights', tall, 'light', whenThere)
    await picturePage(launched, '/diary.html?picture=12#/insights', 'insights-dark', tall, 'dark', whenThere)
    await picturePage(launched, '/diary.html?picture=13#/experiment', 'experiment', wide, 'light', whenThere)
    await picturePage(launched, '/diary.html?picture=14#/experiment', 'experiment-dark', wide, 'dark', whenThere)
    await picturePage(launched, '/diary.html?picture=15#/data', 'diary-data', wide, 'light', whenThere)
    await picturePage(launched, '/diary.html?picture=16#/data', 'diary-data-dark', wide, 'dark', whenThere)
  } finally {
    await launched.close()
    await site.close()
  }
}

await main()
if (isWanted('tour')) await pictureTour()
if (isWanted('language')) await pictureLanguages()
