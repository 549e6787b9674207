import { promisifyRequest } from 'idb-keyval'
import {
  checkDiary,
  checkEntry,
  type Entries,
  type EntryKind,
  entryKinds,
  inOrder,
  nameOf,
} from '../../core/diary/check-diary.ts'
import type { SaveFailure as DiaryFailure, SaveResult as DiaryResult } from '../../core/diary/save-result.ts'
import { keyOf, readEntry, storedForm } from '../../core/diary/stored-entry.ts'
import type { Beside } from '../../core/diary/transfer/write-export.ts'
import type { Diary, Experiment, Night, Period } from '../../core/diary/types.ts'
import type { DiaryCopy, Kept } from './diary-copy.ts'
import { createDatabase, type DatabasePorts, DiaryFault, deleteDatabase, faultOf } from './diary-database.ts'

/** The diary as stored and checked. */
export interface DiaryRead {
  diary: Diary
  /** Entries that could not be read. They are kept aside, out of the diary, and exported with it. */
  setAside: number
  /** Entries of a newer version of the extension. They stay as they are, out of reach for this one. */
  newer: number
  /** When the browser had lost the database and it was put back from its copy, in ms since 1970; null for never. */
  restoredAt: number | null
  /** Whether the reader has put that word away. */
  restoredSeen: boolean
}

/** What the second copy holds, checked as the diary is. */
export interface CopyRead {
  diary: Diary
  /** Its entries that this version cannot show, as they stand. */
  kept: Kept[]
}

/** What a page tells the others over: its own messages do not come back to it. */
export interface DiaryChannel {
  postMessage(message: unknown): void
  onmessage: ((event: MessageEvent) => void) | null
}

export interface DiaryPorts extends Omit<DatabasePorts, 'onLost' | 'seed'> {
  copy: DiaryCopy
  /** Runs one piece of work at a time, over all pages. */
  inTurn: (work: () => Promise<void>) => Promise<void>
  channel: () => DiaryChannel
  /** Whether this runs in a private window. */
  isPrivate: () => boolean
  now: () => number
}

/** A change of some keys that came with an import, so that it can be taken back. */
interface Undo {
  at: number
  changes: { key: string; before: unknown; after: unknown }[]
  /** What was kept beside the diary, before and after the import; its store is elsewhere. */
  beside: BesideChange | null
}

export interface BesideChange {
  before: Partial<Beside>
  after: Partial<Beside>
}

const asidePrefix = 'aside:'
const undoKey = 'import:undo'
const restoredKey = 'store:restored'
/** Holds the `restoredAt` that was put away: a later one is told of again. */
const restoredSeenKey = 'store:restored-seen'

/** A night that is on the disk does not wait longer than this for its copy, in ms. */
const longestCopyMs = 3000

/**
 * The store of the diary, for extension pages and the background only: in a content script the database would be the
 * page's. Every change is one transaction, whole or not at all, and reads what it changes inside of it.
 */
