import { anyWithin } from '../text/sorted.ts'
import type { Block, Container, PageText } from '../text/text-index.ts'
import { nearest } from './containers.ts'
import { blockText, type Ground } from './ground.ts'

/**
 * What a table says of a block in it: `true` that it is about cramps, `false` that it is about something else, null
 * that the table does not say, or there is none. A caption speaks for every cell. A row that names cramps speaks for its
 * first cell, which it is about, and for the cell that names them; one that begins with them for all its cells.
 */
export function tableSpeaks(ground: Ground, at: number, block: Block): boolean | null {
  const table = nearest(block.container, 'table')
  if (!table) return null
  if (captionSpeaks(ground, table)) return true
  const row = nearest(block.container, 'row')
  const first = row ? at === row.first : false
  const own = ground.crampsIn.has(at)
  const headings = columnSpeaks(ground, table, row, at)
  if (row && anyWithin(ground.crampBlocks, row.first, row.end)) return first || own || ground.crampsIn.has(row.first)
  if (headings) return first || headings === 'own'
  if (first && isOfTreatments(ground, table, block)) return true
  return null
}

/** What heads a table of what is done about cramps, in its caption, its own heading or its first row. */
const treatments =
  /\b(?:remed(?:y|ies)|what (?:helps|works|to try|is known)|medicines? tried|evidence|verdict|does it (?:help|work)|how it did)\b/i
/** Of what else its rows may be. */
const ofUses = /\b(?:used for|good for|benefits?|conditions?|helps with|what .{0,20} for)\b/i

/** On a page about cramps: a table of remedies, of which some row names them. */
function isOfTreatments({ index, subject, crampBlocks }: Ground, table: Container, block: Block): boolean {
  if (!subject.cramps || !anyWithin(crampBlocks, table.first, table.end)) return false
  const heads = [...index.blocks.slice(table.first, table.first + headCells), index.blocks[block.section]]
  const texts = heads.map((head) => blockText(index, head))
  return texts.some((text) => treatments.test(text)) && !texts.some((text) => ofUses.test(text))
}

/** A caption and a row of headings. */
const headCells = 4

function captionSpeaks({ index, crampsIn }: Ground, table: Container): boolean {
  const caption = index.blocks[table.first]
  return caption?.container?.kind === 'caption' && crampsIn.has(table.first)
}

/** Whether a column heading of the table names cramps: the block's own column, or another. */
function columnSpeaks({ crampsIn, crampBlocks, index }: Ground, table: Container, row: Container | null, at: number) {
  const first = index.blocks[table.first]?.container?.kind === 'caption' ? table.first + 1 : table.first
  const head = nearest(index.blocks[first]?.container ?? null, 'row')
  if (!head || !row || head === row || !isHead(index, head) || !anyWithin(crampBlocks, head.first, head.end))
    return null
  // The corner of a table is often empty, and then no block: the columns are counted from their end.
  const missing = row.end - row.first - (head.end - head.first)
  if (missing !== 0 && (missing !== 1 || !isOfShortCells(index, row))) return 'other'
  return crampsIn.has(head.first + (at - row.first) - missing) ? 'own' : 'other'
}

/** What fills more of a cell may be two paragraphs of one. */
const shortCell = 80

function isOfShortCells({ blocks }: PageText, { first, end }: Container): boolean {
  return blocks.slice(first, end).every((block) => block.end - block.start <= shortCell)
}

/** A row of headings, not one that only begins with one. */
function isHead({ blocks }: PageText, row: Container): boolean {
  return [row.first, row.end - 1].every((at) => nearest(blocks[at]?.container ?? null, 'head-cell') !== null)
}
