import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { defaultPlan, emptyEvening } from '../../core/bedtime/plan.ts'
import { entryVersion } from '../../core/diary/migrate.ts'
import { largestFile } from '../../core/diary/transfer/read-export.ts'
import { type Everything, exportFormat, writeExport } from '../../core/diary/transfer/write-export.ts'
import { defaults } from '../../core/settings.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { transferStrings as words } from '../../core/strings/diary-transfer.ts'
import { onMessage } from '../../data/messaging.ts'
import { clearDiary, readDiary, saveNight, savePeriod } from '../../data/stores/diary.ts'
import { createBedtimeWriter } from '../../data/stores/write-bedtime.ts'
import { createKeptWriter } from '../../data/stores/write-kept.ts'
import { App } from '../../entrypoints/diary/App.tsx'
import { Transfer } from '../../entrypoints/diary/Transfer.tsx'
import { aNight, aPeriod } from '../fixtures/diary.ts'
import { createFakeDatabase } from '../fixtures/fake-database.ts'
import { privateFolder } from '../fixtures/private-folder.ts'
import { axeViolations, button, find, mount, seenText } from './mount.tsx'

const moment = Temporal.ZonedDateTime.from('2026-11-28T21:00[Europe/Berlin]')
const fake = createFakeDatabase()
const full = new DOMException('No room.', 'QuotaExceededError')

/** The view over the stores, as the page shows it, with a background that answers. */
async function show(): Promise<HTMLElement> {
  answerKept()
  const { diary } = await readDiary()
  return mount(
    <Transfer
      diary={diary}
      log={[]}
      today="2026-11-28"
      now={() => moment}
      reload={() => {}}
      fault={null}
      restoredAt={null}
    />,
  )
}

function answerKept(): void {
  const writer = createKeptWriter(createBedtimeWriter(() => moment))
  onTestFinished(onMessage('kept/restore', ({ data }) => writer.restore(data)))
  onTestFinished(onMessage('kept/forget', () => writer.forget()))
}

/** The page at "Your data", its database out of reach. */
async function showUnread(opens: DOMException): Promise<HTMLElement> {
  answerKept()
  fake.lose()
  fake.opens = opens
  location.hash = '#/data'
  const root = mount(<App />)
  await toSay(root, words.load.off)
  return root
}

/** Catches the files that the page makes. */
function catchFiles(): Blob[] {
  const blobs: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob)
    return 'blob:1'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  return blobs
}

async function choose(root: HTMLElement, text: string | File): Promise<void> {
  const field = find<HTMLInputElement>(root, 'input[type="file"]')
  const file = typeof text === 'string' ? new File([text], 'export.json') : text
  Object.defineProperty(field, 'files', { value: [file], configurable: true })
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

const toSay = (root: HTMLElement, text: string) => vi.waitFor(() => expect(seenText(root)).toContain(text))

const everything: Everything = {
  diary: {
    nights: [aNight({ cramps: 3, changedAt: 1_795_650_000_000 }), aNight({ evening: '2026-11-25' })],
    periods: [],
    experiments: [],
  },
  kept: [],
  plan: { ...defaultPlan, on: true },
  log: [emptyEvening('2026-11-24')],
  settings: { ...defaults, topics: { off: ['magnesium'] } },
}
const exported = writeExport(everything, 'now')

beforeEach(async () => {
  vi.restoreAllMocks()
  vi.stubGlobal('indexedDB', fake.factory)
  const locks = { request: (_: string, work: () => Promise<void>) => work() }
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true })
  Object.defineProperty(navigator, 'storage', { value: privateFolder(), configurable: true })
  fakeBrowser.reset()
  fake.commits = 'well'
  fake.opens = 'well'
  await clearDiary()
})

