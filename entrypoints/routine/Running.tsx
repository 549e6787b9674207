import { useEffect, useRef, useState } from 'preact/hooks'
import { Pose } from '../../components/Pose.tsx'
import { ProgressRing } from '../../components/ProgressRing.tsx'
import { back, pause, placeAt, resume, type Session, skip } from '../../core/routine/session.ts'
import { routineStrings as words } from '../../core/strings/routine.ts'

/** How often what is seen follows the clock, in ms; the routine itself keeps time without it. */
const drawMs = 100

export interface RunningProps {
  session: Session
  onChange: (session: Session) => void
  /** It is over, or the reader ended it. */
  onEnd: (session: Session) => void
}

/** The routine under way: what to do, how long still, and the way back, on and out. */
export function Running({ session, onChange, onEnd }: RunningProps) {
  const [, redraw] = useState(0)
  const main = useRef<HTMLButtonElement>(null)
  const { phase, remainingMs, elapsedMs, done } = placeAt(session, performance.now())
  const isPaused = session.pausedAt !== null

  useEffect(() => main.current?.focus(), [])
  useEffect(() => {
    const timer = setInterval(() => redraw((n) => n + 1), drawMs)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (done) onEnd(session)
  }, [done, session, onEnd])
  useScreenAwake(!isPaused)

  const toggle = () => onChange((isPaused ? resume : pause)(session, performance.now()))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') onChange(back(session, performance.now()))
    else if (event.key === 'ArrowRight') onChange(skip(session, performance.now()))
    else if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) toggle()
    else return
    event.preventDefault()
  }
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })

  const { kind, stretch, side, repetition, repetitions, seconds } = phase
  return (
    <main class="page routine running">
      <div role="status">
        <p class="kind">{words.kinds[kind]}</p>
        <h1>{`${stretch.name}, ${words.sides[side]}`}</h1>
        <p class="cue">{stretch.cue}</p>
      </div>
      <div class="see">
        <Pose name={stretch.pose} side={side} />
        <ProgressRing share={elapsedMs / (seconds * 1000)} label={words.seconds}>
          {Math.ceil(remainingMs / 1000)}
        </ProgressRing>
      </div>
      <p class="help">{words.place(repetition, repetitions)}</p>
      <p class="go">
        <button type="button" class="cw-button" onClick={() => onChange(back(session, performance.now()))}>
          {words.back}
        </button>
        <button type="button" class="cw-button main" ref={main} onClick={toggle}>
          {isPaused ? words.resume : words.pause}
        </button>
        <button type="button" class="cw-button" onClick={() => onChange(skip(session, performance.now()))}>
          {words.next}
        </button>
        <button type="button" class="cw-button plain" onClick={() => onEnd(session)}>
          {words.end}
        </button>
      </p>
      <p class="help">{words.keys}</p>
    </main>
  )
}

/** Keeps the screen on while it is wanted and seen; where the browser refuses, the routine goes on without. */
function useScreenAwake(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return
    let lock: WakeLockSentinel | null = null
    let gone = false
    const take = async () => {
      if (document.visibilityState !== 'visible') return
      lock = (await navigator.wakeLock?.request('screen').catch(() => null)) ?? null
      if (gone) await lock?.release()
    }
    const onVisible = () => void take()
    void take()
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      gone = true
      document.removeEventListener('visibilitychange', onVisible)
      void lock?.release()
    }
  }, [wanted])
}
