import type { ClaimLexicon } from '../../core/claims/claim-lexicon.ts'
import { createTextJudge, type JudgedText } from '../../core/judge-text.ts'
import type { Lexicon } from '../../core/match/lexicon.ts'
import { type PackedText, unpackText } from '../../core/pack-text.ts'
import { loadClaims } from '../../data/claims.ts'
import { loadLexicon } from '../../data/lexicon.ts'
import { runSliced } from '../content/slices.ts'

/**
 * Judges texts of pages in slices, so that alarms and other frames get their turn. Nothing of a text is kept; the rules
 * are, from the first text on: code that ran before is several times as fast.
 */
export function createJudging(): (packed: PackedText) => Promise<JudgedText> {
  // Nothing ends a judgement: a frame that is gone by then is not missed.
  const { signal } = new AbortController()
  let lexicon: Lexicon | null = null
  let claims: ClaimLexicon | null = null
  const claimsOnce = () => {
    claims ??= loadClaims()
    return claims
  }
  return async (packed) => {
    lexicon ??= loadLexicon()
    const judging = createTextJudge(unpackText(packed), lexicon, claimsOnce)
    await runSliced(judging.advance, signal)
    return judging.result()
  }
}
