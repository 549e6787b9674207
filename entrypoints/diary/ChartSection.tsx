import type { Diary } from '../../core/diary/types.ts'

export interface ChartSectionProps {
  diary: Diary
  stretched: ReadonlySet<string>
  latest: string
}

/** The nights over time. */
export function ChartSection(_: ChartSectionProps) {
  return null
}
