import { proseText } from '../core/evidence/prose.ts'
import type { Caution } from '../core/evidence/types.ts'
import { strings } from '../core/strings/interface.ts'
import { Glyph } from './Glyph.tsx'
import { Said } from './Said.tsx'

export interface CautionListProps {
  cautions: Caution[]
  /** Cautions stand above the answer and say so. */
  first: boolean
  /** Null for none, where what stands around it names it already. */
  headingLevel?: 2 | 3 | null
}

/** Cautions, urgent ones in a box of their own ahead of the rest. */
export function CautionList({ cautions, first, headingLevel = 3 }: CautionListProps) {
  if (cautions.length === 0) return null
  const Container = headingLevel === null ? 'div' : 'section'
  const groups = [true, false].map((urgent) => ({ urgent, items: cautions.filter((c) => c.urgent === urgent) }))
  return (
    <Container class="cw-cautions">
      {headingLevel !== null && <Heading level={headingLevel} first={first} />}
      {groups.map(({ urgent, items }) =>
        items.length === 0 ? null : (
          <ul key={String(urgent)} class={urgent ? 'urgent' : 'usual'}>
            {items.map((caution) => (
              <li key={proseText(caution.text)}>
                <Glyph name={urgent ? 'stop' : 'note'} />
                <span>
                  <Said parts={caution.text} />
                </span>
              </li>
            ))}
          </ul>
        ),
      )}
    </Container>
  )
}

function Heading({ level, first }: { level: 2 | 3; first: boolean }) {
  const Level = `h${level}` as const
  return (
    <Level class={first ? 'cw-heading' : 'cw-heading cw-hidden'}>
      {first ? strings.card.safetyFirst : strings.card.cautions}
    </Level>
  )
}
