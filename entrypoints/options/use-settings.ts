import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { ChangeFailure, Reset, Settings, SettingsChange } from '../../core/settings.ts'
import { sendMessage } from '../../data/messaging.ts'
import { readSettings, watchSettings } from '../../data/stores/settings.ts'

/** The section of the page a change came from; its failure is shown there. */
export type Section = 'topics' | 'marks' | 'cards' | 'sites' | 'wrong'

export interface SettingsView {
  /** Null until the first answer. */
  settings: Settings | null
  loadFailed: boolean
  resets: Reset[]
  failure: { section: Section; reason: ChangeFailure } | null
  /** Counts what was saved, so that the same word can be announced again. */
  saves: number
  /** True when it was stored. */
  change: (section: Section, ...changes: SettingsChange[]) => Promise<boolean>
}

/** Settings as stored, kept in step with other pages; every change goes to the background, their only writer. */
export function useSettings(): SettingsView {
  const [settings, setSettings] = useState<Settings | null>(null)
  const [resets, setResets] = useState<Reset[]>([])
  const [loadFailed, setLoadFailed] = useState(false)
  const [failure, setFailure] = useState<SettingsView['failure']>(null)
  const [saves, setSaves] = useState(0)
  const pending = useRef(0)

  useEffect(() => {
    readSettings().then(
      (read) => {
        setSettings(read.settings)
        setResets(read.resets)
      },
      () => setLoadFailed(true),
    )
    return watchSettings(setSettings)
  }, [])

  const change = useCallback(async (section: Section, ...changes: SettingsChange[]) => {
    setFailure(null)
    pending.current++
    let reason: ChangeFailure | null = null
    for (const one of changes) {
      const result = await sendMessage('settings/change', one).catch(
        () => ({ ok: false, reason: 'unavailable' }) as const,
      )
      if (!result.ok) {
        reason = result.reason
        break
      }
    }
    pending.current--
    if (reason === null) setSaves((n) => n + 1)
    else setFailure({ section, reason })
    // A control has already moved by itself: set it to what is stored, unless another change is on its way.
    if (pending.current === 0) {
      const read = await readSettings().catch(() => null)
      if (read && pending.current === 0) setSettings(structuredClone(read.settings))
    }
    return reason === null
  }, [])

  return { settings, loadFailed, resets, failure, saves, change }
}
