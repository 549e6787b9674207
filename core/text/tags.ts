/** What an element means for reading: how its text joins, and whether it is read at all. */
export type TagRole =
  /** Joins with its neighbours: "leg <b>cramps</b>". */
  | 'inline'
  /** Ends a run of text. */
  | 'block'
  /** A space: `br`, `wbr` apart. */
  | 'break'
  /** Joins, but its digits are notes, not part of the word before: "cramps<sup>1</sup>". */
  | 'raised'
  /** Never read: code, controls, media, and text that is not shown. */
  | 'skip'

const inline =
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s slot small span strike strong sub time tt u wbr'
const skip =
  'applet area audio button canvas code datalist embed frame frameset head iframe img input kbd map math meter noembed noframes noscript object option output picture pre progress rp rt samp script select style svg template textarea title track var video'

const roles = inBothCases<TagRole>([
  ...inline.split(' ').map((tag): [string, TagRole] => [tag, 'inline']),
  ...skip.split(' ').map((tag): [string, TagRole] => [tag, 'skip']),
  ['br', 'break'],
  ['hr', 'break'],
  ['sup', 'raised'],
])

/**
 * Containers that matter to what a passage is about. A heading speaks for its section only as far as the nearest
 * container that `bounds` it.
 */
export const containerKinds = [
  'list',
  'item',
  'table',
  'row',
  'cell',
  'head-cell',
  'caption',
  'aside',
  'bounded',
] as const
export type ContainerKind = (typeof containerKinds)[number]

const containers = inBothCases<ContainerKind>([
  ['ul', 'list'],
  ['ol', 'list'],
  ['dl', 'list'],
  ['menu', 'list'],
  ['li', 'item'],
  ['dd', 'item'],
  ['table', 'table'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th', 'head-cell'],
  ['caption', 'caption'],
  ['figcaption', 'bounded'],
  ['nav', 'aside'],
  ['aside', 'aside'],
  ['footer', 'aside'],
  ['form', 'aside'],
  ['article', 'bounded'],
  ['section', 'bounded'],
  ['blockquote', 'bounded'],
  ['figure', 'bounded'],
  ['details', 'bounded'],
  ['dialog', 'bounded'],
])

/** Names as they stand in HTML and in XHTML: making one of the other for each element is most of a look-up. */
function inBothCases<Kind>(kinds: [string, Kind][]): ReadonlyMap<string, Kind> {
  return new Map(
    kinds.flatMap(([name, kind]): [string, Kind][] => [
      [name, kind],
      [name.toUpperCase(), kind],
    ]),
  )
}

/** Role of an element by its name, in either letter case. Unknown and custom elements are blocks: joining is the risk. */
export function tagRole(name: string): TagRole {
  return roles.get(name) ?? 'block'
}

/** Kind of container an element makes, or undefined when it makes none. */
export function containerKind(name: string): ContainerKind | undefined {
  return containers.get(name)
}

/** Level of a heading element, 0 when it is none. A question's term or summary heads its answer. */
export function headingLevel(name: string): number {
  if (name === 'DT' || name === 'SUMMARY' || name === 'dt' || name === 'summary') return 6
  if (name.length !== 2) return 0
  const letter = name.charCodeAt(0) | 32
  const level = name.charCodeAt(1) - 48
  return letter === 104 && level >= 1 && level <= 6 ? level : 0
}
