import type { ReadableNode } from './readable-node.ts'

/** An element as far as its attributes go. */
export interface AttributeReader {
  attribute(node: ReadableNode, name: string): string | null
}

/**
 * Whether an element's own attributes close it to reading: editable, hidden, not to be translated, or in a language
 * other than English. The rules of its ancestors are theirs.
 */
export function isShutElement(node: ReadableNode, { attribute }: AttributeReader): boolean {
  const editable = attribute(node, 'contenteditable')
  if (editable !== null && editable.toLowerCase() !== 'false') return true
  if (attribute(node, 'hidden') !== null || attribute(node, 'aria-hidden') === 'true') return true
  if (attribute(node, 'translate')?.toLowerCase() === 'no') return true
  const role = attribute(node, 'role')
  if (role === 'textbox' || role === 'searchbox') return true
  return !isEnglish(attribute(node, 'lang'))
}

/** A missing or empty language counts as English: much of the web names none. */
export function isEnglish(lang: string | null): boolean {
  return !lang || /^(?:en|und|mul)(?:-|$)/i.test(lang.trim())
}
