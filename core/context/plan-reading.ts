import { countStems, mayNameCramps } from '../match/cramp-stems.ts'
import type { ReadingPlan } from '../text/passed-over.ts'
import { elementNode, type ReadableNode, textNode } from '../text/readable-node.ts'
import { containerKind, headingLevel, tagRole } from '../text/tags.ts'
import { asksOn } from './follow-on.ts'
import { fewestCramps, openingBlocks, sectionReach, typedItem } from './reach.ts'
import { tellsOfSomeone } from './someone.ts'

/** What a plan asks of a tree. */
export interface TreeText {
  /** All text under an element, as `textContent` has it; null where the page shows something else somewhere in it. */
  textOf(node: ReadableNode): string | null
  /** Whether the page shows something else in place of its own children. */
  isHost(node: ReadableNode): boolean
  /** The headings under an element, itself included, in reading order; all of them, or those of the top level. */
  headingsIn(node: ReadableNode): readonly ReadableNode[]
  titlesIn(node: ReadableNode): readonly ReadableNode[]
  /** The first of the headings that `headingsIn` would answer; most elements have none. */
  firstHeading(node: ReadableNode): ReadableNode | null
}

/** A page of fewer characters is read whole. */
export const wholePage = 100_000

/** Pieces the page is cut into before anything is read, where it has as many. */
const enoughPieces = 64
/** How many levels pieces are looked for, and then cut further: a wrapper in a wrapper is common, a hundred are not. */
const mostLevels = 24
/** Text is read again where a piece is cut: so many times the page's own length at most. */
const mostRead = 3

/** Characters that are read in one go, a millisecond's work at most, and as how many each piece counts besides. */
const stride = 32_768
const pieceCost = 64

/** A part with cramps in it of up to this many characters is cut no further. */
const smallPart = 1500

/** How much is read before a list with cramps, which says whose cramps its items are, in characters. */
const listMargin = 900

/** Parts with cramps that are this few parts apart may make a page theirs: what stands between and beside them is read. */
const cluster = 3

/** A page whose cramp words stand nearer to each other on average, in characters, may be about them. */
const dense = 1000

/** A page with more headings of the top level has none that speaks for it. */
const manyTitles = 50

/** A block, or inline nodes in a row between blocks. */
type Piece = ReadableNode | readonly ReadableNode[]

/** A stretch of the page that is read as a whole or not at all. */
interface Part {
  /** Null for inline nodes in a row, which are always read. */
  node: ReadableNode | null
  /** All text in it, white space included. */
  text: string
  /** Holds a stem of a cramp word. */
  speaks: boolean
  read: boolean
}

/**
 * Plans which parts of a large page to read: those that may name cramps, and around them what `relate` and the sense of a
 * cramp word ask for. Null where all of it is to be read: a small page, one whose title names cramps, or one that speaks of
 * them throughout. Yields after each part that it looks through.
 */
export function* planReading(
  root: ReadableNode,
  tree: TreeText,
  least = wholePage,
): Generator<void, ReadingPlan | null> {
  const parts = yield* weighAll(piecesOf(root, tree), tree)
  const titles = tree.titlesIn(root)
  if (titles.length > manyTitles) return null
  const isTitled = [tree.firstHeading(root), ...titles].some((heading) => heading && namesCramps(heading, tree))
  if (isTitled || lengthOf(parts) < least || isDense(parts)) return null
  for (let at = 0; at < parts.length; at += 1) {
    if (!parts[at]?.speaks) continue
    openAround(parts, at, tree)
    yield
  }
  const passedOver = new Map<ReadableNode, string>()
  // By their number: where code runs for the first time, `for of` makes an object for each.
  for (let i = 0; i < parts.length; i += 1) {
    const { node, text, read } = parts[i] as Part
    if (node && !read) passedOver.set(node, text)
  }
  const titled = new Set(titles.flatMap((title) => holderAmong(passedOver, title) ?? []))
  return { passedOver, titled, headingsIn: tree.headingsIn }
}

