import { beforeEach, describe, expect, it } from 'vitest'
import { entryVersion } from '../../../core/diary/migrate.ts'
import { storedForm } from '../../../core/diary/stored-entry.ts'
import { createDiaryStore, type DiaryChannel } from '../../../data/stores/create-diary.ts'
import { aNight, anExperiment, aPeriod } from '../../fixtures/diary.ts'
import { createFakeCopy, createFakeDatabase, type FakeDatabase } from '../../fixtures/fake-database.ts'

const full = new DOMException('No room.', 'QuotaExceededError')
const newer = { version: entryVersion + 1, value: { moon: 'full' } }

let fake: FakeDatabase
let channels: DiaryChannel[]
let isPrivate: boolean
let copy: ReturnType<typeof createFakeCopy>
let turns: Promise<unknown>

/** The store as another page of the extension has it: its own connection to the same database. */
function openPage(factory: () => IDBFactory | undefined = () => fake.factory) {
  return createDiaryStore({
    factory,
    isPrivate: () => isPrivate,
    now: () => 1_795_700_000_000,
    timeoutMs: 20,
    copy,
    inTurn(work) {
      const done = turns.then(work)
      turns = done.catch(() => {})
      return done
    },
    channel: () => {
      const own: DiaryChannel = {
        onmessage: null,
        postMessage(data) {
          for (const one of channels) if (one !== own) one.onmessage?.({ data } as MessageEvent)
        },
      }
      channels.push(own)
      return own
    },
  })
}

const nightOf = (evening: string) => fake.disk?.get(`night:${evening}`)
const asides = () => [...(fake.disk ?? [])].filter(([key]) => key.startsWith('aside:')).map(([, value]) => value)

beforeEach(() => {
  fake = createFakeDatabase()
  channels = []
  isPrivate = false
  copy = createFakeCopy()
  turns = Promise.resolve()
})

describe('the store of the diary', () => {
  it('is empty at first', async () => {
    expect(await openPage().readDiary()).toEqual({
      diary: { nights: [], periods: [], experiments: [] },
      setAside: 0,
      newer: 0,
      restoredAt: null,
      restoredSeen: false,
    })
  })

  it('keeps entries, in order, and says so once they are on the disk', async () => {
    const page = openPage()
    expect(await page.saveNight(aNight({ evening: '2026-11-25' }))).toEqual({ ok: true })
    expect(await page.saveNight(aNight())).toEqual({ ok: true })
    expect(await page.savePeriod(aPeriod())).toEqual({ ok: true })
    expect(await page.saveExperiment(anExperiment())).toEqual({ ok: true })
    expect((await openPage().readDiary()).diary).toEqual({
      nights: [aNight(), aNight({ evening: '2026-11-25' })],
      periods: [aPeriod()],
      experiments: [anExperiment()],
    })
    expect(new Set(fake.durability)).toEqual(new Set(['strict']))
  })

  it('removes what it is told to', async () => {
    const page = openPage()
    await page.saveNight(aNight())
    await page.savePeriod(aPeriod())
    await page.saveExperiment(anExperiment())
    await page.removeNight('2026-11-24')
    await page.removePeriod('p-1')
    await page.removeExperiment('e-1')
    expect(fake.disk?.size).toBe(0)
  })

  it('refuses what is no entry', async () => {
    expect(await openPage().saveNight(aNight({ cramps: -1 }))).toEqual({ ok: false, reason: 'invalid' })
    expect(fake.disk).toBeNull()
  })

  it('loses nothing of two pages that write at once', async () => {
    const pages = [openPage(), openPage()]
    const evenings = Array.from({ length: 28 }, (_, day) => `2026-11-${String(day + 1).padStart(2, '0')}`)
    const results = await Promise.all(
      evenings.map((evening, at) => pages[at % 2]?.saveNight(aNight({ evening, cramps: at }))),
    )
    expect(results).toEqual(evenings.map(() => ({ ok: true })))
    expect((await openPage().readDiary()).diary.nights.map(({ cramps }) => cramps)).toEqual(evenings.map((_, at) => at))
  })

  it('writes nothing over what another page wrote since the entry was read', async () => {
    const [one, two] = [openPage(), openPage()]
    await one.saveNight(aNight({ changedAt: 10 }))
    expect(await two.saveNight(aNight({ changedAt: 20, note: 'theirs' }), 10)).toEqual({ ok: true })
    expect(await one.saveNight(aNight({ changedAt: 30, note: 'mine' }), 10)).toEqual({ ok: false, reason: 'changed' })
    expect(await one.saveNight(aNight({ changedAt: 30 }), null)).toEqual({ ok: false, reason: 'changed' })
    expect((await one.readDiary()).diary.nights[0]?.note).toBe('theirs')
    expect(await one.saveNight(aNight({ changedAt: 30, note: 'mine' }), 20)).toEqual({ ok: true })
  })

  it('tells the other pages, and not the one that wrote', async () => {
    const [one, two] = [openPage(), openPage()]
    const heard: string[] = []
    one.watchDiary(() => heard.push('one'))
    const end = two.watchDiary(() => heard.push('two'))
    await one.saveNight(aNight())
    await one.saveNight(aNight({ cramps: 99 }))
    expect(heard).toEqual(['two'])
    end()
    await one.saveNight(aNight())
    expect(heard).toEqual(['two'])
  })
})

