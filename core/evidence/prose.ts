/** A number as it is shown, with the place it comes from: `from` is a path such as "garrison2020.effects.weekly.value". */
export interface Figure {
  text: string
  from: string
}

/** A sentence or phrase in parts: plain text, and the figures in it. */
export type Prose = readonly (string | Figure)[]

/** Joins texts, figures and phrases into one phrase; texts that meet become one. */
export function joinProse(...parts: (string | Figure | Prose)[]): Prose {
  const joined: (string | Figure)[] = []
  for (const part of parts.flatMap((p): Prose => (typeof p === 'string' || 'from' in p ? [p] : p))) {
    const last = joined.at(-1)
    if (part === '') continue
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part
    else joined.push(part)
  }
  return joined
}

/** Template tag for `joinProse`. */
export function prose(texts: TemplateStringsArray, ...parts: (string | Figure | Prose)[]): Prose {
  return joinProse(...texts.flatMap((text, i) => (i < parts.length ? [text, parts[i] as Prose] : [text])))
}

/** The words alone. */
export function proseText(parts: Prose): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

/** With its first letter a capital. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** With its first letter a capital; a figure at the start stays as it is. */
export function capitaliseProse(parts: Prose): Prose {
  const [first, ...rest] = parts
  return typeof first === 'string' ? [capitalise(first), ...rest] : parts
}

/** The record a figure comes from: "garrison2020". */
export function recordOf(from: string): string {
  return from.split('.', 1)[0] ?? ''
}
