import { useState } from 'preact/hooks'
import { Message } from '../../components/Message.tsx'
import { transferStrings as words } from '../../core/strings/diary-transfer.ts'
import { momentWords } from './moment-words.ts'

interface RestoredNoteProps {
  /** When the diary was put back from its copy, in ms since 1970. */
  at: number
  /** Puts the note away for good; left out, it stays. */
  onDismiss?: () => void
}

/** Says that the browser had lost the diary, and that it was put back from its copy. */
export function RestoredNote({ at, onDismiss }: RestoredNoteProps) {
  // Put away at once, also where that cannot be kept: then it is back on the next visit.
  const [isAway, setAway] = useState(false)
  if (isAway) return null
  return (
    <Message tone="note">
      <p>{words.restored(momentWords(at))}</p>
      {onDismiss !== undefined && (
        <p>
          <button
            type="button"
            class="cw-button"
            onClick={() => {
              setAway(true)
              onDismiss()
            }}
          >
            {words.restoredSeen}
          </button>
        </p>
      )}
    </Message>
  )
}
