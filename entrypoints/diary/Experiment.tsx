import { useMemo, useState } from 'preact/hooks'
import { ExperimentProgress } from '../../components/ExperimentProgress.tsx'
import { ExperimentStart } from '../../components/ExperimentStart.tsx'
import { Message } from '../../components/Message.tsx'
import { Records } from '../../components/Said.tsx'
import { InstructionLanguage } from '../../components/Translated.tsx'
import { isOver, type Length, planExperiment, runningExperiment } from '../../core/diary/experiment.ts'
import { rateOf } from '../../core/diary/rates.ts'
import type { Experiment as ExperimentEntry } from '../../core/diary/types.ts'
import { experimentStrings as words } from '../../core/strings/diary-experiment.ts'
import { language } from '../../core/strings/say.ts'
import { loadBedtimeRoutine } from '../../data/routines.ts'
import { saveExperiment } from '../../data/stores/diary.ts'
import '../../components/insight.css'
import '../../components/experiment.css'
import { useBedtime } from '../options/use-bedtime.ts'
import { ExperimentResult } from './ExperimentResult.tsx'
import { records } from './Insights.tsx'
import { useRests } from './use-rests.ts'
import type { ViewProps } from './view.ts'

export interface ExperimentProps extends ViewProps {
  save?: (experiment: ExperimentEntry) => Promise<{ ok: boolean }>
}

/** The reader’s own experiment with the stretch routine: its start, what tonight asks for, and at the end what came out. */
export function Experiment({ diary, log, today, now, reload, save = saveExperiment }: ExperimentProps) {
  const { bedtime, loadFailed, change } = useBedtime()
  const stretch = useMemo(() => loadBedtimeRoutine(language()), [])
  const [failed, setFailed] = useState(false)
  const restsFailed = useRests(diary, bedtime?.plan ?? null, today, change)
  const running = runningExperiment(diary.experiments, today)
  const over = diary.experiments.filter((one) => isOver(one, today)).reverse()
  const isReminderOff = bedtime !== null && !bedtime.plan.on

  async function keep(experiment: ExperimentEntry) {
    const result = await save(experiment).catch(() => ({ ok: false }))
    setFailed(!result.ok)
    if (result.ok) reload()
  }
  function begin(length: Length) {
    const id = crypto.randomUUID()
    return keep(planExperiment(length, { id, from: today, changedAt: now().epochMilliseconds }, chance))
  }
  const stop = (experiment: ExperimentEntry) =>
    keep({ ...experiment, stopped: today, changedAt: now().epochMilliseconds })

  return (
    <Records.Provider value={records}>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="help">{words.intro}</p>
      {failed && <Message tone="error">{words.failures.save}</Message>}
      {restsFailed && <Message tone="error">{words.failures.rests}</Message>}
      {loadFailed && <Message tone="error">{words.failures.loadFailed}</Message>}
      {running && (
        <ExperimentProgress
          experiment={running}
          nights={diary.nights}
          today={today}
          isReminderOff={isReminderOff}
          onTurnOn={() => void change({ on: true })}
          onStop={() => void stop(running)}
        />
      )}
      {over.map((experiment) => (
        <ExperimentResult
          key={experiment.id}
          experiment={experiment}
          diary={diary}
          log={log}
          today={today}
          chance={chance}
        />
      ))}
      {!running && (
        <InstructionLanguage.Provider value={stretch.language}>
          <ExperimentStart
            perWeek={rateOf(diary.nights.slice(-56))?.perWeek ?? null}
            cautions={stretch.routine.cautions}
            isReminderOff={isReminderOff}
            onTurnOn={() => void change({ on: true })}
            onBegin={(length) => void begin(length)}
          />
        </InstructionLanguage.Provider>
      )}
    </Records.Provider>
  )
}

/** A fair draw, from the browser's own source of chance. */
function chance(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32
}
