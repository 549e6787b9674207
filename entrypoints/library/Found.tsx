import { Instead, Steps } from '../../components/Advice.tsx'
import { CautionList } from '../../components/CautionList.tsx'
import { ClaimNote } from '../../components/ClaimNote.tsx'
import { English } from '../../components/English.tsx'
import { EvidenceRow } from '../../components/EvidenceRow.tsx'
import { Said } from '../../components/Said.tsx'
import { buildCard, type CardContext } from '../../core/evidence/build-card.ts'
import type { Evidence } from '../../core/evidence/schema.ts'
import type { ClaimModel } from '../../core/evidence/types.ts'
import { libraryAddress } from '../../core/library/library-address.ts'
import { strings } from '../../core/strings/interface.ts'

const words = strings.checkText

export interface FoundProps {
  topic: string
  context: CardContext
  /** What the sentence around the mention claims, null for nothing. */
  claim: ClaimModel | null
  evidence: Evidence
  onBack: () => void
}

/** What a card would say of a mention, the row first that fits its passage. */
export function Found({ topic, context, claim, evidence, onBack }: FoundProps) {
  const model = buildCard(topic, evidence, { ...context, row: claim?.row ?? null })
  const { food } = model
  return (
    <section class="surface found" aria-labelledby="found-title">
      <button type="button" class="cw-button back" onClick={onBack}>
        {words.back}
      </button>
      <h2 id="found-title" tabIndex={-1}>
        <English>{model.title}</English>
      </h2>
      {model.leadBecause !== null && <p class="help">{words.because(model.leadBecause)}</p>}
      {model.safetyFirst && <CautionList cautions={model.cautions} first={true} />}
      {claim !== null && <ClaimNote claim={claim} place="text" />}
      <Steps steps={model.steps} />
      <ul class="rows">
        <EvidenceRow row={model.lead} />
      </ul>
      {food !== null && (
        <p class="cw-food">
          <Said parts={food} />
        </p>
      )}
      {!model.safetyFirst && <CautionList cautions={model.cautions} first={false} />}
      <Instead text={model.instead} />
      <p>
        <a class="cw-link" href={libraryAddress(model.topic)}>
          {words.fullEntry(model.title)}
        </a>
      </p>
    </section>
  )
}
