import type { Night } from '../types.ts'

const columns: [string, (night: Night) => string | number | null][] = [
  ['evening', ({ evening }) => evening],
  ['cramps', ({ cramps }) => cramps],
  ['or_more', ({ orMore }) => yesNo(orMore)],
  ['worst_pain_0_to_10', ({ pain }) => pain],
  ['longest_minutes', ({ minutes }) => minutes],
  ['muscle', ({ muscle }) => muscle],
  ['side', ({ side }) => side],
  ['woke', ({ woke }) => yesNo(woke)],
  ['note', ({ note }) => guard(note)],
  ['changed_at', ({ changedAt }) => new Date(changedAt).toISOString()],
]

/**
 * The nights as a table for spreadsheets, by RFC 4180: a heading, commas, CRLF, quotes where they are needed. It begins
 * with a byte order mark, without which Excel reads accents wrongly.
 */
export function writeCsv(nights: readonly Night[]): string {
  const lines = [columns.map(([name]) => name), ...nights.map((night) => columns.map(([, read]) => read(night)))]
  return `\ufeff${lines.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('')}`
}

/** A note that a spreadsheet would take for a formula is given an apostrophe, by which it is text. */
function guard(note: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(note) ? `'${note}` : note
}

function yesNo(value: boolean | null): string | null {
  if (value === null) return null
  return value ? 'yes' : 'no'
}

function writeCell(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
