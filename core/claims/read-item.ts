import { crampTopic } from '../match/lexicon.ts'
import type { Segment } from './pieces.ts'
import { crampStem, namesOver, type Reading, topicPieces } from './reading.ts'

/** A longer item says something of its own. */
const longestItem = 90

/** What makes an item a sentence of its own. */
const verbs = new Set([
  'treat',
  'stop',
  'help',
  'work',
  'cause',
  'useless',
  'same',
  'be',
  'do',
  'who',
  'doubt',
  'unadvised',
  'myth',
  'it',
  'when',
  'not',
  'hedge',
  'lack',
])

/** "How to", "7 ways to", "What can I do to": what follows is what its items do. */
const howTo =
  /^\s*(?:how (?:to|can (?:i|you|we|they)|do (?:i|you|we)|should (?:i|you))|(?:what|anything) (?:can )?(?:i|you) (?:can )?do to|(?:\d+ |some |more |other |simple |easy |natural )*(?:ways|tips|steps|tricks|hacks|habits|exercises|things (?:you can do )?)\s*(?:to|for|on))\s+/i

/**
 * An item without a verb, "Bananas" under "Foods that stop leg cramps", as the sentence it stands for: what is over it, a
 * colon and itself. Null for what is no such item.
 */
export function itemAsSentence({ sentence, claims, segments, holdsCramp }: Reading): string | null {
  const { text, headings, isHeading } = sentence
  const over = headings[0] ?? ''
  if (holdsCramp || isHeading || text.length > longestItem || segments.length !== 1 || isLow.test(text)) return null
  if (
    !crampStem.test(over) ||
    !isBare(segments[0] as Segment) ||
    isTold(text, segments[0] as Segment) ||
    /[?!]\s*$/.test(text)
  )
    return null
  const names = namesOver(over, sentence, claims).filter(({ topic }) => topic !== '')
  if (names.length === 0 || names.some(({ topic }) => topic !== crampTopic)) return null
  const told = toldOfItems(over)
  return told === null ? null : `${told}: ${text.replace(/[.;,\s]+$/, '')}`
}

function isBare(segment: Segment): boolean {
  return topicPieces(segment).length > 0 && segment.pieces.every(({ kind }) => !verbs.has(kind))
}

/** "Calf sleeves look the part." tells something of its own. */
function isTold(text: string, { pieces }: Segment): boolean {
  const [first, second] = pieces
  return (
    /\.\s*$/.test(text) &&
    pieces.length > 2 &&
    first?.kind === 'topic' &&
    second?.kind === 'word' &&
    /^(?:look|seem|come|cost|sell|taste|smell|sound|feel|need|want|mean)s?$/.test(second.text)
  )
}

/** "Low magnesium" is no remedy, whatever it stands under. */
const isLow = /\b(?:low|lack|hypo|deficien|too little|not enough)/i
/** Causes are listed as what may be behind them, not as what is. */
const ofCauses = /\b(?:caus|trigger|reason|why|risk|bring|lead|behind)/i

/** "Remedies that do not work", "to avoid", "under study": whatever stands under it is not recommended there. */
const turnsAway =
  /(?:n['\u2019]t|\b(?:not|no|never|avoid|waste|without|myths?|fictions?|under|said|dangerous|banned|tested|unproven|against doctors))\b/i
/** A longer heading says more than that. */
const longestOver = 200

/** What a heading or lead-in says of the items under it; null where it asks something else. */
function toldOfItems(over: string): string | null {
  if (over.length > longestOver || ofCauses.test(over) || turnsAway.test(over)) return null
  const words = over.trimEnd().replace(/:$/, '')
  const open = howTo.exec(words)
  if (!open) return words.endsWith('?') ? null : words
  const rest = words.slice(open[0].length).replace(/\?$/, '')
  return /^[a-z]+ing\b/i.test(rest) ? `Good for ${rest}` : rest
}
