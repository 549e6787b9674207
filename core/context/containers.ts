import type { Container } from '../text/text-index.ts'

/** Whether a sidebar, menu or footer stands between a block and what it is read under. */
export function isAside(from: Container | null, to: Container | null): boolean {
  for (let current = from; current && current !== to; current = current.parent)
    if (current.kind === 'aside') return true
  return false
}

/** The nearest container of a kind, from the inside out. */
export function nearest(container: Container | null, kind: Container['kind']): Container | null {
  let current = container
  while (current && current.kind !== kind) current = current.parent
  return current
}
