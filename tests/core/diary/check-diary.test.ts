import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDiary, checkEntry, entryKinds } from '../../../core/diary/check-diary.ts'
import { aNight, anExperiment, aPeriod } from '../../fixtures/diary.ts'

describe('an entry', () => {
  it.each([
    ['cramps', -1],
    ['cramps', 51],
    ['cramps', 1.5],
    ['cramps', '2'],
    ['cramps', Number.NaN],
    ['pain', 11],
    ['minutes', 601],
    ['muscle', 'jaw'],
    ['side', 'up'],
    ['woke', 'yes'],
    ['evening', '2026-02-30'],
    ['evening', '9999-01-01'],
    ['evening', '+012026-11-24'],
    ['evening', '2026-11-24T22:00'],
    ['evening', 20261124],
    ['note', 'x'.repeat(2001)],
    ['note', null],
    ['changedAt', -1],
    ['changedAt', 9e15],
  ])('is no night when its %s is %j, and says so', (field, value) => {
    const checked = checkEntry('night', { ...aNight(), [field]: value })
    expect(checked).toMatchObject({ ok: false, fault: { field } })
  })

  it.each([
    ['name', '  '],
    ['name', 'x'.repeat(121)],
    ['dose', 3],
    ['kind', 'food'],
    ['id', '../../etc'],
    ['id', ''],
    ['until', '2026-10-31'],
    ['from', ''],
  ])('is no period when its %s is %j', (field, value) => {
    expect(checkEntry('period', { ...aPeriod(), [field]: value })).toMatchObject({ ok: false, fault: { field } })
  })

  it.each([
    ['arms', []],
    ['arms', ['stretch', 'magnesium']],
    ['blockNights', 0],
    ['runIn', -1],
    ['stopped', 'now'],
  ])('is no experiment when its %s is %j', (field, value) => {
    expect(checkEntry('experiment', { ...anExperiment(), [field]: value })).toMatchObject({
      ok: false,
      fault: { field },
    })
  })

  it('keeps the fields it has and no others, those with hostile names included', () => {
    const hostile = JSON.parse('{"__proto__":{"cramps":50},"constructor":1,"html":"<b>"}') as object
    const checked = checkEntry('night', { ...hostile, ...aNight({ note: '<img src=x onerror=alert(1)>' }) })
    expect(checked).toEqual({ ok: true, value: aNight({ note: '<img src=x onerror=alert(1)>' }) })
    expect(({} as { cramps?: number }).cramps).toBeUndefined()
  })

  it('shows a short form of what is wrong', () => {
    expect(checkEntry('night', { ...aNight(), note: 'x'.repeat(5000) })).toMatchObject({
      fault: { got: expect.stringMatching(/^"x+…$/) },
    })
    expect(checkEntry('night', 'hello')).toEqual({ ok: false, fault: { field: '', got: '"hello"' } })
  })

  it('is judged without a throw, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entryKinds), fc.anything({ withNullPrototype: true }), (kind, value) => {
        expect(typeof checkEntry(kind, value).ok).toBe('boolean')
      }),
    )
  })
})

describe('a whole diary', () => {
  it('comes in its order, and is none when one entry is bad or two share an evening', () => {
    const nights = [aNight({ evening: '2026-11-25' }), aNight()]
    const diary = { nights, periods: [aPeriod()], experiments: [anExperiment()] }
    expect(checkDiary(diary)?.nights.map(({ evening }) => evening)).toEqual(['2026-11-24', '2026-11-25'])
    expect(checkDiary({ ...diary, nights: [aNight(), aNight()] })).toBeNull()
    expect(checkDiary({ ...diary, nights: [aNight({ cramps: -1 })] })).toBeNull()
  })
})
