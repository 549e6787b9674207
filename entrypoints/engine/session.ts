import { browser } from 'wxt/browser'
import { chooseMarks, createHiding, isSiteOff } from '../../core/choose-marks.ts'
import type { Step } from '../../core/messages.ts'
import { defaults, type Settings } from '../../core/settings.ts'
import { sendMessage } from '../../data/messaging.ts'
import { readSettings, watchSettings } from '../../data/stores/settings.ts'
import { isOrphaned } from '../content/orphaned.ts'
import { siteHost } from '../content/page-text.ts'
import type { PageChange } from '../content/watch.ts'
import { type Choice, createChoices } from './choices.ts'
import { createHover } from './hover.ts'
import { lostText } from './lost-text.ts'
import { createMarks, type Mark } from './marks.ts'
import type { PlacedMention } from './scan.ts'
import { type CardActions, createCardShower } from './show-card.ts'
import { nextMark, reveal } from './step-marks.ts'
import { createWeaver, unwoven, type Woven } from './weave-marks.ts'

/** What a session shares with the frame it belongs to. */
export interface SessionOptions {
  mentions: () => readonly PlacedMention[]
  /** Marks or switches changed: the settings came, a topic was hidden, the site switched off. */
  onChange(): void
  /** The extension was updated or removed under this page, and there is nothing left here to say so at. */
  onOrphaned(): void
}

/**
 * Marks, hovering and cards of a frame whose page may speak of cramps. Other frames never make one.
 * Until the settings came nothing is painted: marks that ignore a switched-off site would be worse than late ones.
 */
