import { useState } from 'preact/hooks'
import { ClaimWords } from '../../components/ClaimWords.tsx'
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

/** So many stand open at first, the gravest: the topics below are wanted too. */
const shownAtFirst = 4

/** The claims of the page by verdict, with a calm sum above them; each leads to its sentence. */
export function ClaimList({ claims, titleOf, onJump }: ClaimListProps) {
  const [all, setAll] = useState(false)
  const [wentTo, setWentTo] = useState('')
  if (claims.length === 0) return null
  const shown = all ? claims : claims.slice(0, shownAtFirst)
  return (
    <section class="claims" aria-labelledby="claims-title">
      <h2 id="claims-title" class="sum">
        {claimStrings.summary(countVerdicts(claims))}
      </h2>
      <ul aria-label={strings.popup.claimsHint}>
        {shown.map((claim) => (
          <li key={`${claim.frame} ${claim.nth}`}>
            <button
              type="button"
              class={`claim cw-focus cw-${claim.verdict}`}
              onClick={() => {
                onJump(claim)
                setWentTo(strings.popup.wentToClaim(claim.text))
              }}
            >
              <VerdictLine verdict={claim.verdict} />
              <span class="words">
                <ClaimWords {...claim} topic={titleOf(claim.topic) ?? claim.topic} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {claims.length > shownAtFirst && (
        <button type="button" class="fold cw-focus" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? strings.popup.fewerClaims : strings.popup.allClaims(claims.length)}
        </button>
      )}
      <p class="cw-hidden" role="status">
        {wentTo}
      </p>
    </section>
  )
}
