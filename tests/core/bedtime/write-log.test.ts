import { describe, expect, it } from 'vitest'
import { defaultPlan, type EveningLog, emptyEvening, type Plan } from '../../../core/bedtime/plan.ts'
import { scheduleAt } from '../../../core/bedtime/schedule.ts'
import { logAnswer, logHeld, logSession, logShown, remindTonight } from '../../../core/bedtime/write-log.ts'

const zone = 'Europe/Berlin'
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone)
const ms = (text: string) => at(text).epochMilliseconds
// 2026-11-24 is a Tuesday; the usual plan is 22:30 to 01:00.
const plan = (parts: Partial<Plan> = {}): Plan => ({ ...defaultPlan, on: true, ...parts })
const entry = (parts: Partial<EveningLog> = {}): EveningLog => ({ ...emptyEvening('2026-11-24'), ...parts })

describe('logAnswer', () => {
  it.each<[string, string, EveningLog[], Parameters<typeof logAnswer>[2], Partial<EveningLog>]>([
    ['begins the open evening', '2026-11-24T22:40', [], { type: 'start' }, { answer: 'started' }],
    ['begins it early', '2026-11-24T20:00', [], { type: 'start' }, { answer: 'started' }],
    ['skips an evening that is ahead today', '2026-11-24T12:00', [], { type: 'skip' }, { answer: 'skipped' }],
    ['skips the evening after midnight', '2026-11-25T00:30', [], { type: 'skip' }, { answer: 'skipped' }],
    ['takes a skip back', '2026-11-24T21:00', [entry({ answer: 'skipped' })], { type: 'resume' }, { answer: null }],
    [
      'takes a skip back in the evening, to come again in a while',
      '2026-11-24T23:00',
      [entry({ answer: 'skipped', shownAt: [ms('2026-11-24T22:30')] })],
      { type: 'resume' },
      { answer: null, snoozedUntil: ms('2026-11-24T23:10') },
    ],
    ['puts off', '2026-11-24T22:35', [], { type: 'snooze', minutes: 30 }, { snoozedUntil: ms('2026-11-24T23:05') }],
    [
      'puts off to the end of the window at most',
      '2026-11-25T00:50',
      [],
      { type: 'snooze', minutes: 30 },
      { snoozedUntil: ms('2026-11-25T00:59') },
    ],
  ])('%s', (_, now, log, answer, expected) => {
    expect(logAnswer(plan(), log, answer, at(now))).toEqual([
      expect.objectContaining({ evening: '2026-11-24', ...expected }),
    ])
  })

  it('has nothing to answer without a plan, or a day ahead of it', () => {
    expect(logAnswer(plan({ on: false }), [], { type: 'skip' }, at('2026-11-24T22:40'))).toEqual([])
    const thursdays = plan({ times: [null, null, null, '22:30', null, null, null] })
    expect(logAnswer(thursdays, [], { type: 'skip' }, at('2026-11-24T12:00'))).toEqual([])
  })

  it('comes back once after a snooze, also one from before the first reminder', () => {
    const log = logAnswer(plan({ repeats: 0 }), [], { type: 'snooze', minutes: 10 }, at('2026-11-24T22:35'))
    const now = at('2026-11-24T22:45')
    const { due } = scheduleAt(plan({ repeats: 0 }), log, now)
    expect(due?.kind).toBe('snoozed')
    if (due) expect(scheduleAt(plan({ repeats: 0 }), logShown(log, due, now.epochMilliseconds), now).due).toBeNull()
  })
})

describe('logSession', () => {
  const session = (text: string, share: number | null = 1) => ({
    endedAt: ms(text),
    routine: 'hallegraeff_bedtime',
    share,
  })

  it.each([
    ['in the evening', '2026-11-24T22:50', '2026-11-24', 'done'],
    ['after midnight', '2026-11-25T00:50', '2026-11-24', 'done'],
    ['before the evening', '2026-11-24T19:00', '2026-11-24', 'done'],
    ['at noon', '2026-11-24T12:00', '2026-11-24', null],
    ['at night, after the window', '2026-11-25T03:00', '2026-11-24', null],
  ])('%s belongs to the right evening', (_, ended, evening, answer) => {
    const [logged] = logSession(plan(), [], session(ended), zone)
    expect(logged).toEqual({ ...emptyEvening(evening), answer, sessions: [session(ended)] })
  })

  it('keeps two of one evening, and one that is sent twice once', () => {
    const once = logSession(plan(), [], session('2026-11-24T22:50'), zone)
    const both = logSession(plan(), once, session('2026-11-24T23:10', 0.5), zone)
    expect(logSession(plan(), both, session('2026-11-24T22:50'), zone)[0]?.sessions).toHaveLength(2)
  })

  it('stops the reminders of its evening, but not a stretch at noon', () => {
    const logAfter = (ended: string) => logSession(plan(), [], session(ended), zone)
    expect(scheduleAt(plan(), logAfter('2026-11-24T22:00'), at('2026-11-24T22:30')).due).toBeNull()
    expect(scheduleAt(plan(), logAfter('2026-11-24T12:00'), at('2026-11-24T22:30')).due?.kind).toBe('reminder')
  })
})

describe('logHeld', () => {
  it('remembers since when, once', () => {
    const now = at('2026-11-24T22:30')
    const { due } = scheduleAt(plan(), [], now)
    if (!due) throw new Error('nothing is due')
    const held = logHeld([], due, now.epochMilliseconds)
    expect(held[0]?.heldSince).toBe(now.epochMilliseconds)
    expect(logHeld(held, due, now.epochMilliseconds + 60_000)).toBe(held)
    expect(scheduleAt(plan(), held, now).due?.kind).toBe('reminder')
  })
})

describe('remindTonight', () => {
  it.each<[string, Partial<Plan>, string, string]>([
    ['with no plan, at the usual time', { on: false }, '2026-11-24T15:00', '2026-11-24T22:30'],
    [
      'on a day without a time',
      { times: ['21:00', null, null, null, null, null, null] },
      '2026-11-24T15:00',
      '2026-11-24T21:00',
    ],
    ['in a pause', { pausedUntil: '2026-12-27' }, '2026-11-24T15:00', '2026-11-24T22:30'],
    ['on an evening to rest on', { rests: ['2026-11-24'] }, '2026-11-24T15:00', '2026-11-24T22:30'],
    ['in an evening that is open, after the longer snooze', {}, '2026-11-24T23:00', '2026-11-24T23:30'],
  ])('%s', (_, parts, now, expected) => {
    const result = remindTonight(plan(parts), [], at(now))
    if (typeof result === 'string') throw new Error(result)
    expect(result.at).toBe(ms(expected))
    expect(scheduleAt(result.plan, result.log, at(expected)).due).not.toBeNull()
  })

  it('leaves a plan alone that reminds tonight anyway', () => {
    const own = plan()
    expect(remindTonight(own, [], at('2026-11-24T15:00'))).toEqual({ plan: own, log: [], at: ms('2026-11-24T22:30') })
  })

  it('says when the evening is done', () => {
    expect(remindTonight(plan(), [entry({ answer: 'done' })], at('2026-11-24T23:00'))).toBe('done')
  })

  it('takes a "not tonight" back', () => {
    const result = remindTonight(plan(), [entry({ answer: 'skipped' })], at('2026-11-24T21:00'))
    expect(result).toEqual(expect.objectContaining({ at: ms('2026-11-24T22:30'), log: [entry()] }))
  })
})
