import type { PageChange } from '../content/watch.ts'
import type { PlacedMention } from './scan.ts'

type TextPlace = Pick<PlacedMention, 'startNode' | 'endNode' | 'sentence'>

/** Says of a mention whether a change took its text away or wrote over it, or over the sentence it is judged with. */
export function lostText(change: PageChange): (mention: TextPlace) => boolean {
  const { changedText, removed } = change
  const isLost = (text: Text) => changedText.has(text) || (removed && !text.isConnected)
  return ({ startNode, endNode, sentence }) =>
    isLost(startNode) ||
    isLost(endNode) ||
    (sentence !== null && (sentence.texts.some(isLost) || isWrittenInto(sentence.texts, change)))
}

/** Whether something came between two texts of a sentence: one word can turn what it claims around. */
function isWrittenInto(texts: readonly Text[], { between }: PageChange): boolean {
  if (between.size === 0 || texts.length < 2) return false
  for (const text of texts) {
    for (const parent of [text.parentNode, text.parentNode?.parentNode]) {
      const places = parent && between.get(parent)
      if (places?.some(({ before, after }) => holdsAny(before, texts) && holdsAny(after, texts))) return true
    }
  }
  return false
}

function holdsAny(node: Node, texts: readonly Text[]): boolean {
  return texts.some((text) => node.contains(text))
}
