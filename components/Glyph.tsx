import type { ComponentChildren } from 'preact'

/** Caution shapes are not triangles, so that they never read as the state "not advised". */
const glyphs = {
  stop: (
    <>
      <path d="M8.3 3.2h7.4l5.1 5.1v7.4l-5.1 5.1H8.3l-5.1-5.1V8.3z" />
      <path d="M12 7.8v5M12 16.2v.1" />
    </>
  ),
  note: (
    <>
      <circle cx="12" cy="12" r="8.8" />
      <path d="M12 11.4v5M12 7.8v.1" />
    </>
  ),
  close: <path d="M6 6l12 12M18 6L6 18" />,
  chevron: <path d="M8.5 5l7 7-7 7" />,
  search: <path d="M15.6 15.6L20.5 20.5M10.4 17a6.6 6.6 0 1 0 0-13.2 6.6 6.6 0 0 0 0 13.2z" />,
  done: <path d="M5 12.8l4.6 4.6L19 7" />,
} satisfies Record<string, ComponentChildren>

export type GlyphName = keyof typeof glyphs

/** A small drawing beside words that already say it. What points back or on is mirrored where text runs to the left. */
export function Glyph({ name }: { name: GlyphName }) {
  return (
    <svg
      class={name === 'chevron' ? 'cw-icon cw-mirrors' : 'cw-icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      {glyphs[name]}
    </svg>
  )
}
