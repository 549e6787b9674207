import type { Insight } from '../core/diary/insights.ts'
import { insightStrings as words } from '../core/strings/diary-insights.ts'
import { AnswerBox } from './AnswerBox.tsx'
import { PublishedNote } from './PublishedNote.tsx'
import { RateLines } from './RateLines.tsx'

/** One thing the diary shows: absolute numbers, what they say, what else it could be, and what trials found. */
export function InsightCard({ insight }: { insight: Insight }) {
  const { id, title, sides, tone, answer, cautions, offersExperiment, published } = insight
  const orMore = sides.reduce((most, { rate }) => Math.max(most, rate?.orMore ?? 0), 0)
  return (
    <section class="surface insight" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {sides.length > 0 && <RateLines sides={sides} />}
      {orMore > 0 && <p class="help">{words.orMore(orMore)}</p>}
      <AnswerBox tone={tone} answer={answer} />
      {cautions.map((text) => (
        <p key={text} class="caution">
          {text}
        </p>
      ))}
      {offersExperiment && (
        <p>
          <a class="cw-link" href="#/experiment">
            {words.toExperiment}
          </a>
        </p>
      )}
      <PublishedNote published={published} />
    </section>
  )
}
