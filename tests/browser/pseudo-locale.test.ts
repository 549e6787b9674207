import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keyword } from '../../core/keyword.ts'
import { loadEvidence } from '../../data/evidence.ts'
import article from '../../data/judged-article.json' with { type: 'json' }
import { loadRoutines } from '../../data/routines.ts'
import type { BrowserKind } from '../../scripts/browsers.ts'
import { fillDiary } from '../../scripts/diary/fill-diary.ts'
import { sampleDiary } from '../../scripts/diary/sample-diary.ts'
import { inContentWorld, until } from '../../scripts/drive.ts'
import { pseudoBuild } from '../../scripts/pseudo/language-build.ts'
import { type PseudoName, pseudoLanguage } from '../../scripts/pseudo/pseudo-catalogue.ts'
import { projectFolder } from '../../scripts/tools.ts'
import { markEverything, startWorld, type World } from './harness.ts'
import { readFaults } from './pseudo/read-faults.ts'
import { readSides, readTurns } from './pseudo/read-layout.ts'
import { openSurface, surfacesOf } from './pseudo/surfaces.ts'

const evidence = loadEvidence()
/** Parts of the evidence that are named within a message, where no mark can tell their language. */
const inGaps = [
  ...Object.values(evidence.topics).map(({ title }) => title),
  ...Object.values(evidence.nutrients).map(({ name }) => name),
  ...loadRoutines().flatMap(({ versions }) =>
    versions.flatMap(({ stretches }) => stretches.flatMap(({ name, cue }) => [name, name.toLowerCase(), cue])),
  ),
  ...loadRoutines().flatMap(({ when }) => when ?? []),
  article.title,
  // The record that is looked at, and words of the demo's that are quoted.
  'Tan et al. 2024',
  'night leg cramps',
  'magnesium',
]

/** Names of days and months, as browsers write them. */
function calendarWords(locale: string): string[] {
  const days = Array.from({ length: 366 }, (_, day) => Date.UTC(2024, 0, 1 + day))
  const styles: Intl.DateTimeFormatOptions[] = [
    { dateStyle: 'full' },
    { dateStyle: 'long' },
    { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    { month: 'long' },
    { timeStyle: 'short' },
  ]
  const words = styles.flatMap((style) => {
    const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' })
    return days.flatMap((day) =>
      format
        .formatToParts(day)
        .filter(({ type }) => /weekday|month|dayPeriod/.test(type))
        .map(({ value }) => value),
    )
  })
  const and = new Intl.ListFormat(locale)
    .formatToParts(['1', '2'])
    .flatMap(({ type, value }) => (type === 'literal' ? value.trim() : []))
  return [...new Set([...words, ...and])]
}

const sample = sampleDiary('2026-11-26', 120)
/** What stands between the words of the interface and is in no language, or is the reader's own. */
const allowed = [
  'Crampwise',
  ...sample.diary.periods.flatMap(({ name, dose }) => [name, dose]),
  ...sample.diary.nights.map(({ note }) => note),
  // What is typed into the address bar, and keys as the browser names them.
  keyword,
  ...['Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+L', 'Alt+Shift+C', 'Alt', 'Ctrl', 'Shift'],
  ...['de', 'ar', 'en'].flatMap(calendarWords),
].filter((text) => text !== '')

const pictures = join(projectFolder, '.output', 'pseudo', 'pictures')

/** All of the page: as one picture of a page that is longer than the view, Chromium shifts those that run to the left. */
async function picture(page: Page, name: string, width: number): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.setViewport({ width, height: 900 })
  const height = await page.evaluate(() => Math.min(5000, Math.max(600, document.documentElement.scrollHeight)))
  await page.setViewport({ width, height })
  await page.screenshot({ path: join(pictures, `${name}.png`) as `${string}.png`, captureBeyondViewport: false })
  await page.setViewport({ width, height: 900 })
}

const runs: [PseudoName, BrowserKind][] = [
  ['long', 'chrome'],
  ['bidi', 'chrome'],
  ['bidi', 'firefox'],
]