/** Takes a tree apart level by level until there are enough pieces. */
function piecesOf(root: ReadableNode, tree: TreeText): Piece[] {
  let pieces: Piece[] = [root]
  for (let level = 0; level < mostLevels && pieces.length < enoughPieces; level += 1) {
    const next = pieces.flatMap((piece) => (isRun(piece) ? [piece] : (cut(piece, tree) ?? [piece])))
    if (next.length === pieces.length && next.every((piece, i) => piece === pieces[i])) break
    pieces = next
  }
  return pieces
}

function isRun(piece: Piece): piece is readonly ReadableNode[] {
  return Array.isArray(piece)
}

/** What an element is made of; null where it is to be read as one: a list, a table, a paragraph. */
function cut(node: ReadableNode, tree: TreeText): Piece[] | null {
  const kind = containerKind(node.nodeName)
  if ((kind && kind !== 'aside' && kind !== 'bounded') || tree.isHost(node)) return null
  // A post or figure without a heading of its own is one passage.
  if (kind === 'bounded' && tree.firstHeading(node) === null) return null
  const pieces: Piece[] = []
  let run: ReadableNode[] | null = null
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const role = child.nodeType === elementNode ? tagRole(child.nodeName) : 'inline'
    if (role === 'block') {
      run = null
      pieces.push(child)
    } else if (role !== 'skip') {
      if (run) run.push(child)
      else if (isShown(child)) {
        run = [child]
        pieces.push(run)
      }
    }
  }
  return pieces.every(isRun) ? null : pieces
}

function isShown({ nodeType, nodeValue }: ReadableNode): boolean {
  return nodeType === elementNode || (nodeType === textNode && /\S/.test(nodeValue ?? ''))
}

/** Reads the pieces, in their order, and takes those with cramps apart. Yields after about `stride` characters. */
function* weighAll(pieces: readonly Piece[], tree: TreeText): Generator<void, Part[]> {
  const parts: Part[] = []
  // What is still to be weighed, the next one last, and how often each was cut: a call for each piece would cost more.
  const ahead = pieces.toReversed()
  const levels = pieces.map(() => 0)
  let first = 0
  let all = 0
  let sinceRest = 0
  for (let piece = ahead.pop(); piece; piece = ahead.pop()) {
    const level = levels.pop() as number
    const run = isRun(piece) ? piece : null
    const text = run ? textOfRun(run, tree) : tree.textOf(piece as ReadableNode)
    const length = text?.length ?? 0
    all += length
    if (level === 0) first += length
    sinceRest += length + pieceCost
    if (sinceRest > stride) {
      sinceRest = 0
      yield
    }
    if (text !== null && !/\S/.test(text)) continue
    const speaks = text === null || mayNameCramps(text)
    const isLarge = text === null || length > smallPart
    const mayCut = speaks && isLarge && level < mostLevels && all <= mostRead * first + wholePage
    const own = mayCut && !run ? cut(piece as ReadableNode, tree) : null
    if (!own)
      parts.push({ node: run ? null : (piece as ReadableNode), text: text ?? '', speaks, read: speaks || run !== null })
    else
      for (let i = own.length - 1; i >= 0; i -= 1) {
        ahead.push(own[i] as Piece)
        levels.push(level + 1)
      }
  }
  return parts
}

function textOfRun(run: readonly ReadableNode[], tree: TreeText): string | null {
  const texts = run.map((node) => (node.nodeType === elementNode ? tree.textOf(node) : node.nodeValue))
  return texts.includes(null) ? null : texts.join('')
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { text }) => sum + text.length, 0)
}

function namesCramps(heading: ReadableNode, tree: TreeText): boolean {
  const text = tree.textOf(heading)
  return text === null || mayNameCramps(text)
}

/** Which of some elements a node is or stands in. */
function holderAmong(elements: ReadonlyMap<ReadableNode, unknown>, node: ReadableNode): ReadableNode | null {
  let holder: ReadableNode | null = node
  while (holder && !elements.has(holder)) holder = holder.parentNode
  return holder
}

