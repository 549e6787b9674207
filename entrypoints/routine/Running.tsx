import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { alongText } from '../../components/arrow-keys.ts'
import { Pose } from '../../components/Pose.tsx'
import { ProgressRing } from '../../components/ProgressRing.tsx'
import { Translated } from '../../components/Translated.tsx'
import { totalSeconds } from '../../core/routine/build-phases.ts'
import { back, boundaries, pause, resume, type Session, skip } from '../../core/routine/session.ts'
import { routineStrings } from '../../core/strings/routine.ts'
import { EndDialog } from './EndDialog.tsx'
import { usePlace } from './use-place.ts'
import { useScreenAwake } from './use-screen-awake.ts'
import { useSounds } from './use-sounds.ts'

const words = routineStrings.running

/** Name of the marks that tell how late each part was drawn. */
export const phaseMark = 'routine-phase'

export interface RunningProps {
  session: Session
  tones: boolean
  voice: SpeechSynthesisVoice | null
  /** Ms on a clock that only goes forward, the one the session was started on. */
  clock: () => number
  onChange: (session: Session) => void
  /** It is over, or the reader ended it. */
  onEnd: () => void
}

/** The routine under way: what to do, how long still, and the ways back, on and out. */
export function Running({ session, tones, voice, clock, onChange, onEnd }: RunningProps) {
  const [slept, setSlept] = useState(false)
  const place = usePlace(session, clock, (lastLookMs) => {
    // What passed asleep was not held: the routine waits where it was last seen.
    setSlept(true)
    onChange(pause(session, lastLookMs))
  })
  const { index, phase, remainingMs, elapsedMs, done } = place
  const isPaused = session.pausedAt !== null
  // Whether it ran when the reader was asked; null while nothing is asked.
  const [asked, setAsked] = useState<'ran' | 'paused' | null>(null)
  const main = useRef<HTMLButtonElement>(null)
  const allowTones = useSounds(session, place, { tones, voice, clock })
  useScreenAwake(!isPaused)
  usePhaseMarks(session, index, clock)

  // At the start, and back from the question: a control below an open dialog takes no focus.
  useEffect(() => {
    if (asked === null) main.current?.focus({ preventScroll: true })
  }, [asked])
  useEffect(() => {
    if (done) onEnd()
  }, [done])

  const change = (to: (session: Session, now: number) => Session) => {
    allowTones()
    setSlept(false)
    onChange(to(session, clock()))
  }
  const toggle = () => change(isPaused ? resume : pause)
  function ask() {
    setAsked(isPaused ? 'paused' : 'ran')
    if (!isPaused) change(pause)
  }
  function stay() {
    setAsked(null)
    if (asked === 'ran') change(resume)
  }
  useKeys({ toggle, back: () => change(back), skip: () => change(skip), ask }, asked === null)

  const { kind, stretch, side, seconds } = phase
  // Drawn once for each position, not with every step of the ring.
  const pose = useMemo(() => <Pose name={stretch.pose} side={side} />, [stretch.pose, side])
  const passed = useStillness() ? Math.floor(elapsedMs / 1000) * 1000 : elapsedMs
  const leftSeconds = totalSeconds(session.phases.slice(index + 1)) + Math.ceil(remainingMs / 1000)
  return (
    <main class={`page routine running ${kind === 'hold' ? 'holding' : ''}`}>
      <Announcer words={slept ? words.slept : isPaused ? words.paused : words.say(phase)} />
      <p class="kind">{isPaused ? words.paused : words.kinds[kind]}</p>
      <h1>{words.position(phase)}</h1>
      <p class="cue">{slept ? words.slept : <Translated>{stretch.cue}</Translated>}</p>
      <div class="see">
        {pose}
        <ProgressRing share={passed / (seconds * 1000)} label={words.seconds}>
          {Math.ceil(remainingMs / 1000)}
        </ProgressRing>
      </div>
      <p class="where">{words.line(phase, session.phases[index + 1] ?? null)}</p>
      <div class="go">
        <button type="button" class="cw-button" onClick={() => change(back)}>
          {words.back}
        </button>
        <button type="button" class="cw-button main" ref={main} onClick={toggle}>
          {isPaused ? words.resume : words.pause}
        </button>
        <button type="button" class="cw-button" onClick={() => change(skip)}>
          {words.skip}
        </button>
        <button type="button" class="cw-button plain" onClick={onEnd}>
          {words.end}
        </button>
      </div>
      <p class="help">
        {words.total(leftSeconds)}
        <span class="keys">{words.keys}</span>
      </p>
      {asked !== null && <EndDialog onStay={stay} onEnd={onEnd} />}
    </main>
  )
}

/** Leaves a mark at each change of part, with how late it was seen, so that drift can be measured. */
function usePhaseMarks(session: Session, index: number, clock: () => number): void {
  useLayoutEffect(() => {
    const lateMs = session.pausedAt === null ? clock() - (boundaries(session)[index] ?? 0) : 0
    performance.mark(phaseMark, { detail: { index, lateMs } })
  }, [index])
}

/** A polite word at each change. It comes after the region is there, or the first would not be heard. */
function Announcer({ words }: { words: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => setSaid(words), [words])
  return (
    <p class="cw-hidden" role="status">
      {said}
    </p>
  )
}

interface Keys {
  toggle: () => void
  back: () => void
  skip: () => void
  ask: () => void
}

/** Space, arrows and Escape, wherever the focus is; a control that has it keeps its own Space. */
function useKeys(keys: Keys, isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return
    const actions: Record<string, () => void> = {
      ' ': keys.toggle,
      ArrowLeft: keys.back,
      ArrowRight: keys.skip,
      Escape: keys.ask,
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actions[alongText(event.key, document.documentElement)]
      if (!action || event.defaultPrevented || event.repeat) return
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const hasOwn = event.target instanceof Element && event.target.closest('button, a, input, summary') !== null
      if (event.key === ' ' && hasOwn) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}

/** The reader wants no movement: the ring goes in steps of a second. */
function useStillness(): boolean {
  const [still] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches)
  return still
}
