import type { ComponentChildren } from 'preact'
import { evidenceStrings } from '../core/strings/evidence.ts'
import { language } from '../core/strings/say.ts'

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

/** Says so to a reader whose interface is in another language; nothing in English. */
export function EnglishNote() {
  return language() === 'en' ? null : <p class="advice help">{evidenceStrings.english}</p>
}
