/** Open shadow roots under a node, nested ones included. */
export function shadowRootsIn(root: Document | ShadowRoot | Element): ShadowRoot[] {
  const found: ShadowRoot[] = []
  const own = root instanceof Element ? root.shadowRoot : null
  if (own) found.push(own, ...shadowRootsIn(own))
  for (const element of root.querySelectorAll('*')) {
    const shadow = element.shadowRoot
    if (shadow) found.push(shadow, ...shadowRootsIn(shadow))
  }
  return found
}

/** When elements that are not defined yet are looked at again, in ms after the start: their shadow trees come late. */
const lateLooksMs = [1000, 2000, 4000, 8000, 16_000]

/** Calls back for shadow roots that elements may get without any change a watch could see: when they are defined. */
export function lookForLateShadows(document: Document, look: () => void, signal: AbortSignal): void {
  const wait = ([first, ...rest]: readonly number[]) => {
    if (first === undefined || !document.querySelector(':not(:defined)')) return
    const timer = setTimeout(() => {
      look()
      wait(rest)
    }, first)
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  }
  wait(lateLooksMs)
}
