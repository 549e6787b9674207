import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
import { copyName } from '../../data/stores/diary-copy.ts'
import { databaseName } from '../../data/stores/diary-database.ts'
import { addressOf, inExtension, openExtensionPage, type Plain, until } from '../../scripts/drive.ts'
import { type Launched, launchWithExtension, makeProfile, removeFolder } from '../../scripts/launch.ts'
import { outputFolder } from '../../scripts/tools.ts'
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

const copies = 'navigator.storage.getDirectory()'
const folder = mkdtempSync(join(tmpdir(), 'crampwise-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let opened = 0

async function openDiary(world: World, hash = '#/data'): Promise<Page> {
  const page = await openExtensionPage(world.launched, `/diary.html?store=${++opened}${hash}`)
  await page.bringToFront()
  await until('the diary', () => page.evaluate(() => document.querySelector('main h1') !== null))
  return page
}

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

describe.each(kinds)('the diary’s store in %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await startWorld(kind)
  })
  afterAll(() => world?.close())
  const open = (hash?: string) => openDiary(world, hash)
  beforeEach(async () => {
    // A page makes the database, as it does for a reader.
    await open()
    await inExtension(world.launched, inStore('readwrite', '(store) => void store.clear()'))
    await inExtension(world.launched, `${copies}.then((folder) => folder.removeEntry('${copyName}').catch(() => {}))`)
    await world.closeTabs()
  })
  afterEach(() => world.closeTabs())

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

  test('gives way when its database is deleted while it is open, and puts it back from its copy', async () => {
    const page = await open()
    await choose(page, fileOf([aNight()]))
    await toSay(page, words.load.preview)
    await press(page, words.load.go)
    await toSay(page, words.load.done(['1 night']))
    const deleted = `new Promise((done) => {
      const deleting = indexedDB.deleteDatabase(${database})
      deleting.onsuccess = () => done('deleted')
      deleting.onblocked = () => done('blocked')
    })`
    expect(await inExtension(world.launched, deleted)).toBe('deleted')
    await toSay(page, 'put it back from its second copy')
    await toSay(page, words.holds(['1 night']))
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
    await toSay(page, words.load.off)
    expect(await axeFaults(page)).toEqual([])
    await press(page, words.forget.ask)
    await toSay(page, words.forget.sure)
    await press(page, words.forget.keep)
    await inExtension(world.launched, '(globalThis.held.close(), null)')
    await press(page, diaryStrings.unread.retry)
    await toSay(page, words.load.choose)
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
    const left = `${copies}.then((folder) => folder.getFileHandle('${copyName}')).then(() => true, () => false)`
    expect(await inExtension(world.launched, left)).toBe(false)
    expect(await inExtension<Plain>(world.launched, 'api.storage.local.get(null)')).toEqual({})
  })
})

test('the diary in Chromium is put back from its copy when its database was damaged on the disk', async () => {
  const profile = makeProfile()
  const start = () =>
    launchWithExtension({ kind: 'chrome', extensionDir: outputFolder.chrome, headless: true, profile })
  const visit = async ({ browser, extensionId }: Launched) => {
    const page = await browser.newPage()
    await page.goto(`chrome-extension://${extensionId}/diary.html#/data`)
    await page.bringToFront()
    return page
  }
  try {
    const first = await start()
    try {
      const page = await visit(first)
      await choose(page, fileOf([aNight()]))
      await toSay(page, words.load.preview)
      await press(page, words.load.go)
      await toSay(page, words.load.done(['1 night']))
    } finally {
      await first.close()
    }
    const damaged = globSync(join(profile, 'Default', 'IndexedDB', '*.leveldb', '{MANIFEST-*,*.log,*.ldb}'))
    expect(damaged.length).toBeGreaterThan(1)
    for (const path of damaged) writeFileSync(path, 'x'.repeat(5000))
    const second = await start()
    try {
      const page = await visit(second)
      await toSay(page, 'put it back from its second copy')
      await toSay(page, words.holds(['1 night']))
    } finally {
      await second.close()
    }
  } finally {
    removeFolder(profile)
  }
})

test('the diary in a private window of Firefox keeps nothing, and says so', async () => {
  const world = await startWorld('firefox')
  try {
    const path = `/diary.html?private=${Date.now()}#/`
    const open = `(async () => {
      const load = (file) => ChromeUtils.importESModule('resource://gre/modules/' + file)
      const policy = () => WebExtensionPolicy.getByID('crampwise@crampwise.org')
      const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] }
      await load('ExtensionPermissions.sys.mjs').ExtensionPermissions.add(policy().id, allowed, policy().extension)
      await (await load('AddonManager.sys.mjs').AddonManager.getAddonByID(policy().id)).reload()
      const usual = Services.wm.getMostRecentWindow('navigator:browser')
      const own = usual.OpenBrowserWindow({ private: true })
      await new Promise((done) => own.addEventListener('load', done, { once: true }))
      await own.delayedStartupPromise
      own.gBrowser.selectedTab = own.gBrowser.addTab(policy().getURL(${JSON.stringify(path)}), {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      })
      return policy().privateBrowsingAllowed
    })()`
    expect(await inFirefox(world, open)).toBe(true)
    const page = await until('the diary in the private window', async () => {
      for (const one of await world.launched.browser.pages()) if ((await addressOf(one)).endsWith(path)) return one
      return null
    })
    await until('the words that it is private', () =>
      page.evaluate((text) => document.body.innerText.includes(text), diaryStrings.unread.reasons.private),
    )
    // Firefox gives such a page no database at all, or an empty one that goes with the window.
    expect(await page.evaluate(async () => (await indexedDB.databases().catch(() => [])).length)).toBe(0)
  } finally {
    await world.close()
  }
})
