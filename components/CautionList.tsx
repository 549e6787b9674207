import { proseText } from '../core/evidence/prose.ts'
import type { Caution } from '../core/evidence/types.ts'
import { strings } from '../core/strings/interface.ts'
import { Glyph } from './Glyph.tsx'
import { Said } from './Said.tsx'

export interface CautionListProps {
  cautions: Caution[]
  /** Cautions stand above the answer and say so. */
  first: boolean
  headingLevel?: 2 | 3
}

/** Cautions, urgent ones in a box of their own ahead of the rest. */
export function CautionList({ cautions, first, headingLevel = 3 }: CautionListProps) {
  const Heading = `h${headingLevel}` as const
  if (cautions.length === 0) return null
  const groups = [true, false].map((urgent) => ({ urgent, items: cautions.filter((c) => c.urgent === urgent) }))
  return (
    <section class="cw-cautions">
      <Heading class={first ? 'cw-heading' : 'cw-heading cw-hidden'}>
        {first ? strings.card.safetyFirst : strings.card.cautions}
      </Heading>
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
    </section>
  )
}
