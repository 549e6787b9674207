import { type Prose, proseText } from '../core/evidence/prose.ts'
import { strings } from '../core/strings/interface.ts'
import { Said } from './Said.tsx'

/** Things to do now, in order; nothing where there are none. */
export function Steps({ steps = [] }: { steps: Prose[] | undefined }) {
  if (steps.length === 0) return null
  return (
    <section class="cw-steps">
      <h3>{strings.card.steps}</h3>
      <ol>
        {steps.map((step) => (
          <li key={proseText(step)}>
            <Said parts={step} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What to do instead, or as well; nothing where there is nothing to say. */
export function Instead({ text }: { text: Prose | null }) {
  if (text === null) return null
  return (
    <section class="cw-instead">
      <h3>{strings.card.instead}</h3>
      <p>
        <Said parts={text} />
      </p>
    </section>
  )
}
