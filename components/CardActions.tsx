import { strings } from '../core/strings/interface.ts'

export interface CardActionsProps {
  title: string
  /** An action is under way: the others wait, but keep their focus. */
  busy: boolean
  /** Begins the bedtime stretch; no button without it. */
  onStretch?: (() => void) | undefined
  /** Sets a reminder for this evening; no button without it. */
  onRemind?: (() => void) | undefined
  /** Opens the topic's full entry; no button without it. */
  onLibrary?: (() => void) | undefined
  onHideTopic: () => void
  onHideSite: () => void
  onOptions: () => void
}

/** What can be done from a card: about tonight on the first line, about what is read and marked on the last. */
export function CardActions(props: CardActionsProps) {
  const { title, busy, onStretch, onRemind, onLibrary, onHideTopic, onHideSite, onOptions } = props
  const words = strings.card
  // aria-disabled, not disabled: a disabled button would drop the focus out of the card.
  const unlessBusy = (action: () => void) => () => {
    if (!busy) action()
  }
  const hasStretch = onStretch !== undefined || onRemind !== undefined
  const quiet = hasStretch ? 'cw-button plain' : 'cw-button'
  return (
    <>
      {hasStretch && (
        <div class="cw-actions">
          {onStretch !== undefined && (
            <button type="button" class="cw-button main" onClick={onStretch}>
              {words.stretch}
            </button>
          )}
          {onRemind !== undefined && (
            <button type="button" class="cw-button" aria-disabled={busy} onClick={unlessBusy(onRemind)}>
              {words.remind}
            </button>
          )}
        </div>
      )}
      <div class="cw-actions">
        {onLibrary !== undefined && (
          <button type="button" class={hasStretch ? quiet : 'cw-button main'} onClick={onLibrary}>
            {words.allEvidence}
          </button>
        )}
        <button
          type="button"
          class={quiet}
          aria-disabled={busy}
          aria-label={words.hideTopicNamed(title)}
          onClick={unlessBusy(onHideTopic)}
        >
          {words.hideTopic}
        </button>
        <button type="button" class={quiet} aria-disabled={busy} onClick={unlessBusy(onHideSite)}>
          {words.hideSite}
        </button>
        <button
          type="button"
          class="cw-button plain icon end"
          aria-label={words.options}
          title={words.options}
          onClick={onOptions}
        >
          <svg class="cw-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M4 7.5h7M17 7.5h3M4 16.5h3M13 16.5h7" />
            <circle cx="14" cy="7.5" r="2.7" />
            <circle cx="10" cy="16.5" r="2.7" />
          </svg>
        </button>
      </div>
    </>
  )
}
