import type { WithTools } from './page-tools.ts'

/** A control the Tab key leads to, as it was found before the first press. */
export type Stop = {
  name: string
  /** On the whole page, not in the window. */
  left: number
  top: number
  right: number
  bottom: number
  /** Number of the box it scrolls in; stops of different boxes stand anywhere to each other. */
  frame: number
}

/** Where the focus is after a press. */
export type Reached = {
  /** Place in the list of stops; -1 for what is none of them. */
  at: number
  /** The focus is nowhere in the page. */
  isOut: boolean
  /** What a box that browsers let scroll by keyboard is called; null for all else. */
  scroller: string | null
  /** A field for a date or a time: Tab goes from part to part of it. */
  hasParts: boolean
  name: string
  /** What is wrong with it: not to be seen, covered, or without a sign of the focus. */
  faults: string[]
}

export interface Walker {
  list(): Stop[]
  read(): Reached
}

/**
 * Puts a walker into the world it runs in. It walks the open question, the open card, or the page. Sent as text: it
 * sees nothing of this file, and needs the tools of the page.
 */
export function installWalker(): null {
  const { root, front, tell, frameOf, contrast, groundOf } = (globalThis as unknown as WithTools).pageTools
  const tabbable = 'a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]'
  let stops: HTMLElement[] = []
  let looks: string[] = []

  const labelOf = (element: HTMLElement) => (element as HTMLInputElement).labels?.[0]
  /** What is drawn for it: a label where the field itself is hidden under its own picture. */
  function drawnBox(element: HTMLElement): HTMLElement {
    const { width, height } = element.getBoundingClientRect()
    const isDrawn = width > 2 && height > 2 && getComputedStyle(element).opacity !== '0'
    return isDrawn ? element : (labelOf(element) ?? element)
  }

  /** Boxes that may carry the sign of the focus. */
  const signBoxes = (element: HTMLElement) =>
    [element, element.nextElementSibling, labelOf(element)].filter((each): each is Element => each instanceof Element)
  function lookOf(box: Element): string {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(box)
    return [outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`, boxShadow].join('|')
  }
  const looksOf = (element: HTMLElement) => signBoxes(element).map(lookOf).join(' / ')

  function signFault(element: HTMLElement, before: string): string | null {
    if (looksOf(element) === before) return 'looks the same with the focus as without'
    const isSeen = signBoxes(element).some((box) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(box)
      if (boxShadow !== 'none' && !before.includes(boxShadow)) return true
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 1) return false
      return outlineStyle === 'auto' || contrast(outlineColor, groundOf(box.parentElement)) >= 3
    })
    return isSeen ? null : 'has an outline that stands out too little'
  }

  /** The part of a box that the window and all it scrolls in leave in view; a negative size where none is. */
  function viewedPart(box: HTMLElement) {
    const rect = box.getClientRects()[0] ?? box.getBoundingClientRect()
    const part = { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom }
    const cut = (by: { left: number; top: number; right: number; bottom: number }) => {
      part.left = Math.max(part.left, by.left)
      part.top = Math.max(part.top, by.top)
      part.right = Math.min(part.right, by.right)
      part.bottom = Math.min(part.bottom, by.bottom)
    }
    cut({ left: 0, top: 0, right: innerWidth, bottom: innerHeight })
    for (let frame = box.parentElement; frame; frame = frame.parentElement)
      if (frame !== document.body && getComputedStyle(frame).overflowY !== 'visible') cut(frame.getBoundingClientRect())
    return part
  }

  function placeFault(element: HTMLElement): string | null {
    const box = drawnBox(element)
    const { width, height } = box.getBoundingClientRect()
    if (width < 2 || height < 2) return 'has no size'
    const { left, top, right, bottom } = viewedPart(box)
    // Firefox scrolls to nothing that touches the edge already.
    if (Math.abs(right - left) < 1 || Math.abs(bottom - top) < 1) return null
    if (right < left || bottom < top) return 'is out of view'
    const hit = root().elementFromPoint((left + right) / 2, (top + bottom) / 2)
    if (hit === null) return 'is not to be seen'
    return box.contains(hit) || hit.contains(box) ? null : `is covered by ${tell(hit)}`
  }

  function scrolls(element: Element): boolean {
    const { overflowX, overflowY } = getComputedStyle(element)
    const moves = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
    return (moves(overflowX) && scrollWidth > clientWidth) || (moves(overflowY) && scrollHeight > clientHeight)
  }

  function isStop(element: HTMLElement): boolean {
    if (element.tabIndex < 0 || element.matches(':disabled') || element.closest('[inert]')) return false
    if (!element.checkVisibility({ visibilityProperty: true })) return false
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
    // One button of a group: the chosen, or the first.
    const group = [...front().querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
      ({ name, disabled }) => name === element.name && !disabled,
    )
    return element === (group.find(({ checked }) => checked) ?? group[0])
  }

  const walker: Walker = {
    list() {
      stops = [...front().querySelectorAll<HTMLElement>(tabbable)].filter(isStop)
      if (front() === document) {
        // From the top, wherever the focus was.
        document.body.tabIndex = -1
        document.body.focus()
        document.body.removeAttribute('tabindex')
        scrollTo(0, 0)
      } else if (front() === root()) {
        root().querySelector<HTMLElement>('[role=dialog]')?.focus()
      }
      looks = stops.map(looksOf)
      const frames = [...new Set(stops.map(frameOf))]
      return stops.map((element) => {
        const { left, top, right, bottom } = drawnBox(element).getBoundingClientRect()
        const [x, y] = [scrollX, scrollY]
        const frame = frames.indexOf(frameOf(element))
        return { name: tell(element), left: left + x, top: top + y, right: right + x, bottom: bottom + y, frame }
      })
    },
    read() {
      const element = root().activeElement as HTMLElement | null
      const isOut = element === null || element === document.body || element === document.documentElement
      const nowhere = { at: -1, isOut, scroller: null, hasParts: false, name: 'nothing', faults: [] }
      if (isOut || element === null) return nowhere
      const at = stops.indexOf(element)
      if (at === -1) {
        const label = element.getAttribute('aria-label') ?? element.getAttribute('aria-labelledby') ?? ''
        const scroller = !element.matches(tabbable) && scrolls(element) ? label : null
        return { ...nowhere, scroller, name: tell(element) }
      }
      const faults = [signFault(element, looks[at] ?? ''), placeFault(element)].filter((fault) => fault !== null)
      const hasParts = element.matches('[type=date], [type=time]')
      return { at, isOut, scroller: null, hasParts, name: tell(element), faults }
    },
  }
  Object.assign(globalThis, { walker })
  return null
}
