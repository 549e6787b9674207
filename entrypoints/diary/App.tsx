import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Logo } from '../../components/Logo.tsx'
import { Message } from '../../components/Message.tsx'
import { defaultPlan } from '../../core/bedtime/plan.ts'
import { eveningAt } from '../../core/bedtime/tonight.ts'
import { monthOf } from '../../core/diary/calendar.ts'
import { type DiaryRoute, formatDiaryRoute, parseDiaryRoute } from '../../core/diary/route.ts'
import type { SaveFailure } from '../../core/diary/save-result.ts'
import { lastNight, latestNight } from '../../core/diary/which-night.ts'
import { diaryStrings as words } from '../../core/strings/diary.ts'
import { strings } from '../../core/strings/interface.ts'
import { late, ViewReady } from '../library/late.tsx'
import { useVisit, type Visit } from '../library/use-visit.ts'
import { findFollowed } from '../library/visit-memory.ts'
import { useBedtime } from '../options/use-bedtime.ts'
import { EditNight } from './EditNight.tsx'
import { Nights, type NightsProps } from './Nights.tsx'
import { useDiary } from './use-diary.ts'
import { useRests } from './use-rests.ts'

// Most visits write down a night: what else there is comes when it is asked for.
const Insights = late(async () => (await import('./Insights.tsx')).Insights)
const Experiment = late(async () => (await import('./Experiment.tsx')).Experiment)
const ForDoctor = late(async () => (await import('./ForDoctor.tsx')).ForDoctor)
const Transfer = late(async () => (await import('./Transfer.tsx')).Transfer)

const places: [keyof typeof words.places, DiaryRoute][] = [
  ['nights', { view: 'nights' }],
  ['insights', { view: 'insights' }],
  ['experiment', { view: 'experiment' }],
  ['doctor', { view: 'doctor' }],
  ['data', { view: 'data' }],
]

/** The diary: one view for each address. */
export function App() {
  const { place } = useVisit(parseDiaryRoute)
  const { bedtime, loadFailed, now, change } = useBedtime()
  const store = useDiary()
  const [month, setMonth] = useState<string | null>(null)
  const main = useRef<HTMLElement>(null)
  // Counts the views that came late: each needs its title and its focus once it stands there.
  const [ready, setReady] = useState(0)
  const onReady = useCallback(() => setReady((count) => count + 1), [])
  useTitleAndFocus(place, ready, main)
  // Without the plan the nights can still be written down: only the evenings are told by the clock alone.
  const plan = bedtime?.plan ?? (loadFailed ? defaultPlan : null)
  // An import or a deletion may end an experiment; its own view keeps the reminder in step itself, and says when it cannot.
  const isExperimentView = place.route.view === 'experiment'
  useRests(
    isExperimentView ? null : (store.read?.diary ?? null),
    bedtime?.plan ?? null,
    eveningAt(plan ?? defaultPlan, now),
    change,
  )
  // What can be exported and deleted is reached also while the diary or the plan cannot be read.
  const isData = place.route.view === 'data'
  const isAtData = isData && (store.read !== null || store.fault !== null)
  const view = useMemo((): NightsProps | null => {
    if (plan === null || store.read === null) return null
    return {
      diary: store.read.diary,
      log: bedtime?.log ?? [],
      today: eveningAt(plan, now),
      now: () => now,
      reload: store.reload,
      store,
      last: lastNight(plan, now),
      latest: latestNight(plan, now),
      month: month ?? monthOf(latestNight(plan, now)),
      onMonth: setMonth,
    }
  }, [plan, bedtime, now, store, month])
  return (
    <>
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
            <a
              key={name}
              href={formatDiaryRoute(route)}
              aria-current={place.route.view === route.view ? 'page' : undefined}
            >
              {words.places[name]}
            </a>
          ))}
        </nav>
      </header>
      <main ref={main}>
        <ViewReady.Provider value={onReady}>
          {store.fault !== null && (
            <Unread fault={store.fault} isData={isData} isAlone={view === null && !isData} onRetry={store.reload} />
          )}
          {isAtData && (
            <Transfer
              diary={store.read?.diary ?? null}
              log={bedtime?.log ?? []}
              today={eveningAt(plan ?? defaultPlan, now)}
              now={() => now}
              reload={store.reload}
              fault={store.fault}
              restoredAt={store.read?.restoredAt ?? null}
            />
          )}
          {!isData && view !== null && <View route={place.route} view={view} />}
          {view === null && store.fault === null && !isAtData && <p role="status">{words.loading}</p>}
        </ViewReady.Provider>
      </main>
      <footer class="bottom">
        <p>{words.note}</p>
        <p class="links">
          <a class="cw-link" href="/library.html">
            {words.evidence}
          </a>
          <a class="cw-link" href="/options.html">
            {words.options}
          </a>
        </p>
      </footer>
    </>
  )
}

function View({ route, view }: { route: DiaryRoute; view: NightsProps }) {
  switch (route.view) {
    case 'night':
      return <EditNight evening={route.evening} {...view} />
    case 'insights':
      return <Insights {...view} />
    case 'experiment':
      return <Experiment {...view} />
    case 'doctor':
      return <ForDoctor {...view} />
    case 'unknown':
      return <Unknown />
    default:
      return <Nights {...view} />
  }
}

interface UnreadProps {
  fault: SaveFailure
  /** The view "Your data" stands below. */
  isData: boolean
  /** Nothing was read before that could stand below. */
  isAlone: boolean
  onRetry: () => void
}

function Unread({ fault, isData, isAlone, onRetry }: UnreadProps) {
  return (
    <Message tone="error">
      {isAlone ? <h1 tabIndex={-1}>{words.unread.title}</h1> : <p>{words.unread.title}</p>}
      <p>{words.unread.reasons[fault]}</p>
      <p>
        <button type="button" class="cw-button" onClick={onRetry}>
          {words.unread.retry}
        </button>
      </p>
      {!isData && fault !== 'private' && (
        <p>
          <a class="cw-link" href={formatDiaryRoute({ view: 'data' })}>
            {words.unread.data}
          </a>
        </p>
      )}
    </Message>
  )
}

function Unknown() {
  return (
    <section class="surface">
      <h1 tabIndex={-1}>{words.unknown.title}</h1>
      <p>{words.unknown.text}</p>
      <p>
        <a class="cw-link" href="#/">
          {words.unknown.back}
        </a>
      </p>
    </section>
  )
}

/**
 * A view that a link led to takes the focus to its heading, so that it is read out; going back gives it to the link
 * that was followed. The first view leaves it to the browser.
 */
function useTitleAndFocus(
  { visit, by, followed }: Visit<DiaryRoute>,
  ready: number,
  main: { current: HTMLElement | null },
) {
  useLayoutEffect(() => {
    const heading = main.current?.querySelector('h1')
    // A view that comes late has no heading yet; until then the last title stands.
    if (heading) document.title = words.pageTitle(heading.textContent)
  })
  useEffect(() => {
    if (by === 'start') return
    const heading = main.current?.querySelector('h1')
    const target = (by === 'back' && followed && findFollowed(followed)) || heading
    target?.focus({ preventScroll: true })
  }, [visit, ready, main])
}
