import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Logo } from '../../components/Logo.tsx'
import { type RecordAccess, Records } from '../../components/Said.tsx'
import type { EvidenceVersion } from '../../core/evidence/article-schema.ts'
import type { Evidence } from '../../core/evidence/schema.ts'
import { formatRoute, type Route, wholeList } from '../../core/library/route.ts'
import { strings } from '../../core/strings/interface.ts'
import versions from '../../data/versions.json'
import { Changes } from './Changes.tsx'
import { CheckText } from './CheckText.tsx'
import { Compare } from './Compare.tsx'
import { Entry } from './Entry.tsx'
import { JudgedArticle } from './JudgedArticle.tsx'
import { NutrientTable } from './NutrientTable.tsx'
import { StudyRecord } from './StudyRecord.tsx'
import { TopicList } from './TopicList.tsx'
import { Unknown } from './Unknown.tsx'
import { type Place, useRoute } from './use-route.ts'

const words = strings.library

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
  useTitleAndFocus(place, main)
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
        <View evidence={evidence} place={place} />
      </main>
      <footer class="bottom">
        <p>{words.advice}</p>
        <p>
          <a class="cw-link" href="#/changes">
            {words.version((versions as EvidenceVersion[])[0]?.version ?? '')}
          </a>
        </p>
      </footer>
    </Records.Provider>
  )
}

function View({ evidence, place }: { evidence: Evidence; place: Place }) {
  const { route, visit, replace } = place
  // Kept while other views are looked at.
  const [text, setText] = useState('')
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
      return <StudyRecord key={visit} evidence={evidence} from={route.from} />
    case 'compare':
      return <Compare evidence={evidence} topics={route.topics} />
    case 'nutrients':
      return <NutrientTable evidence={evidence} of={route.of} />
    case 'article':
      return <JudgedArticle evidence={evidence} />
    case 'check':
      return <CheckText evidence={evidence} text={text} onText={setText} />
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
  const id = route.from.split('.', 1)[0] ?? ''
  return has(studies, id) || has(nutrients, id)
}

/** A new view takes the focus to its heading, so that it is read out; the first one leaves it to the browser. */
function useTitleAndFocus({ visit }: Place, main: { current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const heading = main.current?.querySelector('h1')
    document.title = words.pageTitle(visit === 0 && location.hash.length < 3 ? '' : (heading?.textContent ?? ''))
  })
  useEffect(() => {
    const asked = main.current?.querySelector<HTMLElement>('[data-first-focus]')
    if (visit === 0) return
    // A row that has the focus already, but was scrolled away from, comes back only so.
    asked?.scrollIntoView({ block: 'start' })
    const target = asked ?? main.current?.querySelector('h1')
    target?.focus({ preventScroll: true })
  }, [visit, main])
}
