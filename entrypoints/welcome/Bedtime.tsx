import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import * as v from 'valibot'
import { Doctor, systemOf } from '../../components/Doctor.tsx'
import { FieldError } from '../../components/FieldError.tsx'
import { Glyph } from '../../components/Glyph.tsx'
import { Message } from '../../components/Message.tsx'
import { timeSchema } from '../../core/bedtime/check-plan.ts'
import type { Plan } from '../../core/bedtime/plan.ts'
import { strings } from '../../core/strings/interface.ts'
import { welcomeStrings } from '../../core/strings/welcome.ts'
import { sendMessage } from '../../data/messaging.ts'
import { sayPause, sayTimes } from './say-plan.ts'
import { useBedtime } from './use-bedtime.ts'

const words = welcomeStrings.bedtime

/** The evening reminder in one step; where it is on already, it is said and not asked again. */
export function Bedtime() {
  const { plan, readFailed, failure, read, remindAt } = useBedtime()
  // The button that was chosen is gone: the focus goes to what it did.
  const [isNew, setNew] = useState(false)
  return (
    <section class="surface bedtime" aria-labelledby="bedtime">
      <h2 id="bedtime">{words.title}</h2>
      {readFailed && (
        <Message tone="error">
          <p>{words.unread}</p>
          <button type="button" class="cw-button" onClick={read}>
            {words.retry}
          </button>
        </Message>
      )}
      {failure !== null && <Message tone="error">{strings.failures[failure]}</Message>}
      {plan?.on === false && (
        <Ask
          time={plan.times.find((time) => time !== null) ?? ''}
          onRemind={async (time) => {
            if (await remindAt(time)) setNew(true)
          }}
        />
      )}
      {plan?.on === true && <Planned plan={plan} takesFocus={isNew} />}
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
    const typed = field.current?.value ?? ''
    if (busy) return
    if (!v.is(timeSchema, typed)) {
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

function Planned({ plan, takesFocus }: { plan: Plan; takesFocus: boolean }) {
  const said = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (takesFocus) said.current?.focus({ preventScroll: true })
  }, [takesFocus])
  const pause = sayPause(plan)
  return (
    <>
      <div class="planned" tabIndex={-1} ref={said}>
        <Glyph name="done" />
        <p>
          <b>{sayTimes(plan)}</b> {pause !== '' && `${pause} `}
          {words.change}
        </p>
      </div>
      <Doctor
        onTest={() => sendMessage('reminder/test', undefined)}
        isFirefox={import.meta.env.FIREFOX}
        system={systemOf(navigator.userAgent)}
      />
    </>
  )
}
