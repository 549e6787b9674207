import { useId, useRef, useState } from 'preact/hooks'
import { draftOf, type PeriodFaults, type PeriodField, readPeriod } from '../core/diary/period-form.ts'
import type { SaveFailure, SaveResult } from '../core/diary/save-result.ts'
import { type Period, triedKinds } from '../core/diary/types.ts'
import { diaryStrings } from '../core/strings/diary.ts'
import { FieldError } from './FieldError.tsx'
import { Message } from './Message.tsx'
import './period-form.css'

const words = diaryStrings.periods

export interface PeriodFormProps {
  /** What is edited; null for something new. */
  period: Period | null
  today: string
  /** Writes it; answers once it is kept or known not to be. */
  onSave: (period: Omit<Period, 'id' | 'changedAt'>) => Promise<SaveResult>
  onCancel: () => void
}

/** What was tried, what it is called, how much, from when to when. */
export function PeriodForm({ period, today, onSave, onCancel }: PeriodFormProps) {
  const [draft, setDraft] = useState(() => draftOf(period, today))
  const [faults, setFaults] = useState<PeriodFaults>({})
  const [failure, setFailure] = useState<SaveFailure | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()

  const field = (name: PeriodField) => form.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)
  const read = (next: typeof draft) =>
    readPeriod(
      next,
      today,
      (['from', 'until'] as const).filter((name) => field(name)?.validity?.badInput === true),
    )

  async function submit() {
    if (busy) return
    const result = read(draft)
    setFaults('faults' in result ? result.faults : {})
    if ('faults' in result) return field((Object.keys(result.faults)[0] ?? 'name') as PeriodField)?.focus()
    setBusy(true)
    const kept = await onSave(result.period).catch((): SaveResult => ({ ok: false, reason: 'unavailable' }))
    setBusy(false)
    setFailure(kept.ok ? null : kept.reason)
  }

  function edit(patch: Partial<typeof draft>) {
    const next = { ...draft, ...patch }
    setDraft(next)
    // A complaint goes as soon as its field is right; it comes only when the form is sent.
    const result = read(next)
    const left = 'faults' in result ? result.faults : {}
    setFaults((shown) => Object.fromEntries(Object.entries(shown).filter(([name]) => left[name as PeriodField])))
  }

  const input = (name: PeriodField, label: string, type: 'text' | 'date', placeholder = '') => (
    <div class="period-field">
      <label for={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        name={name}
        class="field"
        // Typed as one of both, which the types of Preact do not know.
        type={type as 'text'}
        autocomplete="off"
        value={draft[name]}
        aria-invalid={faults[name] !== undefined}
        aria-describedby={`${id}-${name}-error`}
        onInput={(event) => edit({ [name]: event.currentTarget.value })}
        placeholder={placeholder}
      />
      <FieldError id={`${id}-${name}-error`} text={faults[name] === undefined ? null : words.errors[faults[name]]} />
    </div>
  )

  return (
    <form
      class="period-form"
      ref={form}
      noValidate
      aria-label={period === null ? words.add : words.editNamed(period.name)}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <div class="period-field">
        <label for={`${id}-kind`}>{words.kind}</label>
        <select
          id={`${id}-kind`}
          class="field"
          value={draft.kind}
          onChange={(event) => {
            const kind = triedKinds.find((one) => one === event.currentTarget.value)
            if (kind !== undefined) edit({ kind })
          }}
        >
          {triedKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </div>
      {input('name', words.name, 'text', words.namePlaceholder)}
      {input('dose', words.dose, 'text', words.dosePlaceholder)}
      {input('from', words.from, 'date')}
      {input('until', words.until, 'date')}
      {failure !== null && <Message tone="error">{diaryStrings.failures[failure]}</Message>}
      <p class="period-buttons">
        <button type="submit" class="cw-button main" aria-disabled={busy}>
          {words.save}
        </button>
        <button type="button" class="cw-button" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  )
}
