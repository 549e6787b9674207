import { verdicts } from '../../core/claims/types.ts'
import type { PlainClaim } from '../claims-file.ts'
import type { ClaimScore } from './score-claims.ts'
import type { MentionScore, Rates } from './score-mentions.ts'

/** The scores of one set of mentions as lines to print, errors last. */
export function mentionReport({ set, kinds, topics, errors }: MentionScore): string[] {
  return [
    `Mentions, ${set}`,
    ...Object.entries(kinds).map(ratesLine),
    ' by topic',
    ...Object.entries(topics).map(ratesLine),
    ` ${errors.length} errors`,
    ...errors.map(
      ({ doc, start, surface, topic, error, why }) =>
        `  ${error} ${doc} ${start} "${oneLine(surface)}" (${topic}): ${why}`,
    ),
  ]
}

function ratesLine([name, { precision, recall, f1, right, wrong, missed }]: [string, Rates]): string {
  const figures = `precision ${share(precision)}  recall ${share(recall)}  F1 ${share(f1)}`
  return `  ${name.padEnd(28)}${figures}   ${right} right, ${wrong} wrong, ${missed} missed`
}

/** The scores of one set of claims as lines to print, errors last. */
export function claimReport(score: ClaimScore): string[] {
  const { set, lines, exact, full, noneLines, falseOnNone, someLines, missedSome, folds, errors } = score
  return [
    `Claims, ${set}`,
    `  exact topics and verdicts      ${ofAll(exact, lines)}`,
    `  and all other fields           ${ofAll(full, lines)}`,
    `  none given a verdict           ${ofAll(falseOnNone, noneLines)}`,
    `  some given none                ${ofAll(missedSome, someLines)}`,
    ...folds.map(({ fold, lines, exact }) => `  fold ${fold}                         ${ofAll(exact, lines)}`),
    ...confusionTable(score),
    ` ${errors.length} errors`,
    ...errors.flatMap(({ id, text, wanted, given, rules }) => [
      `  ${id} ${oneLine(text)}`,
      `      wanted ${listClaims(wanted)}`,
      `      given  ${listClaims(given)}`,
      ...rules.map((names) => `      read by ${names.join(' · ')}`),
    ]),
  ]
}

/** Rows are the labels, columns what was given. */
function confusionTable({ confusion }: ClaimScore): string[] {
  const names = [...verdicts, 'none']
  const cell = (text: string) => text.padStart(10)
  return [
    `  labelled \\ given  ${names.map(cell).join('')}`,
    ...names.map(
      (from) => `  ${from.padEnd(18)}${names.map((to) => cell(String(confusion[from]?.[to] ?? 0))).join('')}`,
    ),
  ]
}

function listClaims(claims: readonly PlainClaim[]): string {
  if (claims.length === 0) return 'none'
  return claims
    .map(
      ({ topic, relation, strength, population, verdict }) =>
        `${topic} ${relation} ${strength} ${population} ${verdict}`,
    )
    .join('; ')
}

function ofAll(part: number, all: number): string {
  return `${part} of ${all}${all > 0 ? `, ${share(part / all)}` : ''}`
}

function share(value: number): string {
  return `${(value * 100).toFixed(1)}%`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