describe('an entry that cannot be read', () => {
  it('is set aside as it was, counted and given out, and takes no other with it', async () => {
    const half = { version: entryVersion, value: { evening: '2026-11-23', cramps: -4 } }
    fake = createFakeDatabase(
      new Map<string, unknown>([
        ['night:2026-11-23', half],
        ['night:2026-11-24', storedForm(aNight())],
      ]),
    )
    const page = openPage()
    expect(await page.readDiary()).toMatchObject({ diary: { nights: [aNight()] }, setAside: 1 })
    expect(nightOf('2026-11-23')).toBeUndefined()
    expect(asides()).toEqual([expect.objectContaining({ key: 'night:2026-11-23', stored: half })])
    expect((await page.readDiary()).setAside).toBe(1)
    expect(await page.readKept()).toEqual([{ key: 'night:2026-11-23', stored: half }])
  })

  it('is out of the diary, and stays where it is, when it cannot be moved', async () => {
    fake = createFakeDatabase(new Map<string, unknown>([['night:2026-11-23', 'damaged']]))
    fake.commits = full
    expect((await openPage().readDiary()).setAside).toBe(1)
    expect(nightOf('2026-11-23')).toBe('damaged')
  })

  it('is kept aside when it is written over or removed before it was ever read', async () => {
    fake = createFakeDatabase(
      new Map<string, unknown>([
        ['night:2026-11-24', 'damaged'],
        ['period:p-1', 'damaged too'],
      ]),
    )
    const page = openPage()
    expect(await page.saveNight(aNight(), 12)).toEqual({ ok: false, reason: 'changed' })
    expect(asides()).toEqual([])
    expect(await page.saveNight(aNight())).toEqual({ ok: true })
    expect(await page.removePeriod('p-1')).toEqual({ ok: true })
    expect(asides()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ stored: 'damaged' }),
        expect.objectContaining({ stored: 'damaged too' }),
      ]),
    )
    expect(asides()).toHaveLength(2)
  })
})

describe('an entry of a newer version', () => {
  it('stays as it is, whatever is done around it', async () => {
    fake = createFakeDatabase(
      new Map<string, unknown>([
        ['night:2026-11-24', newer],
        ['mood:1', 'calm'],
      ]),
    )
    const page = openPage()
    expect(await page.readDiary()).toMatchObject({ diary: { nights: [] }, setAside: 0, newer: 1 })
    expect(await page.saveNight(aNight())).toEqual({ ok: false, reason: 'newer' })
    expect(await page.removeNight('2026-11-24')).toEqual({ ok: false, reason: 'newer' })
    await page.replaceDiary({ nights: [aNight(), aNight({ evening: '2026-11-25' })], periods: [], experiments: [] })
    expect(nightOf('2026-11-24')).toEqual(newer)
    expect(nightOf('2026-11-25')).toBeDefined()
    expect(fake.disk?.get('mood:1')).toBe('calm')
    expect(await page.readKept()).toEqual([{ key: 'night:2026-11-24', stored: newer }])
  })
})

