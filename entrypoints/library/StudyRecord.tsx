import { RecordView } from '../../components/RecordView.tsx'
import { buildRecord } from '../../core/evidence/build-record.ts'
import type { Evidence } from '../../core/evidence/schema.ts'
import { libraryAddress } from '../../core/library/library-address.ts'
import { strings } from '../../core/strings/interface.ts'

const words = strings.library

/** The record behind a figure, that figure marked. */
export function StudyRecord({ evidence, from }: { evidence: Evidence; from: string }) {
  const record = buildRecord(from, evidence)
  return (
    <article class="study">
      <div class="line">
        <p class="help">{record.kind === 'study' ? words.study.title : words.study.reference}</p>
        {history.length > 1 && (
          <button type="button" class="cw-button" onClick={() => history.back()}>
            {strings.records.back}
          </button>
        )}
      </div>
      <div class="surface">
        <RecordView record={record} headingLevel={1} topics={{ hrefOf: libraryAddress }} />
      </div>
    </article>
  )
}
