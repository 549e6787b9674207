/** The element that has the focus, inside open shadow roots too; null when none has. */
export function deepFocus(document: Document): Element | null {
  let focused = document.activeElement
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  return focused === document.body ? null : focused
}

/** Gives the focus to an element without moving the page. Harmless when it is gone. */
export function giveFocus(element: Element | null): void {
  if (element && 'focus' in element && typeof element.focus === 'function') element.focus({ preventScroll: true })
}

/** Whether the focus is on the card, or on nothing since it left it: only then may closing give it back. */
export function isFocusOurs(document: Document, host: Element): boolean {
  const root = host.getRootNode()
  const focused = root instanceof ShadowRoot ? root.activeElement : document.activeElement
  return focused === host || focused === null || focused === document.body
}

/** The card's controls in order, those in closed parts left out. */
function controlsOf(surface: Element): Element[] {
  return [...surface.querySelectorAll('button, a[href], summary')].filter((control) => control.checkVisibility())
}

/** Which end of the card a Tab leaves, or null when it stays inside. `focused`: what has the focus in the card. */
export function leavesCard(surface: Element, focused: Element | null, backwards: boolean): 'start' | 'end' | null {
  if (focused === null) return null
  // The card itself and a record's heading take the focus too, and are no controls: what counts is what stands beyond.
  const beyond = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING
  const isInside = controlsOf(surface).some((control) => focused.compareDocumentPosition(control) & beyond)
  return isInside ? null : backwards ? 'start' : 'end'
}
