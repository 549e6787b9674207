import type { DoseModel } from '../core/evidence/types.ts'
import { doseStrings as words } from '../core/strings/dose.ts'
import { Glyph } from './Glyph.tsx'
import { Figured } from './Said.tsx'

export interface DoseNoteProps {
  dose: DoseModel
  place: 'page' | 'text'
}

/** An amount on the page beside what trials gave and what limits allow. */
export function DoseNote({ dose, place }: DoseNoteProps) {
  const { stated, isAs, note, lines } = dose
  return (
    <section class="cw-dose">
      <h3>{words.title}</h3>
      <p>
        {words.says[place]} <b>{stated}</b>
        {isAs !== null && `, ${isAs}`}. {note}
      </p>
      <ul>
        {lines.map(({ text, warns }, i) => (
          // Lines of one dose never move.
          <li key={i} class={warns ? 'warns' : undefined}>
            {warns && <Glyph name="note" />}
            <span>
              <Figured parts={text} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
