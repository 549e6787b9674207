import type { PageClaim } from '../../core/claims/read-page.ts'
import type { Claim } from '../../core/claims/types.ts'
import type { Place } from './scan.ts'

/** A sentence that claims something. The same object stands at every mention in it. */
export interface PlacedSentence extends Place {
  text: string
  /** In reading order, at least one; one a topic and population. */
  claims: readonly Claim[]
}

/** Offsets of a mention into the joined text. */
interface Offsets {
  start: number
}

/** Where a range of the joined text lies in the page; null where the page changed meanwhile. */
type PlaceOf = (start: number, end: number) => Place | null

/** Gives each mention the sentence with claims it stands in, null for none. Both in reading order; linear. */
export function placeClaims<M extends Offsets>(
  mentions: readonly M[],
  claims: readonly PageClaim[],
  text: string,
  placeOf: PlaceOf,
): (PlacedSentence | null)[] {
  const sentences = groupBySentence(claims)
  const placed = new Map<number, PlacedSentence | null>()
  let at = 0
  return mentions.map(({ start }) => {
    while (at < sentences.length && (sentences[at]?.[0]?.end ?? 0) <= start) at += 1
    const own = sentences[at]
    const [first] = own ?? []
    if (!own || !first || first.start > start) return null
    let sentence = placed.get(first.start)
    if (sentence === undefined) {
      const place = placeOf(first.start, first.end)
      sentence = place && { ...place, text: text.slice(first.start, first.end), claims: own }
      placed.set(first.start, sentence)
    }
    return sentence
  })
}

function groupBySentence(claims: readonly PageClaim[]): PageClaim[][] {
  return [...Map.groupBy(claims, ({ start }) => start).values()]
}
