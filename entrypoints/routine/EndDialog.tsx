import { useEffect, useRef } from 'preact/hooks'
import { routineStrings } from '../../core/strings/routine.ts'

const words = routineStrings.running

export interface EndDialogProps {
  onStay: () => void
  onEnd: () => void
}

/** Asks whether to end. Escape and "go on" lead back. */
export function EndDialog({ onStay, onEnd }: EndDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      class="ask"
      aria-labelledby="ask-title"
      // Some browsers close it on a second Escape without asking.
      onClose={onStay}
      onCancel={(event) => {
        event.preventDefault()
        onStay()
      }}
    >
      <h2 id="ask-title">{words.ask}</h2>
      <p>{words.askText}</p>
      <div class="go">
        <button type="button" class="cw-button main" onClick={onStay}>
          {words.askStay}
        </button>
        <button type="button" class="cw-button" onClick={onEnd}>
          {words.askEnd}
        </button>
      </div>
    </dialog>
  )
}
