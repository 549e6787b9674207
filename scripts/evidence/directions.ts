import { readField } from '../../core/evidence/fill.ts'
import type { Evidence } from '../../core/evidence/schema.ts'

const down = 'fewer|less|lower|shorter|fell|falls?|dropped|down'
const up = 'more|higher|longer|greater|rose|rises?|up'
/** "{x|abs} cm less", "{a|abs} to {b|abs} fewer". */
const wordAfter = new RegExp(
  `^(?: to \\{[^{}]*\\|abs[^{}]*\\})?%?(?: (?!on|in|and|of|to|than|against|or|with)[\\w/-]+){0,2}? (?:(${down})|(${up}))\\b`,
  'i',
)
const wordBefore = new RegExp(`(?:\\b(${down})|\\b(${up})) (?:by )?(?:about )?$`, 'i')

/** Figures whose sign is said by a word, "fewer" or "more", and the word is the wrong one or is missing. */
export function wrongDirections(text: string, evidence: Evidence): string[] {
  return text.split(/(?<=[.?!])\s+/).flatMap((sentence) =>
    [...sentence.matchAll(/\{([^{}|]+)((?:\|[^{}]*)?)\}/g)].flatMap((match) => {
      const path = (match[1] ?? '').trim()
      const value = numberAt(path, evidence)
      if (value === null || value === 0) return []
      const before = wordBefore.exec(sentence.slice(0, match.index))
      const said = directionOf(before ?? wordAfter.exec(sentence.slice(match.index + match[0].length)))
      return faultOf(value, said, (match[2] ?? '').includes('abs'), sentence, path, evidence)
    }),
  )
}

function faultOf(
  value: number,
  said: number | null,
  isBare: boolean,
  sentence: string,
  path: string,
  evidence: Evidence,
): string[] {
  const sign = Math.sign(value)
  if (!isBare) return said !== null && sign < 0 ? [`{${path}} has a minus and a word for it: ${sentence}`] : []
  if (said !== null)
    return said === sign ? [] : [`{${path}} is ${value}, and the word with it says otherwise: ${sentence}`]
  const words = new RegExp(`\\b(?:${sign < 0 ? down : up})\\b`, 'i')
  if (sign < 0 && !words.test(sentence)) return [`{${path}} is ${value}, and no word says so: ${sentence}`]
  const whole = numberAt(path.replace(/\.(?:low|high)$/, '.value'), evidence)
  return whole !== null && Math.sign(whole) === -sign
    ? [`{${path}} points away from its effect and needs a word that says so: ${sentence}`]
    : []
}

function directionOf(match: RegExpExecArray | null): number | null {
  if (match === null) return null
  return match[1] === undefined ? 1 : -1
}

/** Null for what is no number or not there: other checks say so. */
function numberAt(path: string, evidence: Evidence): number | null {
  try {
    const value = readField(path, evidence)
    return typeof value === 'number' ? value : null
  } catch {
    return null
  }
}
