import { longestMinutes, longestNote, mostCramps, type Night } from './types.ts'

/** The counts one button each stands for; the last one also for any more. */
export const countChoices = [0, 1, 2, 3] as const
export type CountChoice = (typeof countChoices)[number]

/** From this many on the writer says "3 or more", or how many exactly. */
export const manyCramps = 3

/** What can be said of a night beside its count. */
export type NightDetails = Omit<Night, 'evening' | 'changedAt'>

/** Why a typed number is not taken. */
export type NumberFault = 'not-whole' | 'range'

/** A night of which nothing is said yet but its cramps. */
export function nightWith(evening: string, cramps: CountChoice, changedAt: number): Night {
  return {
    evening,
    cramps,
    orMore: cramps === manyCramps,
    pain: null,
    minutes: null,
    muscle: null,
    side: null,
    woke: null,
    note: '',
    changedAt,
  }
}

/**
 * The night with another count. What is said of cramps goes with the last of them; the note stays. "3+" for a night
 * that has an exact number above keeps that number.
 */
export function withCount(night: Night, cramps: CountChoice, changedAt: number): Night {
  if (cramps === manyCramps && night.cramps >= manyCramps) return { ...night, changedAt }
  const next = { ...night, cramps, orMore: cramps === manyCramps, changedAt }
  return cramps > 0 ? next : { ...next, pain: null, minutes: null, muscle: null, side: null, woke: null }
}

/** The button that stands for a night's count. */
export function choiceOf({ cramps }: Night): CountChoice {
  return countChoices.find((choice) => choice === cramps) ?? manyCramps
}

/** A typed number of cramps, `manyCramps` or more; null where nothing is typed. */
export function readCount(typed: string): { value: number | null } | { fault: NumberFault } {
  return readWhole(typed, manyCramps, mostCramps)
}

/** A typed length in minutes; null where nothing is typed. */
export function readMinutes(typed: string): { value: number | null } | { fault: NumberFault } {
  return readWhole(typed, 1, longestMinutes)
}

/** A note as it is kept: without blank ends. Null where it is too long. */
export function readNote(typed: string): string | null {
  const note = typed.trim()
  return note.length > longestNote ? null : note
}

function readWhole(typed: string, least: number, most: number): { value: number | null } | { fault: NumberFault } {
  const text = typed.trim()
  if (text === '') return { value: null }
  if (!/^\d{1,6}$/.test(text)) return { fault: 'not-whole' }
  const value = Number(text)
  return value < least || value > most ? { fault: 'range' } : { value }
}
