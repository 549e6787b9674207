import type { Verdict } from '../../core/claims/types.ts'
import type { CheckedClaim, CheckVerdict, Seed, SeedNotes } from './seed.ts'

/** A sentence that we judged, on one topic. */
export interface JudgedSentence {
  text: string
  topic: string
  verdict: Verdict
}

export interface Pair extends JudgedSentence {
  /** The statement of the check that it makes; null for one the check does not have. */
  checked: CheckedClaim | null
  agrees: boolean
}

export interface Comparison {
  pairs: Pair[]
  /** Statements of the check that no sentence of ours makes. */
  unjudged: CheckedClaim[]
  /** Ids of statements we differ on, or do not judge, for which no reason is kept. */
  unexplained: number[]
  /** Ids of statements that have a reason and need none. */
  overexplained: number[]
}

/** The verdicts of ours that say the same as one of the check. */
export const sameAs: Readonly<Record<CheckVerdict, readonly Verdict[]>> = {
  supported: ['in-line'],
  partly: ['in-line', 'beyond'],
  overstated: ['beyond', 'against'],
  unsupported: ['untested', 'beyond'],
}

/** Topics that a heading of the check covers; every one where it has none of its own. */
const covered: Readonly<Record<string, readonly string[]>> = {
  magnesium: ['magnesium'],
  potassium: ['potassium'],
  calcium: ['calcium'],
  'vitamin D': ['vitamin_d'],
  'B vitamins': ['vitamin_b'],
  'vitamin K2': ['vitamin_k2'],
  circulation: ['circulation_pad'],
  'first aid': ['acute_relief', 'massage', 'heat'],
}

/** Matches what we judged to what the check says of it, by topic and words, and sets the verdicts side by side. */
export function compareSeed(judged: readonly JudgedSentence[], { checked, notes }: Omit<Seed, 'html'>): Comparison {
  const asides = new Set(Object.keys(notes.reasons).filter((id) => notes.reasons[id]?.kind === 'aside'))
  const onCramps = checked.filter(({ id }) => !asides.has(String(id)))
  const pairs = judged.map((sentence): Pair => {
    const match = matchOf(sentence, onCramps, notes.pins)
    return { ...sentence, checked: match, agrees: match !== null && sameAs[match.verdict].includes(sentence.verdict) }
  })
  const matched = new Set(pairs.map((pair) => pair.checked?.id))
  const unjudged = checked.filter(({ id }) => !matched.has(id))
  const differing = pairs.flatMap((pair) => (pair.agrees || pair.checked === null ? [] : [pair.checked.id]))
  const wanting = new Set([...differing, ...unjudged.map(({ id }) => id)])
  return {
    pairs,
    unjudged,
    unexplained: [...wanting].filter((id) => notes.reasons[id] === undefined),
    overexplained: Object.keys(notes.reasons)
      .map(Number)
      .filter((id) => !wanting.has(id)),
  }
}

/** A sentence and a statement that share less of their words share them by chance. */
const leastAlike = 0.2

function matchOf(
  sentence: JudgedSentence,
  checked: readonly CheckedClaim[],
  pins: SeedNotes['pins'],
): CheckedClaim | null {
  const pin = pins.find(
    ({ starts, topic = sentence.topic }) => topic === sentence.topic && sentence.text.startsWith(starts),
  )
  if (pin) return checked.find(({ id }) => id === pin.id) ?? null
  const said = stems(`${sentence.text} ${sentence.topic.replaceAll('_', ' ')}`)
  let best: { claim: CheckedClaim; score: number } | null = null
  for (const claim of checked) {
    const topics = covered[claim.topic]
    if (topics && !topics.includes(sentence.topic)) continue
    const words = stems(claim.claim)
    const alike = (2 * said.intersection(words).size) / (said.size + words.size)
    // A statement on the topic itself goes before one on things in general.
    const score = topics ? alike * 1.25 : alike
    if (score >= leastAlike && score > (best?.score ?? 0)) best = { claim, score }
  }
  return best?.claim ?? null
}

/** Cut as stems are. */
const common =
  /^(?:a|an|the|of|in|on|or|and|to|is|are|with|for|from|by|may|can|thi|that|thes|any|if|but|not|no|one|has|have|be|as|when|into|its|cram|musc|foun|caus|leg|nigh)$/

const shortened: Record<string, string> = { rct: 'randomized', mg: 'magnesium', k: 'potassium', ca: 'calcium' }

/** The words that tell statements apart, cut to their stems: "deficiencies" is "deficiency", "shown" is "show". */
function stems(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z]+\d*/g) ?? []
  const cut = (word: string) => (shortened[word] ?? word).replace(/(?<=...)s$/, '').slice(0, 4)
  return new Set(words.map(cut).filter((word) => !common.test(word)))
}
