import { experimentStrings } from '../strings/diary-experiment.ts'
import { insightStrings } from '../strings/diary-insights.ts'
import { fewestPairs, type Outcome } from './analyse-experiment.ts'
import { type SideLine, sideLine, signedText, type Tone } from './insights.ts'

const words = experimentStrings.result

/** What an experiment came to, in words. */
export interface OutcomeWords {
  sides: SideLine[]
  tone: Tone
  /** Sentences, the first the most important. */
  answer: string[]
  /** How it was done, and what it cannot show. */
  notes: string[]
}

/** A test that rejects in at most one draw in twenty. */
const level = 0.05

export function tellOutcome(outcome: Outcome): OutcomeWords {
  const { pairs, planned, adherence, stoppedEarly } = outcome
  return {
    sides: [sideLine(words.stretch, outcome.stretch), sideLine(words.rest, outcome.rest)],
    ...answerOf(outcome),
    notes: [
      ...(stoppedEarly ? [words.stopped] : []),
      words.pairs(pairs, planned),
      words.adherence(adherence.stretch.done, adherence.stretch.of, adherence.rest.done, adherence.rest.of),
      words.intended,
      words.knew,
    ],
  }
}

function answerOf({ pairs, difference, interval, chance }: Outcome): Pick<OutcomeWords, 'tone' | 'answer'> {
  if (difference === null || chance === null) return { tone: 'early', answer: [words.noPairs] }
  if (pairs < fewestPairs || interval === null) {
    return { tone: 'early', answer: [words.fewPairs(pairs, fewestPairs), words.differenceOnly(signedText(difference))] }
  }
  const tone = chance > level ? 'unclear' : difference < 0 ? 'fewer' : 'more'
  const range = insightStrings.range(signedText(interval.low), signedText(interval.high))
  return {
    tone,
    answer: [
      words[tone],
      words.difference(signedText(difference), range),
      words.chance(chance < 0.01 ? words.shareBelow(1) : words.share(Math.round(100 * chance))),
    ],
  }
}
