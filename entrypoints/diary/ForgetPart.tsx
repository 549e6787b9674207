import { useEffect, useRef, useState } from 'preact/hooks'
import { Message } from '../../components/Message.tsx'
import { transferStrings } from '../../core/strings/diary-transfer.ts'
import { sendMessage } from '../../data/messaging.ts'
import { clearDiary } from '../../data/stores/diary.ts'

const words = transferStrings.forget

interface ForgetPartProps {
  /** What the diary holds, in words; null while it cannot be read. */
  parts: string[] | null
  /** A private window: what is kept is out of its reach. */
  isPrivate: boolean
  onForgotten: () => void
}

/** Deletes all that is kept, after it was said what that is. */
export function ForgetPart({ parts, isPrivate, onForgotten }: ForgetPartProps) {
  const [asks, setAsks] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [done, setDone] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const question = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (asks) question.current?.focus()
  }, [asks])

  function leave() {
    setAsks(false)
    // The button is back only after the next picture.
    setTimeout(() => button.current?.focus())
  }

  async function forget() {
    if (isBusy) return
    setFailure(null)
    setBusy(true)
    const reason = await forgetAll()
    setBusy(false)
    setFailure(reason)
    setDone(reason === null)
    if (reason === null) leave()
    onForgotten()
  }

  return (
    <section class="surface" aria-labelledby="forget">
      <h2 id="forget">{words.title}</h2>
      <p class="help">{words.help}</p>
      {isPrivate && <Message tone="note">{words.private}</Message>}
      {asks ? (
        <fieldset class="sure" aria-labelledby="forget-sure">
          <h3 id="forget-sure" tabIndex={-1} ref={question}>
            {words.sure}
          </h3>
          <ul class="lines">
            {words.list(parts).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{words.final}</p>
          <p class="row">
            <button type="button" class="cw-button danger" aria-disabled={isBusy} onClick={() => void forget()}>
              {words.go}
            </button>
            <button type="button" class="cw-button" onClick={leave}>
              {words.keep}
            </button>
          </p>
        </fieldset>
      ) : (
        !isPrivate && (
          <p>
            <button
              ref={button}
              type="button"
              class="cw-button"
              onClick={() => {
                setDone(false)
                setFailure(null)
                setAsks(true)
              }}
            >
              {words.ask}
            </button>
          </p>
        )
      )}
      {failure !== null && <Message tone="error">{failure}</Message>}
      <div role="status">
        {isBusy && <p class="done">{words.busy}</p>}
        {done && <p class="done">{words.done}</p>}
      </div>
    </section>
  )
}

/** Null when all of it is gone, else why not, for people. */
async function forgetAll(): Promise<string | null> {
  const diary = await clearDiary()
  if (!diary.ok) return words.failures[diary.reason]
  const beside = await sendMessage('kept/forget').catch(() => ({ ok: false }) as const)
  if (!beside.ok) return words.half
  try {
    // How the reader likes the routine: the pages' own habit.
    localStorage.clear()
  } catch {
    // Storage is shut off: nothing is kept there.
  }
  return null
}
