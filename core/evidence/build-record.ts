import { recordWords } from '../strings/evidence.ts'
import { strings } from '../strings/interface.ts'
import { type FactPlace, factPlaces, factValue, type SaidField } from './fact-place.ts'
import { formatNumber } from './fill.ts'
import { nutrientRecord } from './nutrient-record.ts'
import { capitalise, recordOf } from './prose.ts'
import { addressesOf, citationOf } from './record-citation.ts'
import { usedIn } from './record-use.ts'
import type { Evidence, Study, StudyArm, StudyEffect } from './schema.ts'
import { isRatio } from './sentences.ts'
import { trialName } from './source-link.ts'
import type { MarkedText, RecordEntry, RecordModel, RecordRow } from './types.ts'

const words = strings.records

/**
 * The record behind a figure ("garrison2020.effects.weekly.value") with that figure marked, or a whole record
 * ("garrison2020"). A part the record does not have marks nothing. Throws when there is no such record.
 */
export function buildRecord(from: string, evidence: Evidence): RecordModel {
  const id = recordOf(from)
  const path = from.split('.').slice(1)
  const study = Object.hasOwn(evidence.studies, id) && evidence.studies[id]
  if (study) return studyRecord(study, path, evidence)
  const nutrient = Object.hasOwn(evidence.nutrients, id) && evidence.nutrients[id]
  if (nutrient) return { ...nutrientRecord(nutrient, path), usedIn: usedIn(id, evidence) }
  throw new Error(`no study or nutrient "${id}"`)
}

function studyRecord(study: Study, path: string[], evidence: Evidence): RecordModel {
  const sections = [
    { title: words.groups, entries: study.arms.map((arm) => groupEntry(arm, askedIn('arms', arm.key, path))) },
    { title: words.effects, entries: study.effects.map((one) => effectEntry(one, askedIn('effects', one.key, path))) },
  ]
  return {
    id: study.id,
    kind: 'study',
    name: trialName(study.id, evidence),
    design: study.design,
    citation: citationOf(study),
    links: addressesOf(study),
    verified: study.verified,
    ...studyRows(study, path),
    sections: sections.filter(({ entries }) => entries.length > 0),
    isPart: false,
    usedIn: usedIn(study.id, evidence),
  }
}

/** Which part of an entry a path asks for: all of it when it names no part, null when it names another entry. */
function askedIn(list: string, key: string, [first, second, part]: string[]): string | null {
  return first === list && second === key ? (part ?? 'value') : null
}

const described = ['population', 'intervention', 'dose', 'duration', 'comparator', 'outcome'] as const
const told = ['adverse', 'fundingOrLimits'] as const

function studyRows(study: Study, path: string[]): Pick<RecordModel, 'rows' | 'notes'> {
  const [list, name = ''] = path
  const fact = list === 'facts' && Object.hasOwn(study.facts, name) ? study.facts[name] : undefined
  const [place, ...others] = fact === undefined ? [] : factPlaces(fact, study)
  const row = (field: SaidField): RecordRow => {
    const text = study[field]
    const missing = isMissed(study, field) ? recordWords.notStated : ''
    const asked = place?.field === field && others.length === 0 ? place : null
    return { label: words.rows[field], text: text === '' ? plain(missing) : markPlace(capitalise(text), asked) }
  }
  const people = study.n === null ? (isMissed(study, 'n') ? recordWords.notStated : '') : formatNumber(study.n)
  const n = { label: words.rows.n, text: [{ text: people, asked: study.n !== null && path[0] === 'n' }] }
  const rows = [n, ...described.map(row)].filter(isSaid)
  const notes = told.map(row).filter(isSaid)
  if (study.verified) notes.push({ label: words.verified, text: plain(recordWords.checked) })
  // A number that the descriptions leave out, or say more than once, would otherwise lead nowhere.
  if (fact !== undefined && (place === undefined || others.length > 0)) {
    rows.unshift({ label: words.asked, text: [{ text: formatNumber(factValue(fact)), asked: true }] })
  }
  return { rows, notes }
}

function isSaid({ text }: RecordRow): boolean {
  return text.some((piece) => piece.text !== '')
}

const tested: readonly Study['design'][] = ['randomised trial', 'systematic review', 'laboratory study']
const counted: readonly Study['design'][] = [...tested, 'observational study', 'survey']

/** Whether a reader would look for a blank field: nobody expects a dose of a guideline or a survey. */
function isMissed(study: Study, field: 'n' | SaidField): boolean {
  if (!study.verified) return false
  if (field === 'n') return counted.includes(study.design)
  if (field === 'dose') return tested.includes(study.design) && study.intervention !== ''
  return field === 'adverse' && (study.design === 'randomised trial' || study.design === 'systematic review')
}

function groupEntry(arm: StudyArm, asked: string | null): RecordEntry {
  return entryOf(arm.label, asked, [
    [['value'], withUnit(formatNumber(arm.value), arm.unit)],
    [['baseline'], arm.baseline === null ? '' : recordWords.before(formatNumber(arm.baseline))],
    [['n'], arm.n === null ? '' : recordWords.people(formatNumber(arm.n))],
  ])
}

function effectEntry(effect: StudyEffect, asked: string | null): RecordEntry {
  const { value, low, high, level, p, participants, trials, unit } = effect
  const shown = value === null ? '' : formatNumber(value)
  const number = (count: number | null, say: (text: string) => string) =>
    count === null ? '' : say(formatNumber(count))
  const interval =
    low === null || high === null
      ? ''
      : recordWords.interval(formatNumber(low), formatNumber(high), number(level, String))
  return entryOf(capitalise(effect.measure), asked, [
    [['value'], shown === '' ? '' : isRatio(effect) ? `${unit} ${shown}` : withUnit(shown, unit)],
    [['low', 'high', 'level'], interval],
    [['p'], number(p, recordWords.p)],
    [['participants'], number(participants, recordWords.people)],
    [['trials'], number(trials, recordWords.trials)],
  ])
}

/** Pieces by the fields they show; the one that was asked for is marked. */
function entryOf(label: string, asked: string | null, parts: [fields: string[], text: string][]): RecordEntry {
  const pieces = parts
    .filter(([, text]) => text !== '')
    .map(([fields, text]) => ({ text, asked: asked !== null && fields.includes(asked) }))
  return { label, pieces, asked: asked !== null, source: null }
}

function withUnit(value: string, unit: string): string {
  return unit.startsWith('%') ? `${value}${unit}` : `${value} ${unit}`.trim()
}

/** The text with one number in it marked. */
function markPlace(text: string, place: FactPlace | null): MarkedText {
  if (place === null) return plain(text)
  const { start, end } = place
  const pieces = [text.slice(0, start), text.slice(start, end), text.slice(end)]
  return pieces.map((piece, i) => ({ text: piece, asked: i === 1 })).filter((piece) => piece.text !== '')
}

function plain(text: string): MarkedText {
  return [{ text, asked: false }]
}
