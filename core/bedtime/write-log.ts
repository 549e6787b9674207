import type { Evening } from './evenings.ts'
import { type EveningAnswer, type EveningLog, emptyEvening, type Plan, type Session } from './plan.ts'
import { type Due, scheduleAt } from './schedule.ts'
import { eveningAround, eveningAt } from './tonight.ts'

/** A snooze ends this long before the evening does at the latest, in ms: no reminder comes outside of the window. */
const lastCallMs = 60_000

/** The log with what was just shown in it. A notice is no reminder. */
export function logShown(log: readonly EveningLog[], due: Due, nowMs: number): EveningLog[] {
  return change(log, due.evening, (entry) =>
    due.kind === 'notice'
      ? { ...entry, noticedAt: nowMs }
      : { ...entry, shownAt: [...entry.shownAt, nowMs], snoozedUntil: null },
  )
}

/** The log with the evening's reminder waiting for a video to end. The same log when it waits already, or for a notice. */
export function logHeld(log: EveningLog[], due: Due, nowMs: number): EveningLog[] {
  const waits = log.some(({ evening, heldSince }) => evening === due.evening && heldSince !== null)
  if (waits || due.kind === 'notice') return log
  return change(log, due.evening, (entry) => ({ ...entry, heldSince: nowMs }))
}

/** The log with the reader asked about a night. */
export function logAsked(log: readonly EveningLog[], evening: string, nowMs: number): EveningLog[] {
  return change(log, evening, (entry) => ({ ...entry, askedAt: nowMs }))
}

/**
 * The log with the reader's answer to the open evening, or to one that is still to come today. Without such an evening
 * there is nothing to answer, and the log stays as it is.
 */
export function logAnswer(
  plan: Plan,
  log: EveningLog[],
  answer: EveningAnswer,
  now: Temporal.ZonedDateTime,
): EveningLog[] {
  const evening = eveningToAnswer(plan, log, now)
  if (evening === null) return log
  return change(log, evening.date, (entry) => {
    switch (answer.type) {
      case 'start':
        return entry.answer === 'done' ? entry : { ...entry, answer: 'started' }
      case 'skip':
        return { ...entry, answer: 'skipped', snoozedUntil: null }
      case 'snooze':
        return { ...entry, answer: null, snoozedUntil: inMinutes(answer.minutes, evening, now) }
      case 'resume': {
        const hasBegun = Temporal.ZonedDateTime.compare(evening.start, now) <= 0
        const snoozedUntil = hasBegun ? inMinutes(plan.snoozes[0] ?? 0, evening, now) : null
        return { ...entry, answer: null, snoozedUntil }
      }
    }
  })
}

/** The log with a routine that was done, on the evening its end belongs to. */
export function logSession(plan: Plan, log: EveningLog[], session: Session, timeZone: string): EveningLog[] {
  const ended = Temporal.Instant.fromEpochMilliseconds(session.endedAt).toZonedDateTimeISO(timeZone)
  const counts = eveningAround(plan, ended) !== null
  return change(log, eveningAt(plan, ended), (entry) => {
    const isKnown = entry.sessions.some(({ endedAt }) => endedAt === session.endedAt)
    const sessions = isKnown ? entry.sessions : [...entry.sessions, session].sort((a, b) => a.endedAt - b.endedAt)
    // A stretch at noon is no answer to the reminder of the evening.
    return counts ? { ...entry, sessions, answer: 'done', snoozedUntil: null } : { ...entry, sessions }
  })
}

/**
 * What has to be changed so that a reminder comes on this evening, whatever the plan says, and when it comes, in ms
 * since 1970. An evening that is open already reminds again after the longer snooze. Null fields stay as they are.
 */
export function remindTonight(
  plan: Plan,
  log: EveningLog[],
  now: Temporal.ZonedDateTime,
): { plan: Plan; log: EveningLog[]; at: number } | 'done' | 'too-late' {
  const date = eveningAt({ ...plan, on: true, pausedUntil: null, rests: [] }, now)
  const entry = log.find(({ evening }) => evening === date)
  if (entry?.answer === 'done') return 'done'
  const asked = { ...plan, once: date }
  const needed = eveningOn(plan, date, now) ? plan : asked
  const open = change(log, date, (own) => ({ ...own, answer: null }))
  const { evening } = scheduleAt(needed, open, now)
  if (evening === null || evening.date !== date) return 'too-late'
  if (Temporal.ZonedDateTime.compare(now, evening.start) < 0) {
    const reopened = entry?.answer == null ? log : open
    return { plan: needed, log: reopened, at: evening.start.epochMilliseconds }
  }
  const at = inMinutes(plan.snoozes[1] ?? 0, evening, now)
  if (at === null) return 'too-late'
  return { plan: needed, log: change(open, date, (own) => ({ ...own, snoozedUntil: at })), at }
}

function eveningOn(plan: Plan, date: string, now: Temporal.ZonedDateTime): boolean {
  const around = eveningAround(plan, now)
  return around?.date === date || scheduleAt(plan, [], now).evening?.date === date
}

/** The evening an answer is meant for: the one around now, or the next one if it is today's. */
function eveningToAnswer(plan: Plan, log: readonly EveningLog[], now: Temporal.ZonedDateTime): Evening | null {
  const around = eveningAround(plan, now)
  if (around) return around
  const next = scheduleAt(
    plan,
    log.filter(({ answer }) => answer !== 'skipped'),
    now,
  ).evening
  return next?.date === now.toPlainDate().toString() ? next : null
}

/** The moment in so many minutes, within the evening; null when the evening is as good as over. */
function inMinutes(minutes: number, evening: Evening, now: Temporal.ZonedDateTime): number | null {
  const wished = now.epochMilliseconds + minutes * 60_000
  const at = Math.min(wished, evening.end.epochMilliseconds - lastCallMs)
  return at > now.epochMilliseconds ? at : null
}

function change(log: readonly EveningLog[], evening: string, edit: (entry: EveningLog) => EveningLog): EveningLog[] {
  const before = log.find((entry) => entry.evening === evening)
  const rest = log.filter((entry) => entry !== before)
  return [...rest, edit(before ?? emptyEvening(evening))].sort((a, b) => (a.evening < b.evening ? -1 : 1))
}
