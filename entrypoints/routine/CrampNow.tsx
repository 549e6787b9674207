import { useMemo } from 'preact/hooks'
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

/** What to do during a cramp: the steps at once, and when to get help below them. */
export function CrampNow() {
  const entry = useMemo(() => buildEntry(topic, loadEvidence()), [])
  return (
    <div class="page routine now">
      <header>
        <Logo />
        <h1>{words.title}</h1>
      </header>
      <main>
        <section class="surface steps">
          <ol>
            {entry.steps.map((step) => (
              <li key={proseText(step)}>
                <Said parts={step} />
              </li>
            ))}
          </ol>
          <Pose name="foot-up" side="right" />
        </section>
        <section class="surface" aria-labelledby="flags">
          <h2 id="flags">{words.flags}</h2>
          <ul>
            {entry.cautions
              .filter(({ urgent }) => urgent)
              .map(({ text }) => (
                <li key={proseText(text)}>
                  <Said parts={text} />
                </li>
              ))}
          </ul>
          <p>
            <a class="cw-link" href={`/library.html${libraryAddress(topic)}`}>
              {words.more}
            </a>
          </p>
        </section>
      </main>
    </div>
  )
}
