import { raised } from './text-index.ts'

/** Longer text before a sentence's first raised edge is the sentence itself. */
const longestNote = 12

/** How far into a sentence the number of the last one's note reaches, which stands after that one's full stop. */
export function noteBefore(text: string): number {
  const edge = text.indexOf(raised)
  const isLead = edge >= 0 && edge <= longestNote && text.split(raised).length % 2 === 0
  return isLead ? edge + raised.length : 0
}

/** The same text with blanks for breaks, line ends and the numbers of notes; offsets stay. */
export function blankNotes(text: string): string {
  const skip = noteBefore(text)
  const pieces = text.slice(skip).split(raised)
  const read = pieces.map((piece, i) => (i % 2 === 1 && piece.length <= longestNote ? ' '.repeat(piece.length) : piece))
  return `${' '.repeat(skip)}${read.join(' ')}`.replace(/[\n\r\u2028]/g, ' ')
}

/** A sentence of a page's text as it is to be quoted: on one line, without the numbers of notes. */
export function flattenSentence(text: string): string {
  const pieces = text.slice(noteBefore(text)).split(raised)
  return pieces
    .filter((piece, i) => i % 2 === 0 || piece.length > longestNote)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
