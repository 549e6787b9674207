import { Message } from '../../components/Message.tsx'
import { Switch } from '../../components/Switch.tsx'
import { syncStrings as words } from '../../core/strings/sync.ts'
import type { SyncState } from '../../core/sync.ts'

interface SyncProps {
  state: SyncState
  onSwitch: (on: boolean) => void
}

/** Whether options and reminder go to the reader's other browsers, and why they do not where they should. */
export function Sync({ state, onSwitch }: SyncProps) {
  return (
    <>
      {state.failure !== null && <Message tone="note">{words.failure(state.failure)}</Message>}
      <Switch on={state.on} describedBy="sync-privacy" onChange={onSwitch}>
        {words.on}
      </Switch>
      <p id="sync-privacy" class="sync-privacy">
        {words.privacy}
      </p>
      <dl class="sync-facts">
        {words.facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
