import type { CardModel, ClaimModel, DoseModel, RecordModel, StudyLinkModel } from '../core/evidence/types.ts'
import { strings } from '../core/strings/interface.ts'
import { Instead, Steps } from './Advice.tsx'
import { CardActions } from './CardActions.tsx'
import { type CardResult, CardShell, ResultRegion } from './CardShell.tsx'
import { CautionList } from './CautionList.tsx'
import { ClaimNote } from './ClaimNote.tsx'
import { DoseNote } from './DoseNote.tsx'
import { EnglishNote } from './English.tsx'
import { Certainty, EvidenceRow, rowDates } from './EvidenceRow.tsx'
import { Glyph } from './Glyph.tsx'
import { LinkedStudies } from './LinkedStudies.tsx'
import { RecordView } from './RecordView.tsx'
import { RowCharts } from './RowCharts.tsx'
import { Said } from './Said.tsx'
import { SourceList } from './SourceList.tsx'
import { StateIcon } from './StateIcon.tsx'

export interface EvidenceCardProps {
  model: CardModel
  /** The words on the page that carry the mark. */
  mention: string
  /** What the sentence around the mark claims; null or absent for no claim. */
  claim?: ClaimModel | null | undefined
  /** What the page says of how much; null or absent for nothing. */
  dose?: DoseModel | null | undefined
  /** Studies that the passage links; empty or absent for none. */
  linked?: readonly StudyLinkModel[] | undefined
  /** Where the sentence stands: on a page or in a pasted text. */
  place?: 'page' | 'text' | undefined
  /** An action is under way: the actions wait, but keep their focus. */
  busy: boolean
  /** What became of the last action. */
  result: CardResult | null
  /** False in private windows: choices last until the page closes, and the card says so. */
  stored: boolean
  /** A record that stands in place of the card's own text until the reader goes back. */
  record?: RecordModel | null
  onBack?: () => void
  /** Begins the bedtime stretch; offered only where the model says so. */
  onStretch?: () => void
  /** Sets a reminder of it for this evening; offered as the stretch is, and never where nothing may be stored. */
  onRemind?: () => void
  /** Opens the full entry of this topic, or of another that a record names. */
  onLibrary?: (topic: string) => void
  onHideTopic: () => void
  /** Takes the mark of these very words off this site; not offered without it. */
  onWrong?: (() => void) | undefined
  onHideSite: () => void
  onOptions: () => void
  onClose: () => void
}

/** Which words the card is about, where neither its title nor a quoted sentence says so, and which chose its row. */
function Context({ model, mention, isQuoted }: { model: CardModel; mention: string; isQuoted: boolean }) {
  const spoken = isQuoted ? '' : mention.trim()
  const repeats = spoken.toLowerCase() === model.title.toLowerCase()
  if (model.leadBecause === null && (repeats || spoken === '')) return null
  return (
    <div class="cw-context">
      {!repeats && spoken !== '' && <p>{strings.card.onThisPage(spoken)}</p>}
      {model.leadBecause !== null && <p>{strings.card.leadBecause(model.leadBecause)}</p>}
    </div>
  )
}

function Answer({ model: { lead, food } }: { model: CardModel }) {
  return (
    <>
      <section class={`cw-answer cw-state-${lead.state}`}>
        <span class="cw-tile">
          <StateIcon state={lead.state} />
        </span>
        <h3 class="cw-verdict">{lead.stateLabel}</h3>
        <p class="cw-line">
          <Said parts={lead.answer} />
        </p>
      </section>
      {food !== null && (
        <p class="cw-food">
          <Said parts={food} />
        </p>
      )}
      <RowCharts row={lead} />
      <Certainty row={lead} />
    </>
  )
}

function Others({ model: { others } }: { model: CardModel }) {
  if (others.length === 0) return null
  return (
    <details class="cw-others">
      <summary>
        <Glyph name="chevron" />
        {strings.card.others(others.length)}
      </summary>
      <ul>
        {others.map((row) => (
          <EvidenceRow key={row.id} row={row} />
        ))}
      </ul>
    </details>
  )
}

function Sources({ model: { lead } }: { model: CardModel }) {
  return (
    <section class="cw-sources">
      {lead.sources.length > 0 && <h3>{strings.card.sources}</h3>}
      <SourceList sources={lead.sources} />
      {rowDates(lead) !== '' && <p class="dates">{rowDates(lead)}</p>}
      <p class="advice">{strings.notAdvice}</p>
      <EnglishNote />
    </section>
  )
}

type BodyProps = Pick<
  EvidenceCardProps,
  'model' | 'mention' | 'claim' | 'dose' | 'linked' | 'place' | 'busy' | 'onWrong'
>

function Body({ model, mention, claim, dose, linked, place, busy, onWrong }: BodyProps) {
  const cautions = <CautionList cautions={model.cautions} first={model.safetyFirst} />
  return (
    <>
      <Context model={model} mention={mention} isQuoted={claim != null} />
      {model.safetyFirst && cautions}
      {claim != null && <ClaimNote claim={claim} place={place ?? 'page'} />}
      <Steps steps={model.steps} />
      <Answer model={model} />
      {!model.safetyFirst && cautions}
      {dose != null && <DoseNote dose={dose} place={place ?? 'page'} />}
      <Instead text={model.instead} />
      <Others model={model} />
      {linked !== undefined && <LinkedStudies linked={linked} />}
      <Sources model={model} />
      {onWrong !== undefined && (
        <p class="cw-wrong">
          {strings.card.wrongAsk}{' '}
          <button type="button" class="cw-link" aria-disabled={busy} onClick={() => busy || onWrong()}>
            {strings.card.wrong(mention.trim())}
          </button>
        </p>
      )}
    </>
  )
}

function Back({ onBack }: { onBack: (() => void) | undefined }) {
  return (
    <button type="button" class="cw-button plain cw-back" onClick={onBack}>
      <Glyph name="chevron" />
      {strings.records.back}
    </button>
  )
}

/** The card of a topic: one honest line, the numbers behind it, how sure they are, and what to mind. */
export function EvidenceCard(props: EvidenceCardProps) {
  const { model, mention, busy, result, stored, record = null, onBack, onLibrary = () => {}, onClose } = props
  const back = record === null ? undefined : <Back onBack={onBack} />
  return (
    <CardShell title={model.title} who={model.lead.who} instead={back} kind="evidence" onClose={onClose}>
      {/* Hidden, not gone: what was unfolded and the figure that was chosen are still there on the way back. */}
      <div class="cw-body" hidden={record !== null}>
        <Body
          model={model}
          mention={mention}
          claim={props.claim}
          dose={props.dose}
          linked={props.linked}
          place={props.place}
          busy={busy}
          onWrong={props.onWrong}
        />
      </div>
      {record !== null && (
        <div class="cw-body">
          <RecordView record={record} headingLevel={3} topics={{ onOpen: onLibrary }} />
        </div>
      )}
      <div class={record === null ? 'cw-foot' : 'cw-foot quiet'}>
        <ResultRegion result={result} />
        {record === null && (
          <CardActions
            title={model.title}
            busy={busy}
            onStretch={model.offersStretch ? props.onStretch : undefined}
            onRemind={model.offersStretch && stored ? props.onRemind : undefined}
            onLibrary={props.onLibrary && (() => props.onLibrary?.(model.topic))}
            onHideTopic={props.onHideTopic}
            onHideSite={props.onHideSite}
            onOptions={props.onOptions}
          />
        )}
        {record === null && !stored && <p class="note">{strings.card.privateWindow}</p>}
      </div>
    </CardShell>
  )
}