describe('an import', () => {
  const nights = [aNight({ cramps: 5 }), aNight({ evening: '2026-11-26' })]
  const incoming = { nights, periods: [], experiments: [anExperiment()] }

  it('replaces all at once, and is taken back', async () => {
    const page = openPage()
    await page.saveNight(aNight())
    await page.savePeriod(aPeriod())
    const before = (await page.readDiary()).diary
    expect(await page.importDiary(() => incoming)).toEqual({ ok: true })
    expect((await page.readDiary()).diary).toEqual(incoming)
    expect(await page.readUndo()).toEqual({ at: 1_795_700_000_000, entries: 4, beside: null })
    expect(await page.undoImport()).toEqual({ ok: true })
    expect((await page.readDiary()).diary).toEqual(before)
    expect(await page.readUndo()).toBeNull()
    expect(await page.undoImport()).toEqual({ ok: false, reason: 'changed' })
  })

  it('leaves what was written after it when it is taken back', async () => {
    const page = openPage()
    await page.importDiary(() => incoming)
    await page.saveNight(aNight({ evening: '2026-11-26', note: 'written since' }))
    await page.saveNight(aNight({ evening: '2026-11-27' }))
    await page.undoImport()
    expect((await page.readDiary()).diary.nights.map(({ evening, note }) => [evening, note])).toEqual([
      ['2026-11-26', 'written since'],
      ['2026-11-27', aNight().note],
    ])
  })

  it('decides on what is there at that moment, not on what was read before', async () => {
    const [one, two] = [openPage(), openPage()]
    const saved = two.saveNight(aNight({ evening: '2026-11-20' }))
    const imported = one.importDiary((now) => ({ ...now, nights: [...now.nights, ...nights] }))
    expect(await Promise.all([saved, imported])).toEqual([{ ok: true }, { ok: true }])
    expect((await one.readDiary()).diary.nights).toHaveLength(3)
  })

  it('writes nothing at all when one entry is bad or the disk is full', async () => {
    const page = openPage()
    await page.saveNight(aNight())
    const before = structuredClone(fake.disk)
    expect(await page.importDiary(() => ({ ...incoming, nights: [...nights, aNight({ evening: 'x' })] }))).toEqual({
      ok: false,
      reason: 'invalid',
    })
    fake.commits = full
    expect(await page.importDiary(() => incoming)).toEqual({ ok: false, reason: 'full' })
    expect(await page.clearDiary()).toEqual({ ok: false, reason: 'full' })
    expect(fake.disk).toEqual(before)
  })
})

describe('a database in trouble', () => {
  it('says that there is no room, and keeps what it had', async () => {
    const page = openPage()
    await page.saveNight(aNight())
    fake.commits = full
    expect(await page.saveNight(aNight({ note: 'changed' }))).toEqual({ ok: false, reason: 'full' })
    fake.commits = 'well'
    expect((await page.readDiary()).diary.nights).toEqual([aNight()])
    expect(await page.saveNight(aNight({ note: 'changed' }))).toEqual({ ok: true })
  })

  it('says that it is held by another, and works once it is free', async () => {
    fake.opens = 'never'
    const page = openPage()
    expect(await page.saveNight(aNight())).toEqual({ ok: false, reason: 'blocked' })
    await expect(page.readDiary()).rejects.toMatchObject({ name: 'DiaryFault', reason: 'blocked' })
    fake.opens = 'well'
    expect(await page.saveNight(aNight())).toEqual({ ok: true })
  })

  it('says that it cannot be used, and works once it can', async () => {
    fake.opens = new DOMException('Internal error.', 'UnknownError')
    const page = openPage()
    await expect(page.readDiary()).rejects.toMatchObject({ reason: 'unavailable' })
    expect(await page.removeNight('2026-11-24')).toEqual({ ok: false, reason: 'unavailable' })
    fake.opens = 'well'
    expect((await page.readDiary()).setAside).toBe(0)
  })

  it.each([
    ['has none', () => undefined],
    [
      'forbids it',
      () => {
        throw new DOMException('Forbidden.', 'SecurityError')
      },
    ],
  ])('says that it cannot be used where the browser %s', async (_, factory) => {
    const page = openPage(factory)
    await expect(page.readDiary()).rejects.toMatchObject({ reason: 'unavailable' })
    expect(await page.saveNight(aNight())).toEqual({ ok: false, reason: 'unavailable' })
  })

  it('opens anew when the browser closed it, and has its page read again', async () => {
    const page = openPage()
    let heard = 0
    page.watchDiary(() => (heard += 1))
    await page.saveNight(aNight())
    fake.lose()
    expect(heard).toBe(1)
    expect(await page.saveNight(aNight({ note: 'after' }))).toEqual({ ok: true })
    expect((await page.readDiary()).diary.nights[0]?.note).toBe('after')
  })

  it('gives way to whoever deletes it', async () => {
    const page = openPage()
    await page.saveNight(aNight())
    let heard = 0
    page.watchDiary(() => (heard += 1))
    fake.askToDelete()
    expect(heard).toBe(1)
    expect((await page.readDiary()).diary.nights).toEqual([aNight()])
  })

  it('makes its store in a database that something else made', async () => {
    fake.isForeign = true
    expect(await openPage().saveNight(aNight())).toEqual({ ok: true })
    expect(nightOf('2026-11-24')).toBeDefined()
  })

  it('is not used in a private window', async () => {
    isPrivate = true
    const page = openPage()
    await expect(page.readDiary()).rejects.toMatchObject({ reason: 'private' })
    expect(await page.saveNight(aNight())).toEqual({ ok: false, reason: 'private' })
    expect(fake.connections).toBe(0)
  })

  it('forgets everything when it is told to', async () => {
    fake = createFakeDatabase(
      new Map<string, unknown>([
        ['night:2026-11-24', newer],
        ['aside:1', 'x'],
      ]),
    )
    expect(await openPage().clearDiary()).toEqual({ ok: true })
    expect(fake.disk?.size).toBe(0)
  })
})

