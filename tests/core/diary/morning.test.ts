import { describe, expect, it } from 'vitest'
import { defaultPlan, emptyEvening, type Plan } from '../../../core/bedtime/plan.ts'
import { morningAt } from '../../../core/diary/morning.ts'

const on: Plan = { ...defaultPlan, morning: true }
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Berlin')
const asked = { ...emptyEvening('2026-11-27'), askedAt: 1 }
const nothing = () => false

describe('the question of a morning', () => {
  it.each<[string, Parameters<typeof morningAt>, string | null, string | null]>([
    ['is not asked unless it is wanted', [defaultPlan, [], nothing, at('2026-11-28T09:00')], null, null],
    ['waits for the morning', [on, [], nothing, at('2026-11-28T07:59')], null, '2026-11-28T08:00'],
    ['is about last night', [on, [], nothing, at('2026-11-28T08:00')], '2026-11-27', '2026-11-29T08:00'],
    ['comes late when the computer slept', [on, [], nothing, at('2026-11-28T11:59')], '2026-11-27', '2026-11-29T08:00'],
    ['does not come after the morning', [on, [], nothing, at('2026-11-28T12:00')], null, '2026-11-29T08:00'],
    ['comes once', [on, [asked], nothing, at('2026-11-28T09:00')], null, '2026-11-29T08:00'],
    ['comes again the next day', [on, [asked], nothing, at('2026-11-29T09:00')], '2026-11-28', '2026-11-30T08:00'],
    [
      'leaves a night alone that is written down',
      [on, [], () => true, at('2026-11-28T09:00')],
      null,
      '2026-11-29T08:00',
    ],
    [
      'is about last night also while a long window is open',
      [{ ...on, on: true, windowMinutes: 720 }, [], nothing, at('2026-11-28T08:30')],
      '2026-11-27',
      '2026-11-29T08:00',
    ],
    [
      'keeps to the wall clock over a clock change',
      [on, [], nothing, at('2026-10-24T13:00')],
      null,
      '2026-10-25T08:00',
    ],
  ])('%s', (_, given, ask, wakeAt) => {
    const morning = morningAt(...given)
    expect(morning.ask).toBe(ask)
    expect(morning.wakeAt?.toPlainDateTime().toString({ smallestUnit: 'minute' }) ?? null).toBe(wakeAt)
  })
})
