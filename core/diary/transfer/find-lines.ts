/**
 * The line, from 1, on which each item of each list begins that stands right under the top of a JSON text, by the list's
 * name. The text must be one that parses. Of two lists of one name the last counts, as it does for `JSON.parse`.
 */
export function findLines(text: string): Map<string, number[]> {
  const lists = new Map<string, number[]>()
  let line = 1
  let depth = 0
  let name = ''
  let list: number[] | null = null
  let awaitsItem = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string
    if (sign === '\n') line += 1
    if (/\s/.test(sign)) continue
    if (awaitsItem && depth === 2 && sign !== ']') {
      list?.push(line)
      awaitsItem = false
    }
    if (sign === '"') {
      // Strings whole, so that brackets in them do not count. A string of JSON has no line breaks.
      const end = endOfString(text, at)
      if (depth === 1) name = String(JSON.parse(text.slice(at, end + 1)))
      at = end
    } else if (sign === '[' || sign === '{') {
      depth += 1
      if (depth === 2 && sign === '[') {
        list = []
        awaitsItem = true
        lists.set(name, list)
      }
    } else if (sign === ']' || sign === '}') {
      depth -= 1
      if (depth === 1) list = null
    } else if (sign === ',' && depth === 2) awaitsItem = list !== null
  }
  return lists
}

/** Where the string that begins at `start` has its closing quote. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end !== -1 && countBackslashes(text, end) % 2 === 1) end = text.indexOf('"', end + 1)
  return end === -1 ? text.length : end
}

function countBackslashes(text: string, end: number): number {
  let count = 0
  while (text[end - 1 - count] === '\\') count += 1
  return count
}
