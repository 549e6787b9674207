import type { ComponentChildren } from 'preact'
import type { ArticleVerdict } from '../../core/evidence/article-schema.ts'

/** Four outlines that differ without colour: a tick, a half disc, an arrow past a line, an empty ring. */
const shapes: Record<ArticleVerdict, ComponentChildren> = {
  supported: <path d="M4.5 12.8l5 5L19.5 6.6" />,
  partly: (
    <>
      <circle cx="12" cy="12" r="8.4" />
      <path class="solid" d="M12 3.6a8.4 8.4 0 0 1 0 16.8z" />
    </>
  ),
  overstated: <path d="M3 12h16M13.5 6.5L19.5 12l-6 5.5M9 4v16" />,
  unsupported: <circle cx="12" cy="12" r="8.4" stroke-dasharray="3.2 5.6" />,
}

/** The shape of a verdict, beside its words. */
export function VerdictMark({ verdict }: { verdict: ArticleVerdict }) {
  return (
    <svg class="cw-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[verdict]}
    </svg>
  )
}
