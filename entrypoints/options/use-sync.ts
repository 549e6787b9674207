import { useCallback, useEffect, useState } from 'preact/hooks'
import type { ChangeFailure } from '../../core/settings.ts'
import type { SyncState } from '../../core/sync.ts'
import { sendMessage } from '../../data/messaging.ts'
import { readSync, watchSync } from '../../data/stores/sync.ts'

export interface SyncView {
  /** Null until the first answer, and where there is none: the page says so for all settings. */
  state: SyncState | null
  /** Why the switch was not stored. */
  failure: ChangeFailure | null
  /** Counts what was saved, so that the same word can be announced again. */
  saves: number
  switchTo: (on: boolean) => Promise<void>
}

/** Whether browsers are kept in step, and how that went. */
export function useSync(): SyncView {
  const [state, setState] = useState<SyncState | null>(null)
  const [failure, setFailure] = useState<ChangeFailure | null>(null)
  const [saves, setSaves] = useState(0)

  useEffect(() => {
    readSync().then(setState, () => {})
    return watchSync(setState)
  }, [])

  const switchTo = useCallback(async (on: boolean) => {
    setFailure(null)
    const result = await sendMessage('sync/switch', on).catch(() => ({ ok: false, reason: 'unavailable' }) as const)
    if (result.ok) setSaves((n) => n + 1)
    else setFailure(result.reason)
    // The control has already moved by itself: set it to what is stored.
    const read = await readSync().catch(() => null)
    if (read !== null) setState(read)
  }, [])

  return { state, failure, saves, switchTo }
}
