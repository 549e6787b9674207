import { transferStrings as words } from '../../core/strings/diary-transfer.ts'
import { diaryParts } from './count-entries.ts'
import { ExportPart } from './ExportPart.tsx'
import { ForgetPart } from './ForgetPart.tsx'
import { ImportPart } from './ImportPart.tsx'
import { RestoredNote } from './RestoredNote.tsx'
import './transfer.css'
import type { ViewProps } from './view.ts'

/** Your data: take it with you, bring it back, delete it. */
export function Transfer(view: ViewProps) {
  const parts = diaryParts(view.diary)
  return (
    <div class="transfer">
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="help">
        {words.intro} {parts.length > 0 && words.holds(parts)}
      </p>
      <RestoredNote diary={view.diary} />
      <ExportPart now={view.now} />
      <ImportPart {...view} />
      <ForgetPart diary={view.diary} onForgotten={view.reload} />
    </div>
  )
}
