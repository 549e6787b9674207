/** A control the Tab key leads to, as it was found before the first press. */
export interface Stop {
  name: string
  /** On the whole page, not in the window. */
  left: number
  top: number
  right: number
  bottom: number
}

/** Where the focus is after a press. */
export interface Reached {
  /** Place in the list of stops; -1 for what is none of them. */
  at: number
  /** The focus is nowhere in the page. */
  isOut: boolean
  /** A box that browsers let scroll by keyboard, with the name it is read out by. */
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
 * Puts a walker into the world it runs in, as `globalThis.walker`. It walks the open dialog, the open card, or the
 * page. Sent as text: it sees nothing of this file.
 */
export function installWalker(): void {
  const tabbable = 'a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]'
  let stops: HTMLElement[] = []
  let looks: string[] = []

  type Opening = Element & { openOrClosedShadowRoot?: ShadowRoot }
  type Extension = { chrome?: { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } } }
  function rootOf(): Document | ShadowRoot {
    const host = document.querySelector<Opening>('.crampwise-card')
    if (host === null) return document
    const { chrome } = globalThis as Extension
    return chrome?.dom?.openOrClosedShadowRoot?.(host) ?? host.openOrClosedShadowRoot ?? document
  }

  const nameOf = (element: Element) => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
    const text = element.getAttribute('aria-label') ?? label ?? element.textContent ?? ''
    return `${element.localName}${element.id ? `#${element.id}` : ''} "${text.replace(/\s+/g, ' ').trim().slice(0, 60)}"`
  }

  /** What is drawn for it: a label where the field itself is hidden under its own picture. */
  function drawnBox(element: HTMLElement): HTMLElement {
    const { width, height } = element.getBoundingClientRect()
    const isDrawn = width > 2 && height > 2 && getComputedStyle(element).opacity !== '0'
    return isDrawn ? element : ((element as HTMLInputElement).labels?.[0] ?? element)
  }

  /** Boxes that may carry the sign of the focus. */
  function signBoxes(element: HTMLElement): Element[] {
    const label = (element as HTMLInputElement).labels?.[0]
    return [element, element.nextElementSibling, label].filter((each): each is Element => each instanceof Element)
  }
  const lookOf = (box: Element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(box)
    return [outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`, boxShadow].join('|')
  }
  const looksOf = (element: HTMLElement) => signBoxes(element).map(lookOf).join(' / ')

  const parse = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  function luminance(colour: string): number {
    const [r = 0, g = 0, b = 0] = parse(colour).map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  function groundBehind(element: Element | null): string {
    for (let box = element; box; box = box.parentElement) {
      const { backgroundColor } = getComputedStyle(box)
      if ((parse(backgroundColor)[3] ?? 1) > 0.9) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }
  function contrast(a: string, b: string): number {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
    return (high + 0.05) / (low + 0.05)
  }

  function isFocusSeen(element: HTMLElement, before: string): string | null {
    if (looksOf(element) === before) return 'looks the same with the focus as without'
    const seen = signBoxes(element).some((box) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(box)
      if (boxShadow !== 'none' && !before.includes(boxShadow)) return true
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 1) return false
      return outlineStyle === 'auto' || contrast(outlineColor, groundBehind(box.parentElement)) >= 3
    })
    return seen ? null : 'its outline stands out too little'
  }

  function isCovered(element: HTMLElement, root: Document | ShadowRoot): string | null {
    const box = drawnBox(element)
    const { left, top, right, bottom } = box.getClientRects()[0] ?? box.getBoundingClientRect()
    const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2
    const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2
    if (right - left < 2 || bottom - top < 2) return 'has no size'
    if (right <= 0 || left >= innerWidth || bottom <= 0 || top >= innerHeight) return 'is out of the window'
    const hit = root.elementFromPoint(x, y)
    const isHit = hit !== null && (box.contains(hit) || hit.contains(box))
    return isHit ? null : `is covered by ${hit ? nameOf(hit) : 'nothing that can be told'}`
  }

  const scrolls = (element: Element) => {
    const { overflowX, overflowY } = getComputedStyle(element)
    const moves = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
    return (
      (moves(overflowX) && element.scrollWidth > element.clientWidth) ||
      (moves(overflowY) && element.scrollHeight > element.clientHeight)
    )
  }

  const walker: Walker = {
    list() {
      const root = rootOf()
      const within = root.querySelector('dialog:modal') ?? root
      stops = [...within.querySelectorAll<HTMLElement>(tabbable)].filter((element) => {
        if (element.tabIndex < 0 || element.matches(':disabled') || element.closest('[inert]')) return false
        if (!element.checkVisibility({ visibilityProperty: true })) return false
        if (element.localName === 'summary' && element.getAttribute('tabindex') === null)
          return element.parentElement?.localName === 'details'
        if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
        const group = [...within.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
          (each) => each.name === element.name && !each.disabled,
        )
        return element === (group.find((each) => each.checked) ?? group[0])
      })
      // From the top, wherever the focus was.
      if (root === document && within === root) {
        document.body.tabIndex = -1
        document.body.focus()
        document.body.removeAttribute('tabindex')
        scrollTo(0, 0)
      }
      looks = stops.map(looksOf)
      return stops.map((element) => {
        const { left, top, right, bottom } = drawnBox(element).getBoundingClientRect()
        const [x, y] = [scrollX, scrollY]
        return { name: nameOf(element), left: left + x, top: top + y, right: right + x, bottom: bottom + y }
      })
    },
    read() {
      const root = rootOf()
      const element = root.activeElement as HTMLElement | null
      const isOut = element === null || element === document.body || element === document.documentElement
      const at = element === null ? -1 : stops.indexOf(element)
      if (isOut || element === null) return { at: -1, isOut: true, scroller: null, hasParts: false, name: 'nothing', faults: [] }
      if (at === -1) {
        const isScroller = !element.matches(tabbable) && scrolls(element)
        const label = element.getAttribute('aria-label') ?? element.getAttribute('aria-labelledby') ?? ''
        return { at, isOut, scroller: isScroller ? label : null, hasParts: false, name: nameOf(element), faults: [] }
      }
      const faults = [isFocusSeen(element, looks[at] ?? ''), isCovered(element, root)]
      return {
        at,
        isOut,
        scroller: null,
        hasParts: element.matches('[type=date], [type=time]'),
        name: nameOf(element),
        faults: faults.filter((fault) => fault !== null),
      }
    },
  }
  Object.assign(globalThis, { walker })
}
