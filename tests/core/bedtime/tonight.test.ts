import { describe, expect, it } from 'vitest'
import { defaultPlan, type EveningLog, emptyEvening, type Plan } from '../../../core/bedtime/plan.ts'
import { eveningAt, lastNights, tonightAt } from '../../../core/bedtime/tonight.ts'

const plan = (parts: Partial<Plan> = {}): Plan => ({ ...defaultPlan, on: true, ...parts })
const at = (text: string, zone = 'Europe/Berlin') => Temporal.PlainDateTime.from(text).toZonedDateTime(zone)
const ms = (text: string) => at(text).epochMilliseconds
const night = (evening: string, parts: Partial<EveningLog> = {}): EveningLog => ({ ...emptyEvening(evening), ...parts })
const session = (text: string) => ({ endedAt: ms(text), routine: 'calf', share: null })
const weekly = (times: Record<number, string>) => Array.from({ length: 7 }, (_, day) => times[day] ?? null)

// 2026-11-24 is a Tuesday; the usual plan is 22:30 to 01:00.
const tuesday = '2026-11-24'
const tonightStart = ms('2026-11-24T22:30')
const tomorrowStart = ms('2026-11-25T22:30')
const shown = { shownAt: [tonightStart] }

describe('the evening a moment belongs to', () => {
  it.each<[string, Partial<Plan>, string, string]>([
    ['is the day’s', {}, '2026-11-24T12:00', tuesday],
    ['is the open one past midnight', {}, '2026-11-25T00:30', tuesday],
    ['is the one before until six', {}, '2026-11-25T05:59', tuesday],
    ['is the new day’s from six on', {}, '2026-11-25T06:00', '2026-11-25'],
    ['is the coming one four hours before', { times: weekly({ 2: '00:15' }) }, '2026-11-24T20:15', '2026-11-25'],
    ['is not the coming one before that', { times: weekly({ 2: '00:15' }) }, '2026-11-24T20:14', tuesday],
    ['keeps six o’clock where the clock went forward', {}, '2026-03-29T06:30', '2026-03-29'],
    ['keeps six o’clock where the clock went back', {}, '2026-10-25T05:30', '2026-10-24'],
    ['is a long one’s until it ends', { windowMinutes: 720 }, '2026-11-25T10:00', tuesday],
    ['is the day’s without a plan', { on: false }, '2026-11-25T02:00', tuesday],
  ])('%s', (_, parts, now, evening) => {
    expect(eveningAt(plan(parts), at(now))).toBe(evening)
  })
})

