import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Glyph } from '../../components/Glyph.tsx'
import { Logo } from '../../components/Logo.tsx'
import { Message } from '../../components/Message.tsx'
import type { ChangeFailure } from '../../core/settings.ts'
import { bedtimeStrings } from '../../core/strings/bedtime.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { strings } from '../../core/strings/interface.ts'
import { syncStrings } from '../../core/strings/sync.ts'
import { About } from './About.tsx'
import { Bedtime } from './Bedtime.tsx'
import { Marks } from './Marks.tsx'
import { OpeningCards } from './OpeningCards.tsx'
import { Sites } from './Sites.tsx'
import { Sync } from './Sync.tsx'
import { Topics } from './Topics.tsx'
import { useBedtime } from './use-bedtime.ts'
import { type Section, useSettings } from './use-settings.ts'
import { useSync } from './use-sync.ts'
import { Wrong } from './Wrong.tsx'

const words = strings.options
/** The sections, in order. */
const places = (): [id: string, title: string][] => [
  ['bedtime', bedtimeStrings.options.title],
  ['topics', words.topics.title],
  ['marks', words.marks.title],
  ['cards', words.cards.title],
  ['sites', words.sites.title],
  ['wrong', words.wrong.title],
  ['sync', syncStrings.title],
  ['about', words.about.title],
]

/** The options page: everything saves at once and follows changes made elsewhere. */
export function App() {
  const view = useSettings()
  const bedtime = useBedtime()
  const sync = useSync()
  const { settings, change } = view
  const loadFailed = view.loadFailed || bedtime.loadFailed
  const failureIn = (section: Section) => (view.failure?.section === section ? view.failure.reason : null)
  const resets = [
    ...(bedtime.bedtime?.resets ?? []).map((field) => bedtimeStrings.options.resetNames[field]),
    ...view.resets.map((field) => words.reset(field)),
  ]
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
        <a class="cw-button" href="/diary.html">
          {diaryStrings.link}
        </a>
      </header>
      <nav aria-label={words.sections}>
        {places().map(([id, title]) => (
          <a key={id} class="cw-focus" href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      <main>
        <Resets names={resets} />
        {loadFailed && <Message tone="error">{words.loadFailed}</Message>}
        {settings === null && !loadFailed && <p class="help">{words.loading}</p>}
        {bedtime.bedtime !== null && (
          <Surface id="bedtime" title={bedtimeStrings.options.title} failure={bedtime.failure}>
            <Bedtime view={bedtime} />
          </Surface>
        )}
        {settings !== null && (
          <>
            <Surface id="topics" title={words.topics.title} failure={failureIn('topics')}>
              <Topics off={settings.topics.off} onChange={(...changes) => void change('topics', ...changes)} />
            </Surface>
            <Surface id="marks" title={words.marks.title} failure={failureIn('marks')}>
              <Marks
                reading={settings.reading}
                onChange={(patch) => void change('marks', { type: 'reading', patch })}
              />
            </Surface>
            <Surface id="cards" title={words.cards.title} failure={failureIn('cards')}>
              <OpeningCards
                reading={settings.reading}
                onChange={(patch) => void change('cards', { type: 'reading', patch })}
              />
            </Surface>
            <Surface id="sites" title={words.sites.title} failure={failureIn('sites')}>
              <Sites off={settings.sites.off} onChange={(host, on) => change('sites', { type: 'site', host, on })} />
            </Surface>
            <Surface id="wrong" title={words.wrong.title} failure={failureIn('wrong')}>
              <Wrong
                here={settings.wrong.here}
                onBack={(entry) => change('wrong', { type: 'wrong', ...entry, on: true })}
              />
            </Surface>
          </>
        )}
        {sync.state !== null && (
          <Surface id="sync" title={syncStrings.title} failure={sync.failure}>
            <Sync state={sync.state} onSwitch={(on) => void sync.switchTo(on)} />
          </Surface>
        )}
        <section id="about" class="surface" aria-labelledby="about-title">
          <h2 id="about-title">{words.about.title}</h2>
          <About />
        </section>
      </main>
      <Saved saves={view.saves + bedtime.saves + sync.saves} />
    </div>
  )
}

interface SurfaceProps {
  id: Section | 'bedtime' | 'sync'
  title: string
  /** Why the section's last change was not stored. */
  failure: ChangeFailure | null
  children: ComponentChildren
}

function Surface({ id, title, failure, children }: SurfaceProps) {
  return (
    <section id={id} class="surface" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {failure !== null && <Message tone="error">{strings.failures[failure]}</Message>}
      {children}
    </section>
  )
}

function Resets({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <Message tone="note">
      <p>
        <b>{words.resetsTitle}</b>
      </p>
      <p>{words.resets}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
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
