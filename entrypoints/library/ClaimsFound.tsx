import { ClaimNote } from '../../components/ClaimNote.tsx'
import { ClaimWords } from '../../components/ClaimWords.tsx'
import { VerdictLine } from '../../components/VerdictLine.tsx'
import { byGravity } from '../../core/claims/gravest.ts'
import { buildClaim } from '../../core/evidence/build-claim.ts'
import type { Evidence } from '../../core/evidence/schema.ts'
import type { TextClaims, TextMention } from '../../core/library/check-text.ts'
import { strings } from '../../core/strings/interface.ts'

interface ClaimsFoundProps {
  mentions: TextMention[]
  sentences: TextClaims[]
  evidence: Evidence
  onChoose: (mention: number) => void
}

/** The claims of the text, the gravest verdict first; each leads to its mention, or says all where there is none. */
export function ClaimsFound({ mentions, sentences, evidence, onChoose }: ClaimsFoundProps) {
  const all = sentences
    .flatMap(({ text, claims }) =>
      claims.map((claim) => ({ claim, text, mention: mentions.findIndex((one) => one.claim === claim) })),
    )
    .sort((a, b) => byGravity.indexOf(a.claim.verdict) - byGravity.indexOf(b.claim.verdict))
  if (all.length === 0) return null
  const claims = all.filter(({ mention }) => mention >= 0)
  const others = all.filter(({ mention }) => mention < 0)
  return (
    <>
      <h2>{strings.checkText.claims}</h2>
      <ul class="claims">
        {claims.map(({ claim: { verdict, caution, topic }, text, mention }) => (
          <li key={mention}>
            <button type="button" class="topic cw-focus" onClick={() => onChoose(mention)}>
              <VerdictLine verdict={verdict} />
              <span>
                <ClaimWords
                  text={text}
                  verdict={verdict}
                  caution={caution}
                  topic={evidence.topics[topic]?.title ?? topic}
                />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {others.map(({ claim, text }) => (
        <ClaimNote key={`${claim.topic} ${text}`} claim={buildClaim(claim, text, evidence)} place="text" />
      ))}
    </>
  )
}
