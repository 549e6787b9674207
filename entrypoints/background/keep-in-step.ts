import { browser } from 'wxt/browser'
import { syncGroups } from '../../core/sync.ts'
import type { SyncWriter } from '../../data/stores/write-sync.ts'

/** Looks whenever a group changed, here or in another browser; calls `onPlan` after another plan was taken. */
export function keepInStep(sync: SyncWriter, onPlan: () => Promise<void>): void {
  const look = async () => {
    const taken = await sync.keepInStep()
    if (taken.includes('plan')) await onPlan()
  }
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local' && area !== 'sync') return
    // Not handed back: a write of ours would wait for the look that it causes.
    if (syncGroups.some((group) => group in changes)) void look()
  })
  // What changed while the extension was off or the browser closed.
  void look()
}