describe('a diary that cannot be read', () => {
  const damaged = new DOMException('Damaged.', 'UnknownError')
  async function damagedPage() {
    const page = openPage()
    await page.saveNight(aNight())
    fake.lose()
    fake.opens = damaged
    return page
  }

  it('is deleted with its database, and the copy does not bring it back', async () => {
    const page = await damagedPage()
    expect(await page.clearDiary()).toEqual({ ok: true })
    expect(await page.readDiary()).toMatchObject({ diary: { nights: [] }, restoredAt: null })
  })

  it.each([
    ['something holds it, and deletes its copy', 'never', 'blocked', false],
    ['the browser refuses, and keeps its copy', damaged, 'unavailable', true],
  ] as const)('is said not to be deleted where %s', async (_, deletes, reason, hasCopy) => {
    const page = await damagedPage()
    fake.deletes = deletes
    expect(await page.clearDiary()).toEqual({ ok: false, reason })
    expect(copy.held !== null).toBe(hasCopy)
  })

  it('keeps its database where the copy cannot be deleted, which would fill the next one', async () => {
    const page = await damagedPage()
    copy.fails = full
    expect(await page.clearDiary()).toEqual({ ok: false, reason: 'unavailable' })
    expect(nightOf('2026-11-24')).toBeDefined()
  })
})

describe('the copy of the diary', () => {
  it('brings everything back when the browser lost the database, and says so', async () => {
    const page = openPage()
    fake.disk = new Map<string, unknown>([
      ['night:2026-11-20', newer],
      ['night:2026-11-21', 'damaged'],
    ])
    await page.saveNight(aNight())
    await page.savePeriod(aPeriod())
    await page.removePeriod('p-1')
    fake.lose()
    fake.disk = null
    expect(await page.readDiary()).toEqual({
      diary: { nights: [aNight()], periods: [], experiments: [] },
      setAside: 1,
      newer: 1,
      restoredAt: 1_795_700_000_000,
      restoredSeen: false,
    })
  })

  it('holds a night before it is said to be saved', async () => {
    await openPage().saveNight(aNight())
    expect(copy.held).toEqual([{ key: 'night:2026-11-24', stored: storedForm(aNight()) }])
  })

  it('holds what two pages wrote at once', async () => {
    await Promise.all([openPage().saveNight(aNight()), openPage().saveNight(aNight({ evening: '2026-11-25' }))])
    expect(copy.held?.map(({ key }) => key)).toEqual(['night:2026-11-24', 'night:2026-11-25'])
  })

  it('may fail: what was saved is saved', async () => {
    copy.fails = full
    const page = openPage()
    expect(await page.saveNight(aNight())).toEqual({ ok: true })
    expect((await page.readDiary()).diary.nights).toEqual([aNight()])
  })

  it('may never be done: what was saved is said to be saved', async () => {
    copy.write = () => new Promise(() => {})
    expect(await openPage().saveNight(aNight())).toEqual({ ok: true })
  })

  it('can be read while the diary itself cannot', async () => {
    const page = openPage()
    fake.disk = new Map<string, unknown>([['night:2026-11-20', newer]])
    expect(await page.readCopy()).toBeNull()
    await page.saveNight(aNight())
    fake.lose()
    fake.opens = new DOMException('Damaged.', 'UnknownError')
    await expect(page.readDiary()).rejects.toMatchObject({ reason: 'unavailable' })
    expect(await page.readCopy()).toEqual({
      diary: { nights: [aNight()], periods: [], experiments: [] },
      kept: [{ key: 'night:2026-11-20', stored: newer }],
    })
    isPrivate = true
    expect(await page.readCopy()).toBeNull()
  })

  it('is deleted with the diary, or the page says that it is not', async () => {
    const page = openPage()
    await page.saveNight(aNight())
    expect(await page.clearDiary()).toEqual({ ok: true })
    expect(copy.held).toBeNull()
    copy.fails = full
    expect(await page.clearDiary()).toEqual({ ok: false, reason: 'unavailable' })
  })
})
