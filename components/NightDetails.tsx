import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { manyCramps, readCount, readMinutes, readNote } from '../core/diary/night-form.ts'
import { muscles, type Night, sides, worstPain } from '../core/diary/types.ts'
import { diaryStrings } from '../core/strings/diary.ts'
import { Chips } from './Chips.tsx'
import { FieldError } from './FieldError.tsx'
import { NumberField } from './NumberField.tsx'

const words = diaryStrings.night
const pains = Array.from({ length: worstPain + 1 }, (_, pain) => String(pain))
const painLabels = Object.fromEntries(pains.map((pain) => [pain, pain]))
const yesNo = ['yes', 'no'] as const

/** How long after the last key a note is kept, in ms: soon enough for a popup that closes, and not at each key. */
const noteMs = 500

export interface DetailProps {
  night: Night
  onTake: (patch: Partial<Night>) => void
}

/** The exact number of a night with many cramps. */
export function ExactCount({ night, onTake }: DetailProps) {
  return (
    <NumberField
      label={words.exact}
      help={words.exactHelp}
      value={night.orMore ? null : night.cramps}
      read={(typed) => {
        const read = readCount(typed)
        return 'fault' in read ? { error: words.exactErrors[read.fault] } : read
      }}
      onTake={(value) => onTake({ cramps: value ?? manyCramps, orMore: value === null })}
    />
  )
}

/** All that can be said of a night beside its count, folded away. */
export function NightDetails({ night, onTake, onRemove }: DetailProps & { onRemove: () => void }) {
  return (
    <details class="night-details">
      <summary>{words.more}</summary>
      <p class="help">{words.optional}</p>
      {night.cramps > 0 && <OfCramps night={night} onTake={onTake} />}
      <Note note={night.note} onTake={(note) => onTake({ note })} />
      <p>
        <button type="button" class="cw-button" onClick={onRemove}>
          {words.remove}
        </button>
      </p>
    </details>
  )
}

function OfCramps({ night, onTake }: DetailProps) {
  return (
    <>
      <Chips
        legend={words.pain}
        help={words.painEnds}
        values={pains}
        labels={painLabels}
        none={words.unsaid}
        value={night.pain === null ? null : String(night.pain)}
        onChange={(pain) => onTake({ pain: pain === null ? null : Number(pain) })}
      />
      <NumberField
        label={words.minutes}
        help={words.minutesHelp}
        value={night.minutes}
        read={(typed) => {
          const read = readMinutes(typed)
          return 'fault' in read ? { error: words.minutesErrors[read.fault] } : read
        }}
        onTake={(minutes) => onTake({ minutes })}
      />
      <Chips
        legend={words.muscle}
        values={muscles}
        labels={diaryStrings.muscles}
        none={words.unsaid}
        value={night.muscle}
        onChange={(muscle) => onTake({ muscle })}
      />
      <Chips
        legend={words.side}
        values={sides}
        labels={diaryStrings.sides}
        none={words.unsaid}
        value={night.side}
        onChange={(side) => onTake({ side })}
      />
      <Chips
        legend={words.woke}
        values={yesNo}
        labels={words.yesNo}
        none={words.unsaid}
        value={night.woke === null ? null : night.woke ? 'yes' : 'no'}
        onChange={(woke) => onTake({ woke: woke === null ? null : woke === 'yes' })}
      />
    </>
  )
}

/** A note is kept a moment after the last key, when it is left, and when its page is. */
function Note({ note, onTake }: { note: string; onTake: (note: string) => void }) {
  const [typed, setTyped] = useState(note)
  const id = useId()
  const taken = useRef(note)
  const keep = useRef(() => {})
  keep.current = () => {
    const read = readNote(typed)
    if (read === null || read === taken.current) return
    taken.current = read
    onTake(read)
  }
  useEffect(() => {
    // Another page changed it. What comes back of the own typing is older than what stands here by now.
    if (note === taken.current) return
    taken.current = note
    setTyped(note)
  }, [note])
  useEffect(() => {
    const timer = setTimeout(() => keep.current(), noteMs)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => {
    const flush = () => keep.current()
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [])
  const isLong = readNote(typed) === null
  return (
    <div class="note-field">
      <label for={id}>{words.note}</label>
      <textarea
        id={id}
        class="field"
        rows={3}
        value={typed}
        aria-invalid={isLong}
        aria-describedby={`${id}-error`}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={() => keep.current()}
      />
      <FieldError id={`${id}-error`} text={isLong ? words.noteError(typed.trim().length) : null} />
    </div>
  )
}
