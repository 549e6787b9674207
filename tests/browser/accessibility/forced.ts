import type { WithTools } from './page-tools.ts'

/**
 * What forced colours leave unreadable, fields without an edge, and choices that look like those beside them. Sent as
 * text: it sees nothing of this file, and needs the tools of the page.
 */
export function forcedFaults(): string[] {
  const { root, tell, isSeen, contrast, groundOf } = (globalThis as unknown as WithTools).pageTools
  const faults: string[] = []
  for (const element of root().querySelectorAll('*')) {
    if (!isSeen(element) || element instanceof SVGElement) continue
    const { color, borderTopWidth, borderTopColor } = getComputedStyle(element)
    const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
    if (hasWords && contrast(color, groundOf(element)) < 4.5)
      faults.push(`${tell(element)} is ${color} on ${groundOf(element)}`)
    if (
      !element.matches(
        'input:not([type=radio], [type=checkbox], [type=file]), select, textarea, [role=switch], .cw-button.main',
      )
    )
      continue
    const ground = groundOf(element.parentElement)
    const isEdged = Number.parseFloat(borderTopWidth) > 0 && contrast(borderTopColor, ground) >= 3
    if (!isEdged && contrast(groundOf(element), ground) < 3) faults.push(`${tell(element)} has no edge`)
  }

  // Never by the colour of its letters alone.
  function lookOf(element: Element): string {
    const drawn = [element, element.nextElementSibling, element.firstElementChild].filter((each) => each !== null)
    return drawn
      .map((each) => {
        const { borderWidth, borderColor, backgroundColor, textDecorationLine, fontWeight } = getComputedStyle(each)
        const { boxShadow, outlineStyle } = getComputedStyle(each)
        return [
          borderWidth,
          borderColor,
          backgroundColor,
          textDecorationLine,
          fontWeight,
          boxShadow,
          outlineStyle,
        ].join()
      })
      .join('/')
  }
  for (const name of ['aria-current', 'aria-selected', 'aria-pressed']) {
    for (const chosen of root().querySelectorAll(`[${name}]:not([${name}=false])`)) {
      const other = [...(chosen.parentElement?.children ?? [])].find(
        (each) =>
          each !== chosen && each.localName === chosen.localName && (each.getAttribute(name) ?? 'false') === 'false',
      )
      if (other && isSeen(chosen) && lookOf(chosen) === lookOf(other))
        faults.push(`${tell(chosen)}, which is chosen, looks as ${tell(other)} does`)
    }
  }
  return [...new Set(faults)]
}
