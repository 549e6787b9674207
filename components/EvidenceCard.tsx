import type { CardModel } from '../core/evidence/types.ts'
import { strings } from '../core/strings/interface.ts'
import { type CardResult, CardShell, ResultRegion } from './CardShell.tsx'
import { CautionList } from './CautionList.tsx'
import { EffectBars } from './EffectBars.tsx'
import { Certainty, EvidenceRow, rowDates } from './EvidenceRow.tsx'
import { Glyph } from './Glyph.tsx'
import { SourceList } from './SourceList.tsx'
import { StateIcon } from './StateIcon.tsx'

export interface EvidenceCardProps {
  model: CardModel
  /** The words on the page that carry the mark. */
  mention: string
  /** An action is under way: the actions wait, but keep their focus. */
  busy: boolean
  /** What became of the last action. */
  result: CardResult | null
  /** False in private windows: choices last until the page closes, and the card says so. */
  stored: boolean
  onHideTopic: () => void
  onHideSite: () => void
  onOptions: () => void
  onClose: () => void
}

function Context({ model, mention }: { model: CardModel; mention: string }) {
  const spoken = mention.trim()
  const repeats = spoken.toLowerCase() === model.title.toLowerCase()
  if (model.leadBecause === null && (repeats || spoken === '')) return null
  return (
    <div class="cw-context">
      {!repeats && spoken !== '' && <p>{strings.card.onThisPage(spoken)}</p>}
      {model.leadBecause !== null && <p>{strings.card.leadBecause(model.leadBecause)}</p>}
    </div>
  )
}

/** Longer titles would push the actions onto several lines. */
const shortTitle = 12

function Actions({ model, busy, stored, onHideTopic, onHideSite, onOptions }: EvidenceCardProps) {
  // aria-disabled, not disabled: a disabled button would drop the focus out of the card.
  const unlessBusy = (action: () => void) => () => {
    if (!busy) action()
  }
  const long = model.title.length > shortTitle
  return (
    <>
      <div class="cw-actions">
        <button
          type="button"
          class="cw-button"
          aria-disabled={busy}
          aria-label={long ? strings.card.hideThisTopicNamed(model.title) : undefined}
          onClick={unlessBusy(onHideTopic)}
        >
          {long ? strings.card.hideThisTopic : strings.card.hideTopic(model.title)}
        </button>
        <button type="button" class="cw-button" aria-disabled={busy} onClick={unlessBusy(onHideSite)}>
          {strings.card.hideSite}
        </button>
        <button type="button" class="cw-button plain end" onClick={onOptions}>
          {strings.card.options}
        </button>
      </div>
      {!stored && <p class="note">{strings.card.privateWindow}</p>}
    </>
  )
}

/** The card of a topic: one honest line, the numbers behind it, how sure they are, and what to mind. */
export function EvidenceCard(props: EvidenceCardProps) {
  const { model, mention, result, onClose } = props
  const { lead } = model
  const cautions = <CautionList cautions={model.cautions} first={model.safetyFirst} />
  return (
    <CardShell title={model.title} who={lead.who} kind="evidence" onClose={onClose}>
      <div class="cw-body">
        <Context model={model} mention={mention} />
        {model.safetyFirst && cautions}
        {model.steps !== undefined && model.steps.length > 0 && (
          <section class="cw-steps">
            <h3>{strings.card.steps}</h3>
            <ol>
              {model.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
        )}
        <section class={`cw-answer cw-state-${lead.state}`}>
          <span class="cw-tile">
            <StateIcon state={lead.state} />
          </span>
          <h3 class="cw-verdict">{lead.stateLabel}</h3>
          <p class="cw-line">{lead.answer}</p>
        </section>
        {model.food !== null && <p class="cw-food">{model.food}</p>}
        {lead.comparison !== null && <EffectBars comparison={lead.comparison} />}
        <Certainty row={lead} />
        {!model.safetyFirst && cautions}
        {model.instead !== null && (
          <section class="cw-instead">
            <h3>{strings.card.instead}</h3>
            <p>{model.instead}</p>
          </section>
        )}
        {model.others.length > 0 && (
          <details class="cw-others">
            <summary>
              <Glyph name="chevron" />
              {strings.card.others(model.others.length)}
            </summary>
            <ul>
              {model.others.map((row) => (
                <EvidenceRow key={row.id} row={row} />
              ))}
            </ul>
          </details>
        )}
        <section class="cw-sources">
          {lead.sources.length > 0 && <h3>{strings.card.sources}</h3>}
          <SourceList sources={lead.sources} />
          {rowDates(lead) !== '' && <p class="dates">{rowDates(lead)}</p>}
          <p class="advice">{strings.notAdvice}</p>
        </section>
      </div>
      <div class="cw-foot">
        <ResultRegion result={result} />
        <Actions {...props} />
      </div>
    </CardShell>
  )
}
