import type { ChangeFailure } from '../settings.ts'

/** Whether a reminder makes a sound: none, or the one the system gives its notifications. */
export const sounds = ['none', 'system'] as const
export type Sound = (typeof sounds)[number]

/** Shortest and longest window of an evening, in minutes of the wall clock. */
export const windowRange = { min: 30, max: 720 } as const

/** How long before the time a notice comes, in minutes. */
export const noticeMinutes = 10

/** Most repeats of an unanswered reminder in one evening. */
export const mostRepeats = 3

/** Time between an unanswered reminder and its repeat, in minutes. */
export const repeatMinutes = 15

/** Shortest and longest time a reminder can be put off for, in minutes. */
export const snoozeRange = { min: 5, max: 90 } as const

/** When the reader is to be reminded. Times are of the wall clock; an evening belongs to the day it begins on. */
export interface Plan {
  on: boolean
  /** "22:30" for each weekday from Monday on; null for an evening without a reminder. */
  times: (string | null)[]
  /** How long after its time an evening's reminder may still come. The window may cross midnight. */
  windowMinutes: number
  /** A notice `noticeMinutes` before the time. */
  notice: boolean
  /** Repeats of a reminder that nobody answered, 0 to `mostRepeats`. */
  repeats: number
  sound: Sound
  /** The two lengths a reminder can be put off for, in minutes, the shorter one first. */
  snoozes: number[]
  /** The first evening after a pause, "2026-12-27"; null without a pause. */
  pausedUntil: string | null
  /** One evening to remind of although the plan would not: "2026-11-24"; null for none. */
  once: string | null
  /** Asks the next morning, once, about a night that is not written down. */
  morning: boolean
  /** Evenings without a reminder whatever the times say, "2026-11-24": those an experiment asks to rest on. */
  rests: string[]
}

/** Most evenings a plan can rest on. */
export const mostRests = 400

/** What a reader has before choosing anything: no reminder, and a likely time for when it is switched on. */
export const defaultPlan: Plan = {
  on: false,
  times: Array.from({ length: 7 }, () => '22:30'),
  windowMinutes: 150,
  notice: false,
  repeats: 1,
  sound: 'none',
  snoozes: [10, 30],
  pausedUntil: null,
  once: null,
  morning: false,
  rests: [],
}

/** What became of an evening's reminder. */
export type Answer = 'started' | 'done' | 'skipped'

/** A routine that was done, whole or in part. */
export interface Session {
  /** When it ended, in ms since 1970. */
  endedAt: number
  /** Id of the routine, as `data/routines.json` has it. */
  routine: string
  /** Share of the trial's dose, 0 to 1; null for a routine that is not the trial's. */
  share: number | null
}

/** What happened on one evening so far; one entry an evening. Moments are in ms since 1970. */
export interface EveningLog {
  /** The day the evening began on, "2026-11-24". */
  evening: string
  /** When its notice was shown; null for not yet. */
  noticedAt: number | null
  /** When each reminder was shown, in order. */
  shownAt: number[]
  /** The reader asked to be reminded again at this moment; null for no such wish. */
  snoozedUntil: number | null
  /** Its reminder waits since then for a video with sound that fills the screen; null when it does not wait. */
  heldSince: number | null
  answer: Answer | null
  /** When the reader was asked, the morning after, to write the night down; null for not asked. */
  askedAt: number | null
  /** Routines done on this evening, in order. */
  sessions: Session[]
}

/** An entry of an evening on which nothing has happened yet. */
export function emptyEvening(evening: string): EveningLog {
  return {
    evening,
    noticedAt: null,
    shownAt: [],
    snoozedUntil: null,
    heldSince: null,
    answer: null,
    askedAt: null,
    sessions: [],
  }
}

/** What the reader says to the reminder of the evening that is open, or of the next one. */
export type EveningAnswer =
  | { type: 'start' }
  | { type: 'skip' }
  /** Takes a "not tonight" back. */
  | { type: 'resume' }
  | { type: 'snooze'; minutes: number }

/** What "remind me tonight" came to: the moment in ms since 1970, or why there is none. */
export type RemindResult = { ok: true; at: number } | { ok: false; reason: 'done' | 'too-late' | ChangeFailure }
