import { type LazyPattern, wordsPattern } from '../match/names.ts'
import type { Claim, ClaimPopulation, ClaimRow, Finding, Grounds, Relation, StatedClaim, Verdict } from './types.ts'

/** The rows sentences about one topic are judged by. */
export interface JudgedTopic {
  treats: readonly ClaimRow[]
  causes: readonly ClaimRow[]
}

/** Topics that work but that regulators advise against. */
const cautioned = new Set(['quinine'])

/**
 * Judges what a sentence says against the rows of its topic. A row whose `words` stand in the sentence goes before one
 * without; a population without a row was never tried. A claim about a cause is read from the rows about treatment where
 * none about causes stand, since both ask whether the thing matters.
 */
export function judge(stated: StatedClaim, topic: JudgedTopic, sentence: string): Claim {
  const grounds = groundsOf(stated, topic, sentence)
  return {
    ...stated,
    verdict: verdictOf(stated, grounds),
    caution: cautioned.has(stated.topic) && stated.relation === 'treats',
    grounds,
  }
}

function groundsOf(stated: StatedClaim, { treats, causes }: JudgedTopic, sentence: string): Grounds {
  const rows = stated.about === 'causes' && causes.length > 0 ? causes : treats
  const own = bestRow(rows, stated.population, sentence)
  // A lack told of in pregnancy or sport is still a lack, where that population has nothing of its own.
  const row =
    stated.lacking && (!own || own.finding === 'untested') ? (bestRow(rows, 'deficiency', sentence) ?? own) : own
  return row
    ? {
        row: row.row && `${stated.topic}.${row.row}`,
        finding: row.finding,
        certainty: row.certainty,
        because: row.because ?? null,
      }
    : { row: null, finding: 'untested', certainty: 'very-low', because: null }
}

/** Own population before everybody, named words before none; null where nothing fits. */
function bestRow(rows: readonly ClaimRow[], population: ClaimPopulation, sentence: string): ClaimRow | null {
  for (const wanted of [population, 'anyone']) {
    const fitting = rows.filter((row) => row.population === wanted)
    const named = fitting.find(({ words }) => words && patternOf(words)?.().test(sentence))
    const row = named ?? fitting.find(({ words }) => !words)
    if (row) return row
  }
  return null
}

const patterns = new WeakMap<readonly string[], LazyPattern | null>()

function patternOf(words: readonly string[]): LazyPattern | null {
  let pattern = patterns.get(words)
  if (pattern === undefined) {
    // "B1" is not in "B12".
    pattern = wordsPattern([...words], '', '(?![0-9])')
    patterns.set(words, pattern)
  }
  return pattern
}

/** What a claim that it does something, certain or hedged, and a claim that it does nothing are worth. */
type Worth = { certain: Verdict; hedged: Verdict; nothing: Verdict }

/** The table of verdicts: for each finding, at high or moderate certainty and below. */
const table: Record<Exclude<Finding, 'if-lacking'>, { sure: Worth; unsure: Worth }> = {
  works: {
    sure: { certain: 'in-line', hedged: 'in-line', nothing: 'against' },
    unsure: { certain: 'beyond', hedged: 'in-line', nothing: 'beyond' },
  },
  'no-difference': {
    sure: { certain: 'against', hedged: 'beyond', nothing: 'in-line' },
    unsure: { certain: 'beyond', hedged: 'beyond', nothing: 'in-line' },
  },
  conflict: {
    sure: { certain: 'beyond', hedged: 'in-line', nothing: 'beyond' },
    unsure: { certain: 'beyond', hedged: 'in-line', nothing: 'beyond' },
  },
  untested: {
    sure: { certain: 'untested', hedged: 'untested', nothing: 'untested' },
    unsure: { certain: 'untested', hedged: 'untested', nothing: 'untested' },
  },
}

function verdictOf({ relation, strength, lacking, quantified }: StatedClaim, { finding, certainty }: Grounds): Verdict {
  if (finding === 'if-lacking') {
    if (!lacking) return relation === 'no-effect' ? 'in-line' : 'beyond'
    if (relation === 'no-effect') return 'against'
    return quantified ? 'beyond' : 'in-line'
  }
  const { sure, unsure } = table[finding]
  const worth = certainty === 'high' || certainty === 'moderate' ? sure : unsure
  return worth[columnOf(relation, strength)]
}

function columnOf(relation: Relation, strength: StatedClaim['strength']): keyof Worth {
  return relation === 'no-effect' ? 'nothing' : strength
}
