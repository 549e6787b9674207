import type { UseStore } from 'idb-keyval'
import type { SaveFailure as DiaryFailure } from '../../core/diary/save-result.ts'
import type { Kept } from './diary-copy.ts'

/** The diary could not be read. */
export class DiaryFault extends Error {
  readonly reason: DiaryFailure

  constructor(reason: DiaryFailure, cause?: unknown) {
    super(`The diary could not be used: ${reason}`, { cause })
    this.name = 'DiaryFault'
    this.reason = reason
  }
}

export const databaseName = 'crampwise-diary'
const storeName = 'entries'

/** A database that does not open within this time is held by somebody: browsers tell of that by silence. In ms. */
export const openTimeoutMs = 6000

/** What the database needs of the browser. */
export interface DatabasePorts {
  factory: () => IDBFactory | undefined
  /** The browser took the database away while it was open: what was read may be gone. */
  onLost: () => void
  /** Entries to begin a new database with: a copy of one that the browser lost. */
  seed: () => Promise<readonly Kept[]>
  timeoutMs?: number
}

/**
 * The diary's own database. As `createStore` of idb-keyval, but a write counts once it is on the disk, the connection
 * gives way to whoever deletes the database, and a lost one is opened anew. Rejects with `DiaryFault`.
 */
export function createDatabase({ factory, onLost, seed, timeoutMs = openTimeoutMs }: DatabasePorts): UseStore {
  let opening: Promise<IDBDatabase> | null = null
  const forget = () => {
    opening = null
  }

  function connect(): Promise<IDBDatabase> {
    opening ??= openSeeded().then(
      (database) => {
        database.onversionchange = () => {
          database.close()
          forget()
          onLost()
        }
        database.onclose = () => {
          forget()
          onLost()
        }
        return database
      },
      (error: unknown) => {
        forget()
        throw error
      },
    )
    return opening
  }

  async function openSeeded(): Promise<IDBDatabase> {
    const known = factory()
    if (known === undefined) throw new DiaryFault('unavailable')
    // Nearly always it is there, and needs no seed. Where it has to be made, that is put off until the seed was read: it
    // can be filled only while it is made.
    const database = (await open(known, timeoutMs, null)) ?? (await open(known, timeoutMs, await seed()))
    if (database === null) throw new DiaryFault('unavailable')
    return database
  }

  async function begin(mode: IDBTransactionMode): Promise<IDBTransaction> {
    const options = { durability: 'strict' } as const
    const database = await connect()
    try {
      return database.transaction(storeName, mode, options)
    } catch {
      // The connection was closing. Nothing has been written yet, so a new one may try.
      if ((await opening?.catch(() => null)) === database) forget()
      return (await connect()).transaction(storeName, mode, options)
    }
  }

  return async (mode, callback) => {
    let transaction: IDBTransaction | null = null
    try {
      transaction = await begin(mode)
      return await callback(transaction.objectStore(storeName))
    } catch (error) {
      abort(transaction)
      throw faultOf(error)
    }
  }
}

/**
 * Deletes the database, also one that does not open. Rejects with `DiaryFault`; after `blocked` the browser still deletes
 * it, as soon as whoever holds it lets go.
 */
export function deleteDatabase(factory: IDBFactory | undefined, timeoutMs = openTimeoutMs): Promise<void> {
  return new Promise((resolve, reject) => {
    if (factory === undefined) return reject(new DiaryFault('unavailable'))
    const timer = setTimeout(() => reject(new DiaryFault('blocked')), timeoutMs)
    const request = factory.deleteDatabase(databaseName)
    request.onsuccess = () => {
      clearTimeout(timer)
      resolve()
    }
    request.onerror = () => {
      clearTimeout(timer)
      reject(faultOf(request.error))
    }
  })
}

/** Takes back what a change that failed half-way has written so far. */
function abort(transaction: IDBTransaction | null): void {
  try {
    transaction?.abort()
  } catch {
    // It was over already.
  }
}

/**
 * Opens the database; answers null, and makes nothing, where it has to be made and there is no seed yet. No `version`:
 * whichever the database has, so that a newer extension's is opened too.
 */
function open(
  factory: IDBFactory,
  timeoutMs: number,
  seed: readonly Kept[] | null,
  version?: number,
): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    let isLate = false
    let isPutOff = false
    const timer = setTimeout(() => {
      isLate = true
      reject(new DiaryFault('blocked'))
    }, timeoutMs)
    const request = factory.open(databaseName, version)
    request.onupgradeneeded = () => {
      if (hasStore(request.result)) return
      if (seed === null) {
        isPutOff = true
        request.transaction?.abort()
        return
      }
      const store = request.result.createObjectStore(storeName)
      for (const { key, stored } of seed) store.put(stored, key)
    }
    request.onsuccess = () => {
      clearTimeout(timer)
      const database = request.result
      if (!isLate && hasStore(database)) return resolve(database)
      // Nobody waits for it any more, and an open connection would block others.
      database.close()
      // Something else made the database before us, as developer tools do: it lacks the store.
      if (!isLate) resolve(open(factory, timeoutMs, seed, database.version + 1))
    }
    request.onerror = () => {
      clearTimeout(timer)
      if (isPutOff) resolve(null)
      else reject(request.error)
    }
  })
}

function hasStore(database: IDBDatabase): boolean {
  return database.objectStoreNames.contains(storeName)
}

/** What a failure means to the reader. */
export function faultOf(error: unknown): DiaryFault {
  if (error instanceof DiaryFault) return error
  const isFull = /quota/i.test(error instanceof Error ? `${error.name} ${error.message}` : String(error))
  return new DiaryFault(isFull ? 'full' : 'unavailable', error)
}
