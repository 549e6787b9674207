// A type, as `Plain` asks for one.
export type PageFaults = {
  /** Texts in plain letters, which did not come through the catalogue. */
  plain: string[]
  /** Elements whose content is cut off or sticks out of them. */
  cut: string[]
  /** How far the page, or the card, can be scrolled sideways, in pixels. */
  sideways: number
}

/**
 * What is wrong on a page of ours, or in the card that stands on another page. `allowed` are the reader's own words, names
 * and the like; `inGaps` is what else may stand where a message has a gap. Runs in the page or in the content script's world, where it sees nothing from outside of itself.
 */
export function readFaults(allowed: string[], inGaps: string[]): PageFaults {
  type Opener = { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } }
  const host = document.querySelector('.crampwise-card')
  const opener = (globalThis as { chrome?: Opener }).chrome?.dom
  const card =
    host &&
    (opener?.openOrClosedShadowRoot?.(host) ??
      (host as Element & { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot)
  const root: Element = card?.querySelector('.cw-card') ?? document.body
  const faults: PageFaults = { plain: [], cut: [], sideways: 0 }

  const nameOf = (element: Element) => {
    const named = element.getAttribute('class')
    return `${element.localName}${named ? `.${named.trim().replace(/\s+/g, '.')}` : ''}`
  }
  const placeOf = (element: Element) =>
    [element.parentElement?.parentElement, element.parentElement, element]
      .flatMap((one) => (one ? [nameOf(one)] : []))
      .join(' > ')
  /** What is marked as English, within a page in another language, is the evidence. */
  const isEvidence = (element: Element) => element.closest('[lang]')?.getAttribute('lang')?.startsWith('en') === true
  const look = (text: string | null, element: Element, what = '') => {
    let rest = text ?? ''
    // A message stands in brackets.
    const known = rest.includes('[') ? [...inGaps, ...allowed] : allowed
    for (const word of known.sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, ' ')
    if (!/[a-z]{2}/i.test(rest) || isEvidence(element)) return
    faults.plain.push(`${placeOf(element)}${what}: ${(text ?? '').trim().slice(0, 90)}`)
  }

  if (root === document.body) look(document.title, document.body, ' title')
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node.parentElement && !node.parentElement.closest('script, style')) look(node.nodeValue, node.parentElement)
  }
  for (const element of root.querySelectorAll('*')) {
    for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label'])
      if (element.hasAttribute(name)) look(element.getAttribute(name), element, ` ${name}`)
  }

  const isSmall = (element: Element) => element.closest('.cw-hidden, svg, canvas, .u-wrap, select, [hidden]') !== null
  // What is asked for in a record is drawn a little into its margins.
  const isMeant = (element: Element) => element.querySelector('.asked') !== null
  for (const element of root.querySelectorAll('*')) {
    if (!(element instanceof HTMLElement) || isSmall(element) || element.clientWidth === 0) continue
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    const { overflowX, overflowY, display } = getComputedStyle(element)
    const beyond = element.scrollWidth - element.clientWidth
    // Boxes that scroll say so themselves.
    if (beyond > 1 && !isMeant(element) && display !== 'inline' && overflowX !== 'auto' && overflowX !== 'scroll')
      faults.cut.push(`${placeOf(element)} by ${beyond} px: ${element.textContent?.trim().slice(0, 60)}`)
    const below = element.scrollHeight - element.clientHeight
    if (below > 1 && (overflowY === 'hidden' || overflowY === 'clip') && !element.matches('q'))
      faults.cut.push(`${placeOf(element)} by ${below} px below: ${element.textContent?.trim().slice(0, 60)}`)
  }
  const scroller = root === document.body ? document.documentElement : root
  faults.sideways = scroller.scrollWidth - scroller.clientWidth
  return faults
}