describe('tonight', () => {
  const ahead = { state: 'ahead', evening: tuesday, at: tonightStart, today: true }
  const open = {
    state: 'open',
    evening: tuesday,
    again: null,
    snoozed: false,
    held: false,
    waited: false,
    offer: 'full',
  }
  it.each<[string, Partial<Plan>, EveningLog[], string, object]>([
    ['is off without a plan', { on: false }, [], '2026-11-24T12:00', { state: 'off' }],
    ['is off with no evening at all', { times: weekly({}) }, [], '2026-11-24T12:00', { state: 'off' }],
    ['lies ahead', {}, [], '2026-11-24T12:00', ahead],
    [
      'lies ahead on another day',
      { times: weekly({ 4: '22:30' }) },
      [],
      '2026-11-24T12:00',
      { ...ahead, evening: '2026-11-27', at: ms('2026-11-27T22:30'), today: false },
    ],
    [
      'is tonight’s although it begins past midnight',
      { times: weekly({ 2: '00:15' }) },
      [],
      '2026-11-24T22:00',
      { ...ahead, evening: '2026-11-25', at: ms('2026-11-25T00:15') },
    ],
    ['opens at its time', {}, [], '2026-11-24T22:30', open],
    [
      'comes again while unanswered',
      {},
      [night(tuesday, shown)],
      '2026-11-24T22:35',
      { ...open, again: ms('2026-11-24T22:45') },
    ],
    ['comes no more than was chosen', { repeats: 0 }, [night(tuesday, shown)], '2026-11-24T22:35', open],
    [
      'offers the short routine late, shown or not',
      { repeats: 0 },
      [night(tuesday, shown)],
      '2026-11-24T23:16',
      { ...open, offer: 'short' },
    ],
    [
      'offers tomorrow at the end, shown or not',
      { repeats: 0 },
      [night(tuesday, shown)],
      '2026-11-25T00:51',
      { ...open, offer: 'tomorrow' },
    ],
    [
      'is put off',
      {},
      [night(tuesday, { ...shown, snoozedUntil: ms('2026-11-24T23:00') })],
      '2026-11-24T22:40',
      { ...open, again: ms('2026-11-24T23:00'), snoozed: true },
    ],
    [
      'is not put off past its own end',
      {},
      [night(tuesday, { ...shown, snoozedUntil: ms('2026-11-25T01:10') })],
      '2026-11-25T00:40',
      { ...open, offer: 'short' },
    ],
    [
      'waits for a video',
      {},
      [night(tuesday, { heldSince: tonightStart })],
      '2026-11-24T22:35',
      { ...open, held: true },
    ],
    [
      'says no more that it waits once it was shown',
      {},
      [night(tuesday, { heldSince: tonightStart, shownAt: [tonightStart + 60_000] })],
      '2026-11-24T22:40',
      { ...open, waited: true, again: at('2026-11-24T22:46').epochMilliseconds },
    ],
    [
      'comes at its time, whatever an earlier wish says',
      {},
      [night(tuesday, { snoozedUntil: ms('2026-11-24T22:50') })],
      '2026-11-24T22:25',
      ahead,
    ],
    [
      'was begun',
      {},
      [night(tuesday, { answer: 'started' })],
      '2026-11-24T22:40',
      { state: 'started', evening: tuesday, next: tomorrowStart },
    ],
    [
      'was skipped',
      {},
      [night(tuesday, { answer: 'skipped' })],
      '2026-11-24T20:00',
      { state: 'skipped', evening: tuesday, next: tomorrowStart },
    ],
    [
      'is done, whatever was said before',
      {},
      [night(tuesday, { answer: 'skipped', sessions: [session('2026-11-24T22:50')] })],
      '2026-11-25T00:10',
      { state: 'done', evening: tuesday, next: tomorrowStart },
    ],
    [
      'stays done until six',
      {},
      [night(tuesday, { answer: 'done' })],
      '2026-11-25T05:00',
      { state: 'done', evening: tuesday, next: tomorrowStart },
    ],
    [
      'turns to the next evening at six',
      {},
      [night(tuesday, { answer: 'done' })],
      '2026-11-25T06:00',
      { ...ahead, evening: '2026-11-25', at: tomorrowStart },
    ],
    [
      'is done without a plan',
      { on: false },
      [night(tuesday, { answer: 'done' })],
      '2026-11-24T22:00',
      { state: 'done', evening: tuesday, next: null },
    ],
    [
      'is off, not skipped, once the plan is off',
      { on: false },
      [night(tuesday, { answer: 'skipped' })],
      '2026-11-24T22:00',
      { state: 'off' },
    ],
    [
      'rests in a long pause',
      { pausedUntil: '2026-12-27' },
      [],
      '2026-11-24T12:00',
      { state: 'paused', until: '2026-12-27' },
    ],
    [
      'rests in a short pause as well',
      { pausedUntil: '2026-11-27' },
      [],
      '2026-11-24T12:00',
      { state: 'paused', until: '2026-11-27' },
    ],
    [
      'rests, not skipped, once paused',
      { pausedUntil: '2026-11-27' },
      [night(tuesday, { answer: 'skipped' })],
      '2026-11-24T22:00',
      { state: 'paused', until: '2026-11-27' },
    ],
    [
      'rests where an experiment asks for it, and says when the next reminder comes',
      { rests: [tuesday] },
      [],
      '2026-11-24T12:00',
      { state: 'rest', evening: tuesday, next: tomorrowStart },
    ],
    [
      'keeps what was done on an evening to rest on',
      { rests: [tuesday] },
      [night(tuesday, { answer: 'done' })],
      '2026-11-24T23:00',
      { state: 'done', evening: tuesday, next: tomorrowStart },
    ],
    [
      'does not speak of rest where no reminder was due anyway',
      { rests: [tuesday], on: false },
      [],
      '2026-11-24T12:00',
      { state: 'off' },
    ],
    [
      'reminds on an evening to rest on when it was asked to',
      { rests: [tuesday], once: tuesday },
      [],
      '2026-11-24T12:00',
      ahead,
    ],
    ['rests no longer on the day a pause ends', { pausedUntil: tuesday }, [], '2026-11-24T12:00', ahead],
    [
      'is off, not paused, where both hold',
      { on: false, pausedUntil: '2026-12-27' },
      [],
      '2026-11-24T12:00',
      { state: 'off' },
    ],
  ])('%s', (_, parts, log, now, tonight) => {
    expect(tonightAt(plan(parts), log, at(now))).toEqual(tonight)
  })
})

describe('the last nights', () => {
  it('are seven, tonight’s last, and count what was done', () => {
    const log = [
      night('2026-11-17', { answer: 'done' }),
      night('2026-11-18', { answer: 'done' }),
      night('2026-11-20', { answer: 'skipped', sessions: [session('2026-11-20T23:00')] }),
      night('2026-11-22', { answer: 'started' }),
      night('2026-11-23', { answer: 'skipped' }),
    ]
    const { nights, done } = lastNights(plan(), log, at('2026-11-25T00:30'))
    expect(nights.map(({ evening }) => evening.slice(-2)).join(' ')).toBe('18 19 20 21 22 23 24')
    expect(nights.filter((one) => one.done).map(({ evening }) => evening)).toEqual(['2026-11-18', '2026-11-20'])
    expect(done).toBe(2)
  })
})
