import * as v from 'valibot'
import {
  type Answer,
  defaultPlan,
  type EveningAnswer,
  type EveningLog,
  mostRepeats,
  mostRests,
  type Plan,
  type Session,
  snoozeRange,
  sounds,
  windowRange,
} from './plan.ts'

/** "22:30": hours and minutes of a day, as a time field gives them. */
export const timeSchema = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/))

/** "2026-11-24", a day of the calendar that is there. */
export const daySchema = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.check(isDay))

const weekdays = 7

const snoozeMinutes = v.pipe(v.number(), v.integer(), v.minValue(snoozeRange.min), v.maxValue(snoozeRange.max))

/** Each field of a plan by itself, so that a damaged one falls back alone. */
const fields = {
  on: v.boolean(),
  times: v.pipe(v.array(v.nullable(timeSchema)), v.length(weekdays)),
  windowMinutes: v.pipe(v.number(), v.integer(), v.minValue(windowRange.min), v.maxValue(windowRange.max)),
  notice: v.boolean(),
  repeats: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostRepeats)),
  sound: v.picklist(sounds),
  snoozes: v.pipe(
    v.array(snoozeMinutes),
    v.length(2),
    v.check(([short = 0, long = 0]) => short < long),
  ),
  pausedUntil: v.nullable(daySchema),
  once: v.nullable(daySchema),
  morning: v.boolean(),
  rests: v.pipe(v.array(daySchema), v.maxLength(mostRests)),
} satisfies { [Field in keyof Plan]: v.GenericSchema<Plan[Field]> }

/** Some fields of a plan as they come over a message; the rest stays as it was. A plan needs at least one evening. */
export const planPatchSchema = v.pipe(
  v.partial(v.strictObject(fields)),
  v.check(({ times }) => times === undefined || times.some((time) => time !== null)),
) as v.GenericSchema<unknown, Partial<Plan>>

/** An answer as it comes over a message. */
export const eveningAnswerSchema: v.GenericSchema<unknown, EveningAnswer> = v.variant('type', [
  v.strictObject({ type: v.literal('start') }),
  v.strictObject({ type: v.literal('skip') }),
  v.strictObject({ type: v.literal('resume') }),
  v.strictObject({ type: v.literal('snooze'), minutes: snoozeMinutes }),
])

/**
 * Reads a stored plan. A missing field takes its default quietly; a damaged one falls back alone and is named in
 * `resets`. A field that only a newer version knows is left out and not named: it is still in storage.
 */
export function checkPlan(stored: unknown): { plan: Plan; resets: (keyof Plan)[] } {
  const plan = structuredClone(defaultPlan)
  const names = Object.keys(fields) as (keyof Plan)[]
  if (stored === undefined || stored === null) return { plan, resets: [] }
  if (typeof stored !== 'object' || Array.isArray(stored)) return { plan, resets: names }
  const resets: (keyof Plan)[] = []
  for (const name of names) {
    if (!Object.hasOwn(stored, name)) continue
    const result = v.safeParse(fields[name] as v.GenericSchema, (stored as Record<string, unknown>)[name])
    if (result.success) Object.assign(plan, { [name]: result.output })
    else resets.push(name)
  }
  return { plan, resets }
}

const moment = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A routine that was done, as it comes over a message or out of storage. */
export const sessionSchema: v.GenericSchema<unknown, Session> = v.object({
  endedAt: moment,
  routine: v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,60}$/)),
  share: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
})

/** A list of which bad items alone are left out; anything but a list is an empty one. */
function listOf<Item>(item: v.GenericSchema<unknown, Item>) {
  return v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((list) => list.filter((one): one is Item => v.is(item, one))),
    ),
    [],
  )
}

const entrySchema = v.object({
  evening: daySchema,
  noticedAt: v.fallback(v.nullable(moment), null),
  shownAt: listOf(moment),
  snoozedUntil: v.fallback(v.nullable(moment), null),
  heldSince: v.fallback(v.nullable(moment), null),
  answer: v.fallback(v.nullable(v.picklist(['started', 'done', 'skipped'] satisfies Answer[])), null),
  askedAt: v.fallback(v.nullable(moment), null),
  sessions: listOf(sessionSchema),
})

/**
 * Reads a stored log: one entry an evening, by date. What is no entry is left out; two of one evening become one, which
 * holds all that either says, the more final answer first. `dropped` counts what was left out.
 */
export function checkLog(stored: unknown): { log: EveningLog[]; dropped: number } {
  if (stored === undefined || stored === null) return { log: [], dropped: 0 }
  if (!Array.isArray(stored)) return { log: [], dropped: 1 }
  const entries = stored.flatMap((item): EveningLog[] => (v.is(entrySchema, item) ? [v.parse(entrySchema, item)] : []))
  const byEvening = new Map<string, EveningLog>()
  for (const entry of entries) {
    const before = byEvening.get(entry.evening)
    byEvening.set(entry.evening, before ? joinEntries(before, entry) : { ...entry, shownAt: inOrder(entry.shownAt) })
  }
  const log = [...byEvening.values()].sort((a, b) => (a.evening < b.evening ? -1 : 1))
  return { log, dropped: stored.length - entries.length }
}

const finality: (Answer | null)[] = [null, 'skipped', 'started', 'done']

function joinEntries(a: EveningLog, b: EveningLog): EveningLog {
  return {
    evening: a.evening,
    noticedAt: a.noticedAt ?? b.noticedAt,
    shownAt: inOrder([...a.shownAt, ...b.shownAt]),
    snoozedUntil: a.snoozedUntil ?? b.snoozedUntil,
    heldSince: a.heldSince ?? b.heldSince,
    answer: finality.indexOf(a.answer) >= finality.indexOf(b.answer) ? a.answer : b.answer,
    askedAt: a.askedAt ?? b.askedAt,
    sessions: joinSessions([...a.sessions, ...b.sessions]),
  }
}

function joinSessions(sessions: readonly Session[]): Session[] {
  return [...new Map(sessions.map((one) => [one.endedAt, one])).values()].sort((a, b) => a.endedAt - b.endedAt)
}

function inOrder(moments: readonly number[]): number[] {
  return [...new Set(moments)].sort((a, b) => a - b)
}

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether a text such as "2026-11-24" is a day of the calendar. By arithmetic: a diary of years asks it thousands of times. */
export function isDay(text: string): boolean {
  const [, year, month, day] = dayPattern.exec(text) ?? []
  return day !== undefined && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month))
}

/** How many days a month has, counted from 1; 0 for what is no month. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  if (month < 1 || month > 12) return 0
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
