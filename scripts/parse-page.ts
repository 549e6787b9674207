import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { ReadableNode } from '../core/text/readable-node.ts'

/** A parsed file's node, seen as the browser's DOM would show it. */
export interface ParsedNode extends ReadableNode {
  parentNode: ParsedNode | null
  firstChild: ParsedNode | null
  nextSibling: ParsedNode | null
  attributes: ReadonlyMap<string, string>
}

type Source = DefaultTreeAdapterTypes.Node

/** Parses HTML by the standard's rules and returns its `html` and `body` elements. */
export function parsePage(html: string): { html: ParsedNode; body: ParsedNode } {
  const document = convert(parse(html), null)
  const root = childNamed(document, 'HTML')
  const body = root && childNamed(root, 'BODY')
  if (!root || !body) throw new Error('the file has no body')
  return { html: root, body }
}

function childNamed(node: ParsedNode, name: string): ParsedNode | null {
  for (let child = node.firstChild; child; child = child.nextSibling) if (child.nodeName === name) return child
  return null
}

function convert(source: Source, parent: ParsedNode | null): ParsedNode {
  const isElement = 'tagName' in source
  const node = {
    nodeType: source.nodeName === '#text' ? 3 : isElement ? 1 : source.nodeName === '#comment' ? 8 : 9,
    nodeName: isElement ? source.tagName.toUpperCase() : source.nodeName,
    nodeValue: 'value' in source ? source.value : null,
    attributes: new Map(isElement ? source.attrs.map(({ name, value }) => [name, value]) : []),
    parentNode: parent,
    firstChild: null as ParsedNode | null,
    nextSibling: null as ParsedNode | null,
  }
  let previous: ParsedNode | null = null
  // A template's content is a tree of its own in a browser, not its children; the same holds here.
  for (const child of 'childNodes' in source ? source.childNodes : []) {
    const converted = convert(child, node)
    if (previous) previous.nextSibling = converted
    else node.firstChild = converted
    previous = converted
  }
  return node
}

/** Every text node under a node, scripts included, with its offset into the node's `textContent`. */
export function textOffsets(root: ParsedNode): Map<ReadableNode, number> {
  const offsets = new Map<ReadableNode, number>()
  let offset = 0
  const walk = (node: ParsedNode) => {
    if (node.nodeType === 3) {
      offsets.set(node, offset)
      offset += (node.nodeValue ?? '').length
    }
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child)
  }
  walk(root)
  return offsets
}
