import { diaryStrings as words } from '../strings/diary.ts'
import { locale } from '../strings/say.ts'
import type { Muscle, Night, Side } from './types.ts'

/** A day such as "2026-12-27" as the reader writes it: "Sunday, 27 December 2026", the year where it is another. */
export function eveningWords(evening: string, today?: string): string {
  const withYear = today === undefined || evening.slice(0, 4) !== today.slice(0, 4)
  return new Intl.DateTimeFormat(locale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(Date.parse(`${evening}T00:00Z`))
}

/** A month such as "2026-12" as the reader writes it. */
export function monthWords(month: string): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale(), options).format(Date.parse(`${month}-01T00:00Z`))
}

/** A day in figures as the reader writes it: "27/12/2026". */
export function shortDay(day: string): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale(), options).format(Date.parse(`${day}T00:00Z`))
}

/** An evening of a known year, in short: "Fri, Nov 27". */
export function shortEvening(evening: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale(), options).format(Date.parse(`${evening}T00:00Z`))
}

/** How many cramps a night had, in words: "no cramps", "1 cramp", "3 or more cramps". */
export function crampWords({ cramps, orMore }: Pick<Night, 'cramps' | 'orMore'>): string {
  return words.cramps(cramps, orMore)
}

/** The count alone, as short as it goes: "0", "3+". */
export function countText({ cramps, orMore }: Pick<Night, 'cramps' | 'orMore'>): string {
  return orMore ? `${cramps}+` : `${cramps}`
}

/** What else was said of a night, in words; empty for nothing. The note is not in it. */
export function detailWords({ pain, minutes, muscle, side, woke }: Night): string[] {
  return [
    pain === null ? '' : words.painOf(pain),
    minutes === null ? '' : words.minutesOf(minutes),
    placeWords(muscle, side),
    woke === null ? '' : words.wokeOf[woke ? 'yes' : 'no'],
  ].filter(Boolean)
}

/** Where a cramp was, in words: "left calf", "calf of both legs"; empty where it was not said. */
export function placeWords(muscle: Muscle | null, side: Side | null): string {
  if (muscle === null) return side === null ? '' : words.legs[side]
  const name = words.muscles[muscle].toLocaleLowerCase(locale())
  return side === null ? name : words.placeOf(name, side)
}
