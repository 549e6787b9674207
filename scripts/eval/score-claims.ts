import { createHash } from 'node:crypto'
import { claimsOf, type PlainClaim, plainClaim } from '../claims-file.ts'
import type { ClaimSet, LabelledClaims } from './corpus.ts'

export interface ClaimScore {
  set: string
  lines: number
  /** Lines whose set of (topic, verdict) is exactly that of the label. */
  exact: number
  /** Lines that are right in relation, strength, population and caution too. */
  full: number
  noneLines: number
  /** Lines without a claim that were given one. */
  falseOnNone: number
  someLines: number
  /** Lines with a claim that were given none. */
  missedSome: number
  /** Labelled verdict to verdict given, for topics both name; `none` where only one of them names it. */
  confusion: Record<string, Record<string, number>>
  /** Exact lines of each fold, by a hash of the line's id. */
  folds: { fold: number; lines: number; exact: number }[]
  errors: { id: string; text: string; wanted: PlainClaim[]; given: PlainClaim[]; rules: string[][] }[]
}

/** Scores judged lines against labels. `folds` parts the lines by a hash of their id. */
export function scoreClaims({ name, lines }: ClaimSet, folds: number): ClaimScore {
  const score: ClaimScore = {
    set: name,
    lines: lines.length,
    exact: 0,
    full: 0,
    noneLines: 0,
    falseOnNone: 0,
    someLines: 0,
    missedSome: 0,
    confusion: {},
    folds: Array.from({ length: folds }, (_, fold) => ({ fold, lines: 0, exact: 0 })),
    errors: [],
  }
  for (const line of lines) addLine(score, line)
  return score
}

function addLine(score: ClaimScore, line: LabelledClaims): void {
  const claims = claimsOf(line)
  const given = claims.map(plainClaim)
  const wanted = line.labels
  const isExact = keyOf(given, verdictKey) === keyOf(wanted, verdictKey)
  if (isExact) score.exact += 1
  else score.errors.push({ id: line.id, text: line.text, wanted, given, rules: claims.map(({ rules }) => rules) })
  if (keyOf(given, fullKey) === keyOf(wanted, fullKey)) score.full += 1
  if (wanted.length === 0) {
    score.noneLines += 1
    if (given.length > 0) score.falseOnNone += 1
  } else {
    score.someLines += 1
    if (given.length === 0) score.missedSome += 1
  }
  const fold = score.folds[foldOf(line.id, score.folds.length)]
  if (fold) {
    fold.lines += 1
    if (isExact) fold.exact += 1
  }
  for (const topic of new Set([...wanted, ...given].map((claim) => claim.topic))) {
    const from = wanted.find((claim) => claim.topic === topic)?.verdict ?? 'none'
    const to = given.find((claim) => claim.topic === topic)?.verdict ?? 'none'
    score.confusion[from] ??= {}
    const row = score.confusion[from]
    row[to] = (row[to] ?? 0) + 1
  }
}

/** The fold a line belongs to: the SHA-1 of its id, modulo the number of folds. */
export function foldOf(id: string, folds: number): number {
  return folds === 0 ? -1 : Number(BigInt(`0x${createHash('sha1').update(id).digest('hex')}`) % BigInt(folds))
}

function verdictKey({ topic, verdict }: PlainClaim): string {
  return `${topic} ${verdict}`
}

function fullKey({ topic, relation, strength, population, verdict, caution }: PlainClaim): string {
  return [topic, relation, strength, population, verdict, caution].join(' ')
}

/** A set of claims as one string: order and repetition do not count. */
function keyOf(claims: readonly PlainClaim[], key: (claim: PlainClaim) => string): string {
  return [...new Set(claims.map(key))].sort().join(', ')
}