export function createDiaryStore(ports: DiaryPorts) {
  const watchers = new Set<() => void>()
  const tell = () => {
    for (const watcher of watchers) watcher()
  }
  const database = createDatabase({ ...ports, onLost: tell, seed: readSeed })
  let opened: DiaryChannel | null = null
  const channel = () => {
    opened ??= ports.channel()
    opened.onmessage = tell
    return opened
  }

  async function readSeed(): Promise<Kept[]> {
    const entries = (await ports.copy.read()) ?? []
    return entries.length === 0 ? [] : [...entries, { key: restoredKey, stored: ports.now() }]
  }

  /** Brings the copy up to date. Without one the diary is still kept: a failure changes nothing of what was saved. */
  async function copyOut(): Promise<void> {
    try {
      await ports.inTurn(async () => {
        // Read within the turn: of two pages the later one copies what both wrote.
        const all = await access('readonly', readAll)
        await ports.copy.write(all.filter(({ key }) => key !== undoKey))
      })
    } catch {
      // The next change tries again.
    }
  }

  function access<Answer>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<Answer>) {
    if (ports.isPrivate()) throw new DiaryFault('private')
    return database(mode, work)
  }

  /** Runs `work` as one change; it is `ok` once the browser says it is on the disk. */
  async function change(work: (store: IDBObjectStore) => Promise<DiaryFailure | null>): Promise<DiaryResult> {
    try {
      await access('readwrite', async (store) => {
        const done = settled(store.transaction)
        const refusal = await work(store)
        // Thrown, so that nothing of it is stored.
        if (refusal !== null) throw new DiaryFault(refusal)
        await done
      })
    } catch (error) {
      return { ok: false, reason: faultOf(error).reason }
    }
    await Promise.race([copyOut(), pause(ports.timeoutMs ?? longestCopyMs)])
    channel().postMessage('changed')
    return { ok: true }
  }

  /** What stands under a key that is to be written anew; what cannot be read there is kept aside first. */
  async function makeWay(store: IDBObjectStore, key: string) {
    const before: unknown = await promisifyRequest(store.get(key))
    if (before === undefined) return { before, read: null }
    const read = readEntry(key, before)
    if (read.state === 'bad') setAside(store, { key, stored: before })
    return { before, read }
  }

  function setAside(store: IDBObjectStore, { key, stored }: Kept): void {
    store.put({ key, stored, at: ports.now() }, `${asidePrefix}${crypto.randomUUID()}`)
  }

  /**
   * Writes one entry. `seen` is the `changedAt` of the version it was made from, null for none: when another page has
   * written since, nothing is stored and the reason is `changed`. Left out, the last writer wins.
   */
  async function save<Kind extends EntryKind>(kind: Kind, entry: Entries[Kind], seen?: number | null) {
    const checked = checkEntry(kind, entry)
    if (!checked.ok) return { ok: false, reason: 'invalid' } as const
    const key = keyOf(kind, nameOf(checked.value))
    return change(async (store) => {
      const { read } = await makeWay(store, key)
      if (read?.state === 'newer') return 'newer'
      const found = read?.state === 'good' ? read.entry.changedAt : null
      if (seen !== undefined && seen !== found) return 'changed'
      store.put(storedForm(checked.value), key)
      return null
    })
  }

  const remove = (kind: EntryKind, name: string) =>
    change(async (store) => {
      const { read } = await makeWay(store, keyOf(kind, name))
      if (read?.state === 'newer') return 'newer'
      store.delete(keyOf(kind, name))
      return null
    })

  /** Writes and removes entries at once, and notes what it changed so that `undoImport` can take it back. */
  const edit = (decide: (now: Diary) => Diary, undo: Pick<Undo, 'beside'> | null) =>
    change(async (store) => {
      const all = await readAll(store)
      const { diary } = sortOut(all)
      const next = checkDiary(decide(diary))
      if (next === null) return 'invalid'
      const changes = differences(all, next)
      for (const { key, before, after } of changes) {
        if (before !== undefined && readEntry(key, before).state === 'bad') setAside(store, { key, stored: before })
        if (after === undefined) store.delete(key)
        else store.put(after, key)
      }
      if (undo !== null) store.put({ at: ports.now(), changes, ...undo } satisfies Undo, undoKey)
      return null
    })

  async function readDiary(): Promise<DiaryRead> {
    try {
      const all = await access('readonly', readAll)
      const sorted = sortOut(all)
      if (sorted.bad.length > 0) await moveAside(sorted.bad).catch(() => {}) // They are out of the diary even where they stay.
      return {
        diary: sorted.diary,
        setAside: sorted.bad.length + sorted.aside.length,
        newer: sorted.newer.length,
        restoredAt: sorted.restoredAt,
        restoredSeen: sorted.restoredAt !== null && sorted.restoredAt === sorted.seenAt,
      }
    } catch (error) {
      throw faultOf(error)
    }
  }

  const moveAside = (bad: readonly Kept[]) =>
    access('readwrite', async (store) => {
      const done = settled(store.transaction)
      for (const { key } of bad) {
        // Another page may have moved or mended it since.
        const { before, read } = await makeWay(store, key)
        if (before !== undefined && read?.state === 'bad') store.delete(key)
      }
      await done
    })

  async function empty(): Promise<DiaryResult> {
    const result = await change(async (store) => {
      store.clear()
      return null
    })
    if (!result.ok) return result
    return (await removeCopy()) ? result : { ok: false, reason: 'unavailable' }
  }

  async function drop(): Promise<DiaryResult> {
    const held = await ports.copy.read()
    // The copy first: whoever opens the database next would fill it from there.
    if (!(await removeCopy())) return { ok: false, reason: 'unavailable' }
    try {
      await deleteDatabase(ports.factory(), ports.timeoutMs)
    } catch (error) {
      const { reason } = faultOf(error)
      // Where the database stays, so does its copy: it may be all that can still be read.
      if (reason !== 'blocked' && held !== null) await ports.inTurn(() => ports.copy.write(held)).catch(() => {})
      return { ok: false, reason }
    }
    channel().postMessage('changed')
    return { ok: true }
  }

  /** Whether it is gone. */
  async function removeCopy(): Promise<boolean> {
    try {
      await ports.inTurn(() => ports.copy.remove())
      return true
    } catch {
      return false
    }
  }

  return {
    /** Reads the diary. What cannot be read is set aside, never thrown away. Rejects with `DiaryFault`. */
    readDiary,
    saveNight: (night: Night, seen?: number | null): Promise<DiaryResult> => save('night', night, seen),
    removeNight: (evening: string): Promise<DiaryResult> => remove('night', evening),
    savePeriod: (period: Period, seen?: number | null): Promise<DiaryResult> => save('period', period, seen),
    removePeriod: (id: string): Promise<DiaryResult> => remove('period', id),
    saveExperiment: (experiment: Experiment, seen?: number | null): Promise<DiaryResult> =>
      save('experiment', experiment, seen),
    removeExperiment: (id: string): Promise<DiaryResult> => remove('experiment', id),
    /** Makes the diary hold these entries and no others; entries of a newer version stay. */
    replaceDiary: (diary: Diary): Promise<DiaryResult> => edit(() => diary, null),
    /** Changes the diary as `decide` says, at once, and so that `undoImport` can take it back. */
    importDiary: (decide: (now: Diary) => Diary, beside: BesideChange | null = null): Promise<DiaryResult> =>
      edit(decide, { beside }),
    /** When the last import was, in ms since 1970, how many entries it changed, and what beside the diary; null without one. */
    async readUndo(): Promise<{ at: number; entries: number; beside: BesideChange | null } | null> {
      const undo = asUndo(await access('readonly', (store) => promisifyRequest<unknown>(store.get(undoKey))))
      return undo && { at: undo.at, entries: undo.changes.length, beside: undo.beside }
    },
    /** Takes the last import back; entries that were changed since stay as they are now. */
    undoImport: (): Promise<DiaryResult> =>
      change(async (store) => {
        const undo = asUndo(await promisifyRequest<unknown>(store.get(undoKey)))
        if (undo === null) return 'changed'
        for (const { key, before, after } of undo.changes) {
          const found: unknown = await promisifyRequest(store.get(key))
          if (JSON.stringify(found) !== JSON.stringify(after)) continue
          if (before === undefined) store.delete(key)
          else store.put(before, key)
        }
        store.delete(undoKey)
        return null
      }),
    /** Entries that this version cannot show, as they stand: those set aside, and those of a newer version. */
    async readKept(): Promise<Kept[]> {
      const sorted = sortOut(await access('readonly', readAll))
      return keptOf(sorted)
    },
    /** What the second copy holds, for when the diary itself cannot be read; null without one. */
    async readCopy(): Promise<CopyRead | null> {
      const entries = ports.isPrivate() ? null : await ports.copy.read()
      if (entries === null) return null
      const sorted = sortOut(entries)
      return { diary: sorted.diary, kept: keptOf(sorted) }
    },
    /** Puts away the word that the diary was restored. */
    dismissRestored: (): Promise<DiaryResult> =>
      change(async (store) => {
        store.put(await promisifyRequest<unknown>(store.get(restoredKey)), restoredSeenKey)
        return null
      }),
    /**
     * Deletes everything that is kept of the diary, what was set aside and the copy included; a database that cannot be
     * read goes as a whole. After `blocked` that is still to come: see `deleteDatabase`.
     */
    async clearDiary(): Promise<DiaryResult> {
      if (ports.isPrivate()) return { ok: false, reason: 'private' }
      const isReadable = await access('readonly', readAll).then(
        () => true,
        () => false,
      )
      return isReadable ? empty() : drop()
    },
    /** Calls back when another page changed the diary, or the browser took it away. Returns what ends it. */
    watchDiary(callback: () => void): () => void {
      channel()
      watchers.add(callback)
      return () => watchers.delete(callback)
    },
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}

