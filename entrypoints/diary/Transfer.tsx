import { useEffect, useState } from 'preact/hooks'
import { Message } from '../../components/Message.tsx'
import type { SaveFailure } from '../../core/diary/save-result.ts'
import type { Diary } from '../../core/diary/types.ts'
import { transferStrings as words } from '../../core/strings/diary-transfer.ts'
import { type CopyRead, readCopy } from '../../data/stores/diary.ts'
import { diaryParts } from './count-entries.ts'
import { ExportPart } from './ExportPart.tsx'
import { ForgetPart } from './ForgetPart.tsx'
import { ImportPart } from './ImportPart.tsx'
import { RestoredNote } from './RestoredNote.tsx'
import './transfer.css'
import type { ViewProps } from './view.ts'

export interface TransferProps extends Omit<ViewProps, 'diary'> {
  /** Null while it cannot be read. */
  diary: Diary | null
  /** Why it cannot be read; what works without it still does. */
  fault: SaveFailure | null
  /** When the diary was put back from its copy, in ms since 1970; null for never. */
  restoredAt: number | null
}

/** Your data: take it with you, bring it back, delete it. */
export function Transfer({ diary, fault, restoredAt, ...view }: TransferProps) {
  const copy = useCopy(fault)
  const parts = fault === null && diary !== null ? diaryParts(diary) : []
  return (
    <div class="transfer">
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="help">
        {words.intro} {parts.length > 0 && words.holds(parts)}
      </p>
      {restoredAt !== null && <RestoredNote at={restoredAt} />}
      <ExportPart now={view.now} isUnread={fault !== null} copy={copy} />
      {fault === null && diary !== null ? <ImportPart diary={diary} {...view} /> : <ImportOff fault={fault} />}
      <ForgetPart parts={fault === null ? parts : null} isPrivate={fault === 'private'} onForgotten={view.reload} />
    </div>
  )
}

/** The second copy, looked at while the diary itself cannot be read. */
function useCopy(fault: SaveFailure | null): CopyRead | null | undefined {
  const [copy, setCopy] = useState<CopyRead | null>()
  useEffect(() => {
    setCopy(undefined)
    if (fault === null) return
    let isGone = false
    void readCopy().then((read) => {
      if (!isGone) setCopy(read)
    })
    return () => {
      isGone = true
    }
  }, [fault])
  return copy
}

/** Stands in for the import while there is no diary to import into. */
function ImportOff({ fault }: { fault: SaveFailure | null }) {
  return (
    <section class="surface" aria-labelledby="import">
      <h2 id="import">{words.load.title}</h2>
      <Message tone="note">
        <p>{words.load.off}</p>
        {fault !== 'private' && <p>{words.load.offFor}</p>}
      </Message>
    </section>
  )
}
