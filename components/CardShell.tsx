import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { Prose } from '../core/evidence/prose.ts'
import { strings } from '../core/strings/interface.ts'
import { English } from './English.tsx'
import { Glyph } from './Glyph.tsx'
import { Said } from './Said.tsx'

/** What became of an action, shown in the card and read out. */
export interface CardResult {
  tone: 'info' | 'error'
  text: string
}

interface CardShellProps {
  title: string
  /** The line under the title; empty for none. */
  who: Prose
  /** Stands in place of that line and stays in view. */
  instead?: ComponentChildren
  kind: 'evidence' | 'notice'
  onClose: () => void
  children: ComponentChildren
}

/** Frame of every card: a non-modal dialog that scrolls as one, its title and close button staying in view. */
export function CardShell({ title, who, instead, kind, onClose, children }: CardShellProps) {
  const titleId = useId()
  return (
    <div class={`cw-card ${kind}`} role="dialog" aria-labelledby={titleId} tabIndex={-1}>
      <div class="cw-head">
        <h2 id={titleId}>
          <English>{title}</English>
        </h2>
        <button type="button" class="cw-button plain icon" aria-label={strings.card.close} onClick={onClose}>
          <Glyph name="close" />
        </button>
        {who.length > 0 && (
          <p class="cw-who" hidden={instead !== undefined}>
            <Said parts={who} />
          </p>
        )}
        {instead}
      </div>
      {children}
    </div>
  )
}

/** Always in the tree, so that a result appearing in it is announced. */
export function ResultRegion({ result }: { result: CardResult | null }) {
  return (
    <div class="cw-result" role="status">
      {result !== null && <p class={result.tone}>{result.text}</p>}
    </div>
  )
}
