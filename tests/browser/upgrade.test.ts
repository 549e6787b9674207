import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { endOf } from '../../core/bedtime/plan-form.ts'
import { addDays } from '../../core/diary/calendar.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { databaseName } from '../../data/stores/diary-database.ts'
import { addressOf, hoverMark, inExtension, openExtensionPage, type Plain, until } from '../../scripts/drive.ts'
import { makeProfile, removeFolder } from '../../scripts/launch.ts'
import { exportOfFirstVersion, importedNights } from '../fixtures/packages/everything.ts'
import { inFirefox } from './background.ts'
import { plainHost, startWorld, type World } from './harness.ts'
import { firstVersion, keepOverRestart, laterVersion, putBuild, putFirstVersion } from './releases.ts'

/** A night that the first version's own form writes, and its note. */
const typedNight = { evening: '2026-03-03', cramps: 1, note: 'Typed in the first version.' }

/** Entries that no version's form writes: one that cannot be read, and one of a version far ahead. */
const oddEntries = {
  'night:2026-02-20': { version: 1, value: { evening: '2026-02-20', cramps: 'many' } },
  'night:2026-02-21': { version: 9999, value: { evening: '2026-02-21', cramps: { calf: 2 } } },
}

let opened = 0

/** One of the extension's pages, in front, once its heading stands there. */
async function open(world: World, path: string, hash = ''): Promise<Page> {
  const page = await openExtensionPage(world.launched, `${path}?upgrade=${++opened}${hash}`)
  await page.bringToFront()
  await until(`a heading in ${path}`, () => page.evaluate(() => document.querySelector('h1') !== null))
  return page
}

/** Clicks the one element that matches, once it is there. */
const press = (page: Page, selector: string) =>
  until(`something to press: ${selector}`, () =>
    page.evaluate((query) => {
      const found = document.querySelector<HTMLElement>(query)
      found?.click()
      return found !== null
    }, selector),
  )

const shows = (page: Page, text: string) =>
  until(`the words ${text}`, () => page.evaluate((said) => document.body.innerText.includes(said), text))

/** What of a page's controls is chosen: radio buttons by value, fields by what stands in them, boxes as 1 or 0. */
const chosenIn = (page: Page, selector: string) =>
  page.evaluate(
    (query) =>
      [...document.querySelectorAll<HTMLInputElement>(`${query} input, ${query} select`)].flatMap((one) => {
        if (one.type === 'radio') return one.checked ? [one.value] : []
        return [one.type === 'checkbox' ? String(Number(one.checked)) : one.value]
      }),
    selector,
  )

const textsIn = (page: Page, selector: string) =>
  page.evaluate((query) => [...document.querySelectorAll(query)].map((one) => one.textContent), selector)

/** Everything that is kept, as the version that runs exports it through its own page. */
async function exported(world: World): Promise<Record<string, Plain>> {
  const page = await open(world, '/diary.html', '#/data')
  await page.evaluate(() => {
    URL.createObjectURL = (file) => {
      Object.assign(globalThis, { exported: (file as Blob).text() })
      return 'about:blank'
    }
    HTMLAnchorElement.prototype.click = () => {}
  })
  await press(page, '.offers .main')
  const text = await until('the export', () =>
    page.evaluate(() => (globalThis as typeof globalThis & { exported?: Promise<string> }).exported ?? null),
  )
  return JSON.parse(text)
}

const alarm = (world: World) =>
  inExtension<number | null>(world.launched, `api.alarms.get('bedtime').then((one) => one?.scheduledTime ?? null)`)

const badge = (world: World) => inExtension<string>(world.launched, 'api.action.getBadgeText({})')

const storedIn = (world: World, area: 'local' | 'sync') =>
  inExtension<Record<string, Plain>>(world.launched, `api.storage.${area}.get(null)`)

/** Writes entries past the extension's code. */
const putEntries = (world: World, entries: Record<string, unknown>) =>
  inExtension(
    world.launched,
    `new Promise((done, fail) => {
      const opening = indexedDB.open('${databaseName}')
      opening.onsuccess = () => {
        const writing = opening.result.transaction('entries', 'readwrite')
        for (const [key, value] of Object.entries(${JSON.stringify(entries)})) writing.objectStore('entries').put(value, key)
        writing.oncomplete = () => { opening.result.close(); done(null) }
        writing.onabort = () => fail(writing.error)
      }
    })`,
  )

