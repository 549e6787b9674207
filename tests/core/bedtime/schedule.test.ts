import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPlan, type EveningLog, emptyEvening, type Plan, repeatMinutes } from '../../../core/bedtime/plan.ts'
import { type Due, scheduleAt } from '../../../core/bedtime/schedule.ts'
import { logAnswer, remindTonight } from '../../../core/bedtime/write-log.ts'

const plan = (parts: Partial<Plan> = {}): Plan => ({ ...defaultPlan, on: true, ...parts })
const at = (text: string, zone = 'Europe/Berlin') => Temporal.PlainDateTime.from(text).toZonedDateTime(zone)
const clock = (moment: Temporal.ZonedDateTime | null | undefined) => moment?.toPlainDateTime().toString().slice(0, 16)

/** What the background does with what is due: it shows it and writes it down. */
function show(log: EveningLog[], due: Due, now: Temporal.ZonedDateTime): EveningLog[] {
  const before = log.find(({ evening }) => evening === due.evening)
  const entry = before ?? emptyEvening(due.evening)
  const ms = now.epochMilliseconds
  const after =
    due.kind === 'notice'
      ? { ...entry, noticedAt: ms }
      : { ...entry, shownAt: [...entry.shownAt, ms], snoozedUntil: null }
  return [...log.filter((one) => one !== before), after]
}

const shown = (evening: string, ...moments: string[]): EveningLog => ({
  ...emptyEvening(evening),
  shownAt: moments.map((moment) => at(moment).epochMilliseconds),
})

