/** Quiet sounds a reminder may make. */
export const sounds = ['none', 'soft'] as const
export type Sound = (typeof sounds)[number]

/** Shortest and longest window of an evening, in minutes of the wall clock. */
export const windowRange = { min: 30, max: 720 } as const

/** How long before the time a notice comes, in minutes. */
export const noticeMinutes = 10

/** Most repeats of an unanswered reminder in one evening. */
export const mostRepeats = 3

/** Time between an unanswered reminder and its repeat, in minutes. */
export const repeatMinutes = 15

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
  /** The first evening after a pause, "2026-12-27"; null without a pause. */
  pausedUntil: string | null
}

/** What a reader has before choosing anything: no reminder, and a likely time for when it is switched on. */
export const defaultPlan: Plan = {
  on: false,
  times: Array.from({ length: 7 }, () => '22:30'),
  windowMinutes: 150,
  notice: false,
  repeats: 1,
  sound: 'none',
  pausedUntil: null,
}

/** What became of an evening's reminder. */
export type Answer = 'started' | 'done' | 'skipped'

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
  answer: Answer | null
}
