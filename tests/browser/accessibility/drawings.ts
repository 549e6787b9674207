import type { WithTools } from './page-tools.ts'

/**
 * Drawings that screen readers would meet without a name, and charts without their numbers in words. Sent as text, as
 * the next one.
 */
export function drawingFaults(): string[] {
  const { root, tell } = (globalThis as unknown as WithTools).pageTools
  const bare = [...root().querySelectorAll('svg, canvas, img')].filter((drawn) => {
    const isNamed = drawn.getAttribute('role') === 'img' && drawn.hasAttribute('aria-label')
    return !isNamed && drawn.closest('[aria-hidden=true]') === null && drawn.querySelector('text') === null
  })
  const silent = [...root().querySelectorAll('figure, .chart, .plot, .cw-dots')].filter((chart) => {
    const place = chart.matches('figure, .chart') ? chart : (chart.closest('section') ?? chart.parentElement)
    const words = [...(place?.querySelectorAll('*') ?? [])].filter(
      (each) => each.closest('[aria-hidden=true]') === null && !(each instanceof SVGElement),
    )
    return !words.some((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()))
  })
  return [
    ...bare.map((drawn) => `${tell(drawn.parentElement ?? drawn)} holds a drawing neither named nor hidden`),
    ...silent.map((chart) => `${tell(chart)} says nothing in words`),
  ]
}

/** Links within words that only their colour tells from them. */
export function colourFaults(): string[] {
  const { root, tell } = (globalThis as unknown as WithTools).pageTools
  const bare = [...root().querySelectorAll('p a[href], dd a[href], td a[href], blockquote a[href]')].filter((link) => {
    const { display, textDecorationLine, borderBottomStyle } = getComputedStyle(link)
    const isAmongWords = (link.parentElement?.textContent ?? '').trim() !== (link.textContent ?? '').trim()
    const isLined = textDecorationLine.includes('underline') || borderBottomStyle !== 'none'
    return display === 'inline' && isAmongWords && !isLined
  })
  return bare.map((link) => `${tell(link)} is told from the words around it by its colour alone`)
}
