import type { TextIndex } from '../text/text-index.ts'
import type { Ground } from './ground.ts'
import { promisesList } from './section-kinds.ts'

/** The heading level of a `dt` or `summary`, which asks about its own matter. */
export const questionLevel = 6

/** What the headings above a block say, from the nearest to the title that names cramps. */
export interface Path {
  /** How many headings stand between. */
  depth: number
  /** The title that names cramps, when there is one. */
  title: number | null
  /** The title promises a list, whose items its sections are. */
  promises: boolean
  /** One of the headings heads advice. */
  advice: boolean
  /** The nearest heading names a remedy. */
  ofRemedy: boolean
}

type Above = Pick<Ground, 'subject' | 'othersIn' | 'kindOf' | 'remedyHeadings'>

/** The path above a section, by the index of its heading; null when a heading on it heads links, goods or other cramps. */
export function pathUp(index: TextIndex, section: number, ground: Above): Path | null {
  const { subject, othersIn, kindOf, remedyHeadings } = ground
  const path: Path = { depth: 0, title: null, promises: false, advice: false, ofRemedy: false }
  for (let above = section; above >= 0; above = index.blocks[above]?.section ?? -1) {
    const level = index.blocks[above]?.heading ?? 0
    if (subject.titles.has(above)) return { ...path, title: above, promises: promises(index, above) }
    if (othersIn.has(above) || kindOf(above) === 'apparatus') return null
    if (level <= 1) continue
    path.depth += 1
    path.advice ||= level < questionLevel && kindOf(above) === 'advice'
    path.ofRemedy ||= above === section && level < questionLevel && remedyHeadings.has(above)
  }
  const { lead } = subject
  return lead === null || section < lead ? path : { ...path, title: lead, promises: promises(index, lead) }
}

function promises({ text, blocks }: TextIndex, title: number): boolean {
  const block = blocks[title]
  return block !== undefined && promisesList(text.slice(block.start, Math.min(block.end, block.start + 300)))
}
