import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { endOf } from '../../core/bedtime/plan-form.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { databaseName } from '../../data/stores/diary-database.ts'
import { hoverMark, inExtension, type Plain, until } from '../../scripts/drive.ts'
import { makeProfile, removeFolder } from '../../scripts/launch.ts'
import { importedNights } from '../fixtures/packages/everything.ts'
import {
  alarm,
  badge,
  chosenIn,
  exported,
  fill,
  oddEntries,
  open,
  press,
  shows,
  storedIn,
  textsIn,
  typedNight,
} from './fill-first-version.ts'
import { plainHost, startWorld, type World } from './harness.ts'
import {
  collectErrors,
  errorsOf,
  firstVersion,
  keepOverRestart,
  laterVersion,
  openWayIn,
  ownPages,
  putBuild,
  putFirstVersion,
} from './releases.ts'

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
