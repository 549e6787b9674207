import { useMemo } from 'preact/hooks'
import { AnswerBox } from '../../components/AnswerBox.tsx'
import { PublishedNote } from '../../components/PublishedNote.tsx'
import { RateLines } from '../../components/RateLines.tsx'
import type { EveningLog } from '../../core/bedtime/plan.ts'
import { dayWords } from '../../core/bedtime/when.ts'
import { analyseExperiment } from '../../core/diary/analyse-experiment.ts'
import { addDays } from '../../core/diary/compare.ts'
import { type Chance, lastEveningOf } from '../../core/diary/experiment.ts'
import { besidePublished } from '../../core/diary/insights.ts'
import { tellOutcome } from '../../core/diary/tell-outcome.ts'
import type { Diary, Experiment } from '../../core/diary/types.ts'
import { experimentStrings } from '../../core/strings/diary-experiment.ts'
import { loadEvidence } from '../../data/evidence.ts'

const words = experimentStrings.result

export interface ExperimentResultProps {
  experiment: Experiment
  diary: Diary
  log: EveningLog[]
  today: string
  chance: Chance
}

/** What an experiment came to, once it is over: numbers of both arms, the answer, how it was done, and what trials found. */
export function ExperimentResult({ experiment, diary, log, today, chance }: ExperimentResultProps) {
  const evidence = useMemo(loadEvidence, [])
  const outcome = useMemo(
    () => analyseExperiment(experiment, diary.nights, log, today, chance),
    [experiment, diary, log, today, chance],
  )
  if (outcome === null) return null
  const { sides, tone, answer, notes } = tellOutcome(outcome)
  const { difference, interval } = outcome
  const own = difference === null || interval === null ? null : { perWeek: difference, interval }
  const last = experiment.stopped === null ? lastEveningOf(experiment) : addDays(experiment.stopped, -1)
  return (
    <section class="surface insight" aria-labelledby={`experiment-${experiment.id} span-${experiment.id}`}>
      <h2 id={`experiment-${experiment.id}`}>{words.title}</h2>
      <p id={`span-${experiment.id}`} class="help">
        {words.span(dayWords(experiment.from), dayWords(last < experiment.from ? experiment.from : last))}
      </p>
      <RateLines sides={sides} />
      <AnswerBox tone={tone} answer={answer} />
      {notes.map((text) => (
        <p key={text} class="caution">
          {text}
        </p>
      ))}
      <PublishedNote published={besidePublished('stretching', { difference: own }, evidence)} />
    </section>
  )
}
