import type { Span } from '../text/sentences.ts'
import { cuePattern } from './cramp-cues.ts'

/** What stands beside cramps where they are one symptom among others. */
const symptoms = cuePattern(`
  pain[s], ache[s], aching, aches, sore*, weak*, fatigue, tired*, lethargy, exhaust*, stiff*, numb*, tingl*, prickl*,
  paresthesia*, pins and needles, burning, heaviness, tenderness, twitch*, fasciculation*, tremor*, seizure*, convuls*,
  paralys*, atrophy, wasting, spasticity, ataxia, uncoordinated, nausea, vomit*, diarrh*, constipat*, bloating, appetite,
  weight loss, dizz*, light headed*, lightheaded*, faint*, headache[s], fever, chills, sweat*, thirst*, dry mouth, heartburn, indigestion, backache,
  swelling, rash, itch*, flushing, palpitation[s], arrhythmia[s], heartbeat, confusion, irritab*, anxiety, depression,
  insomnia, migraine[s], drowsiness, sleepiness, cough, breathing, breathlessness, shortness of breath, blurred vision, hair loss,
  bruising, myoglobinuria, rhabdomyolysis, joint problems, discomfort, cold hands, cold feet`)

/** What opens a list of symptoms. */
const symptomLead =
  /\b(?:symptoms?|signs?|features?|side[\s-]effects?|adverse (?:effects|reactions|events)|complications?|manifestations?|notice|experience|suffer from)\b[^.]{0,120}?(?:\b(?:includ\w+|are|be|is|were|like|as)\b|:)/i

/** What heads a section that is such a list. */
const symptomHeading = /\b(?:symptoms?|signs|side[\s-]effects|complications)\b/i

/** Words after which an item says more than what it names: what it comes from, goes with, or is for. */
const related =
  /\b(?:for|against|from|of|with|without|during|after|before|by|to|when|while|because|due|as|if|is|are|was|were|may|can|could|will|help\w*|eas\w+|reliev\w*|reduc\w*|prevent\w*|stop\w*|treat\w*|caus\w*|trigger\w*|lead\w*|tak\w+|try)\b/i

/** "To reduce stiffness and cramping": what is done about cramps is told of them, whatever stands beside. */
const purpose =
  /\b(?:reliev|reduc|eas(?:e|ing)|prevent|treat|lessen|sooth|help(?:s|ed|ing)? (?:with|for)|aims? (?:to|at))/i

/** Where an enumeration cannot reach over. */
const breaks =
  /[.:!?]|\b(?:is|are|was|were|that|which|who|when|because|so|but|may|can|could|will|if|during|after|before|by|for|to|from|with)\b/gi
const itemStart = /[,;(/:]|\b(?:and|or|includ\w+|are|as|have|other (?:signs|symptoms) of)\b/gi
const itemEnd = /[,;():.]|\b(?:and|or)\b/i
const joins = /[,;/]|\b(?:and|or)\b/i

const manySymptoms = 3

/** An item of a list written as one line, which is a sentence of its own. */
const dashedItem = /^\s?[-\u2013\u2022\u00b7]\s/

/** How far on each side of a cramp word the items beside it are looked for, in characters. */
const reach = 90

/** A table of symptoms and how often they come, told in one line. */
const tally = /^\W*signs and symptoms approximate number of patients/i

/**
 * Whether a cramp word stands among other symptoms, "weakness, cramping, and fatigue": it then speaks for its own sentence,
 * not for the paragraph around it. Reads a bounded stretch.
 */
export function isListed(text: string, sentence: Span, cramp: Span): boolean {
  if (dashedItem.test(text.slice(sentence.start, sentence.start + 3))) return true
  if (isTally(text, sentence)) return true
  const before = text.slice(Math.max(sentence.start, cramp.start - reach), cramp.start)
  if (purpose.test(before)) return false
  const after = text.slice(cramp.end, Math.min(sentence.end, cramp.end + reach))
  let from = 0
  for (const found of before.matchAll(breaks)) from = found.index + found[0].length
  const to = after.search(breaks)
  return symptomThenJoin(before.slice(from)) || joinThenSymptom(to < 0 ? after : after.slice(0, to))
}

function symptomThenJoin(part: string): boolean {
  const at = part.search(symptoms)
  return at >= 0 && joins.test(part.slice(at))
}

function joinThenSymptom(part: string): boolean {
  const at = part.search(joins)
  return at >= 0 && part.slice(at).search(symptoms) >= 0
}

/**
 * Whether a remedy word and the cramps of its sentence are items side by side in a list of symptoms, "include muscle cramps,
 * dizziness, and salt craving": neither is then told of the other. `cramps` are the starts of those in the sentence,
 * `heading` the words of the heading above it.
 */
export function isBesideCramps(
  text: string,
  sentence: Span,
  remedy: Span,
  cramps: readonly number[],
  heading = '',
): boolean {
  if (isTally(text, sentence))
    return cramps.every((start) => !isOneItem(text, Math.min(start, remedy.end), Math.max(start, remedy.start)))
  const first = Math.min(remedy.start, cramps[0] ?? remedy.start)
  const lead = text.slice(Math.max(sentence.start, first - 3 * reach), first)
  const fewest = symptomHeading.test(heading) ? 1 : manySymptoms
  if (!symptomLead.test(lead) && symptomsBefore(text, sentence, remedy) < fewest) return false
  if (isRelated(text, sentence, remedy.start)) return false
  return cramps.every((start) => !isRelated(text, sentence, start))
}

function isTally(text: string, { start }: Span): boolean {
  return tally.test(text.slice(start, start + 60))
}

/** "Exercise-induced muscle cramps 50%": whether a tally goes on to its next item between two places. */
function isOneItem(text: string, from: number, to: number): boolean {
  return to - from <= reach && !/[-\d%]\s|\s-/.test(text.slice(from, to))
}

/** Symptoms named before a remedy word: a list of them that nothing announces as one. */
function symptomsBefore(text: string, sentence: Span, remedy: Span): number {
  return text.slice(Math.max(sentence.start, remedy.start - 3 * reach), remedy.start).match(symptoms)?.length ?? 0
}

/** Whether the item around an offset says more than what it names. */
function isRelated(text: string, sentence: Span, at: number): boolean {
  const before = text.slice(Math.max(sentence.start, at - reach), at)
  const after = text.slice(at, Math.min(sentence.end, at + reach))
  let start = 0
  for (const found of before.matchAll(itemStart)) start = found.index + found[0].length
  const end = after.search(itemEnd)
  return related.test(before.slice(start) + (end < 0 ? after : after.slice(0, end)))
}
