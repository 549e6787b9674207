import { claimStrings } from '../strings/claims.ts'
import type { Claim } from './types.ts'

const words = claimStrings.why

/** Why a claim has its verdict, in one sentence: what the trials found, set against how sure the sentence is. */
export function explainVerdict(claim: Claim): string {
  if (claim.quantified && claim.verdict === 'beyond') return words.quantified
  const { finding, certainty } = claim.grounds
  const isSure = certainty === 'high' || certainty === 'moderate'
  switch (finding) {
    case 'untested':
      return words.untested
    case 'works':
      return worksWords(claim, isSure)
    case 'no-difference':
      return noneWords(claim, isSure)
    case 'conflict':
      if (claim.relation === 'no-effect') return words.conflict.denied
      return claim.strength === 'hedged' ? words.conflict.hedged : words.conflict.sure
    case 'if-lacking':
      if (claim.relation === 'no-effect') return claim.lacking ? words.lack.against : words.lack.denied
      return claim.lacking ? words.lack.agrees : words.lack.beyond
  }
}

function worksWords({ relation, strength }: Claim, isSure: boolean): string {
  if (relation === 'no-effect') return isSure ? words.works.denied : words.works.deniedTooSure
  if (isSure) return words.works.sure
  return strength === 'hedged' ? words.works.hedgedUnsure : words.works.tooSure
}

function noneWords({ relation, strength }: Claim, isSure: boolean): string {
  if (relation === 'no-effect') return isSure ? words.none.agrees : words.none.agreesUnsure
  if (!isSure) return words.none.unsure
  return strength === 'hedged' ? words.none.hedged : words.none.against
}
