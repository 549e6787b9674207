import { VerdictLine } from '../../components/VerdictLine.tsx'
import { byGravity } from '../../core/claims/gravest.ts'
import type { Evidence } from '../../core/evidence/schema.ts'
import type { TextClaims, TextMention } from '../../core/library/check-text.ts'
import { claimStrings } from '../../core/strings/claims.ts'
import { strings } from '../../core/strings/interface.ts'

interface ClaimsFoundProps {
  mentions: TextMention[]
  sentences: TextClaims[]
  evidence: Evidence
  onChoose: (mention: number) => void
}

/** The claims of the text, the gravest verdict first; each leads to the mention that it is of. */
export function ClaimsFound({ mentions, sentences, evidence, onChoose }: ClaimsFoundProps) {
  const claims = sentences
    .flatMap(({ text, claims }) =>
      claims.map((claim) => ({ ...claim, text, mention: mentions.findIndex((one) => one.claim === claim) })),
    )
    .filter(({ mention }) => mention >= 0)
    .sort((a, b) => byGravity.indexOf(a.verdict) - byGravity.indexOf(b.verdict))
  if (claims.length === 0) return null
  return (
    <>
      <h2>{strings.checkText.claims}</h2>
      <ul class="claims">
        {claims.map(({ verdict, text, topic, mention }) => (
          <li key={mention}>
            <button type="button" class="topic cw-focus" onClick={() => onChoose(mention)}>
              <VerdictLine verdict={verdict} />
              <span>
                <q>{text}</q>
                <small>
                  {claimStrings.verdicts[verdict]} · {evidence.topics[topic]?.title ?? topic}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
