import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Doctor, systemOf } from '../../components/Doctor.tsx'
import { FieldError } from '../../components/FieldError.tsx'
import { Glyph } from '../../components/Glyph.tsx'
import { Message } from '../../components/Message.tsx'
import { nextWords } from '../../core/bedtime/next-words.ts'
import { readTime } from '../../core/bedtime/plan-form.ts'
import { strings } from '../../core/strings/interface.ts'
import { welcomeStrings } from '../../core/strings/welcome.ts'
import { sendMessage } from '../../data/messaging.ts'
import { useBedtime } from '../options/use-bedtime.ts'

const words = welcomeStrings.bedtime

/** The evening reminder in one step; where it is on already, it is said and not asked again. */
export function Bedtime() {
  const { bedtime, loadFailed, retry, failure, now, change } = useBedtime()
  const plan = bedtime?.plan
  // The button that was chosen is gone: the focus goes to what it did.
  const [isNew, setNew] = useState(false)
  return (
    <section class="surface bedtime" aria-labelledby="bedtime">
      <h2 id="bedtime">{words.title}</h2>
      {loadFailed && (
        <Message tone="error">
          <p>{words.unread}</p>
          <button type="button" class="cw-button" onClick={retry}>
            {words.retry}
          </button>
        </Message>
      )}
      {failure !== null && <Message tone="error">{strings.failures[failure]}</Message>}
      {plan?.on === false && (
        <Ask
          time={plan.times.find((time) => time !== null) ?? ''}
          onRemind={async (time) => {
            if (await change({ on: true, times: plan.times.map(() => time) })) setNew(true)
          }}
        />
      )}
      {bedtime?.plan.on === true && <Planned next={nextWords(bedtime, now)} takesFocus={isNew} />}
    </section>
  )
}

function Ask({ time, onRemind }: { time: string; onRemind: (time: string) => Promise<void> }) {
  const id = useId()
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  async function submit(event: Event) {
    event.preventDefault()
    // What is typed so far is in the field alone: a half-typed time has no other value than "".
    const typed = readTime(field.current?.value ?? '')
    if (busy) return
    if (typed === null) {
      setError(words.badTime)
      field.current?.focus()
      return
    }
    setError(null)
    setBusy(true)
    await onRemind(typed)
    setBusy(false)
  }

  return (
    <>
      <p>{words.intro}</p>
      {/* noValidate: the browser's own bubble would go again before it is read. */}
      <form noValidate onSubmit={(event) => void submit(event)}>
        <label for={id}>{words.before}</label>
        <input
          id={id}
          ref={field}
          class="field"
          type="time"
          defaultValue={time}
          aria-invalid={error !== null}
          aria-describedby={`${id}-after ${id}-error`}
        />
        <span id={`${id}-after`}>{words.after}</span>
        <button type="submit" class="cw-button main" aria-disabled={busy}>
          {words.remind}
        </button>
      </form>
      <FieldError id={`${id}-error`} text={error} />
    </>
  )
}

function Planned({ next, takesFocus }: { next: string; takesFocus: boolean }) {
  const said = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (takesFocus) said.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: no field stands in it; it is what the focus and its words go to */}
      <div class="planned" role="group" aria-label={words.on} tabIndex={-1} ref={said}>
        <Glyph name="done" />
        <div>
          <p>
            <b>{words.on}</b> {next}
          </p>
          <p class="help">{words.change}</p>
        </div>
      </div>
      <Doctor
        onTest={() => sendMessage('reminder/test', undefined)}
        isFirefox={import.meta.env.BROWSER === 'firefox'}
        system={systemOf(navigator.userAgent)}
      />
    </>
  )
}
