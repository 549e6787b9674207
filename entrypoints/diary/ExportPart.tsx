import { useState } from 'preact/hooks'
import { Message } from '../../components/Message.tsx'
import type { SaveFailure } from '../../core/diary/save-result.ts'
import { writeCsv } from '../../core/diary/transfer/write-csv.ts'
import { writeExport } from '../../core/diary/transfer/write-export.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { transferStrings } from '../../core/strings/diary-transfer.ts'
import { readBedtime } from '../../data/stores/bedtime.ts'
import { type CopyRead, DiaryFault, readDiary, readKept } from '../../data/stores/diary.ts'
import { readSettings } from '../../data/stores/settings.ts'
import { diaryParts } from './count-entries.ts'
import { saveFile } from './save-file.ts'

const words = transferStrings.save

const nothing: CopyRead = { diary: { nights: [], periods: [], experiments: [] }, kept: [] }

interface ExportPartProps {
  now: () => Temporal.ZonedDateTime
  /** The diary cannot be read: the rest is exported, with the diary as its second copy has it. */
  isUnread: boolean
  /** That copy; null without one, undefined until it was looked for. */
  copy: CopyRead | null | undefined
  save?: typeof saveFile
}

/** Two buttons that make files: everything, and the nights as a table. */
export function ExportPart({ now, isUnread, copy, save = saveFile }: ExportPartProps) {
  const [done, setDone] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)

  // Before the copy was looked for, an export would leave it out.
  const isKnown = !isUnread || copy !== undefined

  async function run(ending: 'json' | 'csv') {
    setDone(null)
    setFailure(null)
    const moment = now()
    const name = `crampwise-${moment.toPlainDate().toString()}.${ending}`
    try {
      const { diary, kept } = isUnread ? (copy ?? nothing) : await readAnew()
      if (ending === 'csv') save(name, 'text/csv', writeCsv(diary.nights))
      else {
        const [{ plan, log }, { settings }] = await Promise.all([readBedtime(), readSettings()])
        const everything = { diary, kept, plan, log, settings }
        save(name, 'application/json', writeExport(everything, moment.toInstant().toString()))
      }
      setDone(words.done(name))
    } catch (error) {
      setFailure(exportFailure(error))
    }
  }

  return (
    <section class="surface" aria-labelledby="export">
      <h2 id="export">{words.title}</h2>
      <p class="help">{words.help}</p>
      {isUnread && copy !== undefined && (
        <Message tone="note">{copy === null ? words.withoutDiary : words.fromCopy(diaryParts(copy.diary))}</Message>
      )}
      {isKnown && (
        <div class="offers">
          <p>
            <button
              type="button"
              class="cw-button main"
              aria-describedby="export-json"
              onClick={() => void run('json')}
            >
              {isUnread ? words.jsonLeft : words.json}
            </button>
            <span class="help" id="export-json">
              {isUnread ? words.jsonLeftHelp : words.jsonHelp}
            </span>
          </p>
          {(!isUnread || copy) && (
            <p>
              <button type="button" class="cw-button" aria-describedby="export-csv" onClick={() => void run('csv')}>
                {words.csv}
              </button>
              <span class="help" id="export-csv">
                {words.csvHelp}
              </span>
            </p>
          )}
        </div>
      )}
      {failure !== null && <Message tone="error">{failure}</Message>}
      <div role="status">{done !== null && <p class="done">{done}</p>}</div>
    </section>
  )
}

/** Another page may have written since this one was drawn. */
async function readAnew(): Promise<CopyRead> {
  const { diary } = await readDiary()
  return { diary, kept: await readKept() }
}

function exportFailure(error: unknown): string {
  if (!(error instanceof DiaryFault)) return words.failed
  return `${diaryStrings.unread.title}. ${diaryStrings.unread.reasons[error.reason satisfies SaveFailure]}`
}
