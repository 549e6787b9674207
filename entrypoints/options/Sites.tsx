import { useId, useRef, useState } from 'preact/hooks'
import { FieldError } from '../../components/FieldError.tsx'
import { strings } from '../../core/strings/interface.ts'
import { readSiteName, type SiteNameError } from './site-name.ts'

const words = strings.options.sites

export interface SitesProps {
  off: readonly string[]
  /** Answers whether it was stored. */
  onChange: (host: string, on: boolean) => Promise<boolean>
}

/** Sites on which nothing is marked, with a form to add one. */
export function Sites({ off, onChange }: SitesProps) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<SiteNameError | null>(null)
  const [said, setSaid] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const id = useId()

  async function add() {
    const name = readSiteName(field.current?.value ?? typed, off)
    if ('error' in name) {
      setError(name.error)
      field.current?.focus()
      return
    }
    setError(null)
    if (!(await onChange(name.host, false))) return
    setTyped('')
    setSaid(words.added(name.host))
  }

  async function remove(host: string) {
    if (!(await onChange(host, true))) return
    setSaid(words.removed(host))
    // The button that had the focus is gone with its row.
    field.current?.focus()
  }

  return (
    <>
      <p class="help">{words.help}</p>
      {off.length === 0 ? (
        <p class="none">{words.none}</p>
      ) : (
        <ul class="sites">
          {[...off]
            .sort((a, b) => a.localeCompare(b))
            .map((host) => (
              <li key={host}>
                <span>{host}</span>
                <button
                  type="button"
                  class="cw-button"
                  aria-label={words.removeHost(host)}
                  onClick={() => void remove(host)}
                >
                  {words.remove}
                </button>
              </li>
            ))}
        </ul>
      )}
      <form
        class="add"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <label for={id}>{words.add}</label>
        <div class="line">
          <input
            id={id}
            ref={field}
            class="field"
            type="text"
            inputMode="url"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            placeholder={words.placeholder}
            value={typed}
            aria-invalid={error !== null}
            aria-describedby={`${id}-error ${id}-help`}
            onInput={(event) => {
              setTyped(event.currentTarget.value)
              setError(null)
            }}
          />
          <button type="submit" class="cw-button main">
            {words.addButton}
          </button>
        </div>
        <FieldError id={`${id}-error`} text={error === null ? null : words.errors[error]} />
        <p id={`${id}-help`} class="help">
          {words.addHelp}
        </p>
      </form>
      <p class="cw-hidden" role="status">
        {said}
      </p>
    </>
  )
}
