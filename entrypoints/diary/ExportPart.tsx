import { useState } from 'preact/hooks'
import { Message } from '../../components/Message.tsx'
import type { SaveFailure } from '../../core/diary/save-result.ts'
import { writeCsv } from '../../core/diary/transfer/write-csv.ts'
import { writeExport } from '../../core/diary/transfer/write-export.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { transferStrings } from '../../core/strings/diary-transfer.ts'
import { readBedtime } from '../../data/stores/bedtime.ts'
import { DiaryFault, readDiary, readKept } from '../../data/stores/diary.ts'
import { readSettings } from '../../data/stores/settings.ts'
import { saveFile } from './save-file.ts'

const words = transferStrings.save

interface ExportPartProps {
  now: () => Temporal.ZonedDateTime
  save?: typeof saveFile
}

/** Two buttons that make files: everything, and the nights as a table. */
export function ExportPart({ now, save = saveFile }: ExportPartProps) {
  const [done, setDone] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)

  async function run(ending: 'json' | 'csv') {
    setDone(null)
    setFailure(null)
    const moment = now()
    const name = `crampwise-${moment.toPlainDate().toString()}.${ending}`
    try {
      // Read anew: another page may have written since this one was drawn.
      const { diary } = await readDiary()
      if (ending === 'csv') save(name, 'text/csv', writeCsv(diary.nights))
      else {
        const [kept, { plan, log }, { settings }] = await Promise.all([readKept(), readBedtime(), readSettings()])
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
      <div class="offers">
        <p>
          <button type="button" class="cw-button main" aria-describedby="export-json" onClick={() => void run('json')}>
            {words.json}
          </button>
          <span class="help" id="export-json">
            {words.jsonHelp}
          </span>
        </p>
        <p>
          <button type="button" class="cw-button" aria-describedby="export-csv" onClick={() => void run('csv')}>
            {words.csv}
          </button>
          <span class="help" id="export-csv">
            {words.csvHelp}
          </span>
        </p>
      </div>
      {failure !== null && <Message tone="error">{failure}</Message>}
      <div role="status">{done !== null && <p class="done">{done}</p>}</div>
    </section>
  )
}

function exportFailure(error: unknown): string {
  if (!(error instanceof DiaryFault)) return words.failed
  return `${diaryStrings.unread.title}. ${diaryStrings.unread.reasons[error.reason satisfies SaveFailure]}`
}
