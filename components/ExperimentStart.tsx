import { useState } from 'preact/hooks'
import { type Length, lengths } from '../core/diary/experiment.ts'
import { experimentStrings } from '../core/strings/diary-experiment.ts'
import { ChoiceGroup } from './ChoiceGroup.tsx'
import { ReminderOff } from './ReminderOff.tsx'
import { Translated } from './Translated.tsx'

const words = experimentStrings.start
const choices = Object.keys(lengths) as Length[]

/** Fewer cramps than this in all blocks seldom show a difference. */
const fewCramps = 20

export interface ExperimentStartProps {
  /** Cramps a week so far; null without a night. */
  perWeek: number | null
  /** Who should not stretch, or should ask first. */
  cautions: readonly string[]
  isReminderOff: boolean
  onTurnOn: () => void
  onBegin: (length: Length) => void
}

/** What an experiment asks, how long it takes, who should not, and the button that draws the order. */
export function ExperimentStart({ perWeek, cautions, isReminderOff, onTurnOn, onBegin }: ExperimentStartProps) {
  const [length, setLength] = useState<Length>('usual')
  const nightsOf = (one: Length) => 2 * lengths[one].pairs * lengths[one].blockNights
  const help = (one: Length) => {
    const { runIn, blockNights, pairs } = lengths[one]
    return words.lengthHelp(Math.round((runIn + nightsOf(one)) / 7), 2 * pairs, blockNights)
  }
  const expected = perWeek === null ? null : Math.round((perWeek / 7) * nightsOf(length))
  return (
    <section class="surface experiment" aria-labelledby="experiment-start">
      <h2 id="experiment-start">{words.title}</h2>
      <ol class="steps">
        {words.steps(lengths[length].runIn).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{words.only}</p>
      <details>
        <summary>{words.who}</summary>
        <ul>
          {cautions.map((text) => (
            <li key={text}>
              <Translated>{text}</Translated>
            </li>
          ))}
        </ul>
      </details>
      <ChoiceGroup
        legend={words.length}
        values={choices}
        labels={words.lengths}
        help={Object.fromEntries(choices.map((one) => [one, help(one)])) as Record<Length, string>}
        value={length}
        onChange={setLength}
      />
      {expected !== null && (
        <p aria-live="polite">{expected < fewCramps ? words.fewCramps(expected) : words.expected(expected)}</p>
      )}
      {isReminderOff && <ReminderOff text={words.reminderOff} onTurnOn={onTurnOn} />}
      <p class="line">
        <button type="button" class="cw-button main" onClick={() => onBegin(length)}>
          {words.begin}
        </button>
        <span class="help">{words.onceTold}</span>
      </p>
    </section>
  )
}
