import { useEffect, useRef, useState } from 'preact/hooks'
import type { Plan } from '../../core/bedtime/plan.ts'
import { restEvenings, runningExperiment } from '../../core/diary/experiment.ts'
import type { Diary } from '../../core/diary/types.ts'

/**
 * Keeps the plan's evenings to rest on in step with the experiment that runs, also after an import or when everything was
 * deleted. True when the plan could not be written.
 */
export function useRests(
  diary: Diary | null,
  plan: Plan | null,
  today: string,
  change: (patch: Partial<Plan>) => Promise<boolean>,
): boolean {
  const [failed, setFailed] = useState(false)
  const asked = useRef('')
  const running = diary && runningExperiment(diary.experiments, today)
  const wanted = running ? restEvenings(running) : []
  const key = wanted.join(' ')
  const isKnown = diary !== null && plan !== null
  const isOff = isKnown && plan.rests.join(' ') !== key
  useEffect(() => {
    // Asked once for each wish: a plan that cannot be written is not written to over and over.
    if (!isKnown || !isOff || asked.current === `asked ${key}`) return
    asked.current = `asked ${key}`
    void change({ rests: wanted }).then((isStored) => setFailed(!isStored))
  }, [isKnown, isOff, key])
  useEffect(() => {
    if (!isOff) asked.current = ''
  }, [isOff])
  return failed && isOff
}
