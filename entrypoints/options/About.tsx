import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { Message } from '../../components/Message.tsx'
import { keyword } from '../../core/keyword.ts'
import { strings } from '../../core/strings/interface.ts'
import { paletteStrings } from '../../core/strings/palette.ts'
import { changeShortcuts, listShortcuts, type Shortcut } from './shortcuts.ts'

const words = strings.options.about
const more = paletteStrings.options

/** What it does with what it knows, which version it is, and its keys. */
export function About() {
  const [shortcuts, setShortcuts] = useState<Shortcut[] | null>([])
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const read = () => void listShortcuts().then(setShortcuts)
    read()
    // Shortcuts are changed on a page of the browser; look again when the reader comes back.
    addEventListener('focus', read)
    return () => removeEventListener('focus', read)
  }, [])
  return (
    <>
      <p>{words.privacy}</p>
      <p>{words.advice}</p>
      <h3>{words.shortcuts}</h3>
      {shortcuts === null && <Message tone="note">{more.shortcutsUnknown}</Message>}
      <dl class="keys">
        {shortcuts?.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{keys === '' ? <span class="help">{words.noShortcut}</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p class="help">{words.shortcutsHelp}</p>
      {failed && <Message tone="error">{words.shortcutsFailed}</Message>}
      <p>
        <button
          type="button"
          class="cw-button"
          onClick={() => void changeShortcuts().then((opened) => setFailed(!opened))}
        >
          {words.changeShortcuts}
        </button>
      </p>
      <h3>{more.more}</h3>
      <dl class="keys">
        <div>
          <dt>{more.menuTerm}</dt>
          <dd>
            <b>{paletteStrings.menu}</b>
          </dd>
        </div>
        <div>
          <dt>{more.addressTerm}</dt>
          <dd>
            <kbd>{keyword}</kbd>
          </dd>
        </div>
      </dl>
      <p class="help">{words.version(browser.runtime.getManifest().version)}</p>
    </>
  )
}
