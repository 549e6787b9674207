const none = 0
const letter = 1
const digit = 2
const underscore = 3

/** What an ASCII character is to a word; all others, accented letters too, are none. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return letter
  if (code >= 48 && code <= 57) return digit
  return code === 95 ? underscore : none
})

function kindAt(text: string, offset: number): number {
  return kinds[text.charCodeAt(offset)] ?? none
}

/** The first offset at or after `from` that is not inside a word of ASCII; the text's end at the latest. */
export function wordEdge(text: string, from: number): number {
  let edge = Math.min(from, text.length)
  while (edge < text.length && kindAt(text, edge) !== none) edge += 1
  return edge
}

/** End of the run of letters or of digits at `start`; `start` itself when neither stands there. */
function runEnd(text: string, start: number): number {
  const kind = kindAt(text, start)
  let end = start
  if (kind === letter || kind === digit) while (kindAt(text, end) === kind) end += 1
  return end
}

/** What a name is looked up by, the run of letters or of digits it begins with; empty when with neither. */
export function headOf(name: string): string {
  return name.slice(0, runEnd(name, 0))
}
