import type { SourceLink } from '../core/evidence/types.ts'
import { strings } from '../core/strings/interface.ts'

/** Sources as links that leave the page alone; one without a known address stays plain text. */
export function SourceList({ sources }: { sources: SourceLink[] }) {
  if (sources.length === 0) return null
  return (
    <ul>
      {sources.map((source) => (
        <li key={source.id}>
          {source.href === null ? (
            source.label
          ) : (
            <a class="cw-link" href={source.href} target="_blank" rel="noopener noreferrer">
              {source.label}
              <span class="cw-hidden">, {strings.card.opensInNewTab}</span>
            </a>
          )}
          {source.design !== '' && <span> · {source.design}</span>}
        </li>
      ))}
    </ul>
  )
}