describe('your data', () => {
  it('is exported whole, with what could not be read', async () => {
    await saveNight(aNight())
    fake.disk?.set('night:2026-11-20', 'damaged')
    await browser.storage.local.set({ plan: { ...defaultPlan, on: true } })
    const blobs: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob)
      return 'blob:1'
    })
    const names: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download)
    })
    const root = await show()
    button(root, words.save.json).click()
    await toSay(root, words.save.done('crampwise-2026-11-28.json'))
    button(root, words.save.csv).click()
    await toSay(root, words.save.done('crampwise-2026-11-28.csv'))
    expect(names).toEqual(['crampwise-2026-11-28.json', 'crampwise-2026-11-28.csv'])
    expect(JSON.parse((await blobs[0]?.text()) ?? '')).toMatchObject({
      format: exportFormat,
      version: entryVersion,
      nights: [aNight()],
      kept: [{ key: 'night:2026-11-20', stored: 'damaged' }],
      plan: { on: true },
    })
    expect(await blobs[1]?.text()).toContain('2026-11-24,2,no')
  })

  it('is imported only after its preview, and taken back', async () => {
    await saveNight(aNight())
    await savePeriod(aPeriod())
    const before = (await readDiary()).diary
    const root = await show()
    await choose(root, exported)
    await toSay(root, words.load.preview)
    expect(find(root, '.outcomes').textContent).toBe('New1 nightChanged1 nightLog of evenings1 evening new or changed')
    expect((await readDiary()).diary).toEqual(before)
    expect(await axeViolations(root)).toEqual([])
    button(root, words.load.go).click()
    await toSay(root, words.load.done(['2 nights']))
    expect((await readDiary()).diary).toEqual({ ...everything.diary, periods: [aPeriod()] })
    // The plan was not asked for; the log is joined.
    expect(await browser.storage.local.get(null)).toEqual({ log: everything.log })
    await toSay(root, 'changed 2 entries')
    button(root, words.undo.go).click()
    await toSay(root, words.undo.done)
    expect((await readDiary()).diary).toEqual(before)
    expect(await browser.storage.local.get(null)).toEqual({ log: [] })
  })

  it('is replaced, plan and options too, where that was asked for', async () => {
    await savePeriod(aPeriod())
    const root = await show()
    await choose(root, exported)
    await toSay(root, words.load.preview)
    find<HTMLInputElement>(root, 'input[value="replace"]').click()
    find<HTMLInputElement>(root, 'input[role="switch"]').click()
    await toSay(root, words.load.outcomes.removed)
    button(root, words.load.go).click()
    await toSay(root, 'Imported')
    expect((await readDiary()).diary).toEqual(everything.diary)
    expect(await browser.storage.local.get(['plan', 'topics'])).toEqual({
      plan: everything.plan,
      topics: { off: ['magnesium'] },
    })
    button(root, words.undo.go).click()
    await toSay(root, words.undo.done)
    expect((await browser.storage.local.get('plan')).plan).toEqual(defaultPlan)
  })

  it('names each entry it leaves out, by its line, and what it should be', async () => {
    const root = await show()
    await choose(root, exported.replace('"cramps":3', '"cramps":-3'))
    await toSay(root, 'Line 6, night: “cramps” is -3; it has to be a whole number from 0 to 50.')
  })

  it('says so where a file has nothing new, and offers no import', async () => {
    const root = await show()
    await choose(root, writeExport({ ...everything, diary: { nights: [], periods: [], experiments: [] }, log: [] }, ''))
    await toSay(root, words.load.nothing)
    expect(() => button(root, words.load.go)).toThrow()
  })

  it.each([
    ['cut off', exported.slice(0, 300), words.load.refusals['not-json']],
    ['of another program', '{"nights":[]}', words.load.refusals['not-ours']],
    ['of a newer version', `{"format":"${exportFormat}","version":999}`, words.load.refusals.newer],
    ['empty', '', words.load.refusals.empty],
  ])('refuses a file that is %s, and says what to do', async (_, text, said) => {
    const root = await show()
    await choose(root, text)
    await toSay(root, said)
    expect(find(root, '[role="alert"]').textContent).toContain('export.json')
  })

  it('does not read a file of 200 MB', async () => {
    const file = new File([], 'large.json')
    Object.defineProperty(file, 'size', { value: 200 * 1024 * 1024 })
    const read = vi.spyOn(file, 'text')
    expect(file.size).toBeGreaterThan(largestFile)
    const root = await show()
    await choose(root, file)
    await toSay(root, words.load.refusals['too-large'])
    expect(read).not.toHaveBeenCalled()
  })

  it('says so when the browser cannot read the file', async () => {
    const file = new File([], 'gone.json')
    vi.spyOn(file, 'text').mockRejectedValue(new DOMException('Gone.', 'NotReadableError'))
    const root = await show()
    await choose(root, file)
    await toSay(root, words.load.refusals.unreadable)
  })

  it('shows markup in a note, a name or a file name as text', async () => {
    const root = await show()
    const period = aPeriod({ name: '<img src=x onerror="alert(1)">' })
    const text = writeExport({ ...everything, diary: { ...everything.diary, periods: [period] } }, '')
    await choose(root, new File([text], '<b>x</b>.json'))
    await toSay(root, '<b>x</b>.json')
    expect(seenText(root)).toContain('<img src=x')
    expect(root.querySelector('img, b')).toBeNull()
  })

  it('is as it was when the disk is full, and says so', async () => {
    await saveNight(aNight())
    const root = await show()
    fake.commits = full
    await choose(root, exported)
    await toSay(root, words.load.preview)
    button(root, words.load.go).click()
    await toSay(root, words.load.failures.full)
    expect((await readDiary()).diary.nights).toEqual([aNight()])
    expect(await browser.storage.local.get(null)).toEqual({})
  })

  it('says which part of an import did not go in', async () => {
    const root = await show()
    await choose(root, exported)
    await toSay(root, words.load.preview)
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'))
    button(root, words.load.go).click()
    await toSay(root, words.load.besideFailures.quota)
  })

  it('is deleted, all of it, once that was confirmed', async () => {
    await saveNight(aNight())
    fake.disk?.set('aside:1', 'damaged')
    await browser.storage.local.set({ plan: defaultPlan })
    localStorage.setItem('routine-choices', '{}')
    const root = await show()
    button(root, words.forget.ask).click()
    await toSay(root, words.forget.sure)
    expect(document.activeElement?.textContent).toBe(words.forget.sure)
    expect(await axeViolations(root)).toEqual([])
    button(root, words.forget.keep).click()
    await vi.waitFor(() => expect(document.activeElement).toBe(button(root, words.forget.ask)))
    expect((await readDiary()).diary.nights).toHaveLength(1)
    button(root, words.forget.ask).click()
    await toSay(root, words.forget.sure)
    button(root, words.forget.go).click()
    await toSay(root, words.forget.done)
    expect(fake.disk?.size).toBe(0)
    expect(await browser.storage.local.get(null)).toEqual({})
    expect(localStorage).toHaveLength(0)
  })

  it('stays, and the page says so, when it cannot be deleted', async () => {
    await saveNight(aNight())
    const root = await show()
    fake.commits = full
    button(root, words.forget.ask).click()
    await toSay(root, words.forget.sure)
    button(root, words.forget.go).click()
    await toSay(root, words.forget.failures.full)
    expect((await readDiary()).diary.nights).toHaveLength(1)
  })
})

