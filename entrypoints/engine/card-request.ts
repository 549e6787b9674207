import type { RemindResult } from '../../core/bedtime/plan.ts'
import type { Claim } from '../../core/claims/types.ts'
import type { Box, Direction, Point } from '../../core/place-card.ts'
import type { ChangeResult } from '../../core/settings.ts'
import type { Span } from '../../core/text/sentences.ts'

/**
 * Class of the card's element, by which a later copy of this script finds one that an update left behind. The element
 * itself is a plain `div`: to an element with a name of its own the page could give a class of its own, and with that
 * a way into the closed root.
 */
export const hostClass = 'crampwise-card'

/** The words a mark stands in, from which the card reads whom they are about, and an amount that they state. */
export interface WordsAround {
  /** The text of the mark's block, and the mark's offsets in it. */
  passage: string
  inPassage: Span
  /** Where other names stand in it, which an amount may belong to. */
  others: readonly Span[]
  /** Headings above it, nearest first. */
  headings: readonly string[]
  /** Title of the page. */
  title: string
}

/** What the content script asks of the card bundle, which runs in the same isolated world of the same frame. */
export interface CardRequest {
  topic: string
  /** The extension was updated or removed under this page: the card says so instead of showing evidence. */
  orphaned: boolean
  /** The words of the mark, as they stand on the page. */
  mention: string
  around: WordsAround
  /** What the sentence around the mark claims, with the sentence; null for no claim. */
  claim: { claim: Claim; sentence: string } | null
  /** Addresses that the passage links, those of studies among them. */
  links: readonly string[]
  theme: 'light' | 'dark'
  /** Which way the page's text runs around the mark. */
  direction: Direction
  /** Where the pointer was; null when the card was opened by keyboard. */
  point: Point | null
  /** The mark's line boxes now, in viewport px; empty when it is out of the page. */
  lines(): Box[]
  /** The open modal dialog the mark is in, or null: outside of it the card would be inert. */
  dialog: Element | null
  /** Opened by keyboard: focus goes into the card, and back to where it was at the end. */
  takeFocus: boolean
  /** False in private windows, where nothing is stored and choices last as long as the page. */
  stored: boolean
  /** Host of the frame, for the words of the answer. */
  host: string
  hideTopic(): Promise<ChangeResult>
  hideSite(): Promise<ChangeResult>
  /** Takes the mark of these very words off this site. */
  hideWords(): Promise<ChangeResult>
  /** Opens the page of tonight's stretch. */
  openRoutine(): void
  /** Has the reader reminded of the stretch on this evening, whatever the plan says. */
  remindTonight(): Promise<RemindResult>
  openOptions(): void
  /** Opens the topic's full entry on the library page. */
  openLibrary(topic: string): void
  reload(): void
  /** The card's own close button, or its end for any other reason of its own. */
  onClose(): void
  /** Focus came into the card. */
  onFocus(): void
}

/** The card of one frame. At most one is open at a time. */
export interface CardHost {
  open(request: CardRequest): void
  /** Closes the card and gives focus back if the card had it. Harmless when none is open. */
  close(): void
  /** The card's box in viewport px, null when none is open or the page took it away. */
  box(): Box | null
  /** Whether something of the page is over the open card: a modal dialog, a full screen, an overlay. */
  isCovered(): boolean
  /** Whether an event started in the card, seen from outside its closed root. */
  isFrom(event: Event): boolean
  /** Whether the open card has had the focus. */
  wasFocused(): boolean
  /** Moves focus to the card's start, so that the next Tab goes to its first control. */
  focus(): void
}
