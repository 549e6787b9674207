import { crampTopic } from '../match/lexicon.ts'
import type { ClaimLexicon } from './claim-lexicon.ts'
import { withoutListedCauses } from './listed-causes.ts'
import { type NameSpan, type Piece, readNameSpans, readSegments, type Segment } from './pieces.ts'
import { type PeopleNamed, readPeople } from './populations.ts'

/** A sentence and what it is read under. */
export interface SentenceInContext {
  text: string
  /** The sentence before it in the same block; empty for the first. */
  before: string
  /** Headings over it, the nearest first; the headers of a cell's row and column go before them. */
  headings: readonly string[]
  title: string
  /** It is a heading itself: it stands over others, and is no item of what stands over it. */
  isHeading?: boolean
  /** Whether a cramp word of `text`, by its offsets, means cramps of limb muscles. */
  isLimbCramp(start: number, end: number): boolean
  /** The names in words over sentences, as a page remembers them: a heading stands over many. */
  namesOver?(words: string): readonly NameSpan[]
}

/** A topic as a claim takes it: from the sentence, or from the heading over it. */
export interface Agent {
  topic: string
  /** Its words. */
  text: string
  lacking: boolean
  /** Harmful by being there, and nothing is done about it. */
  harms: boolean
  /** Something is done about it: "avoiding dehydration", "coming off statins". */
  countered: boolean
  /** It was given up: "when I stopped taking magnesium". */
  stopped: boolean
  /** It alone is denied: "stretching, not magnesium". */
  denied: boolean
}

/** A sentence cut up, ready for its claims to be found. */
export interface Reading {
  sentence: SentenceInContext
  claims: ClaimLexicon
  segments: readonly Segment[]
  /** Whom each segment is about. */
  people: readonly PeopleNamed[]
  /** The same where it tells of causes; see `withoutListedCauses`. */
  peopleOfCauses(): readonly PeopleNamed[]
  /** A cramp word stands in the sentence, not only over it. */
  holdsCramp: boolean
}

/** What words that name a cramp, of whatever kind, hold. */
export const crampStem = /cramp|charl(?:ey|ie)[\s-]horse/i

/** Cuts a sentence up; null where it can hold no claim, having no cramp or nothing that acts on one. */
export function createReading(sentence: SentenceInContext, claims: ClaimLexicon): Reading | null {
  const { text, before, headings, title } = sentence
  const over = [before, ...headings, title]
  const names = readNameSpans(text, claims.lexicon).map((name) =>
    name.topic === crampTopic && !sentence.isLimbCramp(name.start, name.end) ? { ...name, topic: '' } : name,
  )
  const holdsCramp = names.some(({ topic }) => topic === crampTopic)
  const holdsOther = names.some((name) => name.topic === '' && crampStem.test(name.text))
  if (!holdsCramp && (holdsOther || !namesLimbCramp(over, sentence, claims))) return null
  const isAsked = over.some((words) => /\?\s*$/.test(words))
  if (!holdsCramp && !names.some(({ topic }) => topic !== '') && before === '' && !isAsked) return null
  const holdsTopic = names.some(({ topic }) => topic !== '' && topic !== crampTopic)
  if (!holdsTopic && !isAsked && topicsAbove({ sentence, claims }).length === 0) return null
  const segments = readSegments(text, names)
  const words = segments.map((segment) => withoutTopics(text, segment))
  const people = words.map(readPeople)
  const namesAny = people.some(({ populations }) => populations.length > 0)
  let ofCauses: readonly PeopleNamed[] | null = namesAny ? null : people
  const peopleOfCauses = () => {
    ofCauses ??= words.map((own) => readPeople(withoutListedCauses(own)))
    return ofCauses
  }
  return { sentence, claims, segments, people, peopleOfCauses, holdsCramp }
}

/** What stands before an exposure that only says when: "during exercise", "in the heat". */
const saysWhen =
  /\b(?:during|after|before|from|in|of|while|when|on|brought on by|wrecks?|ruins?|spoils?|interrupts?|mid|through)\s(?:(?:the|a|your|any)\s)?(?:(?:long|hard|heavy|intense|strenuous|vigorous|prolonged|tough|hot)\s)?$/i
/** As many characters before a name are looked at. */
const whenReach = 28

/** Whether the nearest words that name a cramp mean one of limbs: not "Period cramps?". */
function namesLimbCramp(over: readonly string[], sentence: SentenceInContext, claims: ClaimLexicon): boolean {
  const nearest = over.find((words) => crampStem.test(words))
  if (nearest === undefined) return false
  const names = namesOver(nearest, sentence, claims)
  return (
    names.some(({ topic }) => topic === crampTopic) ||
    !names.some(({ topic, text }) => topic === '' && crampStem.test(text))
  )
}

/** A segment's words without its remedies: "sports drink" speaks of no sport, "during exercise" does. */
function withoutTopics(text: string, { pieces, start, end }: Segment): string {
  let words = ''
  let from = start
  for (const piece of pieces) {
    if (piece.kind !== 'topic' || saysWhen.test(text.slice(Math.max(start, piece.start - whenReach), piece.start)))
      continue
    words += `${text.slice(from, piece.start)} `
    from = piece.end
  }
  return words + text.slice(from, end)
}

/** The topics that the words over a sentence name, from the nearest that names any. */
export function topicsAbove({ sentence, claims }: Pick<Reading, 'sentence' | 'claims'>): Agent[] {
  for (const words of [sentence.before, ...sentence.headings, sentence.title]) {
    const names = namesOver(words, sentence, claims).filter(({ topic }) => topic !== '' && topic !== crampTopic)
    if (names.length > 0) return names.map((name) => agentFromHeading(words, name))
  }
  return []
}

/** The names in words over a sentence. */
export function namesOver(words: string, sentence: SentenceInContext, { lexicon }: ClaimLexicon): readonly NameSpan[] {
  return sentence.namesOver?.(words) ?? readNameSpans(words, lexicon)
}

function agentFromHeading(words: string, { topic, text }: NameSpan): Agent {
  const lacking = /\b(?:low|lack|deficien\w*|hypo\w+|too little|shortage|not enough)\b/i.test(words)
  return { topic, text, lacking, harms: false, countered: false, stopped: false, denied: false }
}

/** Topics of a segment as indexes of its pieces. */
export function topicPieces({ pieces }: Segment): number[] {
  return pieces.flatMap((piece: Piece, i) => (piece.kind === 'topic' ? [i] : []))
}
