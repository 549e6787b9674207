import { beforeStart, type Evening, eveningsFrom } from './evenings.ts'
import { type EveningLog, type Plan, repeatMinutes } from './plan.ts'

/** What is offered: the whole routine, one of two minutes, or, with the evening nearly over, tomorrow. */
export type Offer = 'full' | 'short' | 'tomorrow'

/** What is to be shown now. */
export interface Due {
  evening: string
  kind: 'notice' | 'reminder' | 'repeat' | 'snoozed'
  offer: Offer
  /** Minutes since the evening's time; negative for a notice. */
  lateMinutes: number
  /** What is shown is out of date from here on. */
  until: Temporal.ZonedDateTime
}

/** What a plan asks for at a moment. */
export interface Schedule {
  due: Due | null
  /** When to look again if nothing happens until then; null when no evening is to come. */
  wakeAt: Temporal.ZonedDateTime | null
  /** The evening that is open now or comes next. */
  evening: Evening | null
}

/** Later than this after the time, in minutes, only the short routine is offered. */
export const fullRoutineMinutes = 45
/** With less than this left of the evening, in minutes, tomorrow is offered. */
export const tooLateMinutes = 10

/** A week and a day: an evening of a plan with one weekday is found from any other. */
const daysAhead = 8

/**
 * What to show now and when to look again: a pure function of the plan, what happened so far, the moment and the time
 * zone. In an evening it shows one reminder, one for each snooze, and as many repeats as the plan has; late ones come
 * once, and none outside of the window. A clock that was set back shows nothing twice, as shown is counted, not timed.
 */
export function scheduleAt(plan: Plan, log: readonly EveningLog[], now: Temporal.ZonedDateTime): Schedule {
  // Evenings to rest on may follow each other for weeks.
  const evenings = eveningsFrom(now, plan, daysAhead + plan.rests.length)
  const [current, next] = evenings.filter((evening) => !isOver(evening, log)).take(2)
  if (!current) return { due: null, wakeAt: null, evening: null }
  const entry = log.find(({ evening }) => evening === current.date)
  const due = dueIn(current, entry, plan, now)
  const upcoming = [...momentsOf(current, entry, plan), ...(next ? momentsOf(next, undefined, plan) : []), current.end]
  const wakeAt = upcoming.filter((moment) => isBefore(now, moment)).sort(Temporal.ZonedDateTime.compare)[0]
  return { due, wakeAt: wakeAt ?? null, evening: current }
}

function isOver({ date }: Evening, log: readonly EveningLog[]): boolean {
  return log.some(({ evening, answer }) => evening === date && answer !== null)
}

function dueIn(evening: Evening, entry: EveningLog | undefined, plan: Plan, now: Temporal.ZonedDateTime): Due | null {
  const kind = kindAt(evening, entry, plan, now)
  if (kind === null) return null
  const until = kind === 'notice' ? evening.start : evening.end
  return { evening: evening.date, kind, offer: offerAt(evening, now), lateMinutes: lateAt(evening, now), until }
}

/** What an evening offers by the time of night alone. */
export function offerAt(evening: Evening, now: Temporal.ZonedDateTime): Offer {
  if (now.until(evening.end).total('minutes') < tooLateMinutes) return 'tomorrow'
  return lateAt(evening, now) > fullRoutineMinutes ? 'short' : 'full'
}

function lateAt({ start }: Evening, now: Temporal.ZonedDateTime): number {
  return Math.floor(start.until(now).total('minutes'))
}

function kindAt(
  evening: Evening,
  entry: EveningLog | undefined,
  plan: Plan,
  now: Temporal.ZonedDateTime,
): Due['kind'] | null {
  const [moment] = momentsOf(evening, entry, plan)
  if (!moment || isBefore(now, moment)) return null
  if (isBefore(now, evening.start)) return 'notice'
  if (entry?.snoozedUntil != null) return 'snoozed'
  return !entry || entry.shownAt.length === 0 ? 'reminder' : 'repeat'
}

/** When an evening next asks for something, in order; what has come already is left out. */
function momentsOf(evening: Evening, entry: EveningLog | undefined, plan: Plan): Temporal.ZonedDateTime[] {
  const shown = entry?.shownAt ?? []
  // After a journey or with the clock set back, what was shown may lie before this evening's time here.
  const at = (ms: number) =>
    later(Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(evening.start.timeZoneId), evening.start)
  const moments: Temporal.ZonedDateTime[] = []
  const last = shown.at(-1)
  if (entry?.snoozedUntil != null) {
    moments.push(at(entry.snoozedUntil))
  } else if (last === undefined) {
    if (plan.notice && entry?.noticedAt == null) moments.push(beforeStart(evening))
    moments.push(evening.start)
  } else if (shown.length <= plan.repeats) {
    moments.push(at(last + repeatMinutes * 60_000))
  }
  return moments.filter((moment) => isBefore(moment, evening.end))
}

function later(a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return isBefore(a, b) ? b : a
}

function isBefore(a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): boolean {
  return Temporal.ZonedDateTime.compare(a, b) < 0
}
