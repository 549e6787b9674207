import type { PublishedBeside } from '../core/diary/insights.ts'
import { insightStrings as words } from '../core/strings/diary-insights.ts'
import { CertaintyDots } from './CertaintyDots.tsx'
import { Said } from './Said.tsx'

/** What trials found of the same thing, each result beside the reader's own difference in its unit. */
export function PublishedNote({ published }: { published: readonly PublishedBeside[] }) {
  if (published.length === 0) return null
  const ownIsThere = published.some(({ yours }) => yours !== null)
  return (
    <div class="published">
      <h3>{words.publishedTitle}</h3>
      <ul>
        {published.map(({ row, yours }) => (
          <li key={row.id}>
            <Said parts={row.answer} />
            <span class="sure">
              <CertaintyDots certainty={row.certainty} /> {row.certaintyLabel}
            </span>
            {yours !== null && <span class="yours">{yours}</span>}
          </li>
        ))}
      </ul>
      {ownIsThere && <p class="help">{words.notTheSame}</p>}
    </div>
  )
}
