import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { SaveFailure, SaveResult } from '../../core/diary/save-result.ts'
import type { Night, Period } from '../../core/diary/types.ts'
import {
  DiaryFault,
  type DiaryRead,
  dismissRestored,
  readDiary,
  removeNight,
  removePeriod,
  saveNight,
  savePeriod,
  watchDiary,
} from '../../data/stores/diary.ts'

export interface DiaryView {
  /** Null until the first answer, and where none came. */
  read: DiaryRead | null
  /** Why the diary could not be read. What was read before stays shown. */
  fault: SaveFailure | null
  reload: () => void
  /** Each answers once the change is kept on the disk, or known not to be. */
  saveNight: (night: Night, seen: number | null) => Promise<SaveResult>
  removeNight: (evening: string) => Promise<SaveResult>
  savePeriod: (period: Period) => Promise<SaveResult>
  removePeriod: (id: string) => Promise<SaveResult>
  dismissRestored: () => Promise<SaveResult>
}

/** The diary as stored, kept in step with other pages. */
export function useDiary(): DiaryView {
  const [read, setRead] = useState<DiaryRead | null>(null)
  const [fault, setFault] = useState<SaveFailure | null>(null)
  /** Counts what makes a read that is under way out of date: changes of this page, and of others. */
  const changes = useRef(0)
  const isReading = useRef(false)

  const reload = useCallback(async () => {
    changes.current++
    // The read under way sees that it is out of date, and reads again.
    if (isReading.current) return
    isReading.current = true
    let at: number
    let next: DiaryRead | SaveFailure
    do {
      at = changes.current
      next = await readDiary().catch(
        (error: unknown): SaveFailure => (error instanceof DiaryFault ? error.reason : 'unavailable'),
      )
    } while (at !== changes.current)
    isReading.current = false
    if (typeof next === 'string') return setFault(next)
    setFault(null)
    setRead(next)
  }, [])
  useEffect(() => {
    void reload()
    return watchDiary(() => void reload())
  }, [])

  const thenReload = useCallback(async (result: Promise<SaveResult>) => {
    changes.current++
    const answer = await result
    // After the answer, so that the page says what became of it before it draws anew.
    setTimeout(() => void reload())
    return answer
  }, [])
  const writers = useMemo(
    () => ({
      reload: () => void reload(),
      saveNight: (night: Night, seen: number | null) => thenReload(saveNight(night, seen)),
      removeNight: (evening: string) => thenReload(removeNight(evening)),
      savePeriod: (period: Period) => thenReload(savePeriod(period)),
      removePeriod: (id: string) => thenReload(removePeriod(id)),
      dismissRestored: () => thenReload(dismissRestored()),
    }),
    [],
  )
  // The same object until something was read, so that views compute anew only then.
  return useMemo(() => ({ read, fault, ...writers }), [read, fault, writers])
}
