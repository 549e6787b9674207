/** A line of the address bar: what it is, and what is said of it, if anything. */
export interface SuggestionLine {
  main: string
  more?: string
}

/** Writes a line as the browser wants it. */
export type WriteLine = (line: SuggestionLine) => string

/** As plain text, which Firefox shows letter by letter. */
export const writePlain: WriteLine = ({ main, more }) => (more === undefined ? main : `${main}: ${more}`)

/** In the markup that Chromium reads: a line that is no well-formed XML is not shown at all. */
export const writeMarked: WriteLine = ({ main, more }) =>
  more === undefined ? escapeXml(main) : `<match>${escapeXml(main)}</match><dim>: ${escapeXml(more)}</dim>`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Text inside XML 1.0. Signs that no such text may hold, halves of surrogate pairs among them, become spaces. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, ' ')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
}
