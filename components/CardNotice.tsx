import { strings } from '../core/strings/interface.ts'
import { CardShell } from './CardShell.tsx'

export interface CardNoticeProps {
  text: string
  /** A button that helps, such as reloading the page; null where nothing does. */
  action: { label: string; onChoose: () => void } | null
  onClose: () => void
}

/** A card without evidence: why there is none, and what to do. */
export function CardNotice({ text, action, onClose }: CardNoticeProps) {
  return (
    <CardShell title={strings.name} who={[]} kind="notice" onClose={onClose}>
      <div class="cw-body">
        <p role="status">{text}</p>
        {action !== null && (
          <div class="cw-actions">
            <button type="button" class="cw-button main" onClick={action.onChoose}>
              {action.label}
            </button>
          </div>
        )}
      </div>
    </CardShell>
  )
}
