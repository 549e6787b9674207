import { browser } from 'wxt/browser'
import { checkSyncState } from '../../core/check-sync.ts'
import type { SyncState } from '../../core/sync.ts'

/** The key, on this device, of whether browsers are kept in step and how that went. */
export const syncKey = 'sync'

/** Reads whether browsers are kept in step and how that went. Rejects when storage is unavailable. */
export async function readSync(): Promise<SyncState> {
  return checkSyncState((await browser.storage.local.get(syncKey))[syncKey])
}

/** Calls back whenever that changed. Returns what ends it. */
export function watchSync(callback: (state: SyncState) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || !(syncKey in changes)) return
    readSync().then(callback, () => {}) // Storage went away between the change and the read: what was known holds.
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
