import { useEffect, useRef, useState } from 'preact/hooks'
import { shortDay } from '../core/diary/night-words.ts'
import type { SaveFailure, SaveResult } from '../core/diary/save-result.ts'
import type { Period } from '../core/diary/types.ts'
import { diaryStrings } from '../core/strings/diary.ts'
import { Message } from './Message.tsx'
import { PeriodForm } from './PeriodForm.tsx'

const words = diaryStrings.periods

export interface PeriodListProps {
  periods: readonly Period[]
  today: string
  nowMs: () => number
  /** An id that no period has had. */
  newId: () => string
  onSave: (period: Period) => Promise<SaveResult>
  onRemove: (id: string) => Promise<SaveResult>
}

/** What was tried, the newest first, each to be edited or removed; and a form for more. */
export function PeriodList({ periods, today, nowMs, newId, onSave, onRemove }: PeriodListProps) {
  /** Id of what is edited, empty for something new; null for nothing. */
  const [edited, setEdited] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [removed, setRemoved] = useState<Period | null>(null)
  const [failure, setFailure] = useState<SaveFailure | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const undo = useRef<HTMLButtonElement>(null)
  // The control that led here is gone: the focus goes on to the form, to the way back, or to where it came from.
  const last = useRef(edited)
  useEffect(() => {
    if (edited !== null) root.current?.querySelector<HTMLElement>('form select')?.focus()
    else if (last.current !== null)
      (
        root.current?.querySelector<HTMLElement>(`[data-edit="${last.current}"]`) ??
        root.current?.querySelector<HTMLElement>('.add-period')
      )?.focus()
    last.current = edited
  }, [edited])
  useEffect(() => {
    if (removed !== null) undo.current?.focus()
  }, [removed])

  async function keep(period: Period): Promise<SaveResult> {
    const result = await onSave(period)
    if (!result.ok) return result
    setEdited(null)
    setRemoved(null)
    setSaid(words.saved(period.name))
    return result
  }

  async function remove(period: Period) {
    const result = await onRemove(period.id).catch((): SaveResult => ({ ok: false, reason: 'unavailable' }))
    setFailure(result.ok ? null : result.reason)
    if (!result.ok) return
    setRemoved(period)
    setSaid(words.removed(period.name))
  }

  async function bringBack(period: Period) {
    const result = await keep({ ...period, changedAt: nowMs() }).catch(
      (): SaveResult => ({ ok: false, reason: 'unavailable' }),
    )
    setFailure(result.ok ? null : result.reason)
    root.current?.querySelector<HTMLElement>('.add-period')?.focus()
  }

  const form = (period: Period | null) => (
    <PeriodForm
      period={period}
      today={today}
      onCancel={() => setEdited(null)}
      onSave={(typed) => keep({ ...typed, id: period?.id ?? newId(), changedAt: nowMs() })}
    />
  )
  const newest = [...periods].sort((a, b) => (a.from < b.from ? 1 : -1))
  return (
    <div class="periods" ref={root}>
      {periods.length === 0 && edited === null && <p class="help">{words.none}</p>}
      {periods.length > 0 && (
        <ul class="period-list">
          {newest.map((period) => (
            <li key={period.id}>
              {edited === period.id ? (
                form(period)
              ) : (
                <PeriodLine period={period} onEdit={() => setEdited(period.id)} onRemove={() => void remove(period)} />
              )}
            </li>
          ))}
        </ul>
      )}
      <div class="period-said">
        <p role="status">{said}</p>
        {removed !== null && (
          <button ref={undo} type="button" class="cw-button" onClick={() => void bringBack(removed)}>
            {words.undo}
          </button>
        )}
      </div>
      {failure !== null && <Message tone="error">{diaryStrings.failures[failure]}</Message>}
      {edited === '' ? (
        form(null)
      ) : (
        <button type="button" class="cw-button add-period" data-edit="" onClick={() => setEdited('')}>
          {words.add}
        </button>
      )}
    </div>
  )
}

function PeriodLine({ period, onEdit, onRemove }: { period: Period; onEdit: () => void; onRemove: () => void }) {
  const { kind, name, dose, from, until } = period
  const span = diaryStrings.calendar.span(shortDay(from), until === null ? null : shortDay(until))
  return (
    <div class="period-line">
      <p>
        <b>{name}</b>
        {dose !== '' && ` ${dose}`}
        <span class="help">
          {words.kinds[kind]}, {span}
        </span>
      </p>
      <button type="button" class="cw-button" data-edit={period.id} aria-label={words.editNamed(name)} onClick={onEdit}>
        {words.edit}
      </button>
      <button type="button" class="cw-button" aria-label={words.removeNamed(name)} onClick={onRemove}>
        {words.remove}
      </button>
    </div>
  )
}
