import type { Candidate } from '../match/find-terms.ts'
import { distance, type PageText } from '../text/text-index.ts'
import { isAside } from './containers.ts'
import { fewestCramps } from './reach.ts'

/** Cramp words that stand this near to each other on average, in characters, are what a page is about. */
const nearness = 400

/** The same where the page opens with them, as a thread does whose title only says "My calves". */
const openedNearness = 550
/** How much of what follows the title opens a page, in characters. */
const opening = 400

const asked = 20

/** What a page as a whole is about. */
export interface PageSubject {
  /** Cramps of limbs, by its title or by how often it speaks of them. */
  cramps: boolean
  /** Its top headings that name them. */
  titles: ReadonlySet<number>
  /** Where no heading is of the top level: the first of the page, if it names them. It speaks for all that follows. */
  lead: number | null
}

/**
 * Reads a page's subject from the cramp words on it, given in reading order. `isTold` says whether one is more than a symptom
 * beside others; asked of a few.
 */
export function readSubject(
  index: PageText,
  cramps: readonly Candidate[],
  others: readonly Candidate[],
  isTold: (cramp: Candidate) => boolean,
): PageSubject {
  const titles = new Set(
    cramps.filter((cramp) => index.blocks[cramp.block]?.heading === 1 && isTold(cramp)).map(({ block }) => block),
  )
  const first = cramps[0]
  const last = cramps.at(-1)
  const dense =
    first !== undefined &&
    last !== undefined &&
    cramps.length >= fewestCramps &&
    cramps.length > others.length &&
    distance(index, first.start, last.start) <
      (opens(index, first) && isTold(first) ? openedNearness : nearness) * (cramps.length - 1) &&
    cramps.slice(0, asked).filter(isTold).length * 2 > Math.min(cramps.length, asked)
  const lead = titles.size > 0 ? null : readLead(index, cramps)
  if (lead !== null) titles.add(lead)
  return { cramps: titles.size > 0 || dense, titles, lead }
}

/** Whether a cramp word stands in what follows the page's title, and not after another heading. */
function opens(index: PageText, { block, start }: Candidate): boolean {
  const title = index.blocks[index.blocks[block]?.section ?? -1]
  return title?.heading === 1 && distance(index, title.end, start) <= opening
}

function readLead({ blocks }: PageText, cramps: readonly Candidate[]): number | null {
  const first = blocks.findIndex(({ heading, container }) => heading > 0 && !isAside(container, null))
  if (first < 0 || !cramps.some(({ block }) => block === first)) return null
  return blocks.some(({ heading }) => heading === 1) ? null : first
}
