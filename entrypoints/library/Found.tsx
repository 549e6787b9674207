import { CautionList } from '../../components/CautionList.tsx'
import { EvidenceRow } from '../../components/EvidenceRow.tsx'
import { Said } from '../../components/Said.tsx'
import { buildCard, type CardContext } from '../../core/evidence/build-card.ts'
import { type Prose, proseText } from '../../core/evidence/prose.ts'
import type { Evidence } from '../../core/evidence/schema.ts'
import { libraryAddress } from '../../core/library/library-address.ts'
import { strings } from '../../core/strings/interface.ts'

const words = strings.checkText

export interface FoundProps {
  topic: string
  context: CardContext
  evidence: Evidence
  onBack: () => void
}

/** What a card would say of a mention, the row first that fits its passage. */
export function Found({ topic, context, evidence, onBack }: FoundProps) {
  const model = buildCard(topic, evidence, context)
  const { steps = [], food, instead } = model
  return (
    <section class="surface found" aria-labelledby="found-title">
      <button type="button" class="cw-button back" onClick={onBack}>
        {words.back}
      </button>
      <h2 id="found-title" tabIndex={-1}>
        {model.title}
      </h2>
      {model.leadBecause !== null && <p class="help">{words.because(model.leadBecause)}</p>}
      {model.safetyFirst && <CautionList cautions={model.cautions} first={true} />}
      {steps.length > 0 && <Steps steps={steps} />}
      <ul class="rows">
        <EvidenceRow row={model.lead} />
      </ul>
      {food !== null && (
        <p class="cw-food">
          <Said parts={food} />
        </p>
      )}
      {!model.safetyFirst && <CautionList cautions={model.cautions} first={false} />}
      {instead !== null && (
        <section class="cw-instead">
          <h3>{strings.card.instead}</h3>
          <p>
            <Said parts={instead} />
          </p>
        </section>
      )}
      <p>
        <a class="cw-link" href={libraryAddress(model.topic)}>
          {words.fullEntry(model.title)}
        </a>
      </p>
    </section>
  )
}

function Steps({ steps }: { steps: Prose[] }) {
  return (
    <section class="cw-steps">
      <h3>{strings.card.steps}</h3>
      <ol>
        {steps.map((step) => (
          <li key={proseText(step)}>
            <Said parts={step} />
          </li>
        ))}
      </ol>
    </section>
  )
}