describe('your data while something cannot be read', () => {
  const refused = new DOMException('Damaged.', 'UnknownError')

  it('is reached, says what works, and exports the rest with the diary as its copy has it', async () => {
    await saveNight(aNight())
    await browser.storage.local.set({ plan: { ...defaultPlan, on: true } })
    const blobs = catchFiles()
    const root = await showUnread(refused)
    expect(seenText(root)).toContain(diaryStrings.unread.reasons.unavailable)
    await toSay(root, words.save.fromCopy(['1 night']))
    expect(root.querySelector('input[type="file"]')).toBeNull()
    expect(root.querySelectorAll('h1')).toHaveLength(1)
    expect(await axeViolations(root)).toEqual([])
    button(root, words.save.jsonLeft).click()
    await vi.waitFor(() => expect(blobs).toHaveLength(1))
    expect(JSON.parse((await blobs[0]?.text()) ?? '')).toMatchObject({ nights: [aNight()], plan: { on: true } })
  })

  it('exports plan and options where there is no copy either', async () => {
    const blobs = catchFiles()
    const root = await showUnread(refused)
    await toSay(root, words.save.withoutDiary)
    button(root, words.save.jsonLeft).click()
    await vi.waitFor(() => expect(blobs).toHaveLength(1))
    expect(JSON.parse((await blobs[0]?.text()) ?? '')).toMatchObject({ nights: [], kept: [], plan: defaultPlan })
  })

  it('is deleted, database and copy, and the diary can be used again', async () => {
    await saveNight(aNight())
    await browser.storage.local.set({ plan: defaultPlan })
    const root = await showUnread(refused)
    button(root, words.forget.ask).click()
    await toSay(root, words.forget.list(null)[0] ?? '')
    button(root, words.forget.go).click()
    await toSay(root, words.forget.done)
    await toSay(root, words.load.choose)
    expect((await readDiary()).diary.nights).toEqual([])
    expect(await browser.storage.local.get(null)).toEqual({})
  })

  it('is reached while the plan gives no answer', async () => {
    await saveNight(aNight())
    vi.spyOn(browser.storage.local, 'get').mockImplementation(() => new Promise(() => {}))
    location.hash = '#/data'
    await toSay(mount(<App />), words.holds(['1 night']))
  })

  it('says in a private window that nothing can be deleted from there', async () => {
    Object.assign(browser, { extension: { inIncognitoContext: true } })
    onTestFinished(() => {
      Object.assign(browser, { extension: undefined })
    })
    const root = await showUnread(refused)
    expect(seenText(root)).toContain(diaryStrings.unread.reasons.private)
    expect(seenText(root)).toContain(words.forget.private)
    expect(() => button(root, words.forget.ask)).toThrow()
    button(root, words.save.jsonLeft)
  })
})

describe('a diary that was put back from its copy', () => {
  it('says so on the front page until that is put away, and under "Your data" always', async () => {
    await saveNight(aNight())
    fake.lose()
    fake.disk = null
    location.hash = '#/'
    const root = mount(<App />)
    await toSay(root, 'put it back from its second copy')
    expect(await axeViolations(root)).toEqual([])
    button(root, words.restoredSeen).click()
    await vi.waitFor(() => expect(seenText(root)).not.toContain('second copy'))
    expect(document.activeElement?.tagName).toBe('H1')
    await vi.waitFor(async () => expect((await readDiary()).restoredSeen).toBe(true))
    const next = mount(<App />)
    await vi.waitFor(() => find(next, '.count'))
    expect(seenText(next)).not.toContain('second copy')
    location.hash = '#/data'
    dispatchEvent(new Event('hashchange'))
    await toSay(root, 'put it back from its second copy')
    // Another loss is told of anew.
    fake.lose()
    fake.disk = null
    await vi.waitFor(async () => expect((await readDiary()).restoredSeen).toBe(false))
  })
})
