import { Message } from '../../components/Message.tsx'
import { strings } from '../../core/strings/interface.ts'
import type { TabPhase } from './use-tab.ts'

export interface EmptyStateProps {
  phase: TabPhase
  onScan: () => void
}

const words = (phase: TabPhase): { title: string; text: string } | null => {
  switch (phase) {
    case 'asking':
      return null
    case 'answering':
      return { title: strings.popup.nothingTitle, text: strings.popup.nothing }
    case 'unreadable':
      return { title: strings.popup.unreadableTitle, text: strings.popup.unreadable }
    case 'no-settings':
      return { title: strings.popup.noSettingsTitle, text: strings.popup.noSettings }
    case 'unjudged':
      return { title: strings.popup.unjudgedTitle, text: strings.popup.unjudged }
    case 'no-answer':
      return { title: strings.popup.silentTitle, text: strings.popup.noAnswer }
    case 'no-access':
    case 'scanning':
    case 'scan-failed':
      return { title: strings.popup.silentTitle, text: strings.popup.noAccess }
  }
}

/** What stands in place of the list: why there is none and what can be done about it. */
export function EmptyState({ phase, onScan }: EmptyStateProps) {
  const said = words(phase)
  const canScan = phase === 'no-answer' || phase === 'no-access' || phase === 'scanning' || phase === 'scan-failed'
  return (
    <div class="empty">
      {said === null ? (
        <p class="looking">{strings.popup.looking}</p>
      ) : (
        <>
          <h2>{said.title}</h2>
          <p>{said.text}</p>
        </>
      )}
      {phase === 'scan-failed' && <Message tone="error">{strings.popup.scanFailed}</Message>}
      {canScan && (
        <button
          type="button"
          class="cw-button main"
          aria-disabled={phase === 'scanning'}
          onClick={() => phase !== 'scanning' && onScan()}
        >
          {phase === 'scanning' ? strings.popup.scanning : strings.popup.scan}
        </button>
      )}
    </div>
  )
}
