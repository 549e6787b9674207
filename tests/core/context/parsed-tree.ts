import type { TreeText } from '../../../core/context/plan-reading.ts'
import { elementNode, type ReadableNode, textNode } from '../../../core/text/readable-node.ts'
import { headingLevel } from '../../../core/text/tags.ts'

/** Every node under a node in reading order. */
export function* nodesUnder(root: ReadableNode): Generator<ReadableNode> {
  const open: (ReadableNode | null)[] = [root.firstChild]
  while (open.length > 0) {
    const node = open.pop()
    if (!node) continue
    yield node
    open.push(node.nextSibling, node.firstChild)
  }
}

/** A plan's questions answered for a parsed file's nodes. `hosts` show something else in place of their children. */
export function parsedTree(hosts: ReadonlySet<ReadableNode> = new Set()): TreeText {
  const headingsIn = (node: ReadableNode) =>
    [node, ...nodesUnder(node)].filter(
      ({ nodeType, nodeName }) => nodeType === elementNode && headingLevel(nodeName) > 0,
    )
  return {
    textOf(node) {
      let text = ''
      for (const under of [node, ...nodesUnder(node)]) {
        if (hosts.has(under)) return null
        if (under.nodeType === textNode) text += under.nodeValue ?? ''
      }
      return text
    },
    isHost: (node) => hosts.has(node),
    headingsIn,
    titlesIn: (node) => headingsIn(node).filter(({ nodeName }) => nodeName === 'H1'),
    firstHeading: (node) => headingsIn(node)[0] ?? null,
  }
}