/** Whether the parts with cramps lie so near to each other that the page may be about them. */
function isDense(parts: readonly Part[]): boolean {
  let words = 0
  let between = 0
  let sinceLast = 0
  for (let i = 0; i < parts.length; i += 1) {
    const { speaks, text } = parts[i] as Part
    if (speaks) {
      if (words > 0) between += sinceLast
      words += countStems(text)
      sinceLast = 0
    } else sinceLast += text.length
  }
  return words >= fewestCramps && between < dense * words
}

/** Opens what stands around a part with cramps, as far as it may be related to them. */
function openAround(parts: readonly Part[], at: number, tree: TreeText): void {
  if (isList(parts[at])) openBefore(parts, at)
  openBackToHeading(parts, at, tree)
  openCluster(parts, at)
  openBeside(parts, at)
  let last = at
  // From the next part with cramps on, that one goes on itself.
  while (leadsOn(parts, last, tree) && (last === at || !parts[last]?.speaks)) last += 1
  // "It helps to:" after cramps leads in a list.
  if (isList(parts[at + 2])) last = Math.max(last, at + 2)
  for (let i = at; i <= last; i += 1) open(parts[i])
  openUnder(parts, at, tree)
}

/** Whether what stands after a part may be led in by it: a list, a line typed as one, anything after a colon or a heading. */
function leadsOn(parts: readonly Part[], at: number, tree: TreeText): boolean {
  const part = parts[at] as Part
  const next = parts[at + 1]
  if (!next) return false
  if (isList(next) || typedItem.test(next.text.slice(0, 60)) || /:\s*$/.test(part.text.slice(-60))) return true
  return part.speaks && holdsHeading(part, tree)
}

function isList(part: Part | undefined): boolean {
  return part?.node !== undefined && part.node !== null && containerKind(part.node.nodeName) === 'list'
}

function open(part: Part | undefined): void {
  if (part) part.read = true
}

function openBefore(parts: readonly Part[], at: number): void {
  let seen = 0
  for (let i = at - 1; i >= 0 && seen < listMargin; i -= 1) {
    open(parts[i])
    seen += parts[i]?.text.length ?? 0
  }
}

function openCluster(parts: readonly Part[], at: number): void {
  for (let next = at + 1; next <= at + cluster; next += 1) {
    if (!parts[next]?.speaks) continue
    for (let i = at - 1; i <= next + 1; i += 1) open(parts[i])
    return
  }
}

/** What stands right beside cramps is told with them where either tells of somebody. */
function openBeside(parts: readonly Part[], at: number): void {
  const isStory = tellsOfSomeone((parts[at] as Part).text)
  for (const beside of [parts[at - 1], parts[at + 1]])
    if (beside && !beside.read && (isStory || tellsOfSomeone(beside.text))) open(beside)
}

/** A heading that stands close before cramps may name what is for them. */
function openBackToHeading(parts: readonly Part[], at: number, tree: TreeText): void {
  let seen = 0
  for (let i = at - 1; i >= 0 && at - i <= openingBlocks && seen < sectionReach; i -= 1) {
    const part = parts[i] as Part
    if (holdsHeading(part, tree)) {
      for (let j = i; j < at; j += 1) open(parts[j])
      return
    }
    seen += part.text.length
  }
}

/** A heading that names cramps speaks for all that follows up to the next one of its level that asks something else. */
function openUnder(parts: readonly Part[], at: number, tree: TreeText): void {
  if (!holdsHeading(parts[at] as Part, tree)) return
  const levels = headingsOf(parts[at] as Part, tree)
    .filter((heading) => namesCramps(heading, tree))
    .map(({ nodeName }) => headingLevel(nodeName))
  if (levels.length === 0) return
  const level = Math.min(...levels)
  for (let i = at + 1; i < parts.length; i += 1) {
    open(parts[i])
    const next = headingsOf(parts[i] as Part, tree).filter((heading) => headingLevel(heading.nodeName) <= level)
    if (next.some((heading) => !asksOn(tree.textOf(heading) ?? ''))) return
  }
}

function holdsHeading({ node }: Part, tree: TreeText): boolean {
  return node !== null && tree.firstHeading(node) !== null
}

function headingsOf({ node }: Part, tree: TreeText): readonly ReadableNode[] {
  return node ? tree.headingsIn(node) : []
}