describe.each(runs)('the made-up language "%s" in %s', (pseudo, kind) => {
  let world: World
  let tab = 0
  beforeAll(async () => {
    world = await startWorld(kind, { extensionDir: pseudoBuild(kind, pseudo), language: pseudoLanguage[pseudo] })
    await markEverything(world)
    await world.store({
      reading: { density: 'every', hoverMode: 'rest', hoverKey: 'Alt', dwellMs: 150, claims: true },
    })
    await fillDiary(world.launched, sample)
    const article = await world.open('/demo/article.html')
    await until('marks', async () => (await article.marks()).length > 20)
    tab = article.tab
  })
  afterAll(() => world?.close())

  for (const { name } of surfacesOf(0)) {
    test(`is all that is read on ${name}, and nothing of it is cut off`, async () => {
      const surface = surfacesOf(tab).find((one) => one.name === name)
      if (!surface) throw new Error(name)
      const page = await openSurface(world, surface)
      for (const width of [1280, 360]) {
        await picture(page, `${kind}-${pseudo}-${name}-${width}`, Math.min(width, surface.widest ?? width))
        const faults = await page.evaluate(readFaults, allowed, inGaps)
        expect.soft(faults, `${width} px`).toEqual({ plain: [], cut: [], sideways: 0 })
      }
      expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
        pseudoLanguage[pseudo],
        pseudo === 'bidi' ? 'rtl' : 'ltr',
      ])
      await page.close()
    })
  }

  // What is read first, and what follows it in the same line.
  const inLine: [surface: string, first: string, second: string][] = [
    ['popup', '.bar .logo', '.bar h1'],
    ['popup', '#tab-page', '#tab-last'],
    ['popup', '.claim .cw-icon', '.claim .words'],
    ['popup', '.site .words', '.site input'],
    ['options', 'header .logo', 'header h1'],
    ['options', '.find .cw-icon', '.find .help'],
    ['library-topic', 'article h1', 'article .line button'],
    ['library-topic', '.cw-cautions .cw-icon', '.cw-cautions li > span'],
    ['diary-nights', '.calendar th:first-child', '.calendar th:last-child'],
    ['diary-nights', '.month-line .back', '.month-line .icon:not(.back)'],
  ]
  test.each(inLine)('lays out %s along its text: %s before %s', async (name, first, second) => {
    const surface = surfacesOf(tab).find((one) => one.name === name)
    if (!surface) throw new Error(name)
    const page = await openSurface(world, surface)
    const sides = await page.evaluate(readSides, first, second)
    if (!sides) throw new Error(`${first} or ${second} is missing`)
    expect(sides.before < sides.after).toBe(pseudo === 'long')
    await page.close()
  })

  test('mirrors what points on, and neither ticks nor number lines', async () => {
    const isMirrored = pseudo === 'bidi'
    const open = async (name: string) => {
      const surface = surfacesOf(tab).find((one) => one.name === name)
      if (!surface) throw new Error(name)
      return openSurface(world, surface)
    }
    const scales = async (page: Page, selector: string) =>
      new Set((await page.evaluate(readTurns, selector)).map(({ scale }) => scale))
    const popup = await open('popup')
    expect(await scales(popup, '.finding > .cw-mirrors')).toEqual(new Set([isMirrored ? '-1 1' : 'none']))
    expect(await scales(popup, '.logo, .claim .cw-icon')).toEqual(new Set(['none']))
    const diary = await open('diary-nights')
    expect(await scales(diary, '.month-line .cw-mirrors')).toEqual(new Set([isMirrored ? '-1 1' : 'none']))
    expect(await scales(diary, '.night-link .cw-icon')).toEqual(new Set(['none']))
    const entry = await open('library-topic')
    const drawn = await entry.evaluate(readTurns, '.cw-bars svg, .cw-forest svg')
    expect(new Set(drawn.map(({ direction }) => direction))).toEqual(new Set(['ltr']))
    for (const page of [popup, diary, entry]) await page.close()
  })

  test('goes on to the next tab by the arrow that points there', async () => {
    const surface = surfacesOf(tab).find(({ name }) => name === 'popup')
    if (!surface) throw new Error('popup')
    const page = await openSurface(world, surface)
    await page.focus('#tab-page')
    await page.keyboard.press(pseudo === 'bidi' ? 'ArrowLeft' : 'ArrowRight')
    await until('the second tab', () => page.evaluate(() => document.activeElement?.id === 'tab-tonight'))
    await page.close()
  })

  test('is all that is read on a card, beside its evidence', async () => {
    const article = await world.open('/demo/article.html?card')
    await article.hover('magnesium')
    await article.cardOpen()
    await article.page.screenshot({ path: join(pictures, `${kind}-${pseudo}-card.png`) as `${string}.png` })
    const faults = await inContentWorld(world.launched, { tab: article.tab }, readFaults, allowed, inGaps)
    expect(faults).toEqual({ plain: [], cut: [], sideways: 0 })
  })
})
