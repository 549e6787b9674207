import { describe, expect, it } from 'vitest'
import { defaultPlan, type Plan } from '../../../core/bedtime/plan.ts'
import { lastNight, latestNight, nightBefore } from '../../../core/diary/which-night.ts'

const on: Plan = { ...defaultPlan, on: true }
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Berlin')

describe('which night is meant', () => {
  it.each<[string, Plan, string, string, string]>([
    ['when a cramp woke the writer at 3', on, '2026-11-28T03:00', '2026-11-27', '2026-11-27'],
    ['just before the small hours end', defaultPlan, '2026-11-28T05:59', '2026-11-27', '2026-11-27'],
    ['at breakfast', on, '2026-11-28T08:00', '2026-11-27', '2026-11-27'],
    ['in the afternoon', on, '2026-11-28T15:00', '2026-11-27', '2026-11-27'],
    ['in the evening, tonight can be written too', on, '2026-11-28T19:00', '2026-11-27', '2026-11-28'],
    ['in an open evening', on, '2026-11-28T23:30', '2026-11-27', '2026-11-28'],
    ['after midnight in an open evening', on, '2026-11-29T00:30', '2026-11-28', '2026-11-28'],
    [
      'in a window that reaches into the morning',
      { ...on, windowMinutes: 720 },
      '2026-11-29T08:00',
      '2026-11-28',
      '2026-11-28',
    ],
    ['on the first of a month', on, '2026-12-01T09:00', '2026-11-30', '2026-11-30'],
    ['in the night the clocks go back', on, '2026-10-25T02:30', '2026-10-24', '2026-10-24'],
    [
      'with an evening planned past midnight',
      { ...on, times: on.times.map(() => '00:15') },
      '2026-11-28T21:00',
      '2026-11-28',
      '2026-11-28',
    ],
  ])('%s', (_, plan, now, last, latest) => {
    expect(lastNight(plan, at(now))).toBe(last)
    expect(latestNight(plan, at(now))).toBe(latest)
  })
})

it('names the night before this evening, also after midnight', () => {
  expect(nightBefore(on, at('2026-11-28T22:40'))).toBe('2026-11-27')
  expect(nightBefore(on, at('2026-11-29T00:30'))).toBe('2026-11-27')
})
