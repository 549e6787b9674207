/** Stems one of which every page about cramps holds; in the letter cases pages use. */
const stems = [
  'cramp',
  'Cramp',
  'CRAMP',
  'spasm',
  'Spasm',
  'SPASM',
  'charley horse',
  'Charley horse',
  'Charley Horse',
  'charlie horse',
  'Charlie horse',
  'EAMC',
]

/**
 * Whether a text may speak of cramps. A handful of plain searches cost less than reading the text did, so that other
 * pages are dismissed for the price of one read. May say yes to text without a cramp, never no to text with one, but
 * for a stem cut by a soft hyphen in a text with no other.
 */
export function mayHoldCramps(text: string): boolean {
  return stems.some((stem) => text.includes(stem))
}
