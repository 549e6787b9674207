import { useEffect, useId, useRef } from 'preact/hooks'
import { choiceOf, countChoices, nightWith, withCount } from '../core/diary/night-form.ts'
import type { Night } from '../core/diary/types.ts'
import { diaryStrings } from '../core/strings/diary.ts'
import { Glyph } from './Glyph.tsx'
import { Message } from './Message.tsx'
import { ExactCount, NightDetails } from './NightDetails.tsx'
import { type DraftState, type NightStore, useNightDraft } from './use-night-draft.ts'
import './night-form.css'

const words = diaryStrings.night

export interface NightFormProps extends NightStore {
  /** The night's name, as the form's heading says it. */
  title: string
  /** More words below the heading: which day it was. */
  subtitle: string | null
  headingLevel: 1 | 2 | 3
  /** Ms since 1970. */
  nowMs: () => number
}

/**
 * Writes down one night. A press on a count is kept at once; all else is optional, folded away, and kept as it is
 * entered. "Saved" is said only once it is.
 */
export function NightForm(props: NightFormProps) {
  const { evening, title, subtitle, headingLevel, nowMs } = props
  const { draft, state, save, retry, remove, undo } = useNightDraft(props)
  const id = useId()
  const counts = useRef<HTMLDivElement>(null)
  const undoButton = useRef<HTMLButtonElement>(null)
  const Heading = `h${headingLevel}` as const
  useEffect(() => {
    // The button that removed it is gone.
    if (state === 'removed') undoButton.current?.focus()
  }, [state])

  const take = (patch: Partial<Night>) =>
    save((night) => ({ ...(night ?? nightWith(evening, 0, nowMs())), ...patch, changedAt: nowMs() }))
  const isFailure = state !== 'untouched' && state !== 'saving' && state !== 'saved' && state !== 'removed'
  const chosen = draft && choiceOf(draft)
  return (
    <section class="night-form" aria-labelledby={`${id}-title`}>
      <Heading id={`${id}-title`} tabIndex={headingLevel === 1 ? -1 : undefined}>
        {title}
      </Heading>
      {subtitle !== null && <p class="help">{subtitle}</p>}
      <p class="count-ask" id={`${id}-ask`}>
        {words.count}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons that act at once */}
      <div class="counts" role="group" aria-labelledby={`${id}-ask`} ref={counts}>
        {countChoices.map((count) => (
          <button
            key={count}
            type="button"
            class="count cw-focus"
            aria-pressed={chosen === count}
            onClick={() =>
              save((night) => (night ? withCount(night, count, nowMs()) : nightWith(evening, count, nowMs())))
            }
          >
            <span aria-hidden="true">{words.counts[count]}</span>
            <span class="cw-hidden">{diaryStrings.cramps(count, count === 3)}</span>
          </button>
        ))}
      </div>
      <div class="kept">
        <KeptLine state={state} draft={draft} />
        {state === 'removed' && (
          <button
            ref={undoButton}
            type="button"
            class="cw-button"
            onClick={() => {
              undo(nowMs())
              counts.current?.querySelector('button')?.focus()
            }}
          >
            {words.undo}
          </button>
        )}
      </div>
      {isFailure && (
        <Message tone="error">
          <p>{diaryStrings.failures[state]}</p>
          <p>
            <button type="button" class="cw-button" onClick={retry}>
              {words.retry}
            </button>
          </p>
        </Message>
      )}
      {draft !== null && (
        <>
          {chosen === 3 && <ExactCount night={draft} onTake={take} />}
          <NightDetails night={draft} onTake={take} onRemove={remove} />
        </>
      )}
    </section>
  )
}

function KeptLine({ state, draft }: { state: DraftState; draft: NightStore['night'] }) {
  return (
    <p class="kept-line" role="status">
      {state === 'saving' && words.saving}
      {state === 'removed' && words.removed}
      {state === 'saved' && draft !== null && (
        <>
          <Glyph name="done" />
          <span>{words.saved(draft.cramps, draft.orMore)}</span>
        </>
      )}
    </p>
  )
}
