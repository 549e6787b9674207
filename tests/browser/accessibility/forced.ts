/**
 * Controls that forced colours leave without an edge or a ground of their own, and choices that only a colour would
 * tell from those beside them. Sent as text: it sees nothing of this file.
 */
export function forcedFaults(): string[] {
  type Opening = Element & { openOrClosedShadowRoot?: ShadowRoot }
  type Extension = { chrome?: { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } } }
  const host = document.querySelector<Opening>('.crampwise-card')
  const { chrome } = globalThis as Extension
  const shadow = host && (chrome?.dom?.openOrClosedShadowRoot?.(host) ?? host.openOrClosedShadowRoot)
  const root: Document | ShadowRoot = shadow ?? document
  const tell = (element: Element) =>
    `${element.localName}${[...element.classList].map((name) => `.${name}`).join('')} "${(element.textContent ?? '').trim().slice(0, 40)}"`
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.closest('.cw-hidden, .skip') === null
  const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const isClear = (colour: string) => (parts(colour)[3] ?? 1) < 0.1
  function luminance(colour: string): number {
    const [r = 0, g = 0, b = 0] = parts(colour).map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  function contrast(a: string, b: string): number {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
    return (high + 0.05) / (low + 0.05)
  }
  function groundOf(element: Element | null): string {
    for (let box = element; box; box = box.parentElement) {
      const { backgroundColor } = getComputedStyle(box)
      if (!isClear(backgroundColor)) return backgroundColor
    }
    return 'rgb(0, 0, 0)'
  }

  const faults: string[] = []
  for (const element of root.querySelectorAll('*')) {
    if (!isSeen(element)) continue
    const style = getComputedStyle(element)
    const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())
    if (hasWords && !(element instanceof SVGElement) && contrast(style.color, groundOf(element)) < 4.5)
      faults.push(`${tell(element)} is ${style.color} on ${groundOf(element)}`)
    if (element.matches('input:not([type=radio]):not([type=checkbox]), select, textarea, [role=switch]')) {
      const edge = Number.parseFloat(style.borderTopWidth) > 0 && contrast(style.borderTopColor, groundOf(element.parentElement)) >= 3
      if (!edge) faults.push(`${tell(element)} has no edge`)
    }
  }

  // A choice is told by its line, its edge or its ground, or by words of its own, never by the colour of its letters.
  const look = (element: Element) => {
    const drawn = [element, element.nextElementSibling, element.firstElementChild].filter((each) => each !== null)
    return drawn
      .map((each) => {
        const { borderTopWidth, borderBottomWidth, borderBottomColor, borderTopColor, backgroundColor, textDecorationLine, fontWeight, boxShadow, outlineStyle } =
          getComputedStyle(each)
        return [borderTopWidth, borderBottomWidth, borderBottomColor, borderTopColor, backgroundColor, textDecorationLine, fontWeight, boxShadow, outlineStyle].join()
      })
      .join('/')
  }
  for (const name of ['aria-current', 'aria-selected', 'aria-pressed']) {
    for (const on of root.querySelectorAll(`[${name}]:not([${name}=false])`)) {
      const other = [...(on.parentElement?.children ?? [])].find(
        (each) => each !== on && each.localName === on.localName && (each.getAttribute(name) ?? 'false') === 'false',
      )
      if (other && isSeen(on) && look(on) === look(other)) faults.push(`${tell(on)} looks as ${tell(other)} does`)
    }
  }
  return [...new Set(faults)]
}
