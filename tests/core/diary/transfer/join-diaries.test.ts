import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinDiaries, previewImport } from '../../../../core/diary/transfer/join-diaries.ts'
import type { Diary } from '../../../../core/diary/types.ts'
import { aNight, aPeriod } from '../../../fixtures/diary.ts'
import { anyDiary } from './any-diary.ts'

const night = (day: number, changedAt: number, note: string) => aNight({ evening: `2026-11-0${day}`, changedAt, note })

const own: Diary = {
  nights: [night(1, 5, 'mine'), night(2, 5, 'mine'), night(3, 5, 'both'), night(4, 5, 'mine'), night(6, 5, 'mine')],
  periods: [aPeriod()],
  experiments: [],
}
const file: Diary = {
  nights: [
    night(1, 9, 'theirs'),
    night(2, 1, 'theirs'),
    night(3, 9, 'both'),
    night(5, 1, 'theirs'),
    night(6, 5, 'theirs'),
  ],
  periods: [],
  experiments: [],
}

describe('an import', () => {
  it.each([
    [
      'merge',
      {
        '2026-11-01': 'changed',
        '2026-11-02': 'older',
        '2026-11-03': 'same',
        '2026-11-05': 'new',
        '2026-11-06': 'older',
      },
      ['theirs', 'mine', 'both', 'mine', 'theirs', 'mine'],
      1,
    ],
    [
      'replace',
      {
        '2026-11-01': 'changed',
        '2026-11-02': 'changed',
        '2026-11-03': 'same',
        '2026-11-04': 'removed',
        '2026-11-05': 'new',
        '2026-11-06': 'changed',
        'magnesium citrate': 'removed',
      },
      ['theirs', 'theirs', 'both', 'theirs', 'theirs'],
      0,
    ],
  ] as const)('by %s does what its preview says', (mode, outcomes, notes, periods) => {
    const preview = previewImport(own, file, mode)
    expect(Object.fromEntries(preview.map(({ title, outcome }) => [title, outcome]))).toEqual(outcomes)
    const joined = joinDiaries(own, file, mode)
    expect(joined.nights.map(({ note }) => note)).toEqual(notes)
    expect(joined.periods).toHaveLength(periods)
  })

  it('by merge loses no evening of either, and done twice changes nothing more', () => {
    fc.assert(
      fc.property(anyDiary, anyDiary, (mine, theirs) => {
        const once = joinDiaries(mine, theirs, 'merge')
        const evenings = new Set(once.nights.map(({ evening }) => evening))
        for (const { evening } of [...mine.nights, ...theirs.nights]) expect(evenings).toContain(evening)
        expect(joinDiaries(once, theirs, 'merge')).toEqual(once)
        expect(
          previewImport(once, theirs, 'merge').every(({ outcome }) => outcome === 'same' || outcome === 'older'),
        ).toBe(true)
      }),
    )
  })
})
