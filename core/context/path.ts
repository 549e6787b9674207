import type { PageText } from '../text/text-index.ts'
import type { Ground } from './ground.ts'

/** The heading level of a `dt` or `summary`, which asks about its own matter. */
export const questionLevel = 6

/** The headings above a block, up to the title that names cramps. */
export interface Path {
  /** How many headings stand between. */
  depth: number
  /** The title that names cramps, when there is one. */
  title: number | null
  /** The nearest heading is a question of a list of questions. */
  question: boolean
}

/** The path above a section, by the index of its heading; null when a heading on it heads apparatus or other cramps. */
export function pathUp(
  { blocks }: PageText,
  section: number,
  { subject, othersIn, isApparatusAt }: Pick<Ground, 'subject' | 'othersIn' | 'isApparatusAt'>,
): Path | null {
  const question = blocks[section]?.heading === questionLevel
  let depth = 0
  for (let above = section; above >= 0; above = blocks[above]?.section ?? -1) {
    if (subject.titles.has(above)) return { depth, title: above, question }
    if (othersIn.has(above) || isApparatusAt(above)) return null
    if ((blocks[above]?.heading ?? 0) > 1) depth += 1
  }
  const { lead } = subject
  return { depth, title: lead !== null && section >= lead ? lead : null, question }
}
