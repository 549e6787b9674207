import { describe, expect, it } from 'vitest'
import { emptyEvening } from '../../../core/bedtime/plan.ts'
import { addDays } from '../../../core/diary/compare.ts'
import { chooseInsights, differenceWords, type Insight } from '../../../core/diary/insights.ts'
import { publishedOf, topicOf } from '../../../core/diary/published.ts'
import type { Diary, Experiment, Period } from '../../../core/diary/types.ts'
import { proseText } from '../../../core/evidence/prose.ts'
import { insightStrings as words } from '../../../core/strings/diary-insights.ts'
import { indexEvidence, readEvidence } from '../../../scripts/evidence/load.ts'
import { nightsFrom } from './make-nights.ts'

const evidence = indexEvidence(readEvidence())
const today = '2026-06-30'
const repeat = (count: number, ...cramps: number[]) => Array.from({ length: count }, () => cramps).flat()

const period = (name: string, from: string, until: string | null, kind: Period['kind'] = 'supplement'): Period => ({
  id: name.replaceAll(' ', '-'),
  kind,
  name,
  dose: '',
  from,
  until,
  changedAt: 0,
})

const experiment: Experiment = {
  id: 'e',
  from: '2026-06-20',
  runIn: 7,
  blockNights: 5,
  arms: ['rest', 'stretch', 'rest', 'stretch'],
  stopped: null,
  changedAt: 0,
}

const diary = (parts: Partial<Diary>): Diary => ({ nights: [], periods: [], experiments: [], ...parts })
const routineOn = (...evenings: string[]) =>
  evenings.map((evening) => ({
    ...emptyEvening(evening),
    sessions: [{ endedAt: 1, routine: 'hallegraeff_bedtime', share: 1 }],
  }))
const find = (insights: Insight[], id: string) => insights.find((one) => one.id === id)

