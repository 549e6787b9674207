import type { EntryKind } from '../../core/diary/check-diary.ts'
import type { Diary } from '../../core/diary/types.ts'
import { transferStrings } from '../../core/strings/diary-transfer.ts'

/** "12 nights", "1 period": only the kinds there are any of. */
export function countParts(counts: Partial<Record<EntryKind, number>>): string[] {
  return (['night', 'period', 'experiment'] as const).flatMap((kind) => {
    const n = counts[kind] ?? 0
    return n === 0 ? [] : [transferStrings.kinds[kind](n)]
  })
}

/** What a diary holds, in words. */
export function diaryParts({ nights, periods, experiments }: Diary): string[] {
  return countParts({ night: nights.length, period: periods.length, experiment: experiments.length })
}
