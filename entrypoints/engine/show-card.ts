import type { OpenedBy } from '../../core/hover.ts'
import type { Direction, Point } from '../../core/place-card.ts'
import { themeOf } from '../../core/theme-of.ts'
import { createBringer } from '../content/bring.ts'
import { isOrphaned } from '../content/orphaned.ts'
import { take } from '../content/world.ts'
import type { CardRequest, WordsAround } from './card-request.ts'
import type { Mark, Marks } from './marks.ts'
import { parentElementOf } from './page-nodes.ts'
import type { PlacedMention } from './scan.ts'

/** What the card's buttons do; the frame's own business. */
export type CardActions = Pick<
  CardRequest,
  | 'stored'
  | 'host'
  | 'hideTopic'
  | 'hideSite'
  | 'hideWords'
  | 'openRoutine'
  | 'remindTonight'
  | 'openOptions'
  | 'openLibrary'
  | 'reload'
  | 'onClose'
  | 'onFocus'
>

/** What shows a mark's card. The card bundle comes into this frame when it is prepared or first shown. */
export function createCardShower(
  marks: Marks,
  actionsFor: (mark: Mark) => CardActions,
  mentions: () => readonly PlacedMention[],
  onOrphaned: () => void,
  signal: AbortSignal,
) {
  const bringCard = createBringer('card')

  const prepare = (): void => {
    if (!isOrphaned()) void bringCard()
  }

  const show = async (mark: Mark, by: OpenedBy, point: Point | null): Promise<boolean> => {
    // An updated or removed extension leaves this copy without its other half: a card that is here can say so.
    const orphaned = isOrphaned()
    const host = orphaned ? take('card') : await bringCard()
    if (signal.aborted) return false
    if (orphaned && (!host || !marks.arePainted())) onOrphaned()
    if (!host) return false
    if (marks.lines(mark).length === 0) return false
    host.open({
      topic: mark.topic,
      orphaned,
      mention: mark.text,
      around: wordsAround(mark, mentions()),
      claim: mark.claim && { claim: mark.claim, sentence: mark.sentence?.text ?? '' },
      links: linksAround(mark),
      theme: themeAround(mark),
      direction: directionAround(mark),
      point,
      lines: () => marks.lines(mark),
      dialog: openDialogAround(mark),
      takeFocus: by === 'keyboard',
      ...actionsFor(mark),
    })
    return true
  }

  return { prepare, show }
}

function wordsAround({ passage, inPassage, headings }: Mark, mentions: readonly PlacedMention[]): WordsAround {
  const others = mentions
    .filter((one) => one.passage === passage && one.inPassage.start !== inPassage.start)
    .map((one) => one.inPassage)
  return { passage, inPassage, others, headings, title: document.title }
}

/** Most links of a passage that are looked at. */
const mostLinks = 200

/** Addresses linked from the block a mark stands in. */
function linksAround(mark: Mark): string[] {
  const block = parentElementOf(mark.startNode)?.closest('p, li, td, th, dd, blockquote, figcaption, section, article')
  if (!block) return []
  const links: string[] = []
  for (const link of block.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (links.push(link.href) >= mostLinks) break
  }
  return links
}

function* ancestors(mark: Mark): Generator<Element> {
  for (let element = parentElementOf(mark.startNode); element; element = parentElementOf(element)) yield element
}

function* backgrounds(mark: Mark): Generator<string> {
  for (const element of ancestors(mark)) yield getComputedStyle(element).backgroundColor
}

function themeAround(mark: Mark): 'light' | 'dark' {
  const parent = parentElementOf(mark.startNode)
  return themeOf(backgrounds(mark), parent ? getComputedStyle(parent).color : '')
}

function directionAround(mark: Mark): Direction {
  const parent = parentElementOf(mark.startNode)
  return parent && getComputedStyle(parent).direction === 'rtl' ? 'rtl' : 'ltr'
}

function openDialogAround(mark: Mark): Element | null {
  for (const element of ancestors(mark)) if (element.matches('dialog:modal')) return element
  return null
}
