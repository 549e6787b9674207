import { boundaries, type Session } from '../../core/routine/session.ts'

/** Loudness of a tone at its peak: soft enough for a room where someone sleeps. */
const peak = 0.08
/** How long a tone swells and how long it fades, in seconds. */
const swell = 0.03
const fade = 0.45

/** Pitches in Hz: up to hold, down to rest, and two for the end. */
const pitches = { hold: [587], gap: [440], end: [523, 659] } as const

/** Between the two notes of the end, in seconds. */
const noteGap = 0.28

/** Long enough for the last tone to fade, in ms. */
const closeMs = 1500

/** Tones at the changes of a routine. What fails stays silent: the routine goes on without. */
export interface Tones {
  /**
   * Plans the tones of all changes to come, in place of what was planned. They sound on the audio clock, so that they
   * are on time in a tab in the background too. To be called first from a click or a key.
   */
  plan(session: Session): void
  /** Takes back what was planned. */
  hush(): void
  /** Lets a tone that sounds fade, then gives the audio back. */
  close(): void
}

export function createTones(clock: () => number): Tones {
  let context: AudioContext | null = null
  let planned: OscillatorNode[] = []
  // Counts the plans: one that was overtaken while the audio woke up is left out.
  let latest = 0

  function hush(): void {
    latest++
    for (const note of planned) {
      try {
        note.stop()
        note.disconnect()
      } catch {
        // It has ended by itself.
      }
    }
    planned = []
  }

  async function plan(session: Session): Promise<void> {
    hush()
    const own = latest
    try {
      context ??= new AudioContext()
      // Its clock stands still until it is awake.
      if (context.state !== 'running') await context.resume()
      if (own !== latest || context.state !== 'running') return
      const now = clock()
      for (const [index, moment] of boundaries(session).entries()) {
        if (moment <= now) continue
        const kind = session.phases[index]?.kind
        const notes = kind === undefined ? pitches.end : kind === 'hold' ? pitches.hold : pitches.gap
        const at = context.currentTime + (moment - now) / 1000
        for (const [nth, pitch] of notes.entries()) planned.push(playNote(context, pitch, at + nth * noteGap))
      }
    } catch {
      // No audio here.
    }
  }

  return {
    plan: (session) => void plan(session),
    hush,
    close() {
      latest++
      const old = context
      context = null
      if (old) setTimeout(() => old.close().catch(() => {}), closeMs)
    },
  }
}

function playNote(context: AudioContext, pitch: number, at: number): OscillatorNode {
  const [note, loudness] = [context.createOscillator(), context.createGain()]
  note.frequency.value = pitch
  loudness.gain.setValueAtTime(0, at)
  loudness.gain.linearRampToValueAtTime(peak, at + swell)
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + swell + fade)
  note.connect(loudness).connect(context.destination)
  note.start(at)
  note.stop(at + swell + fade)
  return note
}
