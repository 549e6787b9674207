/** A key as it is meant where text runs to the right: the arrows to the sides lead where they point on the screen. */
export function alongText(key: string, element: Element): string {
  if (getComputedStyle(element).direction !== 'rtl') return key
  if (key === 'ArrowLeft') return 'ArrowRight'
  return key === 'ArrowRight' ? 'ArrowLeft' : key
}
