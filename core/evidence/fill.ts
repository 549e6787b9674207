import { factValue } from './fact-place.ts'
import { joinProse, type Prose } from './prose.ts'
import type { Evidence, Fact, StudyArm, StudyEffect } from './schema.ts'

/**
 * Fills every `{record.part.part|filter}` of a template; each filled field becomes a figure that knows where it is
 * from. Throws on a field the evidence does not have.
 */
export function fill(template: string, evidence: Evidence): Prose {
  // Every second piece stood in braces.
  const pieces = template.split(/\{([^{}]*)\}/)
  return joinProse(...pieces.map((piece, i) => (i % 2 === 0 ? piece : readFigure(piece, evidence))))
}

function readFigure(inside: string, evidence: Evidence) {
  const [path = '', ...filters] = inside.split('|')
  const from = path.trim()
  const value = readField(from, evidence)
  if (typeof value !== 'number') throw new Error(`{${inside}}: "${path}" is not a number in the evidence`)
  return { text: applyFilters(value, filters, inside), from }
}

/** Reads "tan2024.arms.k2.value"; a list is searched by `key`. Parts that are not there throw with the path. */
export function readField(path: string, evidence: Evidence): unknown {
  const [id = '', ...parts] = path.split('.')
  const study = ownPart(evidence.studies, id)
  const record = study ?? ownPart(evidence.nutrients, id)
  if (record === undefined) throw new Error(`"${path}": no study or nutrient "${id}"`)
  if (study && !evidence.studies[id]?.verified) {
    throw new Error(`"${path}": "${id}" is not verified, so it shows no figures`)
  }
  let at: unknown = record
  for (const [depth, part] of parts.entries()) {
    at = ownPart(at, part)
    if (at === undefined) throw new Error(`"${path}": no "${part}"`)
    if (study && depth === 1 && parts[0] === 'facts') at = factValue(at as Fact)
  }
  return at
}

/** What a value holds under a name of its own, or a list under that key; never what every object inherits. */
function ownPart(value: unknown, part: string): unknown {
  if (Array.isArray(value)) return value.find((item) => isRecord(item) && item.key === part)
  return isRecord(value) && Object.hasOwn(value, part) ? value[part] : undefined
}

/** The effect a row names. */
export function readEffect(path: string, evidence: Evidence): StudyEffect {
  const found = readField(path, evidence)
  if (!isRecord(found) || !Object.hasOwn(found, 'measure')) throw new Error(`"${path}" is not an effect`)
  return found as unknown as StudyEffect
}

/** The group a row names. */
export function readArm(path: string, evidence: Evidence): StudyArm {
  const found = readField(path, evidence)
  if (!isRecord(found) || !Object.hasOwn(found, 'role')) throw new Error(`"${path}" is not a group of a study`)
  return found as unknown as StudyArm
}

/** A number as shown: rounded when digits are given, else as the record has it, with a true minus. */
export function formatNumber(value: number, digits?: number): string {
  const shown = digits === undefined ? String(value) : roundHalfUp(value, digits).toFixed(digits)
  return shown.replace('-', '−')
}

function applyFilters(value: number, filters: string[], inside: string): string {
  let result = value
  let digits: number | undefined
  let thousands = false
  for (const filter of filters) {
    const [name, argument] = filter.trim().split(':')
    if (name === 'abs') result = Math.abs(result)
    else if (name === 'round' && argument !== undefined && /^\d$/.test(argument)) digits = Number(argument)
    else if (name === 'thousands') thousands = true
    else throw new Error(`{${inside}}: unknown filter "${filter}"`)
  }
  return thousands ? result.toLocaleString('en-GB') : formatNumber(result, digits)
}

/** Rounds on the decimal text: 0.345 is stored a little below its name and would otherwise round down. */
function roundHalfUp(value: number, digits: number): number {
  const rounded = Number(`${Math.round(Number(`${Math.abs(value)}e${digits}`))}e-${digits}`)
  return rounded === 0 ? 0 : Math.sign(value) * rounded
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
