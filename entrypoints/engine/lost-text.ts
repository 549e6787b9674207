import type { PageChange } from '../content/watch.ts'
import { isHere } from './page-nodes.ts'
import type { PlacedMention } from './scan.ts'

/** Says of a mention whether a change took its text away, wrote over it, or came in between. */
export function lostText({ changedText, removed, addedText }: PageChange): (mention: PlacedMention) => boolean {
  const isEdited = removed || addedText.length > 0
  return (mention) => {
    const { startNode, endNode, spanned } = mention
    if (changedText.has(startNode) || changedText.has(endNode)) return true
    if (removed && !(isHere(startNode) && isHere(endNode))) return true
    return isEdited && spanned !== null && wordsBetween(mention) !== spanned
  }
}

type Ends = Pick<PlacedMention, 'startNode' | 'startOffset' | 'endNode' | 'endOffset'>

/** What stands between the ends of a mention now, as it is written. The ends must be where they were found. */
export function wordsBetween({ startNode, startOffset, endNode, endOffset }: Ends): string {
  const range = document.createRange()
  range.setStart(startNode, startOffset)
  range.setEnd(endNode, endOffset)
  return range.toString()
}
