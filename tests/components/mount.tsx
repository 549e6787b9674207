import axe from 'axe-core'
import { type ComponentChild, render } from 'preact'
import { onTestFinished } from 'vitest'

/** Renders into a fresh element of the document, until the test ends. */
export function mount(node: ComponentChild): HTMLElement {
  document.documentElement.lang = 'en'
  document.title = 'Test'
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  render(node, root)
  onTestFinished(() => render(null, root))
  return root
}

/** Rules axe-core breaks, by name. Contrast needs a real browser. */
export async function axeViolations(root: Element): Promise<string[]> {
  const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } })
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

/** Text as it is seen: what is kept for screen readers is left out. */
export function seenText(root: Element): string {
  const copy = root.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll('.cw-hidden')) hidden.remove()
  return copy.textContent ?? ''
}

/** Text as it is read out: drawings are left out. */
export function spokenText(root: Element): string {
  const copy = root.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove()
  return copy.textContent ?? ''
}

/** The first match, or an error that names what is missing. */
export function find<Found extends Element = HTMLElement>(root: ParentNode, selector: string): Found {
  const found = root.querySelector<Found>(selector)
  if (!found) throw new Error(`nothing matches ${selector}`)
  return found
}

/** The button whose name or text begins with these words. */
export function button(root: ParentNode, words: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '').startsWith(words),
  )
  if (!found) throw new Error(`no button "${words}"`)
  return found
}

/** Types into a field and leaves it, as a reader would. */
export function type(field: HTMLInputElement, text: string): void {
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}
