import type { ComponentChildren } from 'preact'
import type { Tone } from '../core/diary/insights.ts'

/** A shape for each tone, so that none is told by colour alone. */
const shapes: Record<Tone, ComponentChildren> = {
  early: (
    <>
      <circle cx="12" cy="12" r="8.8" />
      <path d="M12 7v5.4l3.4 2" />
    </>
  ),
  fewer: <path d="M12 4v15M5.5 12.5L12 19l6.5-6.5" />,
  more: <path d="M12 20V5M5.5 11.5L12 5l6.5 6.5" />,
  unclear: <path d="M3.5 12h17M7 8l-3.5 4L7 16M17 8l3.5 4-3.5 4" />,
  hidden: (
    <>
      <path d="M3 12s3.4-5.6 9-5.6S21 12 21 12s-3.4 5.6-9 5.6S3 12 3 12z" />
      <path d="M5 19L19 5" />
    </>
  ),
  plain: null,
}

/** A small drawing beside words that say the same. */
export function ToneMark({ tone }: { tone: Tone }) {
  return (
    <svg class="cw-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[tone]}
    </svg>
  )
}
