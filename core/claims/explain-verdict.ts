import { claimStrings } from '../strings/claims.ts'
import type { Claim } from './types.ts'

const words = claimStrings.why

/**
 * Why a claim has its verdict, in one sentence: what was found, set against how sure the sentence is. Says no more than
 * its row does: nothing flat below moderate certainty, and nothing of trials where there may be none.
 */
export function explainVerdict(claim: Claim): string {
  const { relation, strength, lacking, quantified, verdict, grounds } = claim
  const { finding, certainty, row } = grounds
  const isSure = certainty === 'high' || certainty === 'moderate'
  if (quantified && verdict === 'beyond') return words.quantified
  if (finding === 'untested') return row === null && grounds.because === null ? words.noTrial : words.tooLittle
  if (finding === 'if-lacking') {
    const sure = isSure ? 'sure' : 'unsure'
    if (relation === 'no-effect') return lacking ? words.lack.against[sure] : words.lack.denied
    return lacking ? words.lack.agrees[sure] : words.lack.beyond
  }
  if (certainty === 'very-low' && finding !== 'conflict') return uncertainWords(claim)
  if (finding === 'conflict') {
    return relation === 'no-effect' ? words.conflict.denied : words.conflict[strength === 'hedged' ? 'hedged' : 'sure']
  }
  return finding === 'works' ? worksWords(claim, isSure) : noneWords(claim, isSure)
}

function uncertainWords({ verdict, strength }: Claim): string {
  if (verdict !== 'in-line') return words.uncertain.sure
  return strength === 'hedged' ? words.uncertain.hedged : words.uncertain.agrees
}

function worksWords({ relation, strength }: Claim, isSure: boolean): string {
  if (relation === 'no-effect') return isSure ? words.works.denied : words.works.deniedTooSure
  if (isSure) return words.works.sure
  return strength === 'hedged' ? words.works.hedged : words.works.tooSure
}

function noneWords({ relation, strength }: Claim, isSure: boolean): string {
  if (relation === 'no-effect') return isSure ? words.none.agrees : words.none.agreesUnsure
  if (!isSure) return words.none.unsure
  return strength === 'hedged' ? words.none.hedged : words.none.against
}
