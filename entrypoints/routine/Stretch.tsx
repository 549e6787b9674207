import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { InstructionLanguage } from '../../components/Translated.tsx'
import { tonightAt } from '../../core/bedtime/tonight.ts'
import { buildPhases } from '../../core/routine/build-phases.ts'
import { boundaries, doseShare, heldMs, placeAt, type Session, startSession } from '../../core/routine/session.ts'
import type { Length, Routine } from '../../core/routine/types.ts'
import { language } from '../../core/strings/say.ts'
import { loadBedtimeRoutine, loadRoutines } from '../../data/routines.ts'
import { type BedtimeView, useBedtime } from '../options/use-bedtime.ts'
import { type Choices, keepChoices, readChoices } from './choices.ts'
import { Offer } from './Offer.tsx'
import { Result } from './Result.tsx'
import { Running } from './Running.tsx'
import { type Outcome, useOutcome } from './use-outcome.ts'
import { useVoice } from './voice.ts'

/** Less than this, in ms, is a slip of the hand and no hold. */
const leastHeldMs = 1000

const clock = () => performance.now()

export interface StretchProps {
  /** Begin without being asked, once the plan is known. */
  atOnce: boolean
}

/** The guided routine: what is offered, the routine under way, and what came of it. */
export function Stretch({ atOnce }: StretchProps) {
  const bedtime = useMemo(() => loadBedtimeRoutine(language()), [])
  const others = useMemo(() => loadRoutines().slice(1), [])
  return (
    <InstructionLanguage.Provider value={bedtime.language}>
      <Guided routine={bedtime.routine} others={others} atOnce={atOnce} />
    </InstructionLanguage.Provider>
  )
}

function Guided({ routine, others, atOnce }: StretchProps & { routine: Routine; others: Routine[] }) {
  const bedtime = useBedtime()
  const voice = useVoice()
  const [choices, setChoices] = useChoices()
  const { outcome, note, forget } = useOutcome()
  const hasBegun = useRef(false)
  const version = routine.versions.find(({ id }) => id === choices.version) ?? routine.versions[0]
  const offer = offerNow(bedtime)
  const length = choices.length ?? (offer === 'full' ? 'full' : 'short')
  const phases = useMemo(
    () => buildPhases(routine, version?.id ?? '', { length, order: choices.order }),
    [routine, version, length, choices.order],
  )
  const end = useCallback(
    (ended: Session, now: number) => note(outcomeOf(routine, version?.id ?? '', ended, now)),
    [note, routine, version],
  )
  const [session, setSession, finish] = useSession(end)

  function start() {
    forget()
    hasBegun.current = true
    setSession(startSession(phases, clock()))
    void bedtime.answer({ type: 'start' })
  }
  const isReady = bedtime.bedtime !== null || bedtime.loadFailed
  useEffect(() => {
    if (!atOnce || !isReady || session !== null) return
    // A reload or the way back must not begin it again.
    history.replaceState(history.state, '', '#/')
    start()
  }, [atOnce, isReady])

  if (session !== null) {
    return (
      <Running
        session={session}
        tones={choices.tones}
        voice={choices.cues ? voice : null}
        clock={clock}
        onChange={setSession}
        onEnd={finish}
      />
    )
  }
  if (outcome !== null)
    return <Result outcome={outcome} bedtime={bedtime} onRetry={note} onAgain={start} onBack={forget} />
  if (!version) return null
  return (
    <Offer
      routine={routine}
      others={others}
      version={version}
      phases={phases}
      choices={{ ...choices, length }}
      offer={offer}
      hasVoice={voice !== null}
      isBack={hasBegun.current}
      bedtime={bedtime}
      onChoose={setChoices}
      onStart={start}
    />
  )
}

/** What was chosen, kept for next time. A whole routine is asked for anew each evening, as it may not fit. */
function useChoices(): [Choices, (patch: Partial<Choices>) => void] {
  const [choices, setChoices] = useState((): Choices => {
    const kept = readChoices()
    return { ...kept, length: kept.length === 'full' ? null : kept.length }
  })
  const change = (patch: Partial<Choices>) => {
    const next = { ...choices, ...patch }
    setChoices(next)
    keepChoices(next)
  }
  return [choices, change]
}

/** The session under way, and what ends it. Leaving the page or the view ends it too, so that what was held is noted. */
function useSession(
  onEnd: (session: Session, now: number) => void,
): [Session | null, (session: Session) => void, () => void] {
  const [session, setSession] = useState<Session | null>(null)
  // Events come between two renderings: they need what holds now.
  const current = useRef<Session | null>(null)
  const change = useCallback((next: Session) => {
    current.current = next
    setSession(next)
  }, [])
  const finish = useCallback(() => {
    const ended = current.current
    if (ended === null) return
    current.current = null
    setSession(null)
    onEnd(ended, clock())
  }, [onEnd])
  useEffect(() => {
    addEventListener('pagehide', finish)
    return () => removeEventListener('pagehide', finish)
  }, [finish])
  const latest = useRef(finish)
  latest.current = finish
  useEffect(() => () => latest.current(), [])
  return [session, change, finish]
}

function outcomeOf(routine: Routine, versionId: string, session: Session, now: number): Outcome {
  const held = heldMs(session, now)
  const { done } = placeAt(session, now)
  if (held.reduce((sum, ms) => sum + ms, 0) < leastHeldMs) return { done, logged: 'nothing', session: null }
  // A hidden page may see the end some time after it came.
  const lateMs = done && session.pausedAt === null ? Math.max(0, now - (boundaries(session).at(-1) ?? now)) : 0
  const endedAt = Math.round(Date.now() - lateMs)
  return {
    done,
    logged: 'asking',
    session: { endedAt, routine: routine.id, share: doseShare(routine, versionId, held) },
  }
}

function offerNow({ bedtime, now }: BedtimeView): Length | 'tomorrow' {
  if (bedtime === null) return 'full'
  const tonight = tonightAt(bedtime.plan, bedtime.log, now)
  return tonight.state === 'open' ? tonight.offer : 'full'
}
