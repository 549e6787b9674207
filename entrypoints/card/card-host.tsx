import { render } from 'preact'
import cardCss from '../../components/card.css?inline'
import claimCss from '../../components/claim.css?inline'
import evidenceCss from '../../components/evidence.css?inline'
import themeCss from '../../components/theme.css?inline'
import type { Evidence } from '../../core/evidence/schema.ts'
import { type Box, edgeGap, lineAt, placeCard } from '../../core/place-card.ts'
import { direction, language } from '../../core/strings/say.ts'
import { loadEvidence } from '../../data/evidence.ts'
import { type CardHost, type CardRequest, hostClass } from '../engine/card-request.ts'
import { CardView } from './CardView.tsx'
import { deepFocus, giveFocus, isFocusOurs, leavesCard } from './card-focus.ts'

/**
 * Of the host the page sees only that it is there: what shows is the popover inside its closed root, which no rule of
 * the page reaches, no script of it can close, and whose toggle events stay inside. Selected it could be copied along
 * with the page, and the page could get at it by the selection.
 */
const hostCss = `
  :host { all: initial !important; display: contents !important; }
  :host::before, :host::after { content: none !important; }
  .cw-surface { position: fixed; inset: auto; margin: 0; border: 0; padding: 0; background: none; overflow: visible;
    width: max-content; height: max-content; max-width: none; max-height: none; user-select: none; }
  @media print { .cw-surface { display: none; } }`

interface OpenCard {
  /** The only node of ours a page ever sees, and only while a card is open. */
  host: HTMLElement
  surface: HTMLElement
  placed: CSSStyleSheet
  request: CardRequest
  /** What had the focus before the card took it. */
  focusBefore: Element | null
  hadFocus: boolean
  end: AbortController
}

/** The part of the page that is seen: less than the viewport while pinch zoom is on. */
function currentView(window: Window): Box {
  const view = window.visualViewport
  if (!view) return { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight }
  return {
    left: view.offsetLeft,
    top: view.offsetTop,
    right: view.offsetLeft + view.width,
    bottom: view.offsetTop + view.height,
  }
}

function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  return made
}

/**
 * Size a card would take with all the room it wants, in viewport px, however much of it is cut off now. `factor` is
 * what a page that zooms its root by style makes of one px.
 */
function measure(surface: HTMLElement): { width: number; height: number; factor: number } {
  const card = surface.firstElementChild as HTMLElement
  const width = card.getBoundingClientRect().width
  const factor = card.offsetWidth > 0 ? width / card.offsetWidth : 1
  return { width, height: (card.scrollHeight + card.offsetHeight - card.clientHeight) * factor, factor }
}

/** Owns the card of one document: shadow root, place, focus and end. */
export function createCardHost(document: Document): CardHost {
  const window = document.defaultView as Window
  let open: OpenCard | null = null
  // Parsed with the first card of a frame and kept for the next ones.
  let evidence: Evidence | null = null

  const close = () => {
    const card = open
    if (!card) return
    open = null
    // Focus returns only from the card: it must not be pulled from where the reader has gone since.
    const isOurs = card.hadFocus && isFocusOurs(document, card.host)
    card.end.abort()
    render(null, card.surface)
    card.host.remove()
    if (isOurs) giveFocus(card.focusBefore)
  }

  const place = () => {
    const card = open
    if (!card) return
    const lines = card.request.lines()
    if (lines.length === 0) return
    const line = lineAt(lines, card.request.point)
    const view = currentView(window)
    card.surface.style.setProperty('--card-width', `${view.right - view.left - 2 * edgeGap}px`)
    const { width, height, factor } = measure(card.surface)
    const spot = placeCard(line, card.request.point, { width, height }, view, card.request.direction)
    const px = (value: number) => `${Math.round((value / factor) * 100) / 100}px`
    card.surface.style.setProperty('--card-room', px(spot.room))
    card.placed.replaceSync(`.cw-surface { left: ${px(spot.left)}; top: ${px(spot.top)}; }`)
  }

  const onScroll = (event: Event) => {
    if (event.target !== open?.host) place()
  }

  /**
   * The card stands last in the document but belongs to where the reader was: Tab past its end and Shift+Tab past its
   * start lead there, not to the browser's own controls or the page's end.
   */
  const onTab = (card: OpenCard, root: ShadowRoot, event: KeyboardEvent) => {
    if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return
    const end = leavesCard(card.surface, root.activeElement, event.shiftKey)
    if (end === 'start' && card.focusBefore?.isConnected) {
      event.preventDefault()
      giveFocus(card.focusBefore)
    } else if (end !== null) {
      // Closing gives the focus back; the browser's own Tab then goes on from there.
      card.request.onClose()
    }
  }

  const show = (request: CardRequest) => {
    const host = document.createElement('div')
    host.className = hostClass
    const root = host.attachShadow({ mode: 'closed' })
    const placed = sheet('')
    root.adoptedStyleSheets.push(sheet(hostCss + themeCss + cardCss + evidenceCss + claimCss), placed)
    const surface = document.createElement('div')
    surface.className = 'cw-surface'
    surface.dataset.theme = request.theme
    // The page's own would be taken otherwise: what the host resets leaves out the direction.
    surface.lang = language()
    surface.dir = direction()
    surface.popover = 'manual'
    root.append(surface)
    const end = new AbortController()
    // Scripts of the page can send events to the host; only a person's reach the buttons.
    for (const type of ['click', 'keydown', 'pointerdown'] as const) {
      root.addEventListener(
        type,
        (event) => {
          if (!event.isTrusted) event.stopImmediatePropagation()
        },
        { capture: true, signal: end.signal },
      )
    }
    open = { host, surface, placed, request, focusBefore: deepFocus(document), hadFocus: false, end }
    const card = open
    root.addEventListener(
      'focusin',
      () => {
        card.hadFocus = true
        request.onFocus()
      },
      { signal: end.signal },
    )
    root.addEventListener('keydown', (event) => onTab(card, root, event as KeyboardEvent), { signal: end.signal })
    ;(request.dialog ?? document.documentElement).append(host)
    surface.showPopover()
    evidence ??= loadEvidence()
    render(<CardView request={request} evidence={evidence} />, surface)
    place()
    // The card grows when other groups are unfolded or an answer comes: above its line it must move up, not down.
    const resized = new ResizeObserver(place)
    resized.observe(surface)
    end.signal.addEventListener('abort', () => resized.disconnect())
    const options = { signal: end.signal, passive: true, capture: true }
    window.addEventListener('scroll', onScroll, options)
    window.addEventListener('resize', place, options)
    window.visualViewport?.addEventListener('resize', place, options)
    window.visualViewport?.addEventListener('scroll', place, options)
    if (request.takeFocus) focus()
  }

  const focus = () => {
    open?.surface.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true })
  }

  // Taken out of the page, or moved in it, a popover closes.
  const box = () => (open?.surface.matches(':popover-open') ? open.surface.getBoundingClientRect() : null)

  return {
    open(request) {
      close()
      show(request)
    },
    close,
    box,
    isCovered() {
      const seen = box()
      if (!open || !seen) return false
      const root = open.host.getRootNode() as Document | ShadowRoot
      return root.elementFromPoint((seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2) !== open.host
    },
    isFrom: (event) => open !== null && event.composedPath().includes(open.host),
    wasFocused: () => open?.hadFocus === true,
    focus,
  }
}
