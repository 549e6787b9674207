import { useEffect, useState } from 'preact/hooks'
import { Message } from '../../components/Message.tsx'
import { transferStrings } from '../../core/strings/diary-transfer.ts'
import { readUndo } from '../../data/stores/diary.ts'
import { momentWords } from './moment-words.ts'
import { runUndo } from './run-import.ts'

const words = transferStrings.undo

interface UndoLineProps {
  /** One higher after each import: what can be undone is then another. */
  imports: number
  onUndone: () => void
}

/** The last import, and the way back from it; nothing where there is none. */
export function UndoLine({ imports, onUndone }: UndoLineProps) {
  const [last, setLast] = useState<{ at: number; entries: number } | null>(null)
  const [result, setResult] = useState<Awaited<ReturnType<typeof runUndo>> | null>(null)
  // Each import asks for another look.
  useEffect(() => {
    // Where the diary cannot be read, the page says so already.
    readUndo().then(setLast, () => setLast(null))
  }, [imports])

  async function undo() {
    const next = await runUndo()
    setResult(next)
    if (next !== 'failed') onUndone()
  }

  return (
    <div class="undo">
      {last !== null && (
        <>
          <p>{words.last(momentWords(last.at), last.entries)}</p>
          <p class="row">
            <button type="button" class="cw-button" aria-describedby="undo-help" onClick={() => void undo()}>
              {words.go}
            </button>
            <span class="help" id="undo-help">
              {words.help}
            </span>
          </p>
        </>
      )}
      <div role="status">{last === null && result === 'done' && <p class="done">{words.done}</p>}</div>
      {result === 'failed' && <Message tone="error">{words.failed}</Message>}
      {result === 'beside-failed' && <Message tone="error">{words.besideFailed}</Message>}
    </div>
  )
}
