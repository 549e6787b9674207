/** Drawings that are neither left out of the tree, with words beside them, nor named. */
export function drawingFaults(): string[] {
  const drawn = [...document.querySelectorAll('svg, canvas, img')]
  return drawn.flatMap((element) => {
    const hidden = element.closest('[aria-hidden=true]')
    const isNamed = element.getAttribute('role') === 'img' && element.hasAttribute('aria-label')
    if (isNamed || (hidden === null && element.querySelector('title, text') !== null)) return []
    if (hidden === null) return [`a drawing in ${element.parentElement?.className} is neither named nor hidden`]
    // What is only a sign stands in a line of words; a chart has a figure, or a part, that says the same.
    const around = hidden.closest('figure, li, td, p, section, a, button, header, summary, [role=status], div')
    const words = (around?.textContent ?? '').trim()
    const besides = around?.parentElement?.textContent?.trim() ?? ''
    return words === '' && besides === '' ? [`a drawing in ${element.parentElement?.className} has no words`] : []
  })
}

/** Links within words that only their colour tells from them. */
export function colourFaults(): string[] {
  return [...document.querySelectorAll('p a[href], dd a[href], td a[href]')].flatMap((link) => {
    const words = link.parentElement?.textContent?.trim().length ?? 0
    const own = link.textContent?.trim().length ?? 0
    if (getComputedStyle(link).display !== 'inline' || words <= own || own === 0) return []
    const isLined = getComputedStyle(link).textDecorationLine.includes('underline')
    return isLined ? [] : [`the link "${link.textContent?.trim().slice(0, 40)}" has no underline`]
  })
}
