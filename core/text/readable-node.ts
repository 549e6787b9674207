/**
 * The little of a DOM node that reading needs. Real nodes fit as they are; `scripts/annotate.ts` makes such nodes from
 * a parsed file, so that both run the same code and `core/` stays free of the DOM.
 */
export interface ReadableNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly firstChild: ReadableNode | null
  readonly nextSibling: ReadableNode | null
  readonly parentNode: ReadableNode | null
}

export const elementNode = 1
export const textNode = 3