// 2026-11-24 is a Tuesday; the usual plan is 22:30 to 01:00.
describe('scheduleAt', () => {
  it.each<[string, Partial<Plan>, EveningLog[], string, Due['kind'] | null, string]>([
    ['waits for the evening', {}, [], '2026-11-24T12:00', null, '2026-11-24T22:30'],
    ['reminds at its time', {}, [], '2026-11-24T22:30', 'reminder', '2026-11-25T01:00'],
    [
      'counts the night after midnight to the evening it began on',
      {},
      [],
      '2026-11-25T00:30',
      'reminder',
      '2026-11-25T01:00',
    ],
    ['shows nothing once the window is over', {}, [], '2026-11-25T01:00', null, '2026-11-25T22:30'],
    ['gives notice before the time', { notice: true }, [], '2026-11-24T22:20', 'notice', '2026-11-24T22:30'],
    [
      'repeats what nobody answered',
      {},
      [shown('2026-11-24', '2026-11-24T22:30')],
      '2026-11-24T22:45',
      'repeat',
      '2026-11-25T01:00',
    ],
    [
      'waits for the repeat',
      {},
      [shown('2026-11-24', '2026-11-24T22:30')],
      '2026-11-24T22:31',
      null,
      '2026-11-24T22:45',
    ],
    [
      'repeats no more than the plan says',
      {},
      [shown('2026-11-24', '2026-11-24T22:30', '2026-11-24T22:45')],
      '2026-11-24T23:30',
      null,
      '2026-11-25T01:00',
    ],
    [
      'is done for the evening once answered',
      {},
      [{ ...shown('2026-11-24', '2026-11-24T22:30'), answer: 'done' }],
      '2026-11-24T22:45',
      null,
      '2026-11-25T22:30',
    ],
    [
      'comes back after a snooze',
      { repeats: 0 },
      [{ ...shown('2026-11-24', '2026-11-24T22:30'), snoozedUntil: at('2026-11-24T23:00').epochMilliseconds }],
      '2026-11-24T23:00',
      'snoozed',
      '2026-11-25T01:00',
    ],
    [
      'is silent on a day without a time',
      { times: [null, null, '22:30', null, null, null, null] },
      [],
      '2026-11-24T22:30',
      null,
      '2026-11-25T22:30',
    ],
    [
      'is silent in a pause, up to its last evening',
      { pausedUntil: '2026-11-26' },
      [],
      '2026-11-24T22:30',
      null,
      '2026-11-26T22:30',
    ],
    [
      'is silent on an evening to rest on, and comes on the next',
      { rests: ['2026-11-23', '2026-11-24'] },
      [],
      '2026-11-24T22:30',
      null,
      '2026-11-25T22:30',
    ],
    [
      'reminds on an evening to rest on when it was asked for',
      { rests: ['2026-11-24'], once: '2026-11-24' },
      [],
      '2026-11-24T22:30',
      'reminder',
      '2026-11-25T01:00',
    ],
  ])('%s', (_, parts, log, now, kind, wakeAt) => {
    const schedule = scheduleAt(plan(parts), log, at(now))
    expect(schedule.due?.kind ?? null).toBe(kind)
    expect(clock(schedule.wakeAt)).toBe(wakeAt)
  })

  it('finds the next evening beyond weeks of rest', () => {
    const rests = Array.from({ length: 21 }, (_, days) =>
      Temporal.PlainDate.from('2026-11-24').add({ days }).toString(),
    )
    expect(clock(scheduleAt(plan({ rests }), [], at('2026-11-24T12:00')).wakeAt)).toBe('2026-12-15T22:30')
  })

  it.each([
    ['2026-11-24T22:30', 'full'],
    ['2026-11-24T23:15', 'full'],
    ['2026-11-24T23:16', 'short'],
    ['2026-11-25T00:51', 'tomorrow'],
  ])('at %s offers the %s routine', (now, offer) => {
    expect(scheduleAt(plan(), [], at(now)).due?.offer).toBe(offer)
  })

  it('reminds on each of two evenings that begin within minutes', () => {
    const close = plan({ times: [null, '23:54', '00:00', null, null, null, null], windowMinutes: 30 })
    expect(scheduleAt(close, [], at('2026-11-24T23:54')).due?.evening).toBe('2026-11-24')
    expect(scheduleAt(close, [], at('2026-11-25T00:00')).due?.evening).toBe('2026-11-25')
  })

  it('reminds on the night the clock skips its time', () => {
    const skipped = plan({ times: Array(7).fill('02:26'), windowMinutes: 34 })
    const now = at('2026-10-04T03:26', 'Australia/Sydney')
    expect(scheduleAt(skipped, [], now).due?.evening).toBe('2026-10-04')
  })

  it('has nothing to wait for when it is off or has no weekday', () => {
    for (const parts of [{ on: false }, { times: Array(7).fill(null) }]) {
      expect(scheduleAt(plan(parts), [], at('2026-11-24T22:30'))).toEqual({ due: null, wakeAt: null, evening: null })
    }
  })

  it('reminds once when the clock was set back after the reminder', () => {
    const log = [shown('2026-11-24', '2026-11-24T22:30')]
    expect(scheduleAt(plan({ repeats: 0 }), log, at('2026-11-24T22:30')).due).toBeNull()
  })

  it.each([
    // Clocks skip 02:00 to 03:00: a time that does not exist comes as much later.
    ['2026-03-29T02:30', '2026-03-28T12:00', '02:30', '2026-03-29T03:30'],
    // 02:30 comes twice: the first one counts.
    ['2026-10-25T02:30', '2026-10-24T12:00', '02:30', '2026-10-25T02:30'],
  ])('keeps to the wall clock over a clock change (%s)', (_, now, time, wakeAt) => {
    const odd = plan({ times: Array(7).fill(time), windowMinutes: 60 })
    let schedule = scheduleAt(odd, [], at(now))
    // The evening before has its own reminder at that time of its own day, long over by now.
    while (schedule.wakeAt && clock(schedule.wakeAt) !== wakeAt) {
      expect(schedule.due).toBeNull()
      const next = schedule.wakeAt
      schedule = scheduleAt(odd, [], next)
    }
    expect(schedule.wakeAt?.offset).toBe('+02:00')
  })
})

