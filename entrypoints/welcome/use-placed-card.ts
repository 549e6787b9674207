import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { edgeGap, lineAt, placeCard } from '../../core/place-card.ts'
import { giveFocus } from '../card/card-focus.ts'
import type { ShownCard } from './use-hover.ts'

/**
 * Shows the host of a card under its mark, in the top layer. A card opened by keyboard takes the focus; when a card
 * that has it closes, its mark gets it back.
 */
export function usePlacedCard(
  host: RefObject<HTMLElement | null>,
  shown: ShownCard | null,
  markElement: (mark: number) => HTMLElement | null,
): void {
  const hadFocus = useRef(false)
  useLayoutEffect(() => {
    const box = host.current
    const mark = shown && markElement(shown.mark)
    if (!box || !mark) return
    // The source puts the card right behind its mark in the order of Tab.
    box.showPopover({ source: mark })
    const follow = () => place(box, mark, shown)
    follow()
    if (shown.by === 'keyboard') giveFocus(box.querySelector('[role="dialog"]'))
    const resized = new ResizeObserver(follow)
    resized.observe(box)
    window.addEventListener('resize', follow)
    const noteFocus = () => {
      hadFocus.current = box.contains(document.activeElement)
    }
    noteFocus()
    document.addEventListener('focusin', noteFocus)
    // Captured: the card may close, and this effect end, before the focus has arrived where it goes.
    const noteLeaving = ({ relatedTarget: to }: FocusEvent) => {
      if (to instanceof Node) hadFocus.current = box.contains(to)
    }
    document.addEventListener('focusout', noteLeaving, true)
    return () => {
      resized.disconnect()
      window.removeEventListener('resize', follow)
      document.removeEventListener('focusin', noteFocus)
      document.removeEventListener('focusout', noteLeaving, true)
      box.hidePopover()
      // Not pulled from where the reader has gone since.
      if (hadFocus.current) giveFocus(mark)
      hadFocus.current = false
    }
  }, [shown])
}

/** On the page, not in the view: it scrolls with its mark. */
function place(host: HTMLElement, mark: HTMLElement, { point }: ShownCard): void {
  const card = host.firstElementChild
  if (!(card instanceof HTMLElement)) return
  const { clientWidth, clientHeight } = document.documentElement
  host.style.setProperty('--card-width', `${clientWidth - 2 * edgeGap}px`)
  const size = { width: card.offsetWidth, height: card.scrollHeight + card.offsetHeight - card.clientHeight }
  const view = { left: 0, top: 0, right: clientWidth, bottom: clientHeight }
  const direction = getComputedStyle(mark).direction === 'rtl' ? 'rtl' : 'ltr'
  const spot = placeCard(lineAt([...mark.getClientRects()], point), point, size, view, direction)
  host.style.setProperty('--card-room', `${spot.room}px`)
  host.style.left = `${spot.left + window.scrollX}px`
  host.style.top = `${spot.top + window.scrollY}px`
}
