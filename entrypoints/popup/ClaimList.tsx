import { VerdictLine } from '../../components/VerdictLine.tsx'
import { countVerdicts } from '../../core/claims/gravest.ts'
import { claimStrings } from '../../core/strings/claims.ts'
import { strings } from '../../core/strings/interface.ts'
import type { TabClaim } from './frames.ts'

export interface ClaimListProps {
  claims: readonly TabClaim[]
  /** Title of a topic by its id; null for one this version does not know. */
  titleOf: (topic: string) => string | null
  onJump: (claim: TabClaim) => void
}

/** The claims of the page by verdict, with a calm sum above them; each leads to its sentence. */
export function ClaimList({ claims, titleOf, onJump }: ClaimListProps) {
  if (claims.length === 0) return null
  return (
    <section class="claims" aria-labelledby="claims-title">
      <h2 id="claims-title" class="sum">
        {claimStrings.summary(countVerdicts(claims))}
      </h2>
      <ul aria-label={strings.popup.claimsHint}>
        {claims.map((claim) => (
          <li key={`${claim.frame} ${claim.nth}`}>
            <button type="button" class={`claim cw-focus cw-${claim.verdict}`} onClick={() => onJump(claim)}>
              <VerdictLine verdict={claim.verdict} />
              <span class="words">
                <q>{claim.text}</q>
                <small>
                  {claimStrings.verdicts[claim.verdict]} · {titleOf(claim.topic) ?? claim.topic}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
