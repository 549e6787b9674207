import type { Span } from '../text/sentences.ts'
import type { DoseUnit } from './units.ts'

/** An amount as a text states it, `start` and `end` its offsets from the first digit to the last word that belongs to it. */
export interface Amount extends Span {
  /** Both ends of a range; the same for a single amount. For several tablets, of all of them. */
  low: number
  high: number
  unit: DoseUnit
  /** How many times a day it is taken; null where the text does not say. */
  timesDaily: number | null
  /** For each kilogram of body weight. */
  perKilogram: boolean
  /** Stands for the weight without what it is bound to: "elemental magnesium", "of elemental". */
  isElemental: boolean
}

const number = '\\d{1,3}(?:,\\d{3}){1,2}(?![\\d,])|\\d{1,6}(?:[.,]\\d{1,3})?'
const unit =
  'milligrams?|micrograms?|millimoles?|international units?|i\\.u\\.|units?|grams?|mmol|mcg|[\\u00b5\\u03bc]g|ug|mg|iu|g'
/** Not a strength or a blood value: "mg/dL", "mmol per litre", "mg/100 g". */
const notOf = '(?!\\s?(?:/|per)\\s?(?:\\d|d?l\\b|ml\\b|lit|millilit|dec|serving|portion|tab|cap|pill|sachet|oz|cup))'
const counts = ['', 'one', 'two', 'three', 'four', 'five', 'six']
const count = `(?:(?<count>\\d|${counts.slice(1).join('|')})\\s?(?:x|\\u00d7|\\s)\\s?)?`

const amount = new RegExp(
  `(?<![\\w.,/\\u00b5\\u03bc-]|\\bper\\s)${count}(?<low>${number})(?:\\s?(?:-|\\u2013|to)\\s?(?<high>${number}))?[\\s\\u00a0-]?(?<unit>${unit})(?![a-z\\u00b5\\u03bc])${notOf}`,
  'gi',
)

const perKilogram = /^\s?(?:\/|per |for each |for every )\s?(?:kg\b|kilo(?:gram)?\b)/i
const elemental = /^\s?(?:of )?elemental\b/i
const times = ['', 'once', 'twice', 'three times', 'four times', 'five times']
/** What says how often, within the words after an amount; the number of times is its place in `times` or its digit. */
const often = new RegExp(
  `^[^.;:()]{0,40}?(?:\\b(?<word>${times.slice(1).join('|')})\\s(?:a day|daily|each day|every day|per day)|\\b(?<digit>[1-6])(?:\\sx|\\s?\\u00d7|\\stimes)\\s(?:a day|daily|each day|per day)|(?<day>\\b(?:a|per|each|every) (?:day|night|evening)\\b|/\\s?d(?:ay)?\\b|\\bdaily\\b|\\bnightly\\b|\\bat (?:bedtime|night)\\b|\\bbefore bed\\b))`,
  'i',
)
/** How far after an amount its words are looked for, in characters. */
const reach = 60

/** Reads every amount of a text in reading order. Linear: nothing in the patterns repeats without a bound. */
export function readAmounts(text: string): Amount[] {
  const found: Amount[] = []
  for (const match of text.matchAll(amount)) {
    const { low: lowText = '', high: highText, unit: unitText = '', count: countText } = match.groups ?? {}
    const several = countText === undefined ? 1 : Number(countText) || counts.indexOf(countText.toLowerCase())
    const low = toNumber(lowText) * several
    const high = highText === undefined ? low : toNumber(highText) * several
    if (!(low > 0) || high < low) continue
    const end = match.index + match[0].length
    const rest = text.slice(end, end + reach)
    const said = often.exec(rest)
    const kilogram = perKilogram.exec(rest)
    found.push({
      start: match.index,
      end: end + Math.max(kilogram?.[0].length ?? 0, said && !startsAmount(said[0]) ? said[0].length : 0),
      low,
      high,
      unit: toUnit(unitText),
      timesDaily: said && !startsAmount(said[0]) ? timesOf(said.groups ?? {}) : null,
      perKilogram: kilogram !== null,
      isElemental: elemental.test(rest),
    })
  }
  return found
}

/** The words that say how often belong to the next amount where another stands between. */
function startsAmount(words: string): boolean {
  amount.lastIndex = 0
  return amount.test(words)
}

function timesOf({ word, digit }: Record<string, string | undefined>): number {
  if (word !== undefined) return times.indexOf(word.toLowerCase())
  return digit === undefined ? 1 : Number(digit)
}

/** A comma before three digits parts thousands, before fewer it is a decimal sign. */
function toNumber(digits: string): number {
  return Number(/^\d{1,3}(?:,\d{3})+$/.test(digits) ? digits.replaceAll(',', '') : digits.replace(',', '.'))
}

function toUnit(word: string): DoseUnit {
  const first = word.toLowerCase()
  if (first === 'mg' || first.startsWith('milligram')) return 'mg'
  if (first === 'mcg' || first === 'ug' || /^[\u00b5\u03bc]g$/.test(first) || first.startsWith('microgram'))
    return 'mcg'
  if (first.startsWith('mmol') || first.startsWith('millimol')) return 'mmol'
  return first === 'g' || first.startsWith('gram') ? 'g' : 'IU'
}