const zones = [
  'Europe/Berlin',
  'Europe/London',
  'Europe/Lisbon',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Santiago',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Asia/Tehran',
  'Asia/Beirut',
  'Africa/Cairo',
  'Africa/Lagos',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'UTC',
]
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
/** An evening of the first days, as "remind me tonight" or a pause names one. */
const evenings = (start: string) =>
  fc.option(
    fc
      .integer({ min: 0, max: 6 })
      .map((days) => Temporal.PlainDateTime.from(start).toPlainDate().add({ days }).toString()),
    { freq: 2 },
  )
const plans = fc.record<Plan>({
  on: fc.constant(true),
  times: fc.array(fc.option(time, { freq: 5 }), { minLength: 7, maxLength: 7 }),
  windowMinutes: fc.integer({ min: 30, max: 720 }),
  notice: fc.boolean(),
  repeats: fc.integer({ min: 0, max: 3 }),
  sound: fc.constant('none'),
  snoozes: fc.constant([10, 30]),
  pausedUntil: fc.constant(null),
  once: fc.constant(null),
  morning: fc.constant(false),
  rests: fc.constant([]),
})
/** Starts near a clock change of most zones, or anywhere in a year. */
const starts = fc.oneof(
  fc.constantFrom('2026-03-07T12:00', '2026-03-28T12:00', '2026-10-03T12:00', '2026-10-24T12:00', '2026-10-31T12:00'),
  fc.integer({ min: 0, max: 364 }).map((day) => Temporal.PlainDate.from('2026-01-01').add({ days: day }).toString()),
)
/** What happens next: sleep for some minutes, or be woken when asked; and the clock may jump back. */
const lives = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant({ type: 'wake' as const }) },
    {
      weight: 3,
      arbitrary: fc.record({ type: fc.constant('sleep' as const), minutes: fc.integer({ min: 1, max: 2000 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant('back' as const), minutes: fc.integer({ min: 1, max: 120 }) }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('travel' as const), zone: fc.constantFrom(...zones) }) },
    { weight: 1, arbitrary: fc.constantFrom({ type: 'snooze' as const }, { type: 'remind' as const }) },
  ),
  { minLength: 5, maxLength: 40 },
)

/** A start and a plan; half of them with a pause, an evening asked for, evenings to rest or all of it, also while the plan is off. */
const lived = starts.chain((start) =>
  fc.record({
    start: fc.constant(start),
    own: fc.oneof(
      plans,
      fc.tuple(plans, fc.boolean(), evenings(start), evenings(start), fc.array(evenings(start), { maxLength: 4 })).map(
        ([own, on, pausedUntil, once, rests]): Plan => ({
          ...own,
          on,
          pausedUntil,
          once,
          rests: rests.filter((one) => one !== null),
        }),
      ),
    ),
  }),
)

/** The time an evening begins at by the plan, written anew and not with the code that is tested; null for none. */
function timeOf(own: Plan, evening: string): string | null {
  const usual = own.times[Temporal.PlainDate.from(evening).dayOfWeek - 1] ?? null
  if (own.once === evening) return usual ?? own.times.find((one) => one !== null) ?? '22:30'
  if (own.rests.includes(evening)) return null
  return own.on && (own.pausedUntil === null || evening >= own.pausedUntil) ? usual : null
}

function expectInWindow(own: Plan, due: Due, now: Temporal.ZonedDateTime): void {
  const begins = Temporal.PlainDate.from(due.evening).toPlainDateTime(timeOf(own, due.evening) ?? 'none')
  expect(Temporal.ZonedDateTime.compare(now, due.until)).toBeLessThan(0)
  const earliest = begins.toZonedDateTime(now.timeZoneId).subtract({ minutes: due.kind === 'notice' ? 10 : 0 })
  expect(Temporal.ZonedDateTime.compare(now, earliest)).toBeGreaterThanOrEqual(0)
  // A time that the clock skips comes as much later, and its window with it.
  const really = begins.toZonedDateTime(now.timeZoneId).toPlainDateTime()
  const latest = really.add({ minutes: own.windowMinutes }).toZonedDateTime(now.timeZoneId)
  expect(Temporal.ZonedDateTime.compare(now, latest)).toBeLessThan(0)
}

