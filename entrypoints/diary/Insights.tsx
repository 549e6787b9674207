import { diaryStrings as words } from '../../core/strings/diary.ts'
import type { ViewProps } from './view.ts'

/** Holds the place of a view that is still to be built. */
export function Insights(_: ViewProps) {
  return (
    <section class="surface">
      <h1 tabIndex={-1}>{words.places.insights}</h1>
    </section>
  )
}
