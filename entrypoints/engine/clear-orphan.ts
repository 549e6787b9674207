import { hostClass } from './card-request.ts'

/** Highlight names are of this shape in every copy of this script, so that a new copy can clear an orphan's. */
const namePattern = /^m[0-9a-f]{12}-(?:term|in-line|beyond|against|untested|active)$/

/**
 * Removes what a copy of an earlier version left in the page: its marks, and its card when one was open. In Firefox an
 * update ends the old copy without a word, and nobody else will.
 */
export function clearOrphan(document: Document): void {
  const orphans = new Set<string>()
  for (const sheet of [...document.adoptedStyleSheets]) {
    const names = highlightNames(sheet)
    if (names.length === 0 || !names.every((name) => namePattern.test(name))) continue
    for (const name of names) orphans.add(name)
    removeSheet(document, sheet)
  }
  for (const name of orphans) CSS.highlights.delete(name)
  for (const host of document.querySelectorAll(`div.${hostClass}`)) host.remove()
}

/** Removes in place: Firefox refuses a new list from a content script. */
export function removeSheet(root: Document | ShadowRoot, sheet: CSSStyleSheet): void {
  const at = root.adoptedStyleSheets.indexOf(sheet)
  if (at >= 0) root.adoptedStyleSheets.splice(at, 1)
}

/** Names of a sheet that has nothing but highlight rules; empty for any other sheet. */
function highlightNames(sheet: CSSStyleSheet): string[] {
  const names: string[] = []
  for (const rule of sheet.cssRules) {
    if (!('selectorText' in rule)) continue
    const name = /^::highlight\(([^)]+)\)$/.exec(String(rule.selectorText))?.[1]
    if (!name) return []
    names.push(name)
  }
  return names
}
