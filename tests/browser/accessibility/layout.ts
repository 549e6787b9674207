import type { WithTools } from './page-tools.ts'

/**
 * What is wrong with how a page, or the card on it, is laid out in the window it has: a line each. Sent as text: it
 * sees nothing of this file, and needs the tools of the page.
 */
export function layoutFaults(withTargets: boolean): string[] {
  const { root, front, tell, isSeen, frameOf } = (globalThis as unknown as WithTools).pageTools
  const faults: string[] = []
  const { scrollWidth, clientWidth: room } = document.documentElement
  if (scrollWidth > room) faults.push(`the page scrolls sideways: ${scrollWidth} in ${room}`)
  const all = [...front().querySelectorAll('*')].filter(isSeen)

  const scrollers: Element[] = []
  for (const element of all) {
    if (element instanceof SVGElement || element.matches('input, select, textarea, option')) continue
    if (element.clientWidth === 0 || element.scrollWidth <= element.clientWidth + 1) continue
    const { overflowX } = getComputedStyle(element)
    if (overflowX === 'hidden' || overflowX === 'clip') faults.push(`${tell(element)} is cut off at its side`)
    if (overflowX !== 'auto' && overflowX !== 'scroll') continue
    scrollers.push(element)
    const isNamed = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby')
    const isReached = element.getAttribute('tabindex') === '0' && element.matches('section, [role]')
    if (element.querySelector('table') === null) faults.push(`${tell(element)} scrolls sideways and is no table`)
    else if (!isNamed || !isReached) faults.push(`${tell(element)} scrolls sideways, but not by keyboard under a name`)
  }

  // Each line of words, a little lower than its box, which letters never fill.
  interface Line {
    element: Element
    left: number
    top: number
    right: number
    bottom: number
  }
  const lines: Line[] = []
  for (const element of all) {
    if (element instanceof SVGElement) continue
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
    if ((left < -1 || right > room + 1) && !scrollers.some((scroller) => scroller.contains(element)))
      faults.push(`${tell(element)} hangs out of the window`)
  }

  // A short word in two parts was squeezed.
  const short = all.filter((element) => element.matches('button, .cw-button, h1, h2, h3, th, legend, summary, label'))
  for (const element of short) {
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue
      for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/[^\s\u00ad/-]{2,14}/g)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        if (range.getClientRects().length > 1) faults.push(`${tell(element)} breaks in “${word}”`)
      }
    }
  }

  // What scrolls is cut by its box, and what stays in view stands above others: neither lies over another.
  const frames = new Map(
    [...new Set(lines.map(({ element }) => element))].map((element) => [element, frameOf(element)]),
  )
  lines.sort((a, b) => a.top - b.top)
  lines.forEach((one, at) => {
    for (let next = at + 1; next < lines.length; next++) {
      const other = lines[next]
      if (other === undefined || other.top >= one.bottom) break
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const down = Math.min(one.bottom, other.bottom) - other.top
      if (across < 3 || down < 2 || one.element === other.element) continue
      if (frames.get(one.element) !== frames.get(other.element)) continue
      faults.push(`${tell(one.element)} and ${tell(other.element)} lie over each other`)
    }
  })

  // Targets: 24 px each way, or as far from all others as if it were, or within words.
  const least = 23.5
  const targets = (withTargets ? all : [])
    .filter((element) => element.matches('a[href], button, input, select, textarea, summary, [role=tab]'))
    .map((element) => {
      const label = (element as HTMLInputElement).labels?.[0]
      return { element, box: (label?.contains(element) ? label : element).getBoundingClientRect() }
    })
    .filter(({ box }) => box.width > 0)
  // A line of its own is not among words.
  function inWords(element: Element): boolean {
    const parent = element.parentElement
    if (parent === null || !getComputedStyle(element).display.startsWith('inline')) return false
    const isGlued = parent.matches('.cw-glue') || (parent.localName !== 'li' && parent.localName !== 'p')
    return (isGlued && parent.matches('span') ? inWords(parent) : false) || hasWords(parent)
  }
  const hasWords = (parent: Element) =>
    [...parent.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '')
  for (const { element, box } of targets) {
    if ((box.width >= least && box.height >= least) || inWords(element)) continue
    const x = box.left + box.width / 2
    const y = box.top + box.height / 2
    const isNear = targets.some(({ element: other, box: its }) => {
      if (element.contains(other) || other.contains(element) || frameOf(element) !== frameOf(other)) return false
      if (its.width < least || its.height < least)
        return Math.hypot(x - its.left - its.width / 2, y - its.top - its.height / 2) < 24
      return Math.hypot(Math.max(its.left - x, 0, x - its.right), Math.max(its.top - y, 0, y - its.bottom)) < 12
    })
    if (isNear) faults.push(`${tell(element)} is a small target: ${Math.round(box.width)} x ${Math.round(box.height)}`)
  }

  // A card that stands on a page stays inside of the window.
  if (root() !== document) {
    const { left, top, right, bottom } = root().querySelector('.cw-card')?.getBoundingClientRect() ?? new DOMRect()
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight)
      faults.push('the card hangs out of the window')
  }
  return [...new Set(faults)]
}

/** Spaces lines, letters, words and paragraphs as WCAG 1.4.12 asks, in page or card; `false` takes it back. */
export function spaceText(isOn: boolean): null {
  const root = (globalThis as unknown as WithTools).pageTools.root()
  const marker = '--spaced: 1'
  const others = root.adoptedStyleSheets.filter((sheet) => !sheet.cssRules[0]?.cssText.includes(marker))
  if (!isOn) {
    root.adoptedStyleSheets = others
    return null
  }
  // A sheet made by script is let in where the page's own policy keeps style elements out.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    `* { ${marker}; line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
     p { margin-block-end: 2em !important }`,
  )
  root.adoptedStyleSheets = [...others, sheet]
  return null
}
