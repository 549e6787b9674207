import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { defaultPlan } from '../../core/bedtime/plan.ts'
import { storedForm } from '../../core/diary/stored-entry.ts'
import { writeExport } from '../../core/diary/transfer/write-export.ts'
import type { Night } from '../../core/diary/types.ts'
import { defaults } from '../../core/settings.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { transferStrings as words } from '../../core/strings/diary-transfer.ts'
import { databaseName } from '../../data/stores/diary-database.ts'
import { addressOf, inExtension, openExtensionPage, type Plain, until } from '../../scripts/drive.ts'
import { aNight } from '../fixtures/diary.ts'
import { axeFaults } from './axe.ts'
import { inFirefox } from './background.ts'
import { kinds, startWorld, type World } from './harness.ts'

const database = JSON.stringify(databaseName)
/** Opens the diary's database past our code and hands its store to `work`; runs in an extension page. */
const inStore = (mode: string, work: string) => `new Promise((done, fail) => {
  const opening = indexedDB.open(${database})
  opening.onerror = () => fail(opening.error)
  opening.onsuccess = () => {
    const transaction = opening.result.transaction('entries', '${mode}')
    const store = transaction.objectStore('entries')
    const asked = (${work})(store)
    transaction.oncomplete = () => { opening.result.close(); done(asked?.result ?? null) }
    transaction.onabort = () => fail(transaction.error)
  }
})`

