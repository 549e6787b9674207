import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Place, placeAt, type Session } from '../../core/routine/session.ts'
import { wasAway } from '../../core/routine/was-away.ts'
import wakeWorker from './wake-worker.ts?worker&url'

/** How often what is seen follows the clock, in ms; the routine itself keeps time without it. */
const drawMs = 100

/**
 * The place by the clock, looked at often enough to draw it and at each change of part, also in a hidden tab; not while
 * paused. `onAway` gets the clock of the last look before the computer slept.
 */
export function usePlace(session: Session, clock: () => number, onAway: (lastLookMs: number) => void): Place {
  const [, redraw] = useState(0)
  const away = useRef(onAway)
  away.current = onAway
  // Layout effects: the others wait for a frame, which a hidden page does not have.
  useLayoutEffect(() => {
    if (session.pausedAt !== null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = { at: clock(), hidden: document.hidden }
    const look = () => {
      clearTimeout(timer)
      const now = clock()
      if (wasAway(last.at, now, last.hidden)) return away.current(last.at)
      last = { at: now, hidden: document.hidden }
      const { done, remainingMs } = placeAt(session, now)
      if (!done) {
        timer = setTimeout(look, Math.min(drawMs, Math.max(1, remainingMs)))
        alarm.set(remainingMs)
      }
      redraw((count) => count + 1)
    }
    const alarm = createAlarm(look)
    look()
    // Timers of a hidden page are slow: what is seen on return is right at once.
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      alarm.end()
      document.removeEventListener('visibilitychange', look)
    }
  }, [session, clock])
  return placeAt(session, clock())
}

/** What types of the DOM do not know yet; a worker takes such an address like a string. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(input: string): string }
}

/** The one address our pages may start a script from, made as their policy asks where the browser knows trusted types. */
function wakeWorkerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('wake-worker', { createScriptURL: () => wakeWorker })
  return policy?.createScriptURL('') ?? wakeWorker
}

// A page may make a policy of one name once.
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

/** Wakes a hidden page on time. Where no worker can be had, the page's own timers have to do. */
function createAlarm(wake: () => void): { set(delayMs: number): void; end(): void } {
  let worker: Worker | null = null
  try {
    worker = new Worker(wakeWorkerAddress(), { type: 'module' })
    worker.addEventListener('message', wake)
  } catch {
    // The page's own timers go on.
  }
  return {
    // In front the page looks often enough by itself.
    set: (delayMs) => {
      if (document.hidden) worker?.postMessage(Math.max(1, delayMs))
    },
    end: () => worker?.terminate(),
  }
}
