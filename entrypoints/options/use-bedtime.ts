import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { EveningAnswer, Plan } from '../../core/bedtime/plan.ts'
import type { ChangeFailure, ChangeResult } from '../../core/settings.ts'
import { sendMessage } from '../../data/messaging.ts'
import { type Bedtime, readBedtime, watchBedtime } from '../../data/stores/bedtime.ts'

export interface BedtimeView {
  /** Null until the first answer. */
  bedtime: Bedtime | null
  loadFailed: boolean
  /** Reads again after that. */
  retry: () => void
  /** Why the last change was not stored. */
  failure: ChangeFailure | null
  /** Counts what was saved, so that the same word can be announced again. */
  saves: number
  /** This minute, where the reader is. */
  now: Temporal.ZonedDateTime
  /** True when it was stored. */
  change: (patch: Partial<Plan>) => Promise<boolean>
  /** True when it was stored. */
  answer: (answer: EveningAnswer) => Promise<boolean>
}

/** Plan and log as stored, kept in step with other pages and the clock; every change goes to the background. */
export function useBedtime(): BedtimeView {
  const [bedtime, setBedtime] = useState<Bedtime | null>(null)
  const [loadFailed, setLoadFailed] = useState(false)
  const [failure, setFailure] = useState<ChangeFailure | null>(null)
  const [saves, setSaves] = useState(0)
  const pending = useRef(0)
  const now = useMinute()

  const retry = useCallback(() => {
    setLoadFailed(false)
    readBedtime().then(setBedtime, () => setLoadFailed(true))
  }, [])
  useEffect(() => {
    retry()
    // What was reset stays named until the page is left, though the next change writes good values over it.
    return watchBedtime((next) => setBedtime((old) => ({ ...next, resets: old?.resets ?? next.resets })))
  }, [])

  const store = useCallback(async (send: () => Promise<ChangeResult>) => {
    setFailure(null)
    pending.current++
    const result = await send().catch(() => ({ ok: false, reason: 'unavailable' }) as const)
    pending.current--
    if (result.ok) setSaves((n) => n + 1)
    else setFailure(result.reason)
    // A control has already moved by itself: set it to what is stored, unless another change is on its way.
    if (pending.current === 0) {
      const read = await readBedtime().catch(() => null)
      if (read && pending.current === 0) setBedtime((old) => ({ ...read, resets: old?.resets ?? read.resets }))
    }
    return result.ok
  }, [])

  const change = useCallback((patch: Partial<Plan>) => store(() => sendMessage('plan/change', patch)), [store])
  const answer = useCallback((said: EveningAnswer) => store(() => sendMessage('evening/answer', said)), [store])
  return { bedtime, loadFailed, retry, failure, saves, now, change, answer }
}

function clockNow(): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Date.now()).toZonedDateTimeISO(Temporal.Now.timeZoneId())
}

/** The moment, renewed at each full minute and when the reader comes back. */
function useMinute(): Temporal.ZonedDateTime {
  const [now, setNow] = useState(clockNow)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const renew = () => {
      clearTimeout(timer)
      setNow(clockNow())
      timer = setTimeout(renew, 60_000 - (Date.now() % 60_000))
    }
    renew()
    // Timers sleep with the device.
    addEventListener('focus', renew)
    document.addEventListener('visibilitychange', renew)
    return () => {
      clearTimeout(timer)
      removeEventListener('focus', renew)
      document.removeEventListener('visibilitychange', renew)
    }
  }, [])
  return now
}
