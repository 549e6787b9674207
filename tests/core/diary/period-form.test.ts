import { describe, expect, it } from 'vitest'
import { checkEntry } from '../../../core/diary/check-diary.ts'
import { draftOf, type PeriodDraft, type PeriodFaults, readPeriod } from '../../../core/diary/period-form.ts'
import { longestName } from '../../../core/diary/types.ts'

const today = '2026-11-28'
const good: PeriodDraft = { kind: 'supplement', name: 'magnesium', dose: '', from: '2026-11-01', until: '' }

describe('a typed period', () => {
  it('is taken without blank ends, and goes on where it has no last evening', () => {
    expect(readPeriod({ ...good, name: ' magnesium ', dose: ' 300 mg ' }, today)).toEqual({
      period: { kind: 'supplement', name: 'magnesium', dose: '300 mg', from: '2026-11-01', until: null },
    })
  })

  it('may last one evening, begin today, and end in the future', () => {
    for (const until of [today, '2027-01-01'])
      expect(readPeriod({ ...good, from: today, until }, today)).toMatchObject({ period: { from: today, until } })
  })

  it.each<[Partial<PeriodDraft>, PeriodFaults]>([
    [{ name: '  ' }, { name: 'name' }],
    [{ name: 'x'.repeat(longestName + 1) }, { name: 'name-long' }],
    [{ dose: 'x'.repeat(longestName + 1) }, { dose: 'dose-long' }],
    [{ from: '' }, { from: 'from' }],
    [{ from: '2026-02-30' }, { from: 'from' }],
    [{ from: '2026-11-29' }, { from: 'from-future' }],
    [{ until: '2026-10-31' }, { until: 'until-early' }],
    [{ until: 'soon' }, { until: 'until' }],
    [{ from: '', until: '2026-10-31' }, { from: 'from' }],
    [{ from: '0999-01-01' }, { from: 'from' }],
    [{ until: '9999-01-01' }, { until: 'until' }],
  ])('names what is wrong with %j', (patch, faults) => {
    expect(readPeriod({ ...good, ...patch }, today)).toEqual({ faults })
  })

  it('tells a half-typed date from none', () => {
    expect(readPeriod(good, today, ['until'])).toEqual({ faults: { until: 'until' } })
    expect(readPeriod(good, today, ['from'])).toEqual({ faults: { from: 'from' } })
  })

  it('is one the diary can keep', () => {
    const read = readPeriod({ ...good, until: '2199-12-31' }, today)
    if ('faults' in read) throw new Error('not read')
    expect(checkEntry('period', { ...read.period, id: 'a', changedAt: 1 }).ok).toBe(true)
  })

  it('begins with what is there, or with today', () => {
    expect(draftOf(null, today)).toMatchObject({ name: '', from: today, until: '' })
    expect(draftOf({ ...good, id: 'a', until: null, changedAt: 1 }, today)).toEqual(good)
  })
})
