import { compareDose, type DoseComparison, type LimitComparison, type TrialComparison } from '../doses/compare-dose.ts'
import type { StatedDose } from '../doses/dose-near.ts'
import type { Form } from '../doses/read-form.ts'
import { doseStrings as words } from '../strings/dose.ts'
import { fill, formatNumber } from './fill.ts'
import { joinProse, type Prose } from './prose.ts'
import type { Evidence } from './schema.ts'
import type { DoseModel } from './types.ts'

/** An amount that a page states of a remedy, and the remedy's form as the page tells it. */
export interface DoseOnPage {
  stated: StatedDose
  form: Form
}

/** More trials of a dose than this say no more. */
const mostTrials = 4

/** What a card says of an amount on the page; null for a topic that it does not know. */
export function buildDose(
  topicId: string,
  mention: string,
  { stated, form }: DoseOnPage,
  evidence: Evidence,
): DoseModel | null {
  const topic = evidence.topics[topicId]
  if (!topic) return null
  const compared = compareDose(stated, mention, topic, evidence, form)
  const { trials, limits } = compared
  const reason = 'not' in trials ? words.not[trials.not] : ''
  const limitLines = ('not' in limits ? [] : limits).map((limit) => ({
    text: limitLine(limit, compared),
    warns: warns(limit),
  }))
  const trialLines = worthSaying('not' in trials ? [] : trials).map((trial) => ({
    text: trialLine(trial, evidence),
    warns: false,
  }))
  return {
    stated: stated.text.trim(),
    isAs: convertedWords(compared),
    note: compared.takenAsDaily && compared.low !== null && reason === '' ? words.asDaily : null,
    lines: [...limitLines, ...trialLines, ...(reason === '' ? [] : [{ text: [reason], warns: false }])],
  }
}

/** Where some trials can be compared, those that cannot say nothing more. */
function worthSaying(trials: readonly TrialComparison[]): readonly TrialComparison[] {
  const comparable = trials.filter(({ standing }) => typeof standing === 'string')
  return (comparable.length > 0 ? comparable : trials).slice(0, mostTrials)
}

/** The page's own amount in the unit of the records, where that is another. */
function convertedWords({ stated, low, high, unit }: DoseComparison): string | null {
  if (low === null || high === null || unit === null || unit === stated.unit) return null
  const amount = low === high ? formatNumber(low) : words.span(formatNumber(low), formatNumber(high))
  return words.isAs(`${amount} ${unit}`)
}

function trialLine(trial: TrialComparison, evidence: Evidence): Prose {
  const { from, unit, daily, sameCompound, standing } = trial
  const each = fill(`{${from}}`, evidence)
  const value = Number(evidence.studies[trial.study] && readNumber(each))
  const often = daily === null ? '' : ` ${daily === value ? words.daily : words.times(Math.round(daily / value))}`
  const result =
    typeof standing === 'string'
      ? words.beside[standing]
      : standing.not === 'salt'
        ? words.ofSalt
        : standing.not === 'not-daily'
          ? words.unknownOften
          : words.not[standing.not]
  const other = sameCompound === false ? `, ${words.otherCompound}` : ''
  return joinProse(`${words.trial} `, each, ` ${unit}${often}${other}: ${result.replace(/\.$/, '')}.`)
}

function readNumber(parts: Prose): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('')
    .replaceAll(',', '')
}

function limitLine(limit: LimitComparison, { unit }: DoseComparison): Prose {
  const { from, value, authority, counts, standing } = limit
  const isPart = counts === 'all' && standing === 'below'
  const own = counts === 'supplements' ? words.supplementsOnly : words.limitBeside
  const result = isPart ? words.limitBelowAll : own[standing]
  return joinProse(
    `${words.limit(authority)} `,
    [{ text: formatNumber(value), from }],
    ` ${unit ?? ''} ${words.counts[counts]}. ${result}`,
  )
}

function warns({ standing }: LimitComparison): boolean {
  return standing === 'above' || standing === 'around'
}
