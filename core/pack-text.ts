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
/** How many blocks are read of a page at most: their rows take as much of a message as a long text. */
export const mostBlocks = 400_000
/** How deep containers are told to lie in each other; browsers build no deeper page from its source. */
const mostDepth = 512

const blockRow = 6
const containerRow = 4
const gapRow = 2
const lowestHeading = 6
/** In place of a container, parent or section that is not there. */
const none = -1

/** Where a container's row is, and how deep it lies. */
interface Place {
  at: number
  depth: number
}

const outside: Place = { at: none, depth: 0 }

/** Packs what is sent of a page: of one beyond `mostText` or `mostBlocks`, what stands first. Linear in the blocks. */
export function packText({ text, title, blocks, gaps, shut, judgesClaims }: TextToJudge): PackedText {
  const kept = blocks.slice(0, mostBlocks).filter(({ start }) => start < mostText)
  const end = kept.length === blocks.length ? text.length : Math.min(kept.at(-1)?.end ?? 0, mostText)
  const containers: number[] = []
  const places = new Map<Container, Place>()
  /** A page can nest as deep as it likes: no call for each level, and what lies too deep is told as one with what is around it. */
  const placeOf = (container: Container | null): number => {
    const fresh: Container[] = []
    let above = container
    for (; above && !places.has(above); above = above.parent) fresh.push(above)
    let place = above ? (places.get(above) as Place) : outside
    for (const one of fresh.toReversed()) {
      if (place.depth < mostDepth) {
        const own = { at: containers.length / containerRow, depth: place.depth + 1 }
        containers.push(containerKinds.indexOf(one.kind), place.at, one.first, Math.min(one.end, kept.length))
        place = own
      }
      places.set(one, place)
    }
    return place.at
  }
  const rows: number[] = []
  for (let i = 0; i < kept.length; i += 1) {
    const block = kept[i] as Block
    const { container, heading, section, passedOver } = block
    rows.push(block.start, Math.min(block.end, end), placeOf(container), heading, section, passedOver ? 1 : 0)
  }
  return {
    text: text.slice(0, end),
    title: title.slice(0, mostTitle),
    blocks: rows,
    containers,
    gaps: gaps.flatMap(({ at, length }) => (at <= end ? [at, length] : [])),
    shut: [...shut],
    judgesClaims,
  }
}

/**
 * Whether a value from outside is a packed text whose rows fit together, as `packText` makes them: offsets ascend and lie
 * in the text, what a row names stands before it, containers lie in each other or apart, and sections under headings of a
 * higher level, so that what is read from them ends, and in time that grows with the text. Linear.
 */
export function isPackedText(value: unknown): value is PackedText {
  if (typeof value !== 'object' || value === null) return false
  const { text, title, blocks, containers, gaps, shut, judgesClaims } = value as Record<keyof PackedText, unknown>
  if (typeof text !== 'string' || text.length > mostText || typeof title !== 'string' || title.length > mostTitle)
    return false
  if (typeof judgesClaims !== 'boolean' || !isRows(blocks, blockRow, mostBlocks)) return false
  const mostContainers = (mostDepth * blocks.length) / blockRow
  if (!isRows(containers, containerRow, mostContainers) || !isRows(gaps, gapRow, mostBlocks)) return false
  if (!isRows(shut, 1, text.length)) return false
  const packed = value as PackedText
  return fitContainers(packed) && fitBlocks(packed) && fitGaps(packed)
}

/** Rows of whole numbers, none less than the one that stands for nothing. By their places, since `every` passes over holes. */
function isRows(value: unknown, length: number, most: number): value is number[] {
  if (!Array.isArray(value) || value.length > most * length || value.length % length !== 0) return false
  for (let i = 0; i < value.length; i += 1) if (!Number.isSafeInteger(value[i]) || value[i] < none) return false
  return true
}

function fitContainers({ containers, blocks }: PackedText): boolean {
  /** Of what is in no container, then of each container: how deep it lies, where it ends, and where the last one in it did. */
  const known = [{ depth: 0, end: blocks.length / blockRow, taken: 0 }]
  for (const [kind, parent, first, end] of rowsOf(containers, containerRow)) {
    const around = known[parent + 1]
    if (!around || kind < 0 || kind >= containerKinds.length || around.depth === mostDepth) return false
    if (first < around.taken || first > end || end > around.end) return false
    around.taken = end
    known.push({ depth: around.depth + 1, end, taken: first })
  }
  return true
}

function fitBlocks({ text, blocks, containers }: PackedText): boolean {
  const count = containers.length / containerRow
  let own = 0
  let read = 0
  for (const [start, end, container, heading, section, passedOver] of rowsOf(blocks, blockRow)) {
    if (start < read || end < start || end > text.length || container >= count || section >= own) return false
    if (heading < 0 || heading > lowestHeading || passedOver < 0 || passedOver > 1) return false
    if (container !== none && !isWithin(containers, container, own)) return false
    const above = section === none ? 0 : (blocks[section * blockRow + 3] as number)
    if (section !== none && (above === 0 || (heading > 0 && above >= heading))) return false
    own += 1
    read = end
  }
  return true
}

function isWithin(containers: readonly number[], at: number, block: number): boolean {
  const first = containers[at * containerRow + 2] as number
  return first <= block && block < (containers[at * containerRow + 3] as number)
}

function fitGaps({ text, gaps }: PackedText): boolean {
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
