import type { EveningLog } from '../../core/bedtime/plan.ts'
import type { Diary } from '../../core/diary/types.ts'

/** What each view of the diary is given. */
export interface ViewProps {
  diary: Diary
  /** What was done of the evening's routine, one entry an evening. */
  log: EveningLog[]
  /** The evening that is now or comes next today, `YYYY-MM-DD`. */
  today: string
  now: () => Temporal.ZonedDateTime
  /** Reads the diary again, after a view has changed it. */
  reload(): void
}
