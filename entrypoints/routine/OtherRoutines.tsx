import { English } from '../../components/English.tsx'
import { Message } from '../../components/Message.tsx'
import { InstructionLanguage } from '../../components/Translated.tsx'
import type { Routine } from '../../core/routine/types.ts'
import { routineStrings } from '../../core/strings/routine.ts'
import { Positions } from './Positions.tsx'

const words = routineStrings.others

/** Routines that are not timed here, as written steps with what is not known of them. */
export function OtherRoutines({ routines }: { routines: readonly Routine[] }) {
  return (
    <section class="surface others" aria-labelledby="others">
      <h2 id="others">{words.title}</h2>
      <p class="help">{words.help}</p>
      {routines.map((routine) => (
        <details key={routine.id}>
          <summary>
            <English>{routine.name}</English>
            {words.uses[routine.use] !== '' && <span class="use">{words.uses[routine.use]}</span>}
          </summary>
          <Other routine={routine} />
        </details>
      ))}
    </section>
  )
}

function Other({ routine }: { routine: Routine }) {
  const { source, evidence, study, timing, versions, cautions, unknown, use } = routine
  const given = words.timing(timing)
  return (
    <>
      {use === 'supervised' && <Message tone="note">{words.supervised}</Message>}
      <p>
        <English>{`${source}. ${evidence}`}</English>
      </p>
      {given !== '' && <p>{given}</p>}
      {versions.map((version) => (
        <div key={version.id}>
          {versions.length > 1 && (
            <h3>
              <English>{version.name}</English>
            </h3>
          )}
          <InstructionLanguage.Provider value="en">
            <Positions version={version} />
          </InstructionLanguage.Provider>
        </div>
      ))}
      <Lines title={words.cautions} lines={cautions} />
      <Lines title={words.unknown} lines={unknown} />
      {study !== null && (
        <p>
          <a class="cw-link" href={`/library.html#/study/${study}`}>
            {words.record}
            <span class="cw-hidden">
              : <English>{routine.name}</English>
            </span>
          </a>
        </p>
      )}
    </>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <English>{line}</English>
          </li>
        ))}
      </ul>
    </>
  )
}