describe('over any week', () => {
  it('reminds at most once and as often again as was asked for, only in the window', () => {
    fc.assert(
      fc.property(lived, fc.constantFrom(...zones), lives, ({ own: before, start }, zone, life) => {
        let own = before
        let now = at(start, zone)
        let log: EveningLog[] = []
        let asked = 0
        for (const event of life) {
          const { due, wakeAt } = scheduleAt(own, log, now)
          if (due) {
            expectInWindow(own, due, now)
            log = show(log, due, now)
          }
          for (const { shownAt } of log) expect(shownAt.length).toBeLessThanOrEqual(1 + own.repeats + asked)
          if (event.type === 'sleep') now = now.add({ minutes: event.minutes })
          else if (event.type === 'back') now = now.subtract({ minutes: event.minutes })
          else if (event.type === 'travel') now = now.withTimeZone(event.zone)
          else if (event.type === 'snooze') log = logAnswer(own, log, { type: 'snooze', minutes: 10 }, now)
          else if (event.type === 'remind') {
            const result = remindTonight(own, log, now)
            if (typeof result !== 'string') ({ plan: own, log } = result)
          } else if (wakeAt) {
            expect(Temporal.ZonedDateTime.compare(wakeAt, now)).toBeGreaterThan(0)
            now = wakeAt
          }
          if (event.type === 'snooze' || event.type === 'remind') asked += 1
        }
      }),
      { numRuns: 500 },
    )
  })

  it('shows every evening of a machine that wakes when it is asked to', () => {
    fc.assert(
      fc.property(lived, fc.constantFrom(...zones), ({ own, start }, zone) => {
        const first = at(start, zone)
        const last = first.add({ days: 5 })
        let now = first
        let log: EveningLog[] = []
        for (let step = 0; step < 200 && Temporal.ZonedDateTime.compare(now, last) < 0; step += 1) {
          const { due } = scheduleAt(own, log, now)
          if (due) log = show(log, due, now)
          const { wakeAt } = scheduleAt(own, log, now)
          if (!wakeAt) break
          now = wakeAt
        }
        for (let day = 1; day < 4; day += 1) {
          const evening = first.toPlainDate().add({ days: day }).toString()
          const shownAt = log.find((entry) => entry.evening === evening)?.shownAt ?? []
          expect(shownAt.length > 0, evening).toBe(timeOf(own, evening) !== null)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('brings the reminder that was asked for tonight at the moment it was promised', () => {
    fc.assert(
      fc.property(
        lived,
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 2880 }),
        ({ own, start }, zone, minutes) => {
          const now = at(start, zone).add({ minutes })
          const result = remindTonight(own, [], now)
          if (typeof result === 'string') return
          const promised = Temporal.Instant.fromEpochMilliseconds(result.at).toZonedDateTimeISO(zone)
          expect(scheduleAt(result.plan, result.log, promised).due?.kind).toMatch(/reminder|snoozed/)
          // An evening that is open already may remind before that only by what it owed anyway.
          const early = promised.subtract({ seconds: 1 })
          if (result.log.length > 0) expect(scheduleAt(result.plan, result.log, early).due).toBeNull()
        },
      ),
      { numRuns: 400 },
    )
  })

  it('comes again after each unanswered reminder by the same number of minutes', () => {
    const { due } = scheduleAt(plan({ repeats: 3 }), [shown('2026-11-24', '2026-11-24T22:30')], at('2026-11-24T22:45'))
    expect([due?.kind, repeatMinutes]).toEqual(['repeat', 15])
  })
})
