import type { PageChange } from '../content/watch.ts'
import type { PlacedMention } from './scan.ts'

/** Says of a mention whether a change took its text away or wrote over it. */
export function lostText({ changedText, removed }: PageChange): (mention: PlacedMention) => boolean {
  return ({ startNode, endNode }) =>
    changedText.has(startNode) ||
    changedText.has(endNode) ||
    (removed && !(startNode.isConnected && endNode.isConnected))
}
