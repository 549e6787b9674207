import { diaryStrings as words } from '../../core/strings/diary.ts'
import type { ViewProps } from './view.ts'

/** Holds the place of a view that is still to be built. */
export function Transfer(_: ViewProps) {
  return (
    <section class="surface">
      <h1 tabIndex={-1}>{words.places.data}</h1>
    </section>
  )
}
