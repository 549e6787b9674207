import { formatNumber } from './fill.ts'
import { type Prose, prose } from './prose.ts'
import type { StudyArm, StudyEffect } from './schema.ts'
import type { Certainty, State } from './types.ts'

/** A field of the evidence and its path, so that its figures can be traced. */
export interface Traced<Field> {
  field: Field
  from: string
}

/** What the line is made of. Every part is text or a number of the evidence; nothing here knows a study. */
export interface AnswerParts {
  state: State
  certainty: Certainty
  /** "older adults with night cramps" */
  who: Prose
  /** "magnesium" */
  remedy: string
  plural?: boolean
  /** "cramp pain"; "cramps" when not said. */
  target?: Prose
  effect?: Traced<StudyEffect>
  arms?: readonly [Traced<StudyArm>, Traced<StudyArm>]
  /** "placebo", "no stretching" */
  against?: string
  tail?: Prose
}

/** Writes a row's line: population first, then the verdict in GRADE's words, then the numbers. */
export function writeAnswer(parts: AnswerParts): Prose {
  const numbers = parts.arms
    ? armsClause(parts.arms, parts.against)
    : parts.effect
      ? effectClause(parts.effect, parts.against)
      : null
  const line = prose`In ${parts.who}, ${verdict(parts)}${numbers ? prose`: ${numbers}` : ''}.`
  return parts.tail ? prose`${line} ${parts.tail}` : line
}

/** "0.2 fewer (0.8 fewer to 0.5 more)", with its bounds' shared word said once; ratios stay plain numbers. */
export function differenceText(effect: StudyEffect, digits: number): string {
  if (effect.value === null) throw new Error(`effect "${effect.key}" has no value`)
  const { value, low, high } = effect
  const plain = (at: number) => formatNumber(Math.abs(at), digits)
  const signed = (at: number) => (isRatio(effect) ? plain(at) : withSign(at, effect.unit, digits))
  if (low === null || high === null) return signed(value)
  if (Math.sign(low) === Math.sign(high)) {
    const [near, far] = Math.abs(low) < Math.abs(high) ? [low, high] : [high, low]
    return `${signed(value)} (${plain(near)} to ${signed(far)})`
  }
  return `${signed(value)} (${signed(low)} to ${signed(high)})`
}

/** Ratios have no effect at 1, differences at 0. */
export function isRatio(effect: StudyEffect): boolean {
  return effect.unit.endsWith('ratio')
}

const ladder: Record<Certainty, { reduce: string; differ: string; matter: string }> = {
  high: { reduce: 'reduce', differ: 'make', matter: 'matter' },
  moderate: { reduce: 'probably reduce', differ: 'probably make', matter: 'probably matter' },
  low: { reduce: 'may reduce', differ: 'may make', matter: 'may matter' },
  'very-low': { reduce: 'reduce', differ: 'make', matter: 'matter' },
}

function verdict(parts: AnswerParts): Prose {
  const { state, certainty, remedy } = parts
  const target = parts.target ?? 'cramps'
  const say = (verb: string) => conjugate(verb, certainty, parts.plural === true)
  const unsure = certainty === 'very-low'
  const step = ladder[certainty]
  const opening = unsure ? `it is very uncertain whether ${remedy}` : remedy
  switch (state) {
    case 'works':
      return prose`${opening} ${say(step.reduce)} ${target}`
    case 'no-difference':
      return prose`${opening} ${say(step.differ)} ${unsure ? 'any' : 'little or no'} difference${parts.target ? prose` to ${target}` : ''}`
    case 'conflict':
      return unsure
        ? prose`trials of ${remedy} disagree, so any effect on ${target} is very uncertain`
        : prose`trials of ${remedy} disagree about ${target}`
    case 'hardly-studied':
      // What can be known is what was found: "nobody has tested" would claim more than a search can show.
      return prose`no trial of ${remedy} for ${target} was found`
    case 'if-lacking':
      return prose`${opening} ${say(step.matter)} for ${target} only when the body lacks it`
    case 'not-advised':
      return prose`${opening} ${say(step.reduce)} ${target}, and because of its harms it is not advised`
  }
}

/** "reduces" for one remedy, "reduce" for several and after "may". */
function conjugate(verb: string, certainty: Certainty, plural: boolean): string {
  return plural || certainty === 'low' ? verb : `${verb}s`
}

function effectClause({ field, from }: Traced<StudyEffect>, against: string | undefined): Prose {
  if (isRatio(field)) return prose`ratio ${{ text: differenceText(field, 2), from }}`
  const shown = differenceText(field, 1)
  const cut = shown.indexOf(' (')
  const [value, interval] = cut < 0 ? [shown, ''] : [shown.slice(0, cut), shown.slice(cut + 2, -1)]
  const [size, word] = value.split(' ')
  // "0.2 fewer cramps a week", but "1.3 cm lower".
  const main = isCounted(field.unit)
    ? prose`${{ text: value, from }} ${field.unit}`
    : prose`${{ text: `${size} ${field.unit} ${word}`, from }}`
  return prose`${main}${against ? ` than ${against}` : ''}${interval ? prose` (${{ text: interval, from }})` : ''}`
}

function armsClause([treated, control]: readonly [Traced<StudyArm>, Traced<StudyArm>], against: string | undefined) {
  const figure = ({ field, from }: Traced<StudyArm>) => ({ text: formatNumber(field.value, 2), from })
  return prose`${figure(treated)} ${treated.field.unit}, against ${figure(control)} on ${against ?? control.field.label.toLowerCase()}`
}

/** Cramps are counted, "fewer"; scores, minutes and levels are measured, "lower". */
function withSign(value: number, unit: string, digits: number): string {
  const size = formatNumber(Math.abs(value), digits)
  if (value < 0) return `${size} ${isCounted(unit) ? 'fewer' : 'lower'}`
  return `${size} ${isCounted(unit) ? 'more' : 'higher'}`
}

function isCounted(unit: string): boolean {
  return unit.startsWith('cramps')
}
