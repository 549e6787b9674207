import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { addDays } from '../../core/diary/calendar.ts'
import { databaseName } from '../../data/stores/diary-database.ts'
import { inExtension, openExtensionPage, type Plain, until } from '../../scripts/drive.ts'
import { exportOfFirstVersion } from '../fixtures/packages/everything.ts'
import type { World } from './harness.ts'

/** A night that the first version's own form writes, and its note. */
export const typedNight = { evening: '2026-03-03', cramps: 1, note: 'Typed in the first version.' }

/** Entries that no version's form writes: one that cannot be read, and one of a version far ahead. */
export const oddEntries = {
  'night:2026-02-20': { version: 1, value: { evening: '2026-02-20', cramps: 'many' } },
  'night:2026-02-21': { version: 9999, value: { evening: '2026-02-21', cramps: { calf: 2 } } },
}

let opened = 0

/** One of the extension's pages, in front, once its heading stands there. */
export async function open(world: World, path: string, hash = ''): Promise<Page> {
  const page = await openExtensionPage(world.launched, `${path}?upgrade=${++opened}${hash}`)
  await page.bringToFront()
  await until(`a heading in ${path}`, () => page.evaluate(() => document.querySelector('h1') !== null))
  return page
}

/** Clicks the one element that matches, once it is there. */
export const press = (page: Page, selector: string) =>
  until(`something to press: ${selector}`, () =>
    page.evaluate((query) => {
      const found = document.querySelector<HTMLElement>(query)
      found?.click()
      return found !== null
    }, selector),
  )

export const shows = (page: Page, text: string) =>
  until(`the words ${text}`, () => page.evaluate((said) => document.body.innerText.includes(said), text))

/** What of a page's controls is chosen: radio buttons by value, fields by what stands in them, boxes as 1 or 0. */
export const chosenIn = (page: Page, selector: string) =>
  page.evaluate(
    (query) =>
      [...document.querySelectorAll<HTMLInputElement>(`${query} input, ${query} select`)].flatMap((one) => {
        if (one.type === 'radio') return one.checked ? [one.value] : []
        return [one.type === 'checkbox' ? String(Number(one.checked)) : one.value]
      }),
    selector,
  )

export const textsIn = (page: Page, selector: string) =>
  page.evaluate((query) => [...document.querySelectorAll(query)].map((one) => one.textContent), selector)

/** Everything that is kept, as the version that runs exports it through its own page. */
export async function exported(world: World): Promise<Record<string, Plain>> {
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

export const alarm = (world: World) =>
  inExtension<number | null>(world.launched, `api.alarms.get('bedtime').then((one) => one?.scheduledTime ?? null)`)

export const badge = (world: World) => inExtension<string>(world.launched, 'api.action.getBadgeText({})')

export const storedIn = (world: World, area: 'local' | 'sync') =>
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
export async function fill(world: World, folder: string): Promise<void> {
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
