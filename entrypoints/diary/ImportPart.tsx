import { useEffect, useRef, useState } from 'preact/hooks'
import { Message } from '../../components/Message.tsx'
import { type ImportMode, previewImport } from '../../core/diary/transfer/join-diaries.ts'
import type { ReadFile } from '../../core/diary/transfer/read-export.ts'
import { transferStrings } from '../../core/strings/diary-transfer.ts'
import { countParts } from './count-entries.ts'
import { ImportPreview } from './ImportPreview.tsx'
import { openFile, type Refusal, runImport } from './run-import.ts'
import { UndoLine } from './UndoLine.tsx'
import type { ViewProps } from './view.ts'

const words = transferStrings.load

type Stage =
  | { at: 'start' }
  | { at: 'reading'; name: string }
  | { at: 'refused'; name: string; refusal: Refusal }
  | { at: 'preview'; name: string; file: ReadFile; busy: boolean }
  | { at: 'done'; text: string }
  | { at: 'failed'; text: string }

/** Takes a file, shows what it would change, and imports it. */
export function ImportPart({ diary, log, now, reload }: ViewProps) {
  const [stage, setStage] = useState<Stage>({ at: 'start' })
  const [mode, setMode] = useState<ImportMode>('merge')
  const [takeBeside, setTakeBeside] = useState(false)
  /** Counts imports and undos, so that what can be undone is looked up again. */
  const [imports, setImports] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const preview = useRef<HTMLHeadingElement>(null)

  // The preview comes below what was pressed: the focus goes there, so that it is read out.
  const isPreview = stage.at === 'preview'
  useEffect(() => {
    if (isPreview) preview.current?.focus()
  }, [isPreview])

  async function choose(file: File | undefined) {
    if (file === undefined) return
    setStage({ at: 'reading', name: file.name })
    const read = await openFile(file, now())
    // The same file may be chosen again after it was mended.
    if (field.current) field.current.value = ''
    setMode('merge')
    setTakeBeside(false)
    if (read.ok) setStage({ at: 'preview', name: file.name, file: read, busy: false })
    else setStage({ at: 'refused', name: file.name, refusal: read })
  }

  async function take(file: ReadFile, name: string) {
    setStage({ at: 'preview', name, file, busy: true })
    const counts = { night: 0, period: 0, experiment: 0 }
    for (const { kind, outcome } of previewImport(diary, file.diary, mode)) {
      if (outcome === 'new' || outcome === 'changed') counts[kind] += 1
    }
    const result = await runImport(file, mode, takeBeside)
    if (result.ok) setStage({ at: 'done', text: words.done(countParts(counts)) })
    else if (result.part === 'diary') setStage({ at: 'failed', text: words.failures[result.reason] })
    else setStage({ at: 'failed', text: words.besideFailures[result.reason] })
    setImports((n) => n + 1)
    reload()
    field.current?.focus()
  }

  return (
    <section class="surface" aria-labelledby="import">
      <h2 id="import">{words.title}</h2>
      <p class="help">{words.help}</p>
      <p>
        <label class="cw-button file">
          {words.choose}
          <input
            ref={field}
            type="file"
            accept=".json,application/json"
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
        </label>
      </p>
      <div role="status">
        {stage.at === 'reading' && <p class="done">{words.reading}</p>}
        {stage.at === 'done' && <p class="done">{stage.text}</p>}
      </div>
      {stage.at === 'refused' && (
        <Message tone="error">
          <p>{words.chosen(stage.name)}</p>
          <p>
            {words.refusals[stage.refusal.reason]}{' '}
            {stage.refusal.line !== null && words.refusedLine(stage.refusal.line)}
          </p>
        </Message>
      )}
      {stage.at === 'failed' && <Message tone="error">{stage.text}</Message>}
      {stage.at === 'preview' && (
        <>
          <h3 tabIndex={-1} ref={preview}>
            {words.chosen(stage.name)}
          </h3>
          <ImportPreview
            {...{ file: stage.file, diary, log, mode, takeBeside, busy: stage.busy }}
            onMode={setMode}
            onTakeBeside={setTakeBeside}
            onImport={() => void take(stage.file, stage.name)}
            onCancel={() => {
              setStage({ at: 'start' })
              field.current?.focus()
            }}
          />
        </>
      )}
      <UndoLine
        imports={imports}
        onUndone={() => {
          setStage({ at: 'start' })
          setImports((n) => n + 1)
          reload()
        }}
      />
    </section>
  )
}
