import type { ComponentChildren } from 'preact'

/**
 * Text that is in English whatever the language of the interface: the evidence, whose words were checked in English alone,
 * and what stands on the pages that are read. It keeps its direction within text that runs the other way.
 */
export function English({ children }: { children: ComponentChildren }) {
  return (
    <span lang="en" dir="ltr">
      {children}
    </span>
  )
}
