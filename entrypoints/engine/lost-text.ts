import type { PageChange } from '../content/watch.ts'
import { isHere } from './page-nodes.ts'
import type { Place, PlacedMention } from './scan.ts'

/**
 * Says of a mention whether a change took its text away, wrote over it or came in between, or did so to the sentence it
 * is judged with: one word can turn around what that claims.
 */
export function lostText({ changedText, removed, addedText }: PageChange): (mention: LostBy) => boolean {
  const isEdited = removed || addedText.length > 0
  const isLost = (place: Place): boolean => {
    const { startNode, endNode, spanned } = place
    if (changedText.has(startNode) || changedText.has(endNode)) return true
    if (removed && !(isHere(startNode) && isHere(endNode))) return true
    return isEdited && spanned !== null && wordsBetween(place) !== spanned
  }
  // Asked once a sentence, however many mentions it holds.
  const known = new Map<Place, boolean>()
  const isSentenceLost = (sentence: Place): boolean => {
    const lost = known.get(sentence) ?? isLost(sentence)
    known.set(sentence, lost)
    return lost
  }
  return (mention) => isLost(mention) || (mention.sentence !== null && isSentenceLost(mention.sentence))
}

type LostBy = Place & Pick<PlacedMention, 'sentence'>

/** What stands between the ends of a place now, as it is written. The ends must be where they were found. */
export function wordsBetween({ startNode, startOffset, endNode, endOffset }: Omit<Place, 'spanned'>): string {
  const range = document.createRange()
  range.setStart(startNode, startOffset)
  range.setEnd(endNode, endOffset)
  return range.toString()
}
