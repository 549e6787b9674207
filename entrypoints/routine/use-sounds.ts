import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Place, Session } from '../../core/routine/session.ts'
import { routineStrings } from '../../core/strings/routine.ts'
import { createTones } from './tones.ts'
import { hushVoice, speak } from './voice.ts'

const words = routineStrings.running

export interface Sounds {
  tones: boolean
  /** Null for no spoken cues. */
  voice: SpeechSynthesisVoice | null
  clock: () => number
}

/**
 * Tones and spoken cues of a routine under way. Audio may begin only once the reader clicked or pressed a key here:
 * the function it gives says so, for a routine that began by itself.
 */
export function useSounds(
  session: Session,
  { index, phase, done }: Place,
  { tones, voice, clock }: Sounds,
): () => void {
  const [isAllowed, setAllowed] = useState(() => navigator.userActivation?.hasBeenActive ?? false)
  const [player] = useState(() => createTones(clock))
  const isPaused = session.pausedAt !== null
  const isOver = useRef(false)
  isOver.current = done

  // Layout effects: the others wait for a frame, which a hidden page does not have.
  useLayoutEffect(() => {
    if (!tones || !isAllowed || isPaused) player.hush()
    else player.plan(session)
  }, [session, tones, isAllowed, isPaused])
  useEffect(
    () => () => {
      if (!isOver.current) player.hush()
      player.close()
    },
    [],
  )

  useLayoutEffect(() => {
    if (voice === null) return
    if (isPaused) hushVoice()
    else if (!done) speak(words.say(phase), voice)
  }, [index, isPaused, voice, done])
  useEffect(() => hushVoice, [])

  return () => setAllowed(true)
}
