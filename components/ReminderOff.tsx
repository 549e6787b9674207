import { experimentStrings } from '../core/strings/diary-experiment.ts'
import { Message } from './Message.tsx'

/** Says that no reminder comes, and switches it on. */
export function ReminderOff({ text, onTurnOn }: { text: string; onTurnOn: () => void }) {
  return (
    <Message tone="note">
      <p>{text}</p>
      <p>
        <button type="button" class="cw-button" onClick={onTurnOn}>
          {experimentStrings.start.turnOn}
        </button>
      </p>
    </Message>
  )
}