async function readAll(store: IDBObjectStore): Promise<Kept[]> {
  const [keys, values] = await Promise.all([
    promisifyRequest(store.getAllKeys()),
    promisifyRequest<unknown[]>(store.getAll()),
  ])
  return keys.map((key, at) => ({ key: String(key), stored: values[at] }))
}

function sortOut(all: readonly Kept[]) {
  const found: Diary = { nights: [], periods: [], experiments: [] }
  const bad: Kept[] = []
  const newer: Kept[] = []
  const aside: Kept[] = []
  let restoredAt: number | null = null
  let seenAt: unknown = null
  for (const one of all) {
    const read = readEntry(one.key, one.stored)
    if (read.state === 'bad') bad.push(one)
    else if (read.state === 'newer') newer.push(one)
    else if (read.state === 'other') {
      if (one.key.startsWith(asidePrefix)) aside.push(asKept(one))
      if (one.key === restoredKey && typeof one.stored === 'number') restoredAt = one.stored
      if (one.key === restoredSeenKey) seenAt = one.stored
    } else if (read.kind === 'night') found.nights.push(read.entry)
    else if (read.kind === 'period') found.periods.push(read.entry)
    else found.experiments.push(read.entry)
  }
  return { diary: inOrder(found), bad, newer, aside, restoredAt, seenAt }
}