describe.each(kinds)('the diary’s store in %s', (kind) => {
  let world: World
  let folder: string
  let opened = 0
  beforeAll(async () => {
    world = await startWorld(kind)
    folder = mkdtempSync(join(tmpdir(), 'crampwise-'))
  })
  afterAll(async () => {
    await world?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    // A page makes the database, as it does for a reader.
    await open()
    await inExtension(world.launched, inStore('readwrite', '(store) => void store.clear()'))
    await world.closeTabs()
  })
  afterEach(() => world.closeTabs())

  async function open(hash = '#/data'): Promise<Page> {
    const page = await openExtensionPage(world.launched, `/diary.html?store=${++opened}${hash}`)
    await page.bringToFront()
    await until('the diary', () => page.evaluate(() => document.querySelector('main h1') !== null))
    return page
  }

  /** Entries as they stand, written and read past our code. */
  const put = (entries: Record<string, unknown>) =>
    inExtension(
      world.launched,
      inStore(
        'readwrite',
        `(store) => { for (const [key, value] of Object.entries(${JSON.stringify(entries)})) store.put(value, key) }`,
      ),
    )
  const keys = () => inExtension<string[]>(world.launched, inStore('readonly', '(store) => store.getAllKeys()'))
  const nightOf = (evening: string) =>
    inExtension<Plain>(world.launched, inStore('readonly', `(store) => store.get('night:${evening}')`))

  function fileOf(nights: Night[]): string {
    const path = join(folder, `export-${++opened}.json`)
    const diary = { nights, periods: [], experiments: [] }
    writeFileSync(path, writeExport({ diary, kept: [], plan: defaultPlan, log: [], settings: defaults }, ''))
    return path
  }

  async function press(page: Page, name: string): Promise<void> {
    await until(`the button ${name}`, () =>
      page.evaluate((text) => {
        const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === text)
        found?.click()
        return found !== undefined
      }, name),
    )
  }

  const toSay = (page: Page, text: string, timeoutMs?: number) =>
    until(
      `the words ${text}`,
      () => page.evaluate((said) => document.body.innerText.replace(/\s+/g, ' ').includes(said), text),
      timeoutMs,
    )

  async function choose(page: Page, path: string): Promise<void> {
    const field = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>
    await field.uploadFile(path)
  }

  test('takes an import in through its file field, and takes it back', async () => {
    const page = await open()
    await choose(page, fileOf([aNight(), aNight({ evening: '2026-11-25', note: '<b>bold</b> "quoted", ü' })]))
    await toSay(page, words.load.preview)
    expect(await axeFaults(page)).toEqual([])
    await press(page, words.load.go)
    await toSay(page, words.load.done(['2 nights']))
    expect(await nightOf('2026-11-25')).toMatchObject({ value: { note: '<b>bold</b> "quoted", ü' } })
    await press(page, words.undo.go)
    await toSay(page, words.undo.done)
    expect((await keys()).filter((key) => key.startsWith('night:'))).toEqual([])
  })

  test('loses nothing of two pages that import at once', async () => {
    const [one, two] = [await open(), await open()]
    const evenings = Array.from({ length: 60 }, (_, at) =>
      Temporal.PlainDate.from('2026-08-01').add({ days: at }).toString(),
    )
    const pages = [one, two] as const
    for (const [at, page] of pages.entries()) {
      await page.bringToFront()
      await choose(page, fileOf(evenings.filter((_, nth) => nth % 2 === at).map((evening) => aNight({ evening }))))
      await toSay(page, words.load.preview)
    }
    await Promise.all(pages.map((page) => press(page, words.load.go)))
    await Promise.all(pages.map((page) => toSay(page, words.load.done(['30 nights']))))
    expect((await keys()).filter((key) => key.startsWith('night:'))).toEqual(
      evenings.map((evening) => `night:${evening}`),
    )
    // Each page hears of what the other wrote.
    await Promise.all(pages.map((page) => toSay(page, words.holds(['60 nights']))))
  })

  test('gives way when its database is deleted while it is open, and goes on', async () => {
    await put({ 'night:2026-11-24': storedForm(aNight()) })
    const page = await open()
    await toSay(page, words.holds(['1 night']))
    const deleted = `new Promise((done) => {
      const deleting = indexedDB.deleteDatabase(${database})
      deleting.onsuccess = () => done('deleted')
      deleting.onblocked = () => done('blocked')
    })`
    expect(await inExtension(world.launched, deleted)).toBe('deleted')
    await until('the page to see that it is gone', () =>
      page.evaluate((text) => !document.body.innerText.includes(text), words.holds(['1 night'])),
    )
    await choose(page, fileOf([aNight()]))
    await toSay(page, words.load.preview)
    await press(page, words.load.go)
    await toSay(page, words.load.done(['1 night']))
    expect(await nightOf('2026-11-24')).toMatchObject({ value: { cramps: 2 } })
  })

  test('says that it is held by another, and opens once it is let go', async () => {
    const hold = `new Promise((done) => {
      const opening = indexedDB.open(${database})
      opening.onsuccess = () => {
        globalThis.held = opening.result
        const deleting = indexedDB.deleteDatabase(${database})
        deleting.onblocked = () => done('held')
      }
    })`
    expect(await inExtension(world.launched, hold)).toBe('held')
    const page = await openExtensionPage(world.launched, `/diary.html?store=${++opened}#/data`)
    await page.bringToFront()
    await toSay(page, diaryStrings.unread.reasons.blocked)
    await inExtension(world.launched, '(globalThis.held.close(), null)')
    await press(page, diaryStrings.unread.retry)
    await toSay(page, words.save.title)
  })

  test('sets a damaged night aside, shows the others and says so', async () => {
    await put({
      'night:2026-11-23': { version: 1, value: { evening: '2026-11-23' } },
      'night:2026-11-24': storedForm(aNight()),
    })
    const page = await open()
    await toSay(page, words.holds(['1 night']))
    await until('the damaged night aside', async () => (await keys()).some((key) => key.startsWith('aside:')))
    expect(await nightOf('2026-11-23')).toBeNull()
  })

  test('deletes everything, the background’s part too', async () => {
    await put({ 'night:2026-11-24': storedForm(aNight()) })
    await world.store({ plan: { ...defaultPlan, repeats: 3 }, sites: { off: ['news.example'] } })
    const page = await open()
    await toSay(page, words.holds(['1 night']))
    await press(page, words.forget.ask)
    await toSay(page, words.forget.sure)
    expect(await axeFaults(page)).toEqual([])
    await press(page, words.forget.go)
    await toSay(page, words.forget.done)
    expect(await keys()).toEqual([])
    expect(await inExtension<Plain>(world.launched, 'api.storage.local.get(null)')).toEqual({})
  })

  test.runIf(kind === 'chrome')('says that there is no room, and keeps what it had', async () => {
    await put({ 'night:2026-11-24': storedForm(aNight()) })
    const page = await open()
    await choose(
      page,
      fileOf(
        Array.from({ length: 300 }, (_, at) => {
          const evening = Temporal.PlainDate.from('2020-01-01').add({ days: at }).toString()
          return aNight({ evening, note: 'x'.repeat(2000) })
        }),
      ),
    )
    await toSay(page, words.load.preview)
    const session = await page.createCDPSession()
    const origin = new URL(await addressOf(page)).origin
    const before = await keys()
    try {
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
      await press(page, words.load.go)
      await toSay(page, words.load.failures.full)
    } finally {
      await session.send('Storage.overrideQuotaForOrigin', { origin })
    }
    expect(await keys()).toEqual(before)
    await choose(page, fileOf([aNight({ evening: '2026-11-25' })]))
    await toSay(page, words.load.preview)
    await press(page, words.load.go)
    await toSay(page, words.load.done(['1 night']))
  })

  test.runIf(kind === 'firefox')('keeps nothing in a private window, and says so', async () => {
    const allow = `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
      const { extension } = WebExtensionPolicy.getByID('crampwise@crampwise.org')
      await ExtensionPermissions.add(extension.id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, extension)
      const addon = await (ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager).getAddonByID(extension.id)
      await addon.reload()
      return WebExtensionPolicy.getByID('crampwise@crampwise.org').privateBrowsingAllowed
    })()`
    expect(await inFirefox(world, allow)).toBe(true)
  })
})
