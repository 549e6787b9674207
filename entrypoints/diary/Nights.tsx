import { diaryStrings as words } from '../../core/strings/diary.ts'
import type { ViewProps } from './view.ts'

/** Last night's form, the calendar, the chart and what was tried. */
export function Nights(_: ViewProps) {
  return <h1 tabIndex={-1}>{words.places.nights}</h1>
}
