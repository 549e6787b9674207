import type { ComponentChildren } from 'preact'
import { strings } from '../core/strings/interface.ts'
import { English } from './English.tsx'

export interface OutLinkProps {
  href: string
  /** What the link shows. */
  text: ComponentChildren
  /** What it leads to, where its text alone would not say. */
  about?: string
}

/** A link that leaves the extension in a tab of its own and hands nothing over. */
export function OutLink({ href, text, about }: OutLinkProps) {
  return (
    <a class="cw-link" href={href} target="_blank" rel="noopener noreferrer">
      {text}
      <span class="cw-hidden">
        {about !== undefined && (
          <>
            : <English>{about}</English>
          </>
        )}
        , {strings.card.opensInNewTab}
      </span>
    </a>
  )
}
