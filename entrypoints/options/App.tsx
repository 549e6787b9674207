import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Glyph } from '../../components/Glyph.tsx'
import { Logo } from '../../components/Logo.tsx'
import { Message } from '../../components/Message.tsx'
import { strings } from '../../core/strings/interface.ts'
import { About } from './About.tsx'
import { Marks } from './Marks.tsx'
import { OpeningCards } from './OpeningCards.tsx'
import { Sites } from './Sites.tsx'
import { Topics } from './Topics.tsx'
import { type Section, type SettingsView, useSettings } from './use-settings.ts'

const words = strings.options
const places = [
  ['topics', words.topics.title],
  ['marks', words.marks.title],
  ['cards', words.cards.title],
  ['sites', words.sites.title],
  ['about', words.about.title],
] as const

/** The options page: everything saves at once and follows changes made elsewhere. */
export function App() {
  const view = useSettings()
  const { settings, change } = view
  return (
    <div class="page options">
      <header>
        <Logo />
        <div>
          <h1>
            {strings.name} <span class="thin">{words.title}</span>
          </h1>
          <p>{words.intro}</p>
        </div>
      </header>
      <nav aria-label={words.sections}>
        {places.map(([id, title]) => (
          <a key={id} class="cw-focus" href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      <main>
        <Resets view={view} />
        {view.loadFailed && <Message tone="error">{words.loadFailed}</Message>}
        {settings === null && !view.loadFailed && <p class="help">{words.loading}</p>}
        {settings !== null && (
          <>
            <Surface id="topics" title={words.topics.title} view={view}>
              <Topics off={settings.topics.off} onChange={(...changes) => void change('topics', ...changes)} />
            </Surface>
            <Surface id="marks" title={words.marks.title} view={view}>
              <Marks
                density={settings.reading.density}
                onChange={(density) => void change('marks', { type: 'reading', patch: { density } })}
              />
            </Surface>
            <Surface id="cards" title={words.cards.title} view={view}>
              <OpeningCards
                reading={settings.reading}
                onChange={(patch) => void change('cards', { type: 'reading', patch })}
              />
            </Surface>
            <Surface id="sites" title={words.sites.title} view={view}>
              <Sites off={settings.sites.off} onChange={(host, on) => change('sites', { type: 'site', host, on })} />
            </Surface>
          </>
        )}
        <section id="about" class="surface" aria-labelledby="about-title">
          <h2 id="about-title">{words.about.title}</h2>
          <About />
        </section>
      </main>
      <Saved saves={view.saves} />
    </div>
  )
}

function Surface(props: { id: Section; title: string; view: SettingsView; children: ComponentChildren }) {
  const { id, title, view, children } = props
  return (
    <section id={id} class="surface" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {view.failure?.section === id && <Message tone="error">{strings.failures[view.failure.reason]}</Message>}
      {children}
    </section>
  )
}

function Resets({ view }: { view: SettingsView }) {
  if (view.resets.length === 0) return null
  return (
    <Message tone="note">
      <p>
        <b>{words.resetsTitle}</b>
      </p>
      <p>{words.resets}</p>
      <ul>
        {view.resets.map((field) => (
          <li key={field}>{words.reset(field)}</li>
        ))}
      </ul>
    </Message>
  )
}

/** Long enough to be read in passing. */
const savedMs = 2400

function Saved({ saves }: { saves: number }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (saves === 0) return
    setShown(true)
    const timer = setTimeout(() => setShown(false), savedMs)
    return () => clearTimeout(timer)
  }, [saves])
  return (
    <div class="saved" role="status">
      {shown && (
        // The key makes a new element a save, which is announced though the word is the same.
        <span key={saves}>
          <Glyph name="done" />
          {words.saved}
        </span>
      )}
    </div>
  )
}
