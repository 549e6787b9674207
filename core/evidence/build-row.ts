import {
  certaintyLabels,
  checkedIn,
  months,
  populationPhrases,
  rowLabels,
  searchedIn,
  stateLabels,
} from '../strings/evidence.ts'
import { fill, formatNumber, readArm, readEffect } from './fill.ts'
import type { Evidence, TopicRow } from './schema.ts'
import { differenceText, isRatio, writeAnswer } from './sentences.ts'
import { sourceLink } from './source-link.ts'
import type { ArmBar, Comparison, DifferenceBar, RowModel } from './types.ts'

/** One row of a topic, every figure filled in from the evidence. */
export function buildRow(row: TopicRow, evidence: Evidence): RowModel {
  const who = whoOf(row, evidence)
  return {
    id: row.id,
    population: row.population,
    who: capitalise(who),
    outcome: row.outcome,
    state: row.state,
    stateLabel: labelOf(row),
    certainty: row.certainty,
    certaintyLabel: certaintyLabels[row.certainty],
    gradedBy: row.gradedBy,
    basis: fill(row.basis, evidence),
    answer: buildAnswer(row, who, evidence),
    comparison: row.comparison ? buildComparison(row.comparison, evidence) : null,
    searched: row.searched === null ? '' : searchedIn(monthName(row.searched)),
    checked: checkedIn(monthName(row.checked)),
    sources: row.studies.map((id) => sourceLink(id, evidence)),
    wouldChange: fill(row.wouldChange, evidence),
  }
}

/** The row's own label where it has one, else its state's. */
export function labelOf(row: TopicRow): string {
  return row.label ? rowLabels[row.label] : stateLabels[row.state]
}

function whoOf(row: TopicRow, evidence: Evidence): string {
  return row.who ? fill(row.who, evidence) : populationPhrases[row.population]
}

function buildAnswer(row: TopicRow, who: string, evidence: Evidence): string {
  const { answer } = row
  if (answer.by === 'hand') return fill(answer.text, evidence)
  return writeAnswer({
    state: row.state,
    certainty: row.certainty,
    who,
    remedy: answer.remedy,
    ...(answer.target ? { target: fill(answer.target, evidence) } : {}),
    ...(answer.plural ? { plural: true } : {}),
    ...(answer.effect ? { effect: readEffect(answer.effect, evidence) } : {}),
    ...(answer.arms ? { arms: [readArm(answer.arms[0], evidence), readArm(answer.arms[1], evidence)] as const } : {}),
    ...(answer.against ? { against: answer.against } : {}),
    ...(answer.tail ? { tail: fill(answer.tail, evidence) } : {}),
  })
}

function buildComparison(spec: NonNullable<TopicRow['comparison']>, evidence: Evidence): Comparison {
  const unit = fill(spec.unit, evidence)
  const caption = fill(spec.caption, evidence)
  const arms = (spec.arms ?? []).map((path) => armBar(path, spec.digits, evidence))
  const difference = spec.difference ? differenceBar(spec.difference, spec.digits, evidence) : null
  const said = arms.map((bar) => `${bar.label} ${bar.text}`)
  if (difference) said.push(difference.noEffect === 0 ? `a difference of ${difference.text}` : difference.text)
  return { arms, difference, unit, caption, textEquivalent: `${capitalise(unit)}: ${said.join(', ')}. ${caption}` }
}

function armBar(path: string, digits: number, evidence: Evidence): ArmBar {
  const { label, value, role } = readArm(path, evidence)
  return { label, value, text: formatNumber(value, digits), role }
}

function differenceBar(path: string, digits: number, evidence: Evidence): DifferenceBar {
  const effect = readEffect(path, evidence)
  if (effect.value === null) throw new Error(`"${path}" has no value to draw`)
  const { value, low, high } = effect
  return { value, low, high, text: differenceText(effect, digits), noEffect: isRatio(effect) ? 1 : 0 }
}

/** "2019-09" as "Sep 2019". */
function monthName(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return `${months[Number(number) - 1] ?? ''} ${year}`.trim()
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
