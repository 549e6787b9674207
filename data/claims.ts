import { type ClaimLexicon, openClaims } from '../core/claims/claim-lexicon.ts'
import prepareClaims from './claims.prepared.ts'

/** What sentences are read and judged by. Costs as much as the lexicon: load it once, where claims are asked for. */
export function loadClaims(): ClaimLexicon {
  return openClaims(prepareClaims())
}
