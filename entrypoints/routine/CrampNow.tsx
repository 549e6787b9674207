import { useMemo } from 'preact/hooks'
import { CautionList } from '../../components/CautionList.tsx'
import { EnglishNote } from '../../components/English.tsx'
import { Glyph } from '../../components/Glyph.tsx'
import { Logo } from '../../components/Logo.tsx'
import { Pose } from '../../components/Pose.tsx'
import { Said } from '../../components/Said.tsx'
import { buildEntry } from '../../core/evidence/build-entry.ts'
import { proseText } from '../../core/evidence/prose.ts'
import { libraryAddress } from '../../core/library/library-address.ts'
import { routineStrings } from '../../core/strings/routine.ts'
import { loadEvidence } from '../../data/evidence.ts'

const words = routineStrings.now
const topic = 'acute_relief'
const flags = 'red_flags'

/** What to do during a cramp: the steps at once, and when to get help below them. */
export function CrampNow() {
  const entry = useMemo(() => buildEntry(topic, loadEvidence()), [])
  const urgent = entry.cautions.filter((caution) => caution.urgent)
  const usual = entry.cautions.filter((caution) => !caution.urgent)
  return (
    <div class="page routine now">
      <header>
        <Logo />
        <h1 tabIndex={-1}>{words.title}</h1>
      </header>
      <main>
        <section class="surface steps" aria-label={words.steps}>
          <ol>
            {entry.steps.map((step) => (
              <li key={proseText(step)}>
                <Said parts={step} />
              </li>
            ))}
          </ol>
          <div class="drawings">
            <Pose name="foot-up" side="right" />
            <Pose name="stand-on-it" side="right" />
          </div>
        </section>
        <section class="surface" aria-labelledby="flags">
          <h2 id="flags">{words.flags}</h2>
          <CautionList cautions={urgent} first={true} headingLevel={null} />
          {entry.seeDoctor !== null && (
            <>
              <h3>{words.doctor}</h3>
              <p>
                <Said parts={entry.seeDoctor} />
              </p>
            </>
          )}
          <p>
            <a class="cw-button flag" href={`/library.html${libraryAddress(flags)}`}>
              <Glyph name="stop" />
              {words.allFlags}
            </a>
          </p>
          {usual.length > 0 && (
            <>
              <h3>{words.other}</h3>
              <CautionList cautions={usual} first={false} headingLevel={null} />
            </>
          )}
        </section>
        <EnglishNote />
        <p class="links">
          <a class="cw-link" href={`/library.html${libraryAddress(topic)}`}>
            {words.more}
          </a>
          <a class="cw-link" href="#/">
            {words.stretch}
          </a>
        </p>
      </main>
    </div>
  )
}
