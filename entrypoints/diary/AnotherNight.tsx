import { useId, useState } from 'preact/hooks'
import { FieldError } from '../../components/FieldError.tsx'
import { formatDiaryRoute, parseDiaryRoute } from '../../core/diary/route.ts'
import { diaryStrings } from '../../core/strings/diary.ts'

const words = diaryStrings.night

/** The way to any night, by the date of its evening. */
export function AnotherNight({ latest }: { latest: string }) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const id = useId()

  function go() {
    const address = formatDiaryRoute({ view: 'night', evening: typed })
    if (parseDiaryRoute(address).view !== 'night') return setError(words.anotherErrors.date)
    if (typed > latest) return setError(words.anotherErrors.future)
    location.hash = address
  }

  return (
    <form
      class="another"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <label for={id}>{words.another}</label>
      <div class="row">
        <input
          id={id}
          class="field"
          type="date"
          max={latest}
          value={typed}
          aria-invalid={error !== null}
          aria-describedby={`${id}-error ${id}-help`}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setError(null)
          }}
        />
        <button type="submit" class="cw-button">
          {words.anotherGo}
        </button>
      </div>
      <FieldError id={`${id}-error`} text={error} />
      <p class="help" id={`${id}-help`}>
        {words.belongs}
      </p>
    </form>
  )
}
