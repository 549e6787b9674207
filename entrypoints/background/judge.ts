import type { ClaimLexicon } from '../../core/claims/claim-lexicon.ts'
import { createTextJudge, type JudgedText } from '../../core/judge-text.ts'
import type { Lexicon } from '../../core/match/lexicon.ts'
import { type PackedText, unpackText } from '../../core/pack-text.ts'
import { runSliced } from '../../core/slices.ts'
import { loadClaims } from '../../data/claims.ts'
import { loadLexicon } from '../../data/lexicon.ts'

/** No text of a page takes a part of this, in ms; one that was made to is not judged to its end. */
const longestMs = 60_000

/**
 * Judges texts of pages in slices, so that alarms and other frames get their turn. Nothing of a text is kept; the rules
 * are, from the first text on: code that ran before is several times as fast. Answers null for a text that takes longer
 * than `mostMs`.
 */
export function createJudging(mostMs = longestMs): (packed: PackedText) => Promise<JudgedText | null> {
  let lexicon: Lexicon | null = null
  let claims: ClaimLexicon | null = null
  const claimsOnce = () => {
    claims ??= loadClaims()
    return claims
  }
  return async (packed) => {
    lexicon ??= loadLexicon()
    const judging = createTextJudge(unpackText(packed), lexicon, claimsOnce)
    const isDone = await runSliced(judging.advance, AbortSignal.timeout(mostMs), letOthers)
    return isDone ? judging.result() : null
  }
}

/** Goes to the end of the queue. `scheduler.yield` would come back before the events of alarms and of other frames. */
function letOthers(): Promise<unknown> {
  if ('scheduler' in globalThis) return scheduler.postTask(() => {})
  return new Promise((resolve) => setTimeout(resolve))
}
