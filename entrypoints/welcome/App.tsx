import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { Logo } from '../../components/Logo.tsx'
import { Message } from '../../components/Message.tsx'
import { StateIcon } from '../../components/StateIcon.tsx'
import { states } from '../../core/evidence/types.ts'
import { libraryAddress } from '../../core/library/library-address.ts'
import { evidenceStrings } from '../../core/strings/evidence.ts'
import { welcomeStrings as words } from '../../core/strings/welcome.ts'
import { Bedtime } from './Bedtime.tsx'
import { closeThisTab } from './open.ts'
import { Practice } from './Practice.tsx'

/** First page after installing: a card to try, the evening reminder in one step, and what it never does. */
export function App() {
  const key = useNextMarkKey()
  return (
    <div class="page welcome">
      <header>
        <Logo />
        <div>
          <h1>{words.title}</h1>
          <p>{words.intro}</p>
        </div>
        <Skip />
      </header>
      <main>
        <Practice />
        <Bedtime />
        <section class="surface" aria-labelledby="how">
          <h2 id="how">{words.stepsTitle}</h2>
          <ol>
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p class="help">
            {key === '' ? (
              words.noShortcut
            ) : (
              <>
                <kbd>{key}</kbd> {words.shortcut}
              </>
            )}
          </p>
        </section>
        <section class="surface" aria-labelledby="states">
          <h2 id="states">{words.statesTitle}</h2>
          <ul class="legend">
            {states.map((state) => (
              <li key={state}>
                <StateIcon state={state} />
                {evidenceStrings.states[state]}
              </li>
            ))}
          </ul>
        </section>
        <section class="surface" aria-labelledby="never">
          <h2 id="never">{words.neverTitle}</h2>
          <ul>
            {words.never.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <button type="button" class="cw-button main" onClick={() => void browser.runtime.openOptionsPage()}>
          {words.options}
        </button>{' '}
        <a class="cw-button" href={`/library.html${libraryAddress(null)}`}>
          {words.library}
        </a>
      </main>
    </div>
  )
}

/** Closes the page: nothing on it has to be done. */
function Skip() {
  const [failed, setFailed] = useState(false)
  const close = async () => setFailed(!(await closeThisTab()))
  return (
    <>
      <button type="button" class="cw-button skip" onClick={() => void close()}>
        {words.skip}
      </button>
      {failed && <Message tone="error">{words.skipFailed}</Message>}
    </>
  )
}

function useNextMarkKey(): string {
  const [key, setKey] = useState('')
  useEffect(() => {
    browser.commands.getAll().then(
      (all) => setKey(all.find(({ name }) => name === 'next-mark')?.shortcut ?? ''),
      () => setKey(''),
    )
  }, [])
  return key
}
