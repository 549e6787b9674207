import { explainVerdict } from '../claims/explain-verdict.ts'
import type { Claim } from '../claims/types.ts'
import { claimStrings as words } from '../strings/claims.ts'
import { inWhom, noTrialOf, populationPhrases } from '../strings/evidence.ts'
import { flattenSentence } from '../text/flatten-sentence.ts'
import { summariseRow } from './build-card.ts'
import type { Evidence, Topic, TopicRow } from './schema.ts'
import type { ClaimModel } from './types.ts'

/** Longer sentences are cut after the last whole word within this many characters. */
const longestQuote = 220

/** What a card says of a claim: the sentence, what was found, and how the two go together. */
export function buildClaim(claim: Claim, sentence: string, evidence: Evidence): ClaimModel {
  const { verdict, caution, grounds } = claim
  const [topicId = '', rowId = ''] = (grounds.row ?? '').split('.')
  const topic = evidence.topics[topicId]
  const row = topic?.rows.find(({ id }) => id === rowId)
  return {
    verdict,
    label: words.verdicts[verdict],
    quote: quote(sentence),
    ...foundOf(claim, topic && row && { topic, row }),
    why: explainVerdict(claim),
    caution: caution ? words.caution : null,
    row: topicId === claim.topic && row ? row.id : null,
  }
}

function foundOf(
  { grounds, population, about }: Claim,
  judged: { topic: Topic; row: TopicRow } | undefined,
): Pick<ClaimModel, 'foundIn' | 'found' | 'foundWhere'> {
  const { plain, trials, studies } = words.found
  if (grounds.because !== null) return { foundIn: plain, found: grounds.because, foundWhere: '' }
  if (!judged) return { foundIn: plain, found: noTrialOf[population], foundWhere: '' }
  const { topic, row } = judged
  const foundWhere = row.population === 'anyone' ? '' : inWhom(populationPhrases[row.population])
  // A row's own label may be no finding of trials: "advice, not trials".
  const isOfTrials = row.label === undefined && row.state !== 'hardly-studied'
  const foundIn = !isOfTrials ? plain : about === 'causes' ? studies : trials
  return { foundIn, found: summariseRow(topic, row).short, foundWhere }
}

/** The sentence as it is to be read, on one line and not too long. */
function quote(sentence: string): string {
  const line = flattenSentence(sentence)
  if (line.length <= longestQuote) return line
  const cut = line.slice(0, longestQuote)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`
}
