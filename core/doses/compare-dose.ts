import type { Evidence, Nutrient, Topic } from '../evidence/schema.ts'
import type { StatedDose } from './dose-near.ts'
import { type Form, isSameCompound, readForm } from './read-form.ts'
import { nutrientOf, type TrialledDose, trialledDoses } from './trialled-doses.ts'
import { isMass, type MassUnit, unitFactor } from './units.ts'

/** Why an amount cannot be set beside another. */
export type Incomparable =
  /** It is for each kilogram of body weight. */
  | 'per-kilogram'
  /** It is, or may be, the weight of a salt, of which the nutrient is only a part. */
  | 'salt'
  /** No record says what its unit is worth in weight. */
  | 'unit'
  /** No verified trial of a known dose. */
  | 'no-trial'
  /** No nutrient with a limit, or the authorities could set none. */
  | 'no-limit'
  /** The record does not say how often the dose was taken. */
  | 'not-daily'

/** How a stated amount stands to another; a range that reaches over it is `around`. */
export type Standing = 'below' | 'same' | 'above' | 'around'

export interface TrialComparison extends TrialledDose {
  /** Whether page and trial name the same compound; null where either names none. */
  sameCompound: boolean | null
  /** Its daily dose in the unit of the comparison, with where a unit's worth is from; null where it cannot be told. */
  converted: number | null
  standing: Standing | { not: Incomparable }
}

export interface LimitComparison {
  /** Path of the limit, which leads to the record. */
  from: string
  value: number
  authority: string
  appliesTo: string
  /** A limit on supplements alone, or on all that is eaten: an amount below that one says nothing of the rest. */
  counts: 'supplements' | 'all'
  standing: Standing
}

/** What the card can say of an amount on the page. Every figure but the page's own carries the path of its record. */
export interface DoseComparison {
  stated: StatedDose
  unit: MassUnit | null
  /** The stated amount of a day in `unit`, with the place its conversion is from; null where it has none. */
  low: number | null
  high: number | null
  convertedFrom: string | null
  /** The page does not say how often: the amount was taken as that of a day. */
  takenAsDaily: boolean
  trials: TrialComparison[] | { not: Incomparable }
  limits: LimitComparison[] | { not: Incomparable }
}

/**
 * Sets an amount stated of `name` beside the doses of a topic's trials and the limits of its nutrient. `form` is what the page
 * says of it; see `readForm`.
 */
export function compareDose(
  stated: StatedDose,
  name: string,
  topic: Topic,
  evidence: Evidence,
  form: Form = readForm(name, { start: 0, end: name.length }),
): DoseComparison {
  const nutrient = nutrientOf(topic, name, evidence)
  const doses = trialledDoses(topic, name, evidence)
  const unit = unitOf(stated, nutrient, doses)
  const factor = unit && unitFactor(stated.unit, unit, nutrient)
  const times = stated.timesDaily ?? 1
  const low = factor ? tidy(stated.low * factor.value * times) : null
  const high = factor ? tidy(stated.high * factor.value * times) : null
  const base = {
    stated,
    unit,
    low,
    high,
    convertedFrom: factor?.from ?? null,
    takenAsDaily: stated.timesDaily === null,
  }
  const not = whyNot(stated, low)
  if (not || unit === null || low === null || high === null) {
    return { ...base, trials: { not: not ?? 'unit' }, limits: { not: not ?? 'unit' } }
  }
  const range = { low, high }
  return {
    ...base,
    trials:
      doses.length === 0
        ? { not: 'no-trial' }
        : doses.map((dose) => ({
            ...besideTrial(dose, range, unit, nutrient),
            sameCompound: isSameCompound(form, readForm(dose.intervention, { start: 0, end: 0 })),
          })),
    limits: besideLimits(range, unit, nutrient),
  }
}

function whyNot(stated: StatedDose, low: number | null): Incomparable | null {
  if (stated.perKilogram) return 'per-kilogram'
  // Millimoles count atoms: the salt weighs more, not more of the metal.
  if (stated.weighed === 'salt' && stated.unit !== 'mmol') return 'salt'
  return low === null ? 'unit' : null
}

/** The nutrient's own unit; else that of the first trial, else the page's, when it is one of mass. */
function unitOf(stated: StatedDose, nutrient: Nutrient | null, doses: readonly TrialledDose[]): MassUnit | null {
  return (
    ([nutrient?.unit, doses[0]?.unit, stated.unit].find((unit) => unit !== undefined && isMass(unit)) as
      | MassUnit
      | undefined) ?? null
  )
}

interface Range {
  low: number
  high: number
}

function besideTrial(
  dose: TrialledDose,
  range: Range,
  unit: MassUnit,
  nutrient: Nutrient | null,
): Omit<TrialComparison, 'sameCompound'> {
  const factor = unitFactor(dose.unit, unit, nutrient)
  const converted = dose.daily === null || !factor ? null : tidy(dose.daily * factor.value)
  const isSalt = dose.weighed === 'salt' || (dose.weighed === 'unsaid' && mayBeSalt(dose))
  if (isSalt) return { ...dose, converted, standing: { not: 'salt' } }
  if (converted === null) return { ...dose, converted, standing: { not: dose.daily === null ? 'not-daily' : 'unit' } }
  return { ...dose, converted, standing: standingOf(range, converted) }
}

/** A trial of a salt whose record gives a weight and not of what. */
function mayBeSalt({ intervention }: TrialledDose): boolean {
  return /\b(?:oxide|citrate|\w*glycinate|lactate|carbonate|sulphate|sulfate|chloride|gluconate|chelate)\b/i.test(
    intervention,
  )
}

function besideLimits(range: Range, unit: MassUnit, nutrient: Nutrient | null): DoseComparison['limits'] {
  const limits = (nutrient?.limits ?? []).flatMap(({ key, value, authority, appliesTo }) =>
    value === null || !nutrient || /not an upper limit/i.test(appliesTo)
      ? []
      : [
          {
            from: `${nutrient.id}.limits.${key}`,
            value,
            authority,
            appliesTo,
            counts:
              /\bsupplements?\b/i.test(appliesTo) && !/\bfood and supplements\b/i.test(appliesTo)
                ? ('supplements' as const)
                : ('all' as const),
            standing: standingOf(range, value),
          },
        ],
  )
  return nutrient?.unit === unit && limits.length > 0 ? limits : { not: 'no-limit' }
}

function standingOf({ low, high }: Range, value: number): Standing {
  if (low > value) return 'above'
  if (high < value) return 'below'
  return low === value && high === value ? 'same' : 'around'
}

/** Without the noise of binary fractions: 0.1 + 0.2 mg is 0.3 mg. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
