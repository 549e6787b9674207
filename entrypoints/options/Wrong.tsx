import { useRef, useState } from 'preact/hooks'
import type { WrongHere } from '../../core/settings.ts'
import { strings } from '../../core/strings/interface.ts'

const texts = strings.options.wrong

export interface WrongProps {
  here: readonly WrongHere[]
  /** Answers whether it was stored. */
  onBack: (entry: WrongHere) => Promise<boolean>
}

/** Words that mean something else on a site, each with the way back. */
export function Wrong({ here, onBack }: WrongProps) {
  const [said, setSaid] = useState('')
  const list = useRef<HTMLDivElement>(null)

  async function back(entry: WrongHere) {
    if (!(await onBack(entry))) return
    setSaid(texts.done(entry.words, entry.host))
    // The button that had the focus is gone with its row.
    list.current?.focus()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: no field stands in it; the focus goes to it when a row is gone
    <div ref={list} role="group" aria-label={texts.title} tabIndex={-1}>
      <p class="help">{texts.help}</p>
      {here.length === 0 ? (
        <p class="none">{texts.none}</p>
      ) : (
        <ul class="sites">
          {[...here]
            .sort((a, b) => a.host.localeCompare(b.host) || a.words.localeCompare(b.words))
            .map((entry) => (
              <li key={`${entry.host} ${entry.words}`}>
                <span>{texts.item(entry.words, entry.host)}</span>
                <button
                  type="button"
                  class="cw-button"
                  aria-label={texts.backNamed(entry.words, entry.host)}
                  onClick={() => void back(entry)}
                >
                  {texts.back}
                </button>
              </li>
            ))}
        </ul>
      )}
      <p class="cw-hidden" role="status">
        {said}
      </p>
    </div>
  )
}
