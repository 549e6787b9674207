import { browser } from 'wxt/browser'
import { checkSettings } from '../../core/read-settings.ts'
import type { Reset, Settings } from '../../core/settings.ts'

// `storage.local`, not `sync`: the list of switched-off sites is where someone reads, and stays on the device.
const groups = ['reading', 'topics', 'sites', 'wrong'] as const

/** Reads all settings. Damaged fields fall back alone and are named in `resets`. Rejects when storage is unavailable. */
export async function readSettings(): Promise<{ settings: Settings; resets: Reset[] }> {
  return checkSettings(await browser.storage.local.get([...groups]))
}

/** Calls back with all settings whenever one changed, here or in another page. Returns what ends it. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || !groups.some((group) => group in changes)) return
    readSettings().then(
      ({ settings }) => callback(settings),
      () => {}, // Storage went away between the change and the read: what was last known still holds.
    )
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