describe('chooseInsights', () => {
  it('has nothing to show without a night', () => {
    expect(chooseInsights(diary({ periods: [period('magnesium', '2026-06-01', null)] }), [], today, evidence)).toEqual(
      [],
    )
  })

  it('tells the rate of the last four weeks and of all nights, absolute numbers first', () => {
    const nights = nightsFrom('2026-05-01', [...repeat(30, 2), ...repeat(31, 0)])
    const rate = find(chooseInsights(diary({ nights }), [], today, evidence), 'rate')
    expect(rate?.sides.map(({ text }) => text.replace(/\(.*/, ''))).toEqual([
      '0 cramps in 28 nights: 0.0 a week ',
      '60 cramps in 61 nights: 6.9 a week ',
    ])
  })

  it('says "at least" where nights said "or more"', () => {
    const nights = nightsFrom('2026-06-28', [3, 1]).map((one) => ({ ...one, orMore: one.cramps === 3 }))
    expect(find(chooseInsights(diary({ nights }), [], today, evidence), 'rate')?.sides[0]?.text).toMatch(
      /^at least 4 cramps in 2 nights: at least 14 a week/,
    )
  })

  it('says how many more nights it takes, and never a verdict from few', () => {
    const nights = nightsFrom('2026-05-01', repeat(36, 1))
    const started = period('magnesium', '2026-06-01', null)
    const shown = find(
      chooseInsights(diary({ nights, periods: [started] }), [], '2026-06-05', evidence),
      'before-magnesium',
    )
    expect(shown?.tone).toBe('early')
    expect(shown?.answer).toEqual(['Too early to tell: 9 more nights.', 'Needed: 9 nights during it.'])
    expect(shown?.published[0]?.yours).toBeNull()
  })

  it('says that the past cannot grow by waiting', () => {
    const nights = nightsFrom('2026-05-25', repeat(37, 1))
    const started = period('magnesium', '2026-06-01', null)
    const shown = find(chooseInsights(diary({ nights, periods: [started] }), [], today, evidence), 'before-magnesium')
    expect(shown?.answer).toEqual([words.early.past(7, words.nightsOf.before)])
  })

  it('names the regression to the mean, a bad fortnight before, and what else changed', () => {
    const nights = nightsFrom('2026-04-01', [...repeat(47, 0), ...repeat(14, 3), ...repeat(30, 1)])
    const periods = [period('magnesium', '2026-06-01', null), period('warm socks', '2026-06-10', null, 'other')]
    const shown = find(chooseInsights(diary({ nights, periods }), [], today, evidence), 'before-magnesium')
    expect(shown?.cautions).toEqual([words.regression, words.worseJustBefore, words.others(['Warm socks'])])
  })

  it.each([
    ['fewer', 2, 0.3],
    ['more', 0.3, 2],
    ['unclear', 1, 1],
  ])('says %s', (tone, before, during) => {
    const counts = (rate: number, nights: number) =>
      Array.from({ length: nights }, (_, index) => Math.floor((index + 1) * rate) - Math.floor(index * rate))
    const nights = nightsFrom('2026-04-02', [...counts(before, 60), ...counts(during, 30)])
    const shown = find(
      chooseInsights(diary({ nights, periods: [period('magnesium', '2026-06-01', null)] }), [], today, evidence),
      'before-magnesium',
    )
    expect(shown?.tone).toBe(tone)
    expect(shown?.answer[0]).toBe(words[tone as 'fewer'])
  })

  it('sets the published result beside it, with the own difference in the same unit', () => {
    const nights = nightsFrom('2026-04-02', [...repeat(60, 1), ...repeat(15, 1, 0)])
    const shown = find(
      chooseInsights(
        diary({ nights, periods: [period('magnesium citrate', '2026-06-01', null)] }),
        [],
        today,
        evidence,
      ),
      'before-magnesium-citrate',
    )
    const [published] = shown?.published ?? []
    expect(published?.row.id).toBe('night-frequency')
    expect(published?.yours).toMatch(/^Your nights in the same unit: 3\.5 fewer cramps a week \(/)
    const { value, low, high } = evidence.studies.garrison2020?.effects[0] ?? {}
    const said = proseText(published?.row.answer ?? [])
    for (const figure of [value, low, high]) expect(said).toContain(Math.abs(figure ?? NaN).toFixed(1))
  })

  it('keeps what the stretch does hidden while an experiment runs, and nothing else', () => {
    const nights = nightsFrom('2026-04-02', repeat(90, 1))
    const periods = [
      period('calf stretches', '2026-06-01', null, 'stretching'),
      period('magnesium', '2026-06-01', null),
    ]
    const log = routineOn('2026-05-01', '2026-06-29')
    const shown = chooseInsights(diary({ nights, periods, experiments: [experiment] }), log, today, evidence)
    expect(
      shown.filter(({ tone }) => tone === 'hidden').map(({ id, sides, published }) => [id, sides, published]),
    ).toEqual([
      ['routine', [], []],
      ['before-calf-stretches', [], []],
    ])
    expect(find(shown, 'before-magnesium')?.tone).toBe('unclear')
    const after = chooseInsights(diary({ nights, periods, experiments: [experiment] }), log, '2026-07-17', evidence)
    expect(after.map(({ tone }) => tone)).not.toContain('hidden')
  })

  it('compares evenings with the routine, and offers an experiment', () => {
    const nights = nightsFrom('2026-05-01', repeat(60, 1))
    const log = routineOn(...Array.from({ length: 30 }, (_, index) => addDays('2026-05-01', 2 * index)))
    const shown = find(chooseInsights(diary({ nights }), log, today, evidence), 'routine')
    expect(shown).toMatchObject({ tone: 'unclear', offersExperiment: true, cautions: [words.chosen] })
    expect(shown?.published.map(({ row }) => row.id)).toEqual(['older-frequency', 'quinine-users'])
    expect(shown?.published.map(({ unitNights }) => unitNights)).toEqual([1, 28])
  })

  it('adds before and after together once there is enough of it', () => {
    const nights = nightsFrom('2026-04-02', repeat(90, 1))
    const periods = [period('magnesium', '2026-05-01', '2026-05-31')]
    expect(chooseInsights(diary({ nights, periods }), [], today, evidence).map(({ id }) => id)).toEqual([
      'rate',
      'before-magnesium',
      'outside-magnesium',
    ])
  })
})

describe('differenceWords', () => {
  it.each([
    [1, '1.0 fewer cramps a night (2.0 fewer to 0.0 more)'],
    [7, '7.0 fewer cramps a week (14 fewer to 0.0 more)'],
    [28, '28 fewer cramps in four weeks (56 fewer to 0.1 more)'],
  ])('over %d nights', (unit, text) => {
    expect(differenceWords({ perWeek: -7, interval: { low: -14, high: 0.02 } }, unit)).toBe(text)
  })
})

describe('topicOf', () => {
  it.each<[string, Period['kind'], string | null]>([
    ['Magnesium citrate', 'supplement', 'magnesium'],
    ['vitamin K2, 180 mcg', 'supplement', 'vitamin_k2'],
    ['Quinine', 'medicine', 'quinine'],
    ['wall exercises from my physio', 'stretching', 'stretching'],
    ['warm socks', 'other', null],
    ['my magnesiumlike thing', 'other', null],
  ])('%s', (name, kind, topic) => {
    expect(topicOf({ name, kind }, evidence)).toBe(topic)
  })
})

describe('publishedOf', () => {
  it('knows no result where none counts cramps over time, nor of a topic that is not there', () => {
    expect(publishedOf('footwear', evidence)).toEqual([])
    expect(publishedOf('moonlight', evidence)).toEqual([])
  })

  it('tells of others only where adults with night cramps were not studied', () => {
    expect(publishedOf('stretching', evidence).map(({ row }) => row.population)).toEqual(['older', 'night'])
    expect(publishedOf('taurine', evidence).map(({ row }) => row.population)).toEqual(['cirrhosis'])
  })
})
