import type { ClaimModel } from '../core/evidence/types.ts'
import { claimStrings as words } from '../core/strings/claims.ts'
import { English } from './English.tsx'
import { Glyph } from './Glyph.tsx'
import { VerdictLine } from './VerdictLine.tsx'

export interface ClaimNoteProps {
  claim: ClaimModel
  place: 'page' | 'text'
}

/** What a sentence says, what trials found, and how the two go together. */
export function ClaimNote({ claim, place }: ClaimNoteProps) {
  const { verdict, label, quote, foundIn, found, foundWhere, why, caution } = claim
  return (
    <section class={`cw-claim cw-${verdict}`}>
      {caution !== null && (
        <p class="caution">
          <Glyph name="stop" />
          {caution}
        </p>
      )}
      <h3>
        <VerdictLine verdict={verdict} />
        {label}
      </h3>
      <p>
        {words.says[place]}:{' '}
        <q lang="en" dir="ltr">
          {quote}
        </q>
      </p>
      <p>
        {foundIn}
        {foundWhere !== '' && (
          <>
            , <English>{foundWhere}</English>
          </>
        )}
        :{' '}
        <b>
          <English>{found}</English>
        </b>
        .
      </p>
      <p class="why">{why}</p>
    </section>
  )
}
