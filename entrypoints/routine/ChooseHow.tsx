import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { Switch } from '../../components/Switch.tsx'
import { Translated } from '../../components/Translated.tsx'
import type { Length, Version } from '../../core/routine/types.ts'
import { routineStrings } from '../../core/strings/routine.ts'
import type { Choices } from './choices.ts'

const words = routineStrings.choices

/** The choices with the length that holds now. */
export type ChosenHow = Choices & { length: Length }

export interface ChooseHowProps {
  versions: readonly Version[]
  version: Version
  choices: ChosenHow
  /** There is a voice on this device. */
  hasVoice: boolean
  onChoose: (patch: Partial<Choices>) => void
}

/** Position, length, order of legs, and what is to be heard. */
export function ChooseHow({ versions, version, choices, hasVoice, onChoose }: ChooseHowProps) {
  const hasSides = version.stretches.some(({ perSide }) => perSide)
  return (
    <>
      <div class="choosing">
        <ChoiceGroup
          legend={words.position}
          values={versions.map(({ id }) => id)}
          labels={Object.fromEntries(versions.map(({ id, name }) => [id, <Translated key={id}>{name}</Translated>]))}
          value={version.id}
          onChange={(id) => onChoose({ version: id })}
        />
        <ChoiceGroup
          legend={words.length}
          values={['full', 'short'] as const}
          labels={words.lengths}
          value={choices.length}
          onChange={(length) => onChoose({ length })}
        />
        {hasSides && (
          <ChoiceGroup
            legend={words.order}
            values={['in-turn', 'one-leg'] as const}
            labels={words.orders}
            value={choices.order}
            onChange={(order) => onChoose({ order })}
          />
        )}
      </div>
      <Switch on={choices.tones} onChange={(tones) => onChoose({ tones })}>
        {words.tones}
      </Switch>
      {hasVoice ? (
        <Switch on={choices.cues} onChange={(cues) => onChoose({ cues })}>
          {words.cues}
        </Switch>
      ) : (
        <p class="help">
          {words.cues}: {words.noVoice}
        </p>
      )}
    </>
  )
}
