import { useMemo } from 'preact/hooks'
import { InsightCard } from '../../components/InsightCard.tsx'
import { type RecordAccess, Records } from '../../components/Said.tsx'
import { chooseInsights } from '../../core/diary/insights.ts'
import { formatRoute } from '../../core/library/route.ts'
import { insightStrings as words } from '../../core/strings/diary-insights.ts'
import { loadEvidence } from '../../data/evidence.ts'
import '../../components/insight.css'
import type { ViewProps } from './view.ts'

/** Figures of trials lead to their records in the library. */
export const records: RecordAccess = { hrefOf: (from) => `/library.html${formatRoute({ view: 'study', from })}` }

/** What the diary shows: rates, comparisons, and what trials found beside them. */
export function Insights({ diary, log, today }: ViewProps) {
  const evidence = useMemo(loadEvidence, [])
  const insights = useMemo(() => chooseInsights(diary, log, today, evidence), [diary, log, today, evidence])
  return (
    <Records.Provider value={records}>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="help">{insights.length === 0 ? words.intro : `${words.intro} ${words.rangeNote}`}</p>
      {insights.length === 0 && (
        <section class="surface">
          <p>{words.empty}</p>
          <p>
            <a class="cw-link" href="#/">
              {words.toNights}
            </a>
          </p>
        </section>
      )}
      {insights.map((insight) => (
        <InsightCard key={insight.id} insight={insight} />
      ))}
    </Records.Provider>
  )
}
