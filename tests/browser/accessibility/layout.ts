/**
 * What is wrong with how a page, or the card on it, is laid out in the window it has: a line each. Sent as text: it
 * sees nothing of this file.
 */
export function layoutFaults(): string[] {
  type Opening = Element & { openOrClosedShadowRoot?: ShadowRoot }
  type Extension = { chrome?: { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } } }
  const host = document.querySelector<Opening>('.crampwise-card')
  const { chrome } = globalThis as Extension
  const shadow = host && (chrome?.dom?.openOrClosedShadowRoot?.(host) ?? host.openOrClosedShadowRoot)
  const root: Document | ShadowRoot = shadow ?? document
  const faults: string[] = []
  const tell = (element: Element) => {
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 50)
    const classes = [...element.classList].map((name) => `.${name}`).join('')
    return `${element.localName}${classes} "${text}"`
  }

  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) faults.push(`the page scrolls sideways: ${scrollWidth} in ${clientWidth}`)

  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.closest('.cw-hidden, .skip, .u-wrap, dialog:not([open])') === null
  const modal = root.querySelector('dialog:modal')
  const isFixed = (element: Element) => {
    for (let box: Element | null = element; box; box = box.parentElement)
      if (getComputedStyle(box).position === 'fixed') return true
    return false
  }
  const all = [...(modal ?? root).querySelectorAll('*')].filter(isSeen)

  const scrollers = new Set<Element>()
  for (const element of all) {
    if (element instanceof SVGElement || element.matches('input, select, textarea, option')) continue
    const isWide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
    if (!isWide) continue
    const { overflowX } = getComputedStyle(element)
    if (overflowX === 'hidden' || overflowX === 'clip') faults.push(`${tell(element)} is cut off at its side`)
    if (overflowX !== 'auto' && overflowX !== 'scroll') continue
    scrollers.add(element)
    const isNamed = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby')
    if (element.querySelector('table, pre') === null) faults.push(`${tell(element)} scrolls sideways and is no table`)
    else if (!isNamed || element.getAttribute('tabindex') !== '0' || !element.matches('section, [role]'))
      faults.push(`${tell(element)} scrolls sideways, and not by keyboard under a name`)
  }
  const inScroller = (element: Element) => [...scrollers].some((scroller) => scroller.contains(element))

  // Each line of words, a little smaller than its letters may reach.
  const lines: { element: Element; left: number; top: number; right: number; bottom: number }[] = []
  for (const element of all) {
    if (element instanceof SVGElement || (shadow === null && modal === null && isFixed(element))) continue
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || (node.nodeValue ?? '').trim() === '') continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const { left, top, right, bottom } of range.getClientRects()) {
        const inset = (bottom - top) * 0.22
        if (right - left > 2) lines.push({ element, left, top: top + inset, right, bottom: bottom - inset })
      }
    }
  }
  for (const { element, left, right } of lines) {
    if (inScroller(element)) continue
    if (left < -1 || right > document.documentElement.clientWidth + 1) {
      faults.push(`${tell(element)} hangs out of the window`)
    }
  }
  // What scrolls or is folded away is cut by its box, and lies over nothing.
  const clipper = (element: Element): Element | null => {
    for (let box = element.parentElement; box; box = box.parentElement)
      if (getComputedStyle(box).overflowY !== 'visible' && box !== document.body) return box
    return null
  }
  const clippers = new Map<Element, Element | null>()
  const clipOf = (element: Element) => {
    if (!clippers.has(element)) clippers.set(element, clipper(element))
    return clippers.get(element) ?? null
  }
  lines.sort((a, b) => a.top - b.top)
  for (const [at, one] of lines.entries()) {
    for (let next = at + 1; next < lines.length; next++) {
      const other = lines[next] as (typeof lines)[number]
      if (other.top >= one.bottom) break
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const down = Math.min(one.bottom, other.bottom) - other.top
      if (across < 3 || down < 2 || clipOf(one.element) !== clipOf(other.element)) continue
      faults.push(`${tell(one.element)} and ${tell(other.element)} lie over each other`)
    }
  }

  // Targets: 24 px, or 24 px apart from all others, or within a line of words.
  const targets = all.filter((element) =>
    element.matches('a[href], button, input, select, textarea, summary, [role=tab]'),
  )
  const boxes = targets.map((element) => {
    const label = (element as HTMLInputElement).labels?.[0]
    const box = label?.contains(element) ? label : element
    return { element, rect: box.getBoundingClientRect() }
  })
  const inWords = (element: Element) => {
    const { display } = getComputedStyle(element)
    const words = element.parentElement?.textContent?.trim().length ?? 0
    return display === 'inline' && words > (element.textContent?.trim().length ?? 0)
  }
  for (const { element, rect } of boxes) {
    if (rect.width === 0 || (rect.width >= 23.5 && rect.height >= 23.5) || inWords(element)) continue
    const x = rect.left + rect.width / 2
    const y = rect.top + rect.height / 2
    const isNear = boxes.some(({ element: other, rect: its }) => {
      if (other === element || its.width === 0 || element.contains(other) || other.contains(element)) return false
      const isSmall = its.width < 23.5 || its.height < 23.5
      if (isSmall) return Math.hypot(x - its.left - its.width / 2, y - its.top - its.height / 2) < 24
      const dx = Math.max(its.left - x, 0, x - its.right)
      const dy = Math.max(its.top - y, 0, y - its.bottom)
      return Math.hypot(dx, dy) < 12
    })
    if (isNear) faults.push(`${tell(element)} is a small target: ${Math.round(rect.width)} x ${Math.round(rect.height)}`)
  }
  return [...new Set(faults)]
}

/** Spaces lines, letters, words and paragraphs as WCAG 1.4.12 asks, in page or card; `false` takes it back. */
export function spaceText(isOn: boolean): void {
  type Opening = Element & { openOrClosedShadowRoot?: ShadowRoot }
  type Extension = { chrome?: { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } } }
  const host = document.querySelector<Opening>('.crampwise-card')
  const { chrome } = globalThis as Extension
  const shadow = host && (chrome?.dom?.openOrClosedShadowRoot?.(host) ?? host.openOrClosedShadowRoot)
  const root: Document | ShadowRoot = shadow ?? document
  const marker = '--spaced: 1'
  const others = root.adoptedStyleSheets.filter((sheet) => !sheet.cssRules[0]?.cssText.includes(marker))
  if (!isOn) {
    root.adoptedStyleSheets = others
    return
  }
  // A sheet made by script is let in where the page's own policy keeps style elements out.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    `* { ${marker}; line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
     p { margin-block-end: 2em !important }`,
  )
  root.adoptedStyleSheets = [...others, sheet]
}
