const names = ['ink', 'soft', 'line', 'edge', 'paper', 'accent', 'works'] as const
/** Colours of the bands, by lane, as the calendar has them. */
const bandNames = ['if-lacking', 'hardly-studied', 'conflict', 'works'] as const

/** The theme's colours as a canvas takes them. */
export type ChartColours = Record<(typeof names)[number], string> & { bands: string[] }

/** Reads the colours that hold for an element now: a canvas knows no variables, nor what forced colours make of them. */
export function readColours(element: Element): ChartColours {
  const probe = document.createElement('span')
  element.append(probe)
  const read = (name: string) => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const colours = Object.fromEntries(names.map((name) => [name, read(name)])) as Record<(typeof names)[number], string>
  const bands = bandNames.map(read)
  probe.remove()
  return { ...colours, bands }
}

/** Calls back whenever the colours may have changed. Returns what ends it. */
export function watchColours(callback: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query))
  for (const query of queries) query.addEventListener('change', callback)
  return () => {
    for (const query of queries) query.removeEventListener('change', callback)
  }
}
