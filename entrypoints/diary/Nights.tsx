import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Message } from '../../components/Message.tsx'
import { NightForm } from '../../components/NightForm.tsx'
import { PeriodList } from '../../components/PeriodList.tsx'
import { eveningWords } from '../../core/diary/night-words.ts'
import { formatDiaryRoute } from '../../core/diary/route.ts'
import { diaryStrings as words } from '../../core/strings/diary.ts'
import { late } from '../library/late.tsx'
import { AnotherNight } from './AnotherNight.tsx'
import { MonthSection } from './MonthSection.tsx'
import { RestoredNote } from './RestoredNote.tsx'
import type { DiaryView } from './use-diary.ts'
import type { ViewProps } from './view.ts'

// The form and the month are painted first; the chart takes its time.
const ChartSection = late(async () => {
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  return (await import('./ChartSection.tsx')).ChartSection
})

/** What the views that write nights need beside what every view is given. */
export interface NightsProps extends ViewProps {
  store: DiaryView
  /** The evening of last night, and the last one that can be written down. */
  last: string
  latest: string
  /** The month shown, kept while a night of it is looked at. */
  month: string
  onMonth: (month: string) => void
}

export const hrefOf = (evening: string) => formatDiaryRoute({ view: 'night', evening })

/** Last night's form, the month, the chart and what was tried. */
export function Nights({ diary, log, today, now, store, last, latest, month, onMonth }: NightsProps) {
  const evening = useEvening(last, now)
  const night = diary.nights.find((one) => one.evening === evening) ?? null
  const stretched = useMemo(
    () => new Set(log.filter(({ sessions }) => sessions.length > 0).map((entry) => entry.evening)),
    [log],
  )
  const heading = useRef<HTMLHeadingElement>(null)
  const { restoredAt = null, restoredSeen = false } = store.read ?? {}
  return (
    <>
      <h1 class="cw-hidden" tabIndex={-1} ref={heading}>
        {words.places.nights}
      </h1>
      <SetAside store={store} />
      {restoredAt !== null && !restoredSeen && (
        <RestoredNote
          key={restoredAt}
          at={restoredAt}
          onDismiss={() => {
            // Its button goes away, and would take the focus with it.
            heading.current?.focus({ preventScroll: true })
            void store.dismissRestored()
          }}
        />
      )}
      <div class="beside">
        <div class="surface">
          <NightForm
            key={evening}
            evening={evening}
            title={evening === last ? words.night.last : words.night.earlierNight}
            subtitle={eveningWords(evening, today)}
            headingLevel={2}
            night={night}
            nowMs={() => Date.now()}
            onSave={store.saveNight}
            onRemove={store.removeNight}
          />
          <AnotherNight latest={latest} />
        </div>
        <MonthSection
          diary={diary}
          stretched={stretched}
          latest={latest}
          today={today}
          month={month}
          onMonth={onMonth}
        />
      </div>
      <div class={diary.nights.length > 0 ? 'chart-place' : undefined}>
        <ChartSection diary={diary} stretched={stretched} latest={latest} />
      </div>
      <section class="surface" aria-labelledby="periods">
        <h2 id="periods">{words.periods.title}</h2>
        <p class="help">{words.periods.help}</p>
        <PeriodList
          periods={diary.periods}
          today={now().toPlainDate().toString()}
          nowMs={() => Date.now()}
          newId={() => crypto.randomUUID()}
          onSave={store.savePeriod}
          onRemove={store.removePeriod}
        />
      </section>
    </>
  )
}

/**
 * The evening the form is for: last night's, also where the page stays open for days; but it never changes under the
 * writer's hands, nor while something is not saved.
 */
function useEvening(last: string, now: ViewProps['now']): string {
  const [evening, setEvening] = useState(last)
  useEffect(() => {
    const isInUse = document.querySelector('.night-form :focus, .night-form .error') !== null
    if (evening !== last && !isInUse) setEvening(last)
    // `now` is another each minute, and when the reader comes back.
  }, [last, now])
  return evening
}

function SetAside({ store: { read } }: { store: DiaryView }) {
  if (read === null || read.setAside + read.newer === 0) return null
  return (
    <Message tone="note">
      {read.setAside > 0 && <p>{words.unread.aside(read.setAside)}</p>}
      {read.newer > 0 && <p>{words.unread.newerEntries(read.newer)}</p>}
    </Message>
  )
}
