import { useEffect, useId, useState } from 'preact/hooks'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { FieldError } from '../../components/FieldError.tsx'
import { dwellRangeMs, hoverKeys, hoverModes, type Settings } from '../../core/settings.ts'
import { strings } from '../../core/strings/interface.ts'
import { readDwellMs } from './dwell.ts'

const words = strings.options.cards
const { min, max } = dwellRangeMs

export interface OpeningCardsProps {
  reading: Settings['reading']
  onChange: (patch: Partial<Settings['reading']>) => void
}

/** What opens a card and after how long. */
export function OpeningCards({ reading, onChange }: OpeningCardsProps) {
  return (
    <>
      <ChoiceGroup
        legend={words.legend}
        values={hoverModes}
        labels={words.labels}
        value={reading.hoverMode}
        onChange={(hoverMode) => onChange({ hoverMode })}
      />
      {reading.hoverMode === 'key' && (
        <ChoiceGroup
          legend={words.keyLegend}
          values={hoverKeys}
          labels={words.keys}
          value={reading.hoverKey}
          onChange={(hoverKey) => onChange({ hoverKey })}
        />
      )}
      {reading.hoverMode !== 'click' && (
        <DwellField dwellMs={reading.dwellMs} onChange={(dwellMs) => onChange({ dwellMs })} />
      )}
    </>
  )
}

function DwellField({ dwellMs, onChange }: { dwellMs: number; onChange: (dwellMs: number) => void }) {
  const [typed, setTyped] = useState(String(dwellMs))
  const [wrong, setWrong] = useState(false)
  const id = useId()
  useEffect(() => {
    setTyped(String(dwellMs))
    setWrong(false)
  }, [dwellMs])

  function take(text: string) {
    const value = readDwellMs(text)
    setWrong(value === null)
    if (value !== null && value !== dwellMs) onChange(value)
  }

  return (
    <div class="dwell">
      <label for={id}>{words.dwell}</label>
      <div class="with-unit">
        <input
          id={id}
          class="field"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={typed}
          aria-invalid={wrong}
          aria-describedby={`${id}-error ${id}-help`}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            // A complaint goes as soon as the value is right; it comes only once the field is left.
            if (wrong && readDwellMs(event.currentTarget.value) !== null) setWrong(false)
          }}
          onChange={(event) => take(event.currentTarget.value)}
        />
        <span aria-hidden="true">{words.unit}</span>
      </div>
      <FieldError id={`${id}-error`} text={wrong ? words.dwellError(min, max) : null} />
      <p id={`${id}-help`} class="help">
        {words.dwellHelp(min, max)}
      </p>
    </div>
  )
}