export function createSession({ mentions, onChange, onOrphaned }: SessionOptions) {
  const ending = new AbortController()
  // Asked for when a choice is made: what answers costs as much to set up as the sheet of all marks.
  const isPrivate = () => browser.extension.inIncognitoContext === true
  const marks = createMarks(document)
  const weaver = createWeaver()
  let woven: Woven = unwoven
  const host = siteHost()
  let settings: Settings | null = null
  let failed = false
  const choices = createChoices(isPrivate, (change) => sendMessage('settings/change', change), onChoice)
  let root = document.documentElement

  const isOff = () => choices.isOffHere() || (settings !== null && isSiteOff(host, settings.sites))

  /**
   * An orphan stays for its marks alone, so that their card can say to load the page again. Whoever took them away, the
   * copy of the new version first of all, ends it.
   */
  const endIfOver = (): boolean => {
    if (!isOrphaned() || marks.arePainted()) return false
    onOrphaned()
    return true
  }

  const hidingOf = ({ topics, wrong }: Settings) => {
    const wrongHere = wrong.here.filter((one) => one.host === host).map(({ words }) => words)
    return createHiding([...topics.off, ...choices.topicsOffHere()], [...wrongHere, ...choices.wrongHere()])
  }

  const weaveAll = ({ reading }: Settings, isHidden: ReturnType<typeof hidingOf>): Woven =>
    weaver.weave({
      mentions: mentions(),
      choose: (some) => chooseMarks(some, reading.density, isHidden),
      isHidden,
      claims: reading.claims,
    })

  /** Whether the settings let a mark be seen; told when they were last applied. */
  let isSeen: (mark: Mark) => boolean = () => false
  /** The mark whose card was used to switch something off. It stays open, to say what became of it. */
  let teller: Mark | null = null

  const paint = () => {
    if (!settings || endIfOver()) return
    const { reading } = settings
    const isHidden = hidingOf(settings)
    const isBare = isOff() || reading.density === 'none'
    woven = weaveAll(settings, isHidden)
    marks.show(isBare ? unwoven : woven)
    // A card that was opened from the popup at a mark that is not seen is not closed for that.
    const wasSeen = isSeen
    isSeen = (mark) => !isBare && !isHidden(mark) && (mark.claim === null || reading.claims)
    hover.drop((mark) => marks.lines(mark).length === 0 || (mark !== teller && wasSeen(mark) && !isSeen(mark)))
  }

  const apply = (next: Settings) => {
    settings = next
    failed = false
    paint()
    onChange()
  }

  function onChoice() {
    paint()
    onChange()
  }

  const switchOff = (mark: Mark, choice: Choice) => {
    teller = mark
    return choices.make(choice)
  }

  const actionsFor = (mark: Mark): CardActions => ({
    stored: !isPrivate(),
    host,
    hideTopic: () => switchOff(mark, { type: 'topic', id: mark.topic, on: false }),
    hideSite: () => switchOff(mark, { type: 'site', host, on: false }),
    hideWords: () => switchOff(mark, { type: 'wrong', words: mark.text, host, on: false }),
    reload: () => location.reload(),
    openRoutine: () => void sendMessage('page/open', 'routine').catch(() => {}),
    remindTonight: () => sendMessage('evening/remind').catch(() => ({ ok: false, reason: 'unavailable' })),
    openOptions: () => void sendMessage('page/open', 'options').catch(() => {}),
    openLibrary: (topic) => void sendMessage('page/open', { library: topic }).catch(() => {}),
    onClose: () => hover.close(),
    onFocus: () => hover.focusedCard(),
  })

  const shower = createCardShower(marks, actionsFor, mentions, onOrphaned, ending.signal)
  const hover = createHover({
    window,
    marks,
    reading: () => settings?.reading ?? defaults.reading,
    showCard: shower.show,
    prepareCard: shower.prepare,
    endIfOver,
    signal: ending.signal,
  })

  /** Where stepping goes on from once its card is closed. */
  let lastOpened: Mark | null = null

  /** Brings a mark into view and opens its card. */
  const openAt = (mark: Mark) => {
    lastOpened = mark
    reveal(mark, marks.lines(mark))
    hover.activate(mark)
  }

  // The page can drop our sheet and marks without a change to the document; these are moments when somebody looks.
  const restore = () => {
    if (!endIfOver()) marks.restore()
  }
  const listen = () => {
    const options = { signal: ending.signal, capture: true, passive: true }
    document.addEventListener('visibilitychange', restore, options)
    document.addEventListener('scrollend', restore, options)
  }
  listen()

  const unwatch = watchSettings(apply)
  readSettings().then(
    ({ settings: stored }) => {
      if (!ending.signal.aborted) apply(stored)
    },
    () => {
      // Nothing is painted without settings; the popup says why.
      failed = true
      onChange()
    },
  )

  return {
    paint,
    isOff,
    /** Whether sentences are judged. */
    judges: () => settings?.reading.claims === true,
    /** True once the settings came. */
    isReady: () => settings !== null,
    /** The settings could not be read. */
    hasFailed: () => failed,
    switchHere: choices.switchHere,
    /** Opens the card of the nth of these mentions, painted or not; where that one is not shown, of the next that is. */
    openNth(these: readonly PlacedMention[], nth: number) {
      const round = [...these.slice(nth), ...these.slice(0, nth)]
      const mention = round.find((one) => marks.lines(one).length > 0)
      if (mention) openAt(woven.unseen.find((mark) => isAt(mark, mention)) ?? weaver.markOf(mention))
    },
    /** The claims that are shown, in reading order. */
    claims: (): readonly Mark[] => woven.claims,
    /** Opens the card of the nth of these. */
    openClaim(nth: number) {
      const mark = woven.claims[nth]
      if (!mark) return
      const round = [...woven.claims.slice(nth), ...woven.claims.slice(0, nth)]
      const shown = round.find((one) => marks.lines(one).length > 0)
      if (shown) openAt(shown)
    },
    /** Opens the next, previous or nearest mark's card. Returns whether there was one. */
    step(direction: Step): boolean {
      const mark = nextMark(marks.all(), hover.shown() ?? lastOpened, direction, marks.lines)
      if (mark) openAt(mark)
      return mark !== null
    },
    /** Drops what a change made stale, before it is painted. Returns whether marks went. */
    pageChanged(change: PageChange): boolean {
      if (endIfOver()) return false
      if (document.documentElement !== root) {
        root = document.documentElement
        hover.listen()
        listen()
      }
      const isStale = lostText(change)
      hover.drop(isStale)
      const dropped = marks.drop(isStale)
      // The page shares the highlight registry and may have cleared it with this change.
      marks.restore()
      return dropped
    },
    destroy() {
      ending.abort()
      marks.destroy()
      // An orphan's connection to the extension is gone, and with it its listeners.
      if (!isOrphaned()) unwatch()
    },
  }
}

function isAt(mark: Mark, { startNode, startOffset }: PlacedMention): boolean {
  return mark.startNode === startNode && mark.startOffset === startOffset
}
