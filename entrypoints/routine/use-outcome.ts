import { useCallback, useRef, useState } from 'preact/hooks'
import type { Session as LoggedSession } from '../../core/bedtime/plan.ts'
import type { ChangeFailure, ChangeResult } from '../../core/settings.ts'
import { sendMessage } from '../../data/messaging.ts'

/** What came of a routine, and whether it is written down. */
export interface Outcome {
  /** It went through to its end. */
  done: boolean
  logged: 'nothing' | 'asking' | 'yes' | ChangeFailure
  /** What is to be written down; null when nothing was held. */
  session: LoggedSession | null
}

export interface OutcomeView {
  outcome: Outcome | null
  /** Shows it and has it written down, or tries that again: the same session is never counted twice. */
  note: (outcome: Outcome) => void
  forget: () => void
}

export function useOutcome(): OutcomeView {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  // What could not be written down goes along with the next try, also one for a later routine.
  const unsent = useRef(new Set<LoggedSession>())
  const note = useCallback((next: Outcome) => {
    const { session } = next
    if (session === null) return setOutcome(next)
    setOutcome({ ...next, logged: 'asking' })
    unsent.current.add(session)
    for (const one of unsent.current) {
      void log(one).then((result) => {
        if (result.ok) unsent.current.delete(one)
        const logged = result.ok ? 'yes' : result.reason
        // Another routine may have begun since.
        setOutcome((now) => (now?.session === one ? { ...now, logged } : now))
      })
    }
  }, [])
  const forget = useCallback(() => setOutcome(null), [])
  return { outcome, note, forget }
}

function log(session: LoggedSession): Promise<ChangeResult> {
  return sendMessage('session/log', session).catch(() => ({ ok: false, reason: 'unavailable' }) as const)
}
