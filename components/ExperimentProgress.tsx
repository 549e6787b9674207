import { useEffect, useRef, useState } from 'preact/hooks'
import { dayWords } from '../core/bedtime/when.ts'
import { lastEveningOf, progressOf, type Stage } from '../core/diary/experiment.ts'
import type { Experiment, Night } from '../core/diary/types.ts'
import { experimentStrings } from '../core/strings/diary-experiment.ts'
import { ReminderOff } from './ReminderOff.tsx'

const words = experimentStrings.running

/** How many missing nights are named one by one. */
const mostNamed = 5

export interface ExperimentProgressProps {
  experiment: Experiment
  nights: readonly Night[]
  today: string
  isReminderOff: boolean
  onTurnOn: () => void
  onStop: () => void
}

/** An experiment under way: what tonight asks for, how far it is, which nights are missing. What came out is not here. */
export function ExperimentProgress({
  experiment,
  nights,
  today,
  isReminderOff,
  onTurnOn,
  onStop,
}: ExperimentProgressProps) {
  const { stage, past, planned, missing } = progressOf(experiment, nights, today)
  const tonight = tonightWords(stage, experiment)
  const isStretch = stage.stage === 'block' && stage.arm === 'stretch'
  return (
    <section class="surface experiment" aria-labelledby="experiment-running">
      <h2 id="experiment-running">{words.title}</h2>
      <p class="tonight">{tonight.lead}</p>
      {tonight.place !== null && <p class="help">{tonight.place}</p>}
      {isStretch && (
        <p>
          <a class="cw-button main" href="/routine.html">
            {words.routine}
          </a>
        </p>
      )}
      <progress max={planned} value={past} aria-label={words.progress(past, planned)} />
      <p>
        {words.progress(past, planned)} {words.ends(dayWords(lastEveningOf(experiment)))} {words.hidden}
      </p>
      {missing.length > 0 && <Missing evenings={missing} />}
      {isReminderOff && <ReminderOff text={words.off} onTurnOn={onTurnOn} />}
      <Stop onStop={onStop} />
    </section>
  )
}

function tonightWords(stage: Stage, experiment: Experiment): { lead: string; place: string | null } {
  switch (stage.stage) {
    case 'run-in':
      return { lead: words.tonight['run-in'], place: words.runIn(stage.night, experiment.runIn) }
    case 'block':
      return {
        lead: words.tonight[stage.arm],
        place: words.block(stage.block + 1, experiment.arms.length, stage.night, experiment.blockNights),
      }
    default:
      return { lead: words.tonight.before(dayWords(experiment.from)), place: null }
  }
}

function Missing({ evenings }: { evenings: readonly string[] }) {
  // The latest are the best remembered.
  const named = [...evenings].reverse().slice(0, mostNamed)
  return (
    <div class="missing">
      <p>{words.missing(evenings.length)}</p>
      <ul>
        {named.map((evening) => (
          <li key={evening}>
            <a class="cw-link" href={`#/night/${evening}`}>
              {dayWords(evening)}
            </a>
          </li>
        ))}
        {evenings.length > named.length && <li>{words.moreMissing(evenings.length - named.length)}</li>}
      </ul>
      <p class="help">{words.missingHelp}</p>
    </div>
  )
}

/** Asks before it stops; saying no leads back to the button. */
function Stop({ onStop }: { onStop: () => void }) {
  const [isAsked, setAsked] = useState(false)
  const no = useRef<HTMLButtonElement>(null)
  const stop = useRef<HTMLButtonElement>(null)
  const wasAsked = useRef(false)
  useEffect(() => {
    if (isAsked) no.current?.focus()
    else if (wasAsked.current) stop.current?.focus()
    wasAsked.current = isAsked
  }, [isAsked])
  if (!isAsked) {
    return (
      <p>
        <button type="button" ref={stop} class="cw-button" onClick={() => setAsked(true)}>
          {words.stop}
        </button>
      </p>
    )
  }
  return (
    <fieldset class="ask">
      <legend class="cw-hidden">{words.stop}</legend>
      <p>{words.stopAsk}</p>
      <p class="buttons">
        <button type="button" ref={no} class="cw-button" onClick={() => setAsked(false)}>
          {words.stopNo}
        </button>
        <button type="button" class="cw-button" onClick={onStop}>
          {words.stopYes}
        </button>
      </p>
    </fieldset>
  )
}
