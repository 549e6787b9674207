// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { emptyEvening } from '../../core/bedtime/plan.ts'
import { addDays } from '../../core/diary/compare.ts'
import type { Diary } from '../../core/diary/types.ts'
import { insightStrings as words } from '../../core/strings/diary-insights.ts'
import { Insights } from '../../entrypoints/diary/Insights.tsx'
import { nightsFrom } from '../core/diary/make-nights.ts'
import { anExperiment, aPeriod } from '../fixtures/diary.ts'
import { axeViolations, find, mount, spokenText } from './mount.tsx'

const today = '2026-11-28'
const now = () => Temporal.ZonedDateTime.from('2026-11-28T21:00[Europe/Berlin]')

function show(diary: Partial<Diary>, evenings: string[] = []) {
  const log = evenings.map((evening) => ({
    ...emptyEvening(evening),
    sessions: [{ endedAt: 1, routine: 'hallegraeff_bedtime', share: 1 }],
  }))
  const whole = { nights: [], periods: [], experiments: [], ...diary }
  return mount(<Insights diary={whole} log={log} today={today} now={now} reload={() => {}} />)
}

const cramps = (nights: number, ...pattern: number[]) =>
  Array.from({ length: nights }, (_, index) => pattern[index % pattern.length] ?? 0)

describe('what the diary shows', () => {
  it('asks for nights when there are none', async () => {
    const root = show({})
    expect(root.textContent).toContain(words.empty)
    expect(find<HTMLAnchorElement>(root, '.surface a').getAttribute('href')).toBe('#/')
    expect(await axeViolations(root)).toEqual([])
  })

  it('says what is still too early to tell, without a ratio', async () => {
    const root = show({ nights: nightsFrom('2026-10-20', cramps(20, 1)), periods: [aPeriod()] })
    const card = find(root, '#before-p-1-title').closest('section')
    expect(card?.textContent).toContain('Too few nights to tell')
    expect(card?.textContent).not.toContain('times as many')
    expect(await axeViolations(root)).toEqual([])
  })

  it('tells both sides in numbers, the answer, the cautions and the trials, figures leading to their records', async () => {
    const nights = nightsFrom('2026-09-01', [...cramps(61, 1, 0, 2), ...cramps(28, 1, 0, 0, 0)])
    const root = show({ nights, periods: [aPeriod()] })
    const card = find(root, '#before-p-1-title').closest('section') as HTMLElement
    const text = spokenText(card)
    expect(text).toMatch(/During7 cramps in 28 nights: 1\.8 a week \(0\.\d to \d\.\d\)/)
    expect(text).toMatch(/Before28 cramps in 28 nights: 7\.0 a week/)
    expect(text).toContain(words.fewer)
    expect(text).toContain('That is 0.25 times as many cramps a week')
    expect(text).toContain(words.regression)
    expect(text).toMatch(/Your nights in the same unit: 5\.3 fewer cramps a week/)
    const figure = find<HTMLAnchorElement>(card, '.published a.cw-fig')
    expect(figure.getAttribute('href')).toMatch(/^\/library\.html#\/study\/garrison2020/)
    expect(await axeViolations(root)).toEqual([])
  })

  it('hides what the stretch does while an experiment runs, and leads to one when none does', () => {
    const nights = nightsFrom('2026-09-01', cramps(88, 1))
    const evenings = Array.from({ length: 40 }, (_, index) => addDays('2026-09-05', 2 * index))
    const running = show({ nights, experiments: [anExperiment({ from: '2026-11-20' })] }, evenings)
    const card = find(running, '#routine-title').closest('section')
    expect(card?.textContent).toContain(words.hidden)
    expect(card?.textContent).not.toContain('a week')
    const free = show({ nights }, evenings)
    expect(find<HTMLAnchorElement>(free, 'a[href="#/experiment"]').textContent).toBe(words.toExperiment)
  })

  it('shows a name with markup as text', () => {
    const root = show({ nights: nightsFrom('2026-11-20', [1]), periods: [aPeriod({ name: '<img src=x>' })] })
    expect(root.querySelector('img')).toBeNull()
    expect(root.textContent).toContain('<img src=x>')
  })
})
