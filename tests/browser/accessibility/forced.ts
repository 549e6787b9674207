import type { WithTools } from './page-tools.ts'

/**
 * What forced colours leave unreadable, fields without an edge, and choices that look like those beside them. Sent as
 * text: it sees nothing of this file, and needs the tools of the page.
 */
export function forcedFaults(): string[] {
  const { root, tell, isSeen, contrast, groundOf } = (globalThis as unknown as WithTools).pageTools
  const faults: string[] = []
  const plate = groundOf(root().querySelector('.cw-card') ?? document.body)
  for (const element of root().querySelectorAll('*')) {
    if (!isSeen(element) || element instanceof SVGElement) continue
    const style = getComputedStyle(element)
    const { color, borderTopWidth, borderTopColor } = style
    const forcedColorAdjust = style.getPropertyValue('forced-color-adjust')
    const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
    // Behind words of forced colours the browser lays a plate of the page's own.
    const behind = forcedColorAdjust === 'auto' && element.closest('button') === null ? plate : groundOf(element)
    if (hasWords && contrast(color, behind) < 4.5) faults.push(`${tell(element)} is ${color} on ${behind}`)
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

  // A choice is told by a line, an edge or a ground that others lack, not by the hue of it or of its letters.
  function differs(one: Element, other: Element): boolean {
    const [a, b] = [getComputedStyle(one), getComputedStyle(other)]
    const [ground, otherGround] = [groundOf(one), groundOf(other)]
    if (a.textDecorationLine !== b.textDecorationLine || a.fontWeight !== b.fontWeight) return true
    if (a.borderWidth !== b.borderWidth || a.outlineStyle !== b.outlineStyle || a.boxShadow !== b.boxShadow) return true
    const edges = ['borderTopColor', 'borderBottomColor'] as const
    return (
      contrast(ground, otherGround) >= 3 ||
      edges.some((edge) => contrast(a[edge], ground) >= 3 !== contrast(b[edge], otherGround) >= 3)
    )
  }
  const drawnOf = (element: Element) =>
    [element, element.nextElementSibling, element.firstElementChild].filter((each) => each !== null)
  for (const name of ['aria-current', 'aria-selected', 'aria-pressed']) {
    for (const chosen of root().querySelectorAll(`[${name}]:not([${name}=false])`)) {
      const other = [...(chosen.parentElement?.children ?? [])].find(
        (each) =>
          each !== chosen && each.localName === chosen.localName && (each.getAttribute(name) ?? 'false') === 'false',
      )
      if (other === undefined || !isSeen(chosen)) continue
      const others = drawnOf(other)
      const isTold = drawnOf(chosen).some((each, at) => others[at] !== undefined && differs(each, others[at]))
      if (!isTold) faults.push(`${tell(chosen)}, which is chosen, looks as ${tell(other)} does`)
    }
  }
  return [...new Set(faults)]
}
