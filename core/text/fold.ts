/** Characters that are in the text but not in the word: soft hyphen, zero-width space and joiners, byte order mark. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/
const invisibleAll = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/** Text without invisible characters, and the way back to where each offset was. */
export interface FoldedText {
  text: string
  /** Offset in the original of a character at `offset` in `text`. */
  at(offset: number): number
}

/** Drops invisible characters. The usual text has none and comes back as it is, at the cost of one look. */
export function foldText(text: string): FoldedText {
  if (!invisible.test(text)) return { text, at: (offset) => offset }
  const removed: number[] = []
  const folded = text.replace(invisibleAll, (_, offset: number) => {
    removed.push(offset)
    return ''
  })
  // removed[i] - i is where, in the folded text, the i-th removed character would stand.
  return {
    text: folded,
    at(offset) {
      let low = 0
      let high = removed.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((removed[middle] as number) - middle <= offset) low = middle + 1
        else high = middle
      }
      return offset + low
    },
  }
}
