import { createFirstLook } from '../../core/match/first-look.ts'
import { runSliced } from '../../core/slices.ts'

/** Pieces a page is cut into before it is read, where it has as many. */
const enoughPieces = 64
/** A parent of more is read as one: by then a call for each child costs more than the long string. */
const mostChildren = 2048
/** How deep pieces are looked for: a wrapper in a wrapper is common, a hundred of them are not. */
const mostLevels = 24

/** Whether the text under a node may speak of cramps. Read in slices; false when `signal` ended it. */
export async function lookAtText(root: Node, signal: AbortSignal): Promise<boolean> {
  const pieces = textPieces(root)
  const mayHold = createFirstLook()
  let held = false
  const advance = (expired: () => boolean): boolean => {
    for (;;) {
      const piece = pieces.next()
      if (piece.done) return true
      held = mayHold(piece.value)
      if (held) return true
      if (expired()) return false
    }
  }
  return (await runSliced(advance, signal)) && held
}

/**
 * The text of a node in pieces that follow each other, without that of scripts and styles right between them. Building
 * one string of a large page takes longer than building many short ones, and pieces can be read in slices.
 */
function* textPieces(root: Node): Generator<string, void> {
  let parts: readonly Node[] = [root]
  for (let level = 0; level < mostLevels && !haveManyChildren(parts); level += 1) {
    const next = parts.flatMap((part) => [...childrenOf(part)])
    if (next.length === parts.length && next.every((part, i) => part === parts[i])) break
    parts = next
  }
  // One after the other: where cramps stand early, the others are not even asked for.
  for (const part of parts) for (const child of childrenOf(part)) yield child.textContent ?? ''
}

function haveManyChildren(parts: readonly Node[]): boolean {
  let count = 0
  for (const part of parts) count += part instanceof Element ? part.childElementCount : 1
  return count >= enoughPieces
}

function* childrenOf(part: Node): Generator<Node, void> {
  if (!part.firstChild || (part instanceof Element && part.childElementCount > mostChildren)) yield part
  else for (let child: Node | null = part.firstChild; child; child = child.nextSibling) if (isText(child)) yield child
}

function isText(node: Node): boolean {
  if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE
  return node.localName !== 'script' && node.localName !== 'style'
}
