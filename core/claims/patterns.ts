import { type Kind, kinds } from './phrases/kinds.ts'
import type { Piece } from './pieces.ts'

/** One private-use character for each kind, so that a row of pieces is a string and a rule is a pattern over it. */
const signs = new Map<string, string>(kinds.map((kind, i) => [kind, String.fromCharCode(0xe000 + i)]))

/** Pieces that may stand between the parts of a rule. A gap is bounded: matching stays linear. */
const gaps: Record<string, string> = {
  // A verb and its cramps: "reduces the number of painful".
  '~': gap(
    'word time some comma hyphen and of to hedge said it be for more fewer most setting sign do occur lack cramp topic who take remedy good from end when relative until advise',
    9,
  ),
  // The same with what it is done to people with: "helps people with".
  '~with': gap(
    'word time some comma hyphen and of to hedge said it be for by more fewer most setting sign do occur lack cramp topic who take when relative advise',
    9,
  ),
  // Without what is done about them: "fewer people had".
  '~fewer': gap('word time some comma hyphen and of to it be setting sign do occur cramp who from', 6),
  // What people or cramps a cause is of: "of most".
  '~of': gap('word time some comma hyphen and of to hedge it be for most sign do occur lack cramp who from setting', 8),
  // An adverb or an auxiliary: "cramps have at last".
  '~near': gap('word time some of to hedge be do it most surely for hyphen occur', 6),
  // What is told of cramps before their verb: "cramps that wake you at night are".
  '~told': gap(
    'word time some hedge said of to hedge be do it by when relative for from occur topic who most comma surely not lack caused hyphen setting keep',
    9,
  ),
  // What comes with cramps: "cramps, weakness and fatigue are".
  '~beside': gap('word comma and hyphen topic', 6),
  // With topics and all that joins them.
  '~list': gap(
    'word time some comma hyphen and of to hedge said it be for by from topic lack who most take do end surely setting good remedy when relative occur keep',
    18,
  ),
}

function gap(allowed: string, most: number): string {
  return `[${allowed
    .split(' ')
    .map((kind) => signOf(kind))
    .join('')}]{0,${most}}?`
}

function signOf(kind: string): string {
  const sign = signs.get(kind)
  if (!sign) throw new Error(`no kind of phrase is called ${kind}`)
  return sign
}

/** A row of pieces as the patterns read it. */
export function signsOf(pieces: readonly Piece[]): string {
  return pieces.map(({ kind }) => signs.get(kind)).join('')
}

/** The signs without which a rule's pattern fits nowhere: of its parts that are one kind and may not be missing. */
export function neededSigns(source: string): string {
  return source
    .split(' ')
    .map((part) => signs.get(part) ?? '')
    .join('')
}

/**
 * Compiles a rule's pattern: kinds in the order they stand, `a|b` one of several, `a?` may be missing, `^` the segment's
 * beginning, `~` and its like the gaps above.
 */
export function compilePattern(source: string): RegExp {
  const parts = source.split(' ').map((part) => {
    if (part === '^' || part === '$') return part
    if (gaps[part]) return gaps[part]
    const optional = part.endsWith('?') ? '?' : ''
    const names = (optional ? part.slice(0, -1) : part).split('|')
    return `(?:${names.map((name) => (name === '^' ? '^' : signOf(name as Kind))).join('|')})${optional}`
  })
  return new RegExp(parts.join(''), 'g')
}
