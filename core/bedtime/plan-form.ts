import { isDay } from './check-plan.ts'
import { snoozeRange, windowRange } from './plan.ts'

const dayMinutes = 24 * 60

/** Why a typed window is not taken. */
export type WindowFault = 'no-time' | 'zero' | 'short' | 'long'
/** Why a typed length of a snooze is not taken. `order`: the first is not shorter than the second. */
export type SnoozeFault = 'not-whole' | 'range' | 'order'
/** Why a typed date is not taken as the end of a pause. */
export type PauseFault = 'no-date' | 'past'

/** A typed time of day as "22:30", or null where it is empty or none. */
export function readTime(typed: string): string | null {
  // Some browsers give seconds where a stored value had some.
  return /^((?:[01]\d|2[0-3]):[0-5]\d)(?::\d\d(?:\.\d+)?)?$/.exec(typed.trim())?.[1] ?? null
}

/** The length of a window from its start to a typed end, across midnight where the end is the earlier of the two. */
export function readWindow(start: string, typedEnd: string): { minutes: number } | { fault: WindowFault } {
  const end = readTime(typedEnd)
  if (end === null) return { fault: 'no-time' }
  const minutes = (minutesOf(end) - minutesOf(start) + dayMinutes) % dayMinutes
  if (minutes === 0) return { fault: 'zero' }
  if (minutes < windowRange.min) return { fault: 'short' }
  if (minutes > windowRange.max) return { fault: 'long' }
  return { minutes }
}

/** The time at which a window ends, and whether that is past midnight. */
export function endOf(start: string, windowMinutes: number): { end: string; pastMidnight: boolean } {
  const minutes = minutesOf(start) + windowMinutes
  const [hour, minute] = [Math.floor((minutes % dayMinutes) / 60), minutes % 60]
  return {
    end: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    pastMidnight: minutes > dayMinutes,
  }
}

/** Times with one weekday's changed, from Monday as 0; null switches its evening off. Null where none would be left. */
export function changeDay(
  times: readonly (string | null)[],
  day: number,
  time: string | null,
): (string | null)[] | null {
  const changed = times.map((old, index) => (index === day ? time : old))
  return changed.some((one) => one !== null) ? changed : null
}

/** Whether every evening has the same time. */
export function areSame(times: readonly (string | null)[]): boolean {
  return times.every((time) => time !== null && time === times[0])
}

/** The first weekday with a time, from Monday as 0, and its time; the usual time where none has any. */
export function firstTime(times: readonly (string | null)[], usual: string): { day: number; time: string } {
  const day = times.findIndex((time) => time !== null)
  return { day: Math.max(day, 0), time: times[day] ?? usual }
}

/** The two typed lengths of a snooze, or what is wrong with each; a wrong order is laid to the one that was edited. */
export function readSnoozes(
  typed: readonly [string, string],
  edited: 0 | 1,
): { minutes: [number, number] } | { faults: [SnoozeFault | null, SnoozeFault | null] } {
  const [first, second] = typed.map(readSnooze)
  if (first === undefined || second === undefined) return { faults: ['not-whole', 'not-whole'] }
  const faults: [SnoozeFault | null, SnoozeFault | null] = [faultOf(first), faultOf(second)]
  if (typeof first !== 'number' || typeof second !== 'number') return { faults }
  if (first < second) return { minutes: [first, second] }
  return { faults: edited === 0 ? ['order', null] : [null, 'order'] }
}

function readSnooze(typed: string): number | SnoozeFault {
  const text = typed.trim()
  if (!/^\d{1,6}$/.test(text)) return 'not-whole'
  const minutes = Number(text)
  return minutes >= snoozeRange.min && minutes <= snoozeRange.max ? minutes : 'range'
}

function faultOf(read: number | SnoozeFault): SnoozeFault | null {
  return typeof read === 'number' ? null : read
}

/** A typed date as the first evening after a pause: a day of the calendar, later than today. */
export function readPause(typed: string, today: string): { until: string } | { fault: PauseFault } {
  const text = typed.trim()
  if (!isDay(text)) return { fault: 'no-date' }
  return text > today ? { until: text } : { fault: 'past' }
}

function minutesOf(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':')
  return Number(hour) * 60 + Number(minute)
}
