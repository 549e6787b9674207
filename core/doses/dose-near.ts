import type { Span } from '../text/sentences.ts'
import { type Amount, readAmounts } from './read-amounts.ts'

/** An amount that a passage states of a nutrient or medicine. */
export interface StatedDose extends Amount {
  /** The amount's own words. */
  text: string
  /** What the amount is weighed as: the nutrient itself, a salt of it, or nothing that tells them apart. */
  weighed: 'element' | 'salt' | 'unsaid'
}

/** How far from a name its amount is looked for, in characters. */
const reach = 80
/** Between an amount and its name: "400 mg of magnesium", "magnesium (400 mg)", "magnesium 400 mg", "a dose of 400 mg". */
const before =
  /^[\s\u00a0]{0,3}(?:(?:a day|daily|once daily|per day)\s)?(?:of\s)?(?:the\s)?(?:elemental\s)?(?:oral\s)?$/i
const after =
  /^[\s\u00a0]{0,3}(?:[(:,=\u2013-]\s?)?(?:(?:at|of|in|about|around|up to|is|dose|doses|dosage|a|the|daily|supplements?|tablets?|capsules?|pills?)[\s:]{1,3}){0,4}\(?$/i

/** Names of salts and chelates: an amount of one is not an amount of its metal. */
const saltName =
  /\b(?:oxide|citrate|(?:bis)?glycinate|lactate|malate|chloride|carbonate|gluconate|aspartate|taurate|threonate|l-threonate|sulphate|sulfate|orotate|picolinate|acetate|bicarbonate|chelate)\b/i

/**
 * The amount that a text states of the name at `mention`, the nearest that nothing parts from it; null for none.
 * `others` are the other names in the text: an amount that stands closer to one of them is theirs. Reads a bounded
 * stretch around the name.
 */
export function doseNear(text: string, mention: Span, others: readonly Span[] = []): StatedDose | null {
  const from = wordStart(text, Math.max(0, mention.start - reach))
  const to = Math.min(text.length, mention.end + reach)
  const amounts = readAmounts(text.slice(from, to)).map((amount) => ({
    ...amount,
    start: from + amount.start,
    end: from + amount.end,
  }))
  let best: { amount: Amount; distance: number } | null = null
  for (const amount of amounts) {
    const distance = distanceTo(text, amount, mention)
    if (distance === null || (best && best.distance <= distance)) continue
    if (others.some((other) => (distanceTo(text, amount, other) ?? Number.POSITIVE_INFINITY) < distance)) continue
    best = { amount, distance }
  }
  if (!best) return null
  const { amount } = best
  return { ...amount, text: text.slice(amount.start, amount.end), weighed: weighedAs(text, mention, amount) }
}

/** Characters between an amount and a name where only words that join them stand between; null where others do. */
function distanceTo(text: string, amount: Span, name: Span): number | null {
  if (amount.end <= name.start) {
    const between = text.slice(amount.start, name.start)
    const words = /(?:mg|mcg|[\u00b5\u03bc]g|ug|g|iu|units?|mmol|grams?)\b(.{0,40})$/i.exec(between)?.[1] ?? between
    return before.test(text.slice(amount.end, name.start)) || before.test(words) ? name.start - amount.end : null
  }
  if (amount.start < name.end) return 0
  return after.test(text.slice(name.end, amount.start)) ? amount.start - name.end : null
}

function weighedAs(text: string, mention: Span, amount: Amount): StatedDose['weighed'] {
  const name = text.slice(mention.start, mention.end)
  if (amount.isElemental || /\belemental\s*$/i.test(text.slice(Math.max(0, mention.start - 12), mention.start))) {
    return 'element'
  }
  if (/\belemental\b/i.test(name)) return 'element'
  return saltName.test(name) ? 'salt' : 'unsaid'
}

/** So that a number is not cut in two. */
function wordStart(text: string, from: number): number {
  let start = from
  while (start > 0 && from - start < 12 && /[\d.,]/.test(text[start - 1] as string)) start -= 1
  return start
}
