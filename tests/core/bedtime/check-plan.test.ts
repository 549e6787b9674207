import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { checkLog, checkPlan, isDay, planPatchSchema } from '../../../core/bedtime/check-plan.ts'
import { defaultPlan, type EveningLog, emptyEvening, type Plan } from '../../../core/bedtime/plan.ts'

const whole: Plan = {
  on: true,
  times: ['22:00', null, '00:15', '23:59', '22:00', '22:00', '22:00'],
  windowMinutes: 720,
  notice: true,
  repeats: 3,
  sound: 'system',
  snoozes: [5, 20],
  pausedUntil: '2028-02-29',
  once: '2026-11-24',
  morning: true,
  rests: ['2026-11-25', '2026-11-26'],
}

describe('checkPlan', () => {
  it('reads a whole plan as it is', () => {
    expect(checkPlan(whole)).toEqual({ plan: whole, resets: [] })
  })

  it.each([[undefined], [null], [{}]])('takes the defaults where nothing is stored: %j', (stored) => {
    expect(checkPlan(stored)).toEqual({ plan: defaultPlan, resets: [] })
  })

  it.each<[keyof Plan, unknown]>([
    ['times', ['25:00', null, null, null, null, null, null]],
    ['times', ['22:30']],
    ['times', ['9:30', null, null, null, null, null, null]],
    ['windowMinutes', 0],
    ['windowMinutes', 721],
    ['windowMinutes', 90.5],
    ['windowMinutes', '90'],
    ['repeats', 4],
    ['repeats', -1],
    ['sound', 'siren'],
    ['pausedUntil', '2027-02-29'],
    ['pausedUntil', 'Christmas'],
    ['rests', ['2026-11-31']],
    ['rests', '2026-11-25'],
    ['on', 'yes'],
  ])('lets a damaged %s (%j) fall back alone', (name, value) => {
    expect(checkPlan({ ...whole, [name]: value })).toEqual({
      plan: { ...whole, [name]: defaultPlan[name] },
      resets: [name],
    })
  })

  it('leaves out what only a newer version knows', () => {
    expect(checkPlan({ ...whole, moonPhase: 'full' })).toEqual({ plan: whole, resets: [] })
  })

  it.each(['plan', 7, ['22:30']])('names every field of what is no plan at all: %j', (stored) => {
    expect(checkPlan(stored)).toEqual({ plan: defaultPlan, resets: Object.keys(defaultPlan) })
  })

  it('never throws, and gives a plan that reads back the same', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { plan } = checkPlan(stored)
        expect(checkPlan(plan)).toEqual({ plan, resets: [] })
      }),
    )
  })

  it('refuses a change with a field it does not know', () => {
    expect(v.is(planPatchSchema, { on: true })).toBe(true)
    expect(v.is(planPatchSchema, { on: true, moonPhase: 'full' })).toBe(false)
    expect(v.is(planPatchSchema, { windowMinutes: 5 })).toBe(false)
  })
})

const entry = (parts: Partial<EveningLog> = {}): EveningLog => ({
  ...emptyEvening('2026-11-24'),
  ...parts,
})

describe('checkLog', () => {
  it('puts evenings in order, and two entries of one together', () => {
    const stored = [
      entry({ evening: '2026-11-25' }),
      entry({ shownAt: [30, 10], answer: 'done' }),
      entry({ shownAt: [20, 10], noticedAt: 5, answer: 'skipped' }),
    ]
    expect(checkLog(stored)).toEqual({
      log: [entry({ shownAt: [10, 20, 30], noticedAt: 5, answer: 'done' }), entry({ evening: '2026-11-25' })],
      dropped: 0,
    })
  })

  it('leaves out what is no entry and keeps the rest', () => {
    const stored = [entry(), null, 'x', { evening: '2026-13-01' }, entry({ evening: '2026-11-23' })]
    expect(checkLog(stored)).toMatchObject({ log: [{ evening: '2026-11-23' }, { evening: '2026-11-24' }], dropped: 3 })
  })

  it('lets a damaged field of an entry fall back without losing the evening', () => {
    expect(checkLog([{ evening: '2026-11-24', shownAt: 'often', answer: 'maybe' }]).log).toEqual([entry()])
  })

  it.each([
    [undefined, 0],
    [null, 0],
    ['log', 1],
    [{}, 1],
  ])('is empty for %j', (stored, dropped) => {
    expect(checkLog(stored)).toEqual({ log: [], dropped })
  })

  it('never throws, and reads its own result back the same', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (stored) => {
        const { log } = checkLog(stored)
        expect(checkLog(log)).toEqual({ log, dropped: 0 })
      }),
    )
  })
})

describe('a day of the calendar', () => {
  it('is one that Temporal knows, and no other', () => {
    const parts = fc.tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    )
    const asText = (part: number, length: number) => String(part).padStart(length, '0')
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const text = `${asText(year, 4)}-${asText(month, 2)}-${asText(day, 2)}`
        let known = true
        try {
          Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
        } catch {
          known = false
        }
        expect(isDay(text)).toBe(known)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    '',
    '2026-1-1',
    '2026-11-24T00:00',
    '+002026-11-24',
    ' 2026-11-24',
    '2026-02-29',
    '1900-02-29',
    '2026-11-31',
  ])('is not "%s"', (text) => {
    expect(isDay(text)).toBe(false)
  })
})