/** The evening and the weekday's times of a plan whose reminder has been due for ten minutes, and the night before off. */
function planOf(now: Temporal.ZonedDateTime): { today: string; times: (string | null)[] } {
  const start = now.subtract({ minutes: 10 })
  const times: (string | null)[] = Array.from({ length: 7 }, () => '21:15')
  times[start.dayOfWeek - 1] = start.toPlainTime().toString({ smallestUnit: 'minute' })
  times[(start.dayOfWeek + 5) % 7] = null
  return { today: start.toPlainDate().toString(), times }
}

/** Fills the first version with all that it can keep, through its own pages wherever they write it. */
async function fill(world: World, folder: string): Promise<void> {
  const { today, times } = planOf(Temporal.Now.zonedDateTimeISO())
  const file = join(folder, 'everything.json')
  writeFileSync(file, exportOfFirstVersion({ ago: (days) => addDays(today, -days), times }))
  const diary = await open(world, '/diary.html', '#/data')
  const field = (await diary.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>
  await field.uploadFile(file)
  await press(diary, '.preview [role=switch]')
  await press(diary, '.preview .main')
  await until('the import', () => diary.evaluate(() => document.querySelector('.undo button') !== null))
  await until('the reminder, which is due', async () => (await badge(world)) === '1')
  await putEntries(world, oddEntries)

  // This page sets aside what it cannot read; what it saves goes into the second copy, with all that is there.
  const night = await open(world, '/diary.html', `#/night/${typedNight.evening}`)
  await press(night, `.counts button:nth-child(${typedNight.cramps + 1})`)
  await press(night, '.night-details summary')
  await night.type('.night-details textarea', typedNight.note)
  await until('the night to be saved', async () =>
    JSON.stringify(await exported(world)).includes(JSON.stringify(typedNight.note)),
  )

  const options = await open(world, '/options.html')
  await press(options, '#sync [role=switch]')
  await until('the options in the sync', async () => Object.keys(await storedIn(world, 'sync')).length === 3)
  await options.type('#sites form input', 'typed.example')
  await press(options, '#sites form button')
  await until('the site', async () => JSON.stringify(await storedIn(world, 'local')).includes('typed.example'))

  const routine = await open(world, '/routine.html')
  for (const value of ['one-leg', 'short', 'seated']) await press(routine, `.choosing input[value="${value}"]`)
  await press(routine, '.switch input')

  // The plan learns from this page on which evenings to rest.
  await open(world, '/diary.html', '#/experiment')
  await until('the evenings to rest on', async () =>
    JSON.stringify(await storedIn(world, 'local')).includes('"rests":["'),
  )
}

const wayIn = '/welcome.html?way-in'

/** Opens the page through which tests reach into the extension: an upgrade closes those that were open. */
async function openWayIn({ kind, launched }: World, extensionId: string): Promise<void> {
  if (kind === 'chrome') {
    const page = await launched.browser.newPage()
    await page.goto(`chrome-extension://${extensionId}${wayIn}`)
    return
  }
  await inFirefox(
    { launched },
    `(() => {
      const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser')
      gBrowser.addTab(WebExtensionPolicy.getByID('${extensionId}').getURL('${wayIn}'), {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      })
      return true
    })()`,
  )
}

/** Every error of the extension's own code that the browser knows of, in the background too. */
async function errorsOf({ kind, launched }: World, extensionId: string): Promise<string[]> {
  if (kind === 'firefox') {
    const errors = `Services.console.getMessageArray()
      .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
      .filter(({ sourceName }) => sourceName.startsWith(WebExtensionPolicy.getByID('${extensionId}').getURL('')))
      .map(({ errorMessage }) => errorMessage)`
    return (await inFirefox({ launched }, errors)) as string[]
  }
  const page = await launched.browser.newPage()
  await page.goto('chrome://extensions')
  const errors = await page.evaluate(
    `chrome.developerPrivate.getExtensionInfo('${extensionId}').then((all) =>
      [...all.manifestErrors, ...all.runtimeErrors].map(({ message }) => message))`,
  )
  await page.close()
  return errors as string[]
}

/** Lets Chromium collect the errors of an extension, which it does for developers only. */
async function collectErrors({ kind, launched }: World): Promise<void> {
  if (kind === 'firefox') return
  const page = await launched.browser.newPage()
  await page.goto('chrome://extensions')
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })')
  await page.close()
}

