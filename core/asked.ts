/** A text the reader asks about, on its way from the page to the library. It is kept nowhere. */
export interface Asked {
  text: string
  /** It was longer, and the rest is left out. */
  isCut: boolean
  /** It comes from a private window: what was asked must not show in an address. */
  isPrivate: boolean
}

/** A selection of this many characters is several pages long; more would be a whole book's. */
export const longestAsked = 20_000

/** Reads what a browser hands over as selected; null for nothing to ask about. */
export function readAsked(selected: unknown, isPrivate: boolean): Asked | null {
  if (typeof selected !== 'string') return null
  const text = selected.trim()
  if (text === '') return null
  // A cut in the middle of a pair leaves half of it.
  return { text: text.slice(0, longestAsked).toWellFormed(), isCut: text.length > longestAsked, isPrivate }
}
