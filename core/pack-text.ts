import type { TextToJudge } from './judge-text.ts'
import { type ContainerKind, containerKinds } from './text/tags.ts'
import type { Block, Container, Gap } from './text/text-index.ts'

/**
 * A text to be judged as a frame sends it: numbers in rows, since objects by the ten thousand take longer to write and
 * read than to judge.
 */
export interface PackedText {
  text: string
  title: string
  /** A row for each block: start, end, its container, heading, section, and 1 where it stands for what was passed over. */
  blocks: number[]
  /** A row for each container, its parent before it: kind, by its place in `containerKinds`, parent, first, end. */
  containers: number[]
  /** A row for each gap: at, length. */
  gaps: number[]
  shut: number[]
  judgesClaims: boolean
}

/** What is read of a page's text at most, in characters, some five hundred long articles: a message has its limits. */
export const mostText = 10_000_000
/** And of its title. */
export const mostTitle = 1000

const blockRow = 6
const containerRow = 4
const gapRow = 2
const lowestHeading = 6
/** In place of a container, parent or section that is not there. */
const none = -1

/** Packs what is sent of a page. Of a text beyond `mostText`, what stands first. Linear in the blocks. */
export function packText({ text, title, blocks, gaps, shut, judgesClaims }: TextToJudge): PackedText {
  const kept = text.length <= mostText ? blocks : blocks.filter(({ start }) => start < mostText)
  const containers: number[] = []
  const places = new Map<Container, number>()
  /** A page can nest as deep as it likes: no call for each level. */
  const placeOf = (container: Container | null): number => {
    const fresh: Container[] = []
    let above = container
    for (; above && !places.has(above); above = above.parent) fresh.push(above)
    let place = above ? (places.get(above) as number) : none
    for (const one of fresh.toReversed()) {
      containers.push(containerKinds.indexOf(one.kind), place, one.first, Math.min(one.end, kept.length))
      place = places.size
      places.set(one, place)
    }
    return place
  }
  const rows: number[] = []
  for (const { start, end, container, heading, section, passedOver } of kept)
    rows.push(start, Math.min(end, mostText), placeOf(container), heading, section, passedOver ? 1 : 0)
  return {
    text: text.slice(0, mostText),
    title: title.slice(0, mostTitle),
    blocks: rows,
    containers,
    gaps: gaps.flatMap(({ at, length }) => (at <= mostText ? [at, length] : [])),
    shut: [...shut],
    judgesClaims,
  }
}

/**
 * Whether a value from outside is a packed text whose rows fit together: offsets ascend and lie in the text, and what a
 * row names stands before it, so that nothing goes round in circles. Linear.
 */
export function isPackedText(value: unknown): value is PackedText {
  if (typeof value !== 'object' || value === null) return false
  const { text, title, blocks, containers, gaps, shut, judgesClaims } = value as Record<keyof PackedText, unknown>
  if (typeof text !== 'string' || text.length > mostText || typeof title !== 'string' || title.length > mostTitle)
    return false
  if (![blocks, containers, gaps, shut].every(isCounts) || typeof judgesClaims !== 'boolean') return false
  const packed = value as PackedText
  return fitContainers(packed) && fitBlocks(packed) && fitGaps(packed)
}

/** Whole numbers, none less than the one that stands for nothing. */
function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((one) => Number.isSafeInteger(one) && one >= none)
}

function fitContainers({ containers, blocks }: PackedText): boolean {
  if (containers.length % containerRow !== 0) return false
  const count = blocks.length / blockRow
  let own = 0
  for (const [kind, parent, first, end] of rowsOf(containers, containerRow)) {
    if (kind < 0 || kind >= containerKinds.length || parent >= own || first < 0 || first > end || end > count)
      return false
    own += 1
  }
  return true
}

function fitBlocks({ text, blocks, containers }: PackedText): boolean {
  if (blocks.length % blockRow !== 0) return false
  const count = containers.length / containerRow
  let own = 0
  let read = 0
  for (const [start, end, container, heading, section, passedOver] of rowsOf(blocks, blockRow)) {
    if (start < read || end < start || end > text.length || container >= count || section >= own) return false
    if (heading < 0 || heading > lowestHeading || passedOver < 0 || passedOver > 1) return false
    own += 1
    read = end
  }
  return true
}

function fitGaps({ text, gaps }: PackedText): boolean {
  if (gaps.length % gapRow !== 0) return false
  let before = 0
  for (const [at, length] of rowsOf(gaps, gapRow)) {
    if (at < before || at > text.length || length < 0) return false
    before = at
  }
  return true
}

/** The text that was packed. */
export function unpackText({ blocks, containers, gaps, ...rest }: PackedText): TextToJudge {
  const own: Container[] = []
  for (const [kind, parent, first, end] of rowsOf(containers, containerRow))
    own.push({ kind: containerKinds[kind] as ContainerKind, parent: own[parent] ?? null, first, end })
  return {
    ...rest,
    blocks: Array.from(rowsOf(blocks, blockRow), ([start, end, container, heading, section, passedOver]): Block => {
      const block = { start, end, container: own[container] ?? null, heading, section }
      return passedOver === 1 ? { ...block, passedOver: true } : block
    }),
    gaps: Array.from(rowsOf(gaps, gapRow), ([at, length]): Gap => ({ at, length })),
  }
}

type Row = [number, number, number, number, number, number]

function* rowsOf(numbers: readonly number[], length: number): Generator<Row, void> {
  for (let at = 0; at < numbers.length; at += length) yield numbers.slice(at, at + length) as Row
}
