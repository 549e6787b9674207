import type { Caution } from '../core/evidence/types.ts'
import { strings } from '../core/strings/interface.ts'
import { Glyph } from './Glyph.tsx'

export interface CautionListProps {
  cautions: Caution[]
  /** Cautions stand above the answer and say so. */
  first: boolean
}

/** Cautions, urgent ones in a box of their own ahead of the rest. */
export function CautionList({ cautions, first }: CautionListProps) {
  if (cautions.length === 0) return null
  const groups = [true, false].map((urgent) => ({ urgent, items: cautions.filter((c) => c.urgent === urgent) }))
  return (
    <section class="cw-cautions">
      <h3 class={first ? '' : 'cw-hidden'}>{first ? strings.card.safetyFirst : strings.card.cautions}</h3>
      {groups.map(({ urgent, items }) =>
        items.length === 0 ? null : (
          <ul key={String(urgent)} class={urgent ? 'urgent' : 'usual'}>
            {items.map((caution) => (
              <li key={caution.text}>
                <Glyph name={urgent ? 'stop' : 'note'} />
                <span>{caution.text}</span>
              </li>
            ))}
          </ul>
        ),
      )}
    </section>
  )
}
