import type { StudyLinkModel } from '../core/evidence/types.ts'
import { strings } from '../core/strings/interface.ts'
import { English } from './English.tsx'
import { RecordLink } from './Said.tsx'

const words = strings.card

/** The studies a passage links, with what is known of them here. */
export function LinkedStudies({ linked }: { linked: readonly StudyLinkModel[] }) {
  if (linked.length === 0) return null
  return (
    <section class="cw-linked">
      <h3>{words.linked}</h3>
      <ul>
        {linked.map(({ name, source, found }) => (
          <li key={name}>
            <English>{source === null ? name : <RecordLink from={source.id} text={name} plain />}</English>
            <span>
              {source === null ? words.linkedNot : found === null ? words.linkedHeldOnly : words.linkedHeld(found)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
