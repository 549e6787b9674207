/** What the functions that are sent into a page share there. */
export interface PageTools {
  /** The card's shadow root while a card is open, or the document. */
  root(): Document | ShadowRoot
  /** The open question in it, or all of it. */
  front(): ParentNode
  /** An element in a few words. */
  tell(element: Element): string
  /** On the screen, and not there for screen readers alone. */
  isSeen(element: Element): boolean
  /** Contrast of two computed colours, as WCAG counts it. */
  contrast(a: string, b: string): number
  /** The box that cuts an element off, or keeps it in view above others; null where the page itself does. */
  frameOf(element: Element): Element | null
  /** The colour behind what stands in an element. */
  groundOf(element: Element | null): string
}

export type WithTools = { pageTools: PageTools }

/** Puts the tools into the world it runs in. Sent as text: it sees nothing of this file. */
export function installTools(): null {
  type Opening = Element & { openOrClosedShadowRoot?: ShadowRoot }
  type Extension = { chrome?: { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } } }
  const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  function luminance(colour: string): number {
    const [r = 0, g = 0, b = 0] = parts(colour).map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const pageTools: PageTools = {
    root() {
      const host = document.querySelector<Opening>('.crampwise-card')
      if (host === null) return document
      const { chrome } = globalThis as Extension
      return chrome?.dom?.openOrClosedShadowRoot?.(host) ?? host.openOrClosedShadowRoot ?? document
    },
    front() {
      const root = pageTools.root()
      return root.querySelector('dialog:modal') ?? root
    },
    tell(element) {
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
      const text = element.getAttribute('aria-label') ?? label ?? element.textContent ?? ''
      const classes = [...element.classList].map((name) => `.${name}`).join('')
      return `${element.localName}${classes} "${text.replace(/\s+/g, ' ').trim().slice(0, 50)}"`
    },
    isSeen: (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest('.cw-hidden, .skip, .u-wrap, dialog:not([open])') === null,
    frameOf(element) {
      if (element === document.body || element === document.documentElement) return null
      const { overflowY, position } = getComputedStyle(element)
      if (overflowY !== 'visible' || position === 'fixed' || position === 'sticky') return element
      return element.parentElement && pageTools.frameOf(element.parentElement)
    },
    contrast(a, b) {
      const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
      return (high + 0.05) / (low + 0.05)
    },
    groundOf(element) {
      const { backgroundColor } = element ? getComputedStyle(element) : { backgroundColor: 'Canvas' }
      const [r = 255, g = 255, b = 255, share = 1] = parts(backgroundColor)
      if (element === null || share === 1) return `rgb(${r}, ${g}, ${b})`
      // Shines through to what lies behind.
      const behind = parts(pageTools.groundOf(element.parentElement))
      const mixed = [r, g, b].map((part, at) => Math.round(part * share + (behind[at] ?? 0) * (1 - share)))
      return `rgb(${mixed.join(', ')})`
    },
  }
  Object.assign(globalThis, { pageTools })
  return null
}
