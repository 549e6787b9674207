/** What the plain text of a page no longer shows. */
export interface LostForm {
  title: string
  /** The headers of its table's columns, whose borders are gone. */
  columns: readonly string[]
}

type Kind = 'h1' | 'h2' | 'p' | 'ul' | 'ol' | 'head' | 'row'

interface Line {
  kind: Kind
  text: string
}

/**
 * The HTML of a page that was kept as text: headings, paragraphs, lists and one table. A heading is a line without a
 * stop at its end; cells of a row begin with a capital. Every heading but the title is of one level.
 */
export function textToPage(text: string, { title, columns }: LostForm): string {
  const lines: Line[] = []
  let inTable = false
  for (const line of text.split(/\r?\n/)) {
    const words = line.trim()
    inTable = words !== '' && (inTable || words === columns.join(' '))
    if (words === '') continue
    if (inTable) lines.push({ kind: words === columns.join(' ') ? 'head' : 'row', text: words })
    else lines.push(readLine(line, title))
  }
  const body = groupLines(lines).map((group) => drawGroup(group, columns))
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeText(title)}</title></head>
<body>
${body.join('\n')}
</body>
</html>
`
}

function readLine(line: string, title: string): Line {
  const [, mark, words] = /^\s*(\u2022|\d+\.)\s+(.*\S)/.exec(line) ?? []
  if (words !== undefined) return { kind: mark === '\u2022' ? 'ul' : 'ol', text: words }
  const text = line.trim()
  if (text === title) return { kind: 'h1', text }
  // "4 min read" heads nothing.
  return { kind: /[.:!?]$|^\d/.test(text) ? 'p' : 'h2', text }
}

/** Items that follow each other are one list, rows one table with the header before them. */
function groupLines(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    const above = last?.at(-1)?.kind
    const goesOn = (line.kind === 'ul' || line.kind === 'ol') && above === line.kind
    if (last && (goesOn || (line.kind === 'row' && (above === 'head' || above === 'row')))) last.push(line)
    else groups.push([line])
  }
  return groups
}

function drawGroup(group: readonly Line[], columns: readonly string[]): string {
  const [first] = group
  if (!first) return ''
  const { kind, text } = first
  if (kind === 'ul' || kind === 'ol') {
    return `<${kind}>${group.map((item) => `\n<li>${escapeText(item.text)}</li>`).join('')}\n</${kind}>`
  }
  if (kind === 'head') return drawTable(group.slice(1), columns)
  return `<${kind}>${escapeText(text)}</${kind}>`
}

function drawTable(rows: readonly Line[], columns: readonly string[]): string {
  const draw = (tag: string, cells: readonly string[]) =>
    cells.map((cell) => `<${tag}>${escapeText(cell)}</${tag}>`).join('')
  const body = rows.map(({ text }) => {
    const cells = cutRow(text)
    if (cells.length !== columns.length) throw new Error(`"${text}" is no row of ${columns.length} cells`)
    return `<tr>${draw('th', cells.slice(0, 1))}${draw('td', cells.slice(1))}</tr>`
  })
  return `<table>\n<thead><tr>${draw('th', columns)}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
}

/** A cell begins at a capital; "Vitamin D" and "Vitamin B12" are one name. */
function cutRow(text: string): string[] {
  return text.split(/ (?=[A-Z](?![\dA-Z]*(?: |$)))/)
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