function keptOf({ aside, bad, newer }: ReturnType<typeof sortOut>): Kept[] {
  return [...aside, ...bad, ...newer]
}

/** What was set aside, under the key it had. */
function asKept(one: Kept): Kept {
  const { key, stored } = (one.stored ?? {}) as Partial<Kept>
  return typeof key === 'string' ? { key, stored } : one
}

/** What has to be written and removed so that the store holds the entries of `next`. Newer entries are left alone. */
function differences(all: readonly Kept[], next: Diary): Undo['changes'] {
  const before = new Map(all.map(({ key, stored }) => [key, stored]))
  const entries: Record<EntryKind, readonly (Night | Period | Experiment)[]> = {
    night: next.nights,
    period: next.periods,
    experiment: next.experiments,
  }
  const after = new Map<string, unknown>()
  for (const kind of entryKinds) {
    for (const entry of entries[kind]) after.set(keyOf(kind, nameOf(entry)), storedForm(entry))
  }
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const { state } = before.has(key) ? readEntry(key, before.get(key)) : { state: 'good' }
    const isOurs = state === 'good' || (state === 'bad' && after.has(key))
    const change = { key, before: before.get(key), after: after.get(key) }
    return isOurs && JSON.stringify(change.before) !== JSON.stringify(change.after) ? [change] : []
  })
}

function asUndo(stored: unknown): Undo | null {
  const { at, changes, beside = null } = (stored ?? {}) as Partial<Undo>
  return typeof at === 'number' && Array.isArray(changes) ? { at, changes, beside } : null
}

/** Resolves when a transaction is on the disk, rejects when it was taken back. */
function settled(transaction: IDBTransaction): Promise<void> {
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
  // Whoever waits hears of it; a change that was refused before has nobody waiting.
  done.catch(() => {})
  return done
}
