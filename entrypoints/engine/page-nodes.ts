import type { ReadableNode } from '../../core/text/readable-node.ts'
import { isShutElement } from '../../core/text/shut.ts'

/** Whether a node stands in this page: one that was moved into another document is connected too. */
export function isHere(node: Node): boolean {
  return node.isConnected && node.ownerDocument === document
}

/** What a shadow host or slot shows in place of its own children; null for every other node. */
export function shownChildren(node: ReadableNode): ReadableNode[] | null {
  const element = node as Element
  if (element.nodeType !== 1) return null
  const root = element.shadowRoot
  if (root) return [...root.childNodes]
  if (element.localName !== 'slot' || !(element instanceof HTMLSlotElement)) return null
  const assigned = element.assignedNodes()
  return assigned.length > 0 ? assigned : null
}

const attributes = {
  attribute: (node: ReadableNode, name: string) => (node as Element).getAttribute(name),
}

/** Says whether a node stands in a part of the page that must not be read. Remembers what it saw, for one reading. */
export function createShutCheck(): (node: Node) => boolean {
  const known = new Map<Node, boolean>()
  // A page that is all one editor has no attribute that says so.
  if (document.designMode === 'on') return () => true
  const isShut = (node: Node): boolean => {
    const before = known.get(node)
    if (before !== undefined) return before
    const parent = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)
    const isShutItself = node instanceof Element && node.hasAttributes() && isShutElement(node, attributes)
    const shut = isShutItself || (parent !== null && isShut(parent))
    known.set(node, shut)
    return shut
  }
  return isShut
}

/** The element a node is laid out by: its parent, across a shadow boundary too. */
export function parentElementOf(node: Node): Element | null {
  const parent = node.parentNode
  return parent instanceof Element ? parent : parent instanceof ShadowRoot ? parent.host : null
}