/** Addresses of the extension's pages that opened by themselves. */
async function ownPages(world: World): Promise<string[]> {
  const all = await Promise.all((await world.launched.browser.pages()).map(addressOf))
  return all.filter((address) => /^\w+-extension:/.test(address) && !address.endsWith(wayIn))
}

const readPaint = () => [...CSS.highlights.keys()].sort().join(' ')

describe.each([
  ['chrome', 'while it runs'],
  ['firefox', 'while it runs'],
  ['chrome', 'while it is closed'],
] as const)(`%s with ${firstVersion}, filled, and upgraded %s`, (kind, how) => {
  let world: World
  let extensionId: string
  let before: { exported: Record<string, Plain>; sync: Plain; alarm: number | null; evening: Plain }
  let pagesAfter: string[]
  let tab: Awaited<ReturnType<World['open']>>
  const profile = makeProfile()
  const folder = `${profile}-files`
  const extensionDir = join(folder, 'extension')

  beforeAll(async () => {
    mkdirSync(folder)
    putFirstVersion(kind, extensionDir)
    world = await startWorld(kind, { extensionDir, profile })
    extensionId = world.launched.extensionId
    await collectErrors(world)
    await fill(world, folder)
    before = {
      exported: await exported(world),
      sync: await storedIn(world, 'sync'),
      alarm: await alarm(world),
      evening: await world.stored('log'),
    }
    await world.closeTabs()
    tab = await world.open('/demo/light.html')
    await until('marks', async () => (await tab.marks()).length > 20)
    const paint = await tab.page.evaluate(readPaint)

    if (how === 'while it runs') {
      putBuild(kind, extensionDir)
      expect(await world.launched.browser.installExtension(extensionDir)).toBe(extensionId)
      await openWayIn(world, extensionId)
    } else {
      await world.close()
      keepOverRestart(profile, extensionDir)
      putBuild(kind, extensionDir)
      world = await startWorld(kind, { extensionDir: null, profile })
      await openWayIn(world, extensionId)
      tab = await world.open('/demo/light.html')
    }
    await tab.page.bringToFront()
    await until('marks of the new version', async () => {
      const painted = await tab.page.evaluate(readPaint)
      return painted !== '' && painted !== paint
    })
    pagesAfter = await ownPages(world)
  }, 240_000)
  afterAll(async () => {
    await world?.close()
    removeFolder(profile)
    removeFolder(folder)
  })
  afterEach(() => world.closeTabs())

  test('a page that was open shows the new marks, and what was switched off stays so', async () => {
    const marked = (await tab.marks()).map(({ text }) => text.toLowerCase())
    expect(marked).toContain('magnesium')
    expect(marked).not.toContain('heat')
    expect(marked).not.toContain('potassium')
    await tab.page.bringToFront()
    await tab.page.keyboard.down('Shift')
    await hoverMark(tab.page, 'magnesium')
    await until('a card', () => tab.page.$('.crampwise-card'))
    await tab.page.keyboard.up('Shift')
    expect(world.errors).toEqual([])
  })

  test('the browser calls it an update where it says so, and no page opens by itself', async () => {
    expect(pagesAfter).toEqual([])
    expect(await inExtension(world.launched, 'api.runtime.getManifest().version')).toBe(laterVersion)
    const { isLater, told = null } = await inExtension<Record<string, Plain>>(
      world.launched,
      'api.storage.session.get(null)',
    )
    expect(isLater).toBe(true)
    // Chromium tells nothing of a folder that changed while it was closed.
    if (how === 'while it runs') expect(told).toMatchObject({ reason: 'update', previousVersion: firstVersion })
    else expect(told).toBeNull()
  })

  test('everything is exported as before, entry by entry', async () => {
    const { exportedAt: _, version: __, ...after } = await exported(world)
    const { exportedAt: ___, version: ____, ...all } = before.exported
    expect(after).toEqual(all)
    expect(await storedIn(world, 'sync')).toEqual(before.sync)
  })

  test('the options show what was chosen', async () => {
    const page = await open(world, '/options.html')
    await until('the options', () => page.evaluate(() => document.querySelector('#wrong li, #wrong .none') !== null))
    const { times } = before.exported.plan as { times: (string | null)[] }
    expect(await chosenIn(page, '#marks')).toEqual(['every', '0'])
    expect(await chosenIn(page, '#cards')).toEqual(['key', 'Shift', '120'])
    const topicsOff = await page.evaluate(() =>
      [...document.querySelectorAll('.topic-row')].flatMap((row) =>
        row.querySelector('input')?.checked === false ? [row.querySelector('a')?.href.split('/').at(-1)] : [],
      ),
    )
    expect(topicsOff).toEqual(['heat', 'zinc'])
    expect(await textsIn(page, '#sites li span')).toEqual(['news.example', plainHost, 'typed.example'])
    expect((await textsIn(page, '#wrong li span')).join()).toMatch(/potassium.*127\.0\.0\.1/)
    expect(await chosenIn(page, '#sync')).toEqual(['1'])
    const week = times.flatMap((time) => (time === null ? ['0'] : ['1', time]))
    const { end } = endOf(times.find((time) => time !== null) ?? '', 240)
    const sound = kind === 'chrome' ? ['system'] : []
    // On, evenings that differ, the window's end, a notice, repeats, snoozes, no pause any more, the morning's question.
    expect(await chosenIn(page, '#bedtime')).toEqual(['1', '1', ...week, end, '1', '3', '7', '45', ...sound, '', '1'])
    expect(await page.evaluate(() => document.querySelector('.message'))).toBeNull()
  })

  test('the reminder still waits, by badge and in the popup, and comes again when it would have', async () => {
    expect(await badge(world)).toBe('1')
    expect(await alarm(world)).toBe(before.alarm)
    expect(await world.stored('log')).toEqual(before.evening)
    const popup = await open(world, '/popup.html')
    await until('the nights', () => popup.evaluate(() => /1 of the last 7/.test(document.body.textContent ?? '')))
  })

  test('the diary shows its nights, what was tried, the experiment and what it cannot read', async () => {
    const page = await open(world, '/diary.html', `#/night/${typedNight.evening}`)
    await until('the note', () =>
      page.evaluate((note) => document.querySelector('textarea')?.value === note, typedNight.note),
    )
    expect(await textsIn(page, '.counts [aria-pressed=true] [aria-hidden]')).toEqual([String(typedNight.cramps)])
    const list = await open(world, '/diary.html', '#/')
    await shows(list, 'magnesium citrate')
    await shows(list, 'Socken <warm>')
    await shows(list, diaryStrings.unread.aside(1))
    await shows(list, diaryStrings.unread.newerEntries(1))
    const experiment = await open(world, '/diary.html', '#/experiment')
    await until('the experiment', () =>
      experiment.evaluate(() => document.querySelector('.experiment progress') !== null),
    )
    const data = await open(world, '/diary.html', '#/data')
    await until('the way back from the import', () =>
      data.evaluate(() => document.querySelector('.undo button') !== null),
    )
  })

  test('the routine is as the reader likes it', async () => {
    const page = await open(world, '/routine.html')
    await until('the choices', () => page.evaluate(() => document.querySelector('.choosing input') !== null))
    expect(await chosenIn(page, '.choosing')).toEqual(['seated', 'short'])
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('.switch input')?.checked)).toBe(false)
    // The order of legs is asked for only where they take turns.
    await press(page, '.choosing input[value=standing]')
    await until('the order of legs', async () => (await chosenIn(page, '.choosing')).at(-1) === 'one-leg')
  })

  test('a site that was switched off carries no marks', async () => {
    const { port } = new URL(world.site.origin)
    const page = (await world.open(`http://${plainHost}:${port}/demo/light.html`)).page
    const other = await world.open('/demo/dark.html')
    await until('marks elsewhere', async () => (await other.marks()).length > 20)
    expect(await page.evaluate(readPaint)).toBe('')
  })

  test('the second copy of before puts the diary back when the database is lost', async () => {
    await inExtension(
      world.launched,
      `new Promise((done) => { indexedDB.deleteDatabase('${databaseName}').onsuccess = () => done(null) })`,
    )
    const { nights, periods, experiments, kept } = await exported(world)
    const { exported: all } = before
    expect({ nights, periods, experiments }).toEqual({
      nights: all.nights,
      periods: all.periods,
      experiments: all.experiments,
    })
    expect(nights).toHaveLength(importedNights + 1)
    expect(kept).toEqual(all.kept)
    expect(kept).toHaveLength(Object.keys(oddEntries).length)
  })

  test('no code of the extension failed, the background’s included', async () => {
    expect(await errorsOf(world, extensionId)).toEqual([])
    expect(world.errors).toEqual([])
    expect(world.outside).toEqual([])
  })
})
