import { useEffect, useRef, useState } from 'preact/hooks'
import type { SaveFailure, SaveResult } from '../core/diary/save-result.ts'
import type { Night } from '../core/diary/types.ts'

export interface NightStore {
  /** The evening the night began on. */
  evening: string
  /** The night as stored; null where nothing is written of it. */
  night: Night | null
  /**
   * Writes a night; answers once it is kept or known not to be. `seen`: the `changedAt` of the version it was made from,
   * null for none. A rejection counts as `unavailable`.
   */
  onSave: (night: Night, seen: number | null) => Promise<SaveResult>
  onRemove: (evening: string) => Promise<SaveResult>
}

/** How the last change fared. */
export type DraftState = 'untouched' | 'saving' | 'saved' | 'removed' | SaveFailure

export interface NightDraft {
  /** The night as the writer has it on screen, whether or not it is stored by now. */
  draft: Night | null
  state: DraftState
  /** Makes the night's next form of what it is by then; null while nothing is written of it. */
  save: (edit: (night: Night | null) => Night) => void
  retry: () => void
  remove: () => void
  /** Writes the removed night again. */
  undo: (changedAt: number) => void
}

/** A night under the writer's hands. Changes are written one after the other, the newest last; none is lost by a failure. */
export function useNightDraft({ evening, night, onSave, onRemove }: NightStore): NightDraft {
  const [draft, setDraft] = useState(night)
  const [state, setState] = useState<DraftState>('untouched')
  const wanted = useRef(night)
  const removed = useRef<Night | null>(null)
  const seen = useRef(night?.changedAt ?? null)
  const isWriting = useRef(false)
  const isKept = state === 'untouched' || state === 'saved' || state === 'removed'
  useEffect(() => {
    // Another page may have written it meanwhile. What is on screen and not yet stored stays, and may overwrite it when
    // the writer, who was told, tries again.
    if (isWriting.current) return
    seen.current = night?.changedAt ?? null
    if (!isKept) return
    wanted.current = night
    setDraft(night)
  }, [night])

  async function write() {
    if (isWriting.current) return
    isWriting.current = true
    setState('saving')
    let result: SaveResult
    let written: Night | null
    do {
      written = wanted.current
      const put = written === null ? onRemove(evening) : onSave(written, seen.current)
      result = await put.catch((): SaveResult => ({ ok: false, reason: 'unavailable' }))
      if (result.ok) seen.current = written?.changedAt ?? null
    } while (wanted.current !== written)
    isWriting.current = false
    // What is to be removed stays on screen until it is.
    if (result.ok) setDraft(written)
    setState(result.ok ? (written === null ? 'removed' : 'saved') : result.reason)
  }

  function save(edit: (night: Night | null) => Night) {
    const next = edit(wanted.current)
    wanted.current = next
    setDraft(next)
    void write()
  }

  return {
    draft,
    state,
    save,
    retry: () => void write(),
    remove() {
      removed.current = wanted.current
      wanted.current = null
      void write()
    },
    undo(changedAt) {
      const night = removed.current
      if (night !== null) save(() => ({ ...night, changedAt }))
    },
  }
}
