import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { EnglishNote } from '../../components/English.tsx'
import { Logo } from '../../components/Logo.tsx'
import { askedClass } from '../../components/RecordView.tsx'
import { type RecordAccess, Records } from '../../components/Said.tsx'
import type { EvidenceVersion } from '../../core/evidence/article-schema.ts'
import { recordOf } from '../../core/evidence/prose.ts'
import type { Evidence } from '../../core/evidence/schema.ts'
import { formatRoute, type Route, wholeList } from '../../core/library/route.ts'
import { strings } from '../../core/strings/interface.ts'
import versions from '../../data/versions.json'
import type { Arrival } from './CheckText.tsx'
import { Compare } from './Compare.tsx'
import { Entry } from './Entry.tsx'
import { late, ViewReady } from './late.tsx'
import { StudyRecord } from './StudyRecord.tsx'
import { TopicList } from './TopicList.tsx'
import { Unknown } from './Unknown.tsx'
import { type Place, useRoute } from './use-route.ts'
import { findFollowed } from './visit-memory.ts'

const words = strings.library

// Most visits read topics: what else there is comes when it is asked for.
const CheckText = late(async () => (await import('./CheckText.tsx')).CheckText)
const Asked = late(async () => (await import('./Asked.tsx')).Asked)
const JudgedArticle = late(async () => (await import('./JudgedArticle.tsx')).JudgedArticle)
const NutrientTable = late(async () => (await import('./NutrientTable.tsx')).NutrientTable)
const Changes = late(async () => (await import('./Changes.tsx')).Changes)

const access: RecordAccess = { hrefOf: (from) => formatRoute({ view: 'study', from }) }

const places: [keyof typeof words.places, Route][] = [
  ['list', { view: 'list', query: wholeList }],
  ['nutrients', { view: 'nutrients', of: null }],
  ['check', { view: 'check' }],
  ['article', { view: 'article' }],
  ['changes', { view: 'changes' }],
]

/** The library: all evidence, one view for each address. */
export function App({ evidence }: { evidence: Evidence }) {
  const place = useRoute()
  const main = useRef<HTMLElement>(null)
  // Counts the views that came late: each needs its title and its focus once it stands there.
  const [ready, setReady] = useState(0)
  const onReady = useCallback(() => setReady((count) => count + 1), [])
  useTitleAndFocus(place, ready, main)
  return (
    <Records.Provider value={access}>
      <button type="button" class="skip" onClick={() => main.current?.querySelector('h1')?.focus()}>
        {words.skip}
      </button>
      <header class="top">
        <a class="home" href="#/">
          <Logo />
          {strings.name}
        </a>
        <nav aria-label={words.nav}>
          {places.map(([name, route]) => (
            <a key={name} href={formatRoute(route)} aria-current={place.route.view === route.view ? 'page' : undefined}>
              {words.places[name]}
            </a>
          ))}
        </nav>
      </header>
      <main ref={main}>
        <ViewReady.Provider value={onReady}>
          <View evidence={evidence} place={place} onReady={onReady} />
        </ViewReady.Provider>
      </main>
      <footer class="bottom">
        <p>{words.advice}</p>
        <EnglishNote />
        <p>
          <a class="cw-link" href="#/changes">
            {words.version((versions as EvidenceVersion[])[0]?.version ?? '')}
          </a>
        </p>
      </footer>
    </Records.Provider>
  )
}

interface ViewProps {
  evidence: Evidence
  place: Place
  /** A view took the place of the one that found out which it is to be. */
  onReady: () => void
}

function View({ evidence, place, onReady }: ViewProps) {
  const { route, replace, go } = place
  // Kept while other views are looked at.
  const [text, setText] = useState('')
  const [mark, setMark] = useState<number | null>(null)
  const [arrival, setArrival] = useState<Arrival>(null)
  const [chosen, setChosen] = useState<string[]>([])
  const known = useMemo(() => isKnown(route, evidence), [route, evidence])
  if (!known) return <Unknown />
  switch (route.view) {
    case 'list':
      return (
        <TopicList
          evidence={evidence}
          query={route.query}
          onQuery={(query) => replace({ view: 'list', query })}
          chosen={chosen}
          onChoose={setChosen}
        />
      )
    case 'topic':
      return <Entry key={route.topic} evidence={evidence} topic={route.topic} row={route.row} />
    case 'study':
      return <StudyRecord evidence={evidence} from={route.from} />
    case 'compare':
      return (
        <Compare evidence={evidence} topics={route.topics} onTopics={(topics) => go({ view: 'compare', topics })} />
      )
    case 'nutrients':
      return <NutrientTable evidence={evidence} of={route.of} />
    case 'article':
      return <JudgedArticle evidence={evidence} />
    case 'check':
      return (
        <CheckText
          evidence={evidence}
          text={text}
          onText={(next) => {
            setText(next)
            setArrival(null)
          }}
          chosen={mark}
          onChoose={setMark}
          arrival={arrival}
        />
      )
    case 'asked':
      return (
        <Asked
          evidence={evidence}
          onTopic={(topic, row) => {
            replace({ view: 'topic', topic, row })
            onReady()
          }}
          onText={(asked, mention) => {
            setText(asked?.text ?? '')
            setMark(mention)
            setArrival(asked ?? 'lost')
            replace({ view: 'check' })
          }}
        />
      )
    case 'changes':
      return <Changes evidence={evidence} />
    case 'unknown':
      return <Unknown />
  }
}

/** Whether the records an address names are there. */
function isKnown(route: Route, { topics, studies, nutrients }: Evidence): boolean {
  const has = (records: Record<string, unknown>, id: string) => Object.hasOwn(records, id)
  if (route.view === 'topic') return has(topics, route.topic)
  if (route.view === 'compare') return route.topics.every((id) => has(topics, id))
  if (route.view !== 'study') return true
  const id = recordOf(route.from)
  return has(studies, id) || has(nutrients, id)
}

/**
 * A view that a link led to takes the focus to its heading, or to the part that was asked for, so that it is read out;
 * going back gives it to the link that was followed. The first view leaves it to the browser.
 */
function useTitleAndFocus({ visit, by, followed }: Place, ready: number, main: { current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const heading = main.current?.querySelector('h1')
    // A view that comes late has no heading yet; until then the last title stands.
    if (heading) document.title = words.pageTitle(visit === 0 && location.hash.length < 3 ? '' : heading.textContent)
  })
  // Once for each visit, and again when its view has come.
  useEffect(() => {
    const heading = main.current?.querySelector('h1')
    if (by === 'back') return focusFirst(followed && findFollowed(followed), heading)
    const asked = main.current?.querySelector<HTMLElement>('[data-first-focus]')
    asked?.scrollIntoView({ block: 'start' })
    main.current?.querySelector(`.${askedClass}`)?.scrollIntoView({ block: 'center' })
    if (by === 'link') focusFirst(asked, heading)
  }, [visit, ready, main])
}

/** Focuses the first that is there and takes it, where it stands. */
function focusFirst(...targets: (HTMLElement | null | undefined)[]): void {
  for (const target of targets) {
    target?.focus({ preventScroll: true })
    if (target && document.activeElement === target) return
  }
}
