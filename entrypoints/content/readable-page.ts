/** Whether a document is a page of text: HTML or XHTML in English or in no named language, with highlights to paint. */
export function isReadable(document: Document): boolean {
  if (document.contentType !== 'text/html' && document.contentType !== 'application/xhtml+xml') return false
  return typeof Highlight === 'function' && 'highlights' in CSS
}
