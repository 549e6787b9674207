/** Whether a document is a page of text: HTML or XHTML. */
export function isReadable(document: Document): boolean {
  return document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml'
}
