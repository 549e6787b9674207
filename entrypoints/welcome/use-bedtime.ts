import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Plan } from '../../core/bedtime/plan.ts'
import type { ChangeFailure } from '../../core/settings.ts'
import { sendMessage } from '../../data/messaging.ts'
import { readBedtime, watchBedtime } from '../../data/stores/bedtime.ts'

export interface BedtimeView {
  /** Null until the first answer. */
  plan: Plan | null
  readFailed: boolean
  /** Why the last change was not stored. */
  failure: ChangeFailure | null
  read: () => void
  /** Switches the reminder on at this time, on every evening. True when it was stored. */
  remindAt: (time: string) => Promise<boolean>
}

/** The plan as stored, kept in step with other pages; changes go to the background, its only writer. */
export function useBedtime(): BedtimeView {
  const [plan, setPlan] = useState<Plan | null>(null)
  const [readFailed, setReadFailed] = useState(false)
  const [failure, setFailure] = useState<ChangeFailure | null>(null)

  const read = useCallback(() => {
    readBedtime().then(
      (bedtime) => {
        setPlan(bedtime.plan)
        setReadFailed(false)
      },
      () => setReadFailed(true),
    )
  }, [])
  useEffect(() => {
    read()
    return watchBedtime((bedtime) => setPlan(bedtime.plan))
  }, [])

  const remindAt = async (time: string) => {
    setFailure(null)
    const patch = { on: true, times: Array.from({ length: 7 }, () => time) }
    const result = await sendMessage('plan/change', patch).catch(() => ({ ok: false, reason: 'unavailable' }) as const)
    if (result.ok) setPlan((before) => before && { ...before, ...patch })
    else setFailure(result.reason)
    return result.ok
  }
  return { plan, readFailed, failure, read, remindAt }
}
