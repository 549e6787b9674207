import { charts, checkedIn, evidenceStrings, populationPhrases, searchedIn } from '../strings/evidence.ts'
import { fill, formatNumber, readArm, readEffect, readField } from './fill.ts'
import { capitaliseProse, type Prose, proseText } from './prose.ts'
import type { Evidence, StudyArm, StudyEffect, TopicRow } from './schema.ts'
import { differenceText, isRatio, type Traced, writeAnswer } from './sentences.ts'
import { sourceLink, trialName } from './source-link.ts'
import type { ArmBar, Comparison, DifferenceBar, Forest, RowModel, Shares } from './types.ts'

/** One row of a topic, every figure filled in from the evidence. */
export function buildRow(row: TopicRow, evidence: Evidence): RowModel {
  const who = whoOf(row, evidence)
  return {
    id: row.id,
    population: row.population,
    who: capitaliseProse(who),
    outcome: row.outcome,
    state: row.state,
    stateLabel: labelOf(row),
    certainty: row.certainty,
    certaintyLabel: evidenceStrings.certainty[row.certainty],
    gradedBy: row.gradedBy,
    basis: fill(row.basis, evidence),
    answer: buildAnswer(row, who, evidence),
    comparison: row.comparison ? buildComparison(row.comparison, evidence) : null,
    forest: row.forest ? buildForest(row.forest, evidence) : null,
    shares: row.shares ? buildShares(row.shares, evidence) : null,
    searched: row.searched === null ? '' : searchedIn(row.searched),
    checked: checkedIn(row.checked),
    sources: row.studies.map((id) => sourceLink(id, evidence)),
    wouldChange: fill(row.wouldChange, evidence),
    staleNote: row.staleNote ? fill(row.staleNote, evidence) : null,
  }
}

/** The row's own label where it has one, else its state's. */
export function labelOf(row: TopicRow): string {
  return row.label ? evidenceStrings.rowLabels[row.label] : evidenceStrings.states[row.state]
}

function whoOf(row: TopicRow, evidence: Evidence): Prose {
  return row.who ? fill(row.who, evidence) : [populationPhrases[row.population]]
}

function buildAnswer(row: TopicRow, who: Prose, evidence: Evidence): Prose {
  const { answer } = row
  if (answer.by === 'hand') return fill(answer.text, evidence)
  const arm = (from: string): Traced<StudyArm> => ({ field: readArm(from, evidence), from })
  return writeAnswer({
    state: row.state,
    certainty: row.certainty,
    who,
    remedy: answer.remedy,
    ...(answer.target ? { target: fill(answer.target, evidence) } : {}),
    ...(answer.plural ? { plural: true } : {}),
    ...(answer.effect ? { effect: { field: readEffect(answer.effect, evidence), from: answer.effect } } : {}),
    ...(answer.arms ? { arms: [arm(answer.arms[0]), arm(answer.arms[1])] as const } : {}),
    ...(answer.against ? { against: answer.against } : {}),
    ...(answer.tail ? { tail: fill(answer.tail, evidence) } : {}),
  })
}

function buildComparison(spec: NonNullable<TopicRow['comparison']>, evidence: Evidence): Comparison {
  const unit = capitaliseProse(fill(spec.unit, evidence))
  const arms = (spec.arms ?? []).map((path) => armBar(path, spec.digits, evidence))
  const difference = spec.difference ? differenceBar(spec.difference, spec.digits, evidence) : null
  const said = arms.map((bar) => `${bar.label} ${bar.text}`)
  if (difference) said.push(difference.noEffect === 0 ? charts.difference(difference.text) : difference.text)
  return {
    arms,
    difference,
    unit,
    caption: fill(spec.caption, evidence),
    textEquivalent: `${proseText(unit)}: ${said.join(', ')}.`,
  }
}

function armBar(path: string, digits: number, evidence: Evidence): ArmBar {
  const { label, value, role } = readArm(path, evidence)
  return { label, value, text: formatNumber(value, digits), role, from: path }
}

function differenceBar(path: string, digits: number, evidence: Evidence): DifferenceBar {
  const effect: StudyEffect = readEffect(path, evidence)
  if (effect.value === null) throw new Error(`"${path}" has no value to draw`)
  const { value, low, high } = effect
  return { value, low, high, text: differenceText(effect, digits), noEffect: isRatio(effect) ? 1 : 0, from: path }
}

function buildForest(spec: NonNullable<TopicRow['forest']>, evidence: Evidence): Forest {
  const line = (pooled: boolean) => (path: string) => ({
    ...differenceBar(path, spec.digits, evidence),
    label: pooled ? charts.pooled(trialName(path, evidence)) : trialName(path, evidence),
    pooled,
  })
  const lines = [...spec.effects.map(line(false)), ...(spec.pooled ? [line(true)(spec.pooled)] : [])]
  if (new Set(lines.map(({ noEffect }) => noEffect)).size > 1) throw new Error('a forest mixes ratios and differences')
  const unit = capitaliseProse(fill(spec.unit, evidence))
  const said = lines.map(({ label, text }) => `${label} ${text}`).join('; ')
  return { lines, unit, caption: fill(spec.caption, evidence), textEquivalent: `${proseText(unit)}: ${said}.` }
}

function buildShares(spec: NonNullable<TopicRow['shares']>, evidence: Evidence): Shares {
  const groups = spec.groups.map(({ label, share, role }) => {
    const value = readField(share, evidence)
    if (typeof value !== 'number' || value < 0 || value > 100) throw new Error(`"${share}" is no share in per cent`)
    // A count of people: the record keeps the decimals.
    return { label, role, value, text: formatNumber(value, 0), from: share }
  })
  const had = fill(spec.had, evidence)
  const said = groups.map(({ label, text }) => charts.share(label, text, proseText(had))).join(' ')
  return { groups, had, caption: fill(spec.caption, evidence), textEquivalent: said }
}
