import type { Verdict } from '../core/claims/types.ts'
import { claimStrings } from '../core/strings/claims.ts'
import { English } from './English.tsx'
import { Glyph } from './Glyph.tsx'

export interface ClaimWordsProps {
  /** The sentence, on one line. */
  text: string
  verdict: Verdict
  /** It works, but regulators advise against it. */
  caution: boolean
  /** Title of its topic. */
  topic: string
}

/** A claim in a list. Its caution stands ahead of its verdict, so that "in line" is never read without it. */
export function ClaimWords({ text, verdict, caution, topic }: ClaimWordsProps) {
  return (
    <>
      <q lang="en" dir="ltr">
        {text}
      </q>{' '}
      {caution && (
        <span class="cw-claim-caution">
          <Glyph name="stop" />
          <span>
            {claimStrings.advisedAgainst}
            <span class="cw-hidden">. </span>
          </span>
        </span>
      )}
      <small>
        {claimStrings.verdicts[verdict]} · <English>{topic}</English>
      </small>
    </>
  )
}
