import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { Logo } from '../../components/Logo.tsx'
import { StateIcon } from '../../components/StateIcon.tsx'
import { states } from '../../core/evidence/types.ts'
import { libraryAddress } from '../../core/library/library-address.ts'
import { stateLabels } from '../../core/strings/evidence.ts'
import { strings } from '../../core/strings/interface.ts'

const words = strings.welcome

/** First page after installing: what it does, what it never does, and where to change it. */
export function App() {
  const key = useNextMarkKey()
  return (
    <div class="page welcome">
      <header>
        <Logo />
        <div>
          <h1>{words.title}</h1>
        </div>
      </header>
      <main>
        <section class="surface" aria-labelledby="how">
          <p class="lead">{words.intro}</p>
          <p class="sample">
            {words.sample.before}
            <span class="mark">{words.sample.mark}</span>
            {words.sample.after}
          </p>
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
                {stateLabels[state]}
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
