import type { Verdict } from '../../core/claims/types.ts'
import { clearOrphan, removeSheet } from './clear-orphan.ts'

/** What a range of the page can look like: a mention, a sentence by its verdict, or what the open card is about. */
export type Look = 'term' | Verdict | 'active'

/** Hues of the lines; each is mixed with the text's own colour, so that it shows on light and dark pages alike. */
const lines: Record<Exclude<Look, 'active'>, { line: string; hue: string }> = {
  term: { line: 'dotted 2px', hue: '#4a86c5' },
  'in-line': { line: 'solid 1.5px', hue: '#2f9e63' },
  beyond: { line: 'wavy 1.2px', hue: '#c98500' },
  against: { line: 'double 1.5px', hue: '#d2452d' },
  untested: { line: 'dashed 1.5px', hue: '#7a72d0' },
}
const tintHue = '#4a86c5'

/** Highlights of one document under names of this copy alone, and the sheet that draws them. */
export interface Paint {
  add(look: Look, range: StaticRange): void
  /**
   * Begins anew beside what is shown: what is added from now on is kept back until `reveal`, or until all is cleared. The
   * browser draws every range of a highlight anew when one comes to it.
   */
  hold(): void
  /** Shows at once what was kept back, in the place of what was shown. */
  reveal(): void
  remove(look: Look, range: StaticRange): void
  /** Takes everything away but the tint of the open card's mark. */
  clearMarks(): void
  /** Tints a range, or none. */
  tint(range: StaticRange | null): void
  /** Puts the sheet where it is wanted, and takes it from where it no longer is. */
  adopt(roots: ReadonlySet<Document | ShadowRoot>): void
  /** Puts registry entries and sheets back where the page dropped them. Cheap when it did not. */
  register(): void
  isRegistered(): boolean
  destroy(): void
}

/** The only code that touches `CSS.highlights` and adopted style sheets. */
export function createPaint(document: Document): Paint {
  clearOrphan(document)
  const id = crypto
    .getRandomValues(new Uint32Array(2))
    .reduce((text, part) => text + part.toString(16).padStart(8, '0'), '')
  const looks = [...Object.keys(lines), 'active'] as Look[]
  // Of the shape that `clear-orphan.ts` knows.
  const nameOf = (look: Look) => `m${id.slice(0, 12)}-${look}`
  const highlights = new Map(looks.map((look) => [look, new Highlight()]))
  const of = (look: Look) => highlights.get(look) as Highlight
  of('active').priority = 1
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles(nameOf))
  /** The document and the shadow roots that hold marks now, no others, so that none is kept alive. */
  let adopted: ReadonlySet<Document | ShadowRoot> = new Set()
  /** What is kept back. */
  let held: Map<Look, Highlight> | null = null

  const place = () => {
    for (const root of adopted) if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)
  }

  const register = () => {
    for (const [look, highlight] of highlights) {
      if (CSS.highlights.get(nameOf(look)) !== highlight) CSS.highlights.set(nameOf(look), highlight)
    }
    place()
  }

  return {
    add: (look, range) => (held?.get(look) ?? of(look)).add(range),
    hold() {
      held = new Map(looks.filter((look) => look !== 'active').map((look) => [look, new Highlight()]))
    },
    reveal() {
      for (const [look, highlight] of held ?? []) highlights.set(look, highlight)
      held = null
      register()
    },
    remove(look, range) {
      of(look).delete(range)
      held?.get(look)?.delete(range)
    },
    clearMarks() {
      held = null
      for (const look of looks) if (look !== 'active') of(look).clear()
    },
    tint(range) {
      of('active').clear()
      if (range) of('active').add(range)
    },
    adopt(roots) {
      for (const root of adopted) if (!roots.has(root)) removeSheet(root, sheet)
      adopted = roots
      place()
    },
    register,
    isRegistered: () => CSS.highlights.get(nameOf('term')) === of('term'),
    destroy() {
      for (const look of looks) CSS.highlights.delete(nameOf(look))
      for (const root of adopted) removeSheet(root, sheet)
      adopted = new Set()
    },
  }
}

function styles(nameOf: (look: Look) => string): string {
  // In forced colours Chromium fills a highlight and cuts off what hangs out of it: there the line hugs the words.
  const drawn = Object.entries(lines).map(([look, { line, hue }]) => {
    const name = `::highlight(${nameOf(look as Look)})`
    return `
    ${name} { text-decoration: underline ${line} color-mix(in srgb, currentColor 35%, ${hue}); text-underline-offset: 3px; text-decoration-skip-ink: none; }
    @media (forced-colors: active) { ${name} { text-decoration-color: LinkText; text-underline-offset: 0; } }
    @media print { ${name} { text-decoration: none; } }`
  })
  const active = `::highlight(${nameOf('active')})`
  return `${drawn.join('')}
    ${active} { background-color: color-mix(in srgb, ${tintHue} 22%, transparent); }
    @media print { ${active} { background-color: transparent; } }`
}
