import type { Nutrient } from '../evidence/schema.ts'

export type MassUnit = 'mcg' | 'mg' | 'g'
export type DoseUnit = MassUnit | 'IU' | 'mmol'

const milligrams: Record<MassUnit, number> = { mcg: 0.001, mg: 1, g: 1000 }

/**
 * Grams in one mole, which is milligrams in one millimole: abridged standard atomic weights of the IUPAC Commission on
 * Isotopic Abundances and Atomic Weights (CIAAW). By the id of the nutrient.
 */
const molarMass: Readonly<Record<string, number>> = {
  calcium: 40.078,
  magnesium: 24.305,
  potassium: 39.098,
  sodium: 22.99,
  zinc: 65.38,
}

/** A limit that states its value in IU too, "total intake (4,000 IU)", gives the factor of its nutrient. */
const inUnits = /\((\d{1,3}(?:,\d{3})*|\d+) IU\)/

/** What one unit is worth and the place in the data that says so; null for the place of what needs no record. */
export interface Factor {
  value: number
  from: string | null
}

/** What one `unit` of a nutrient is in `to`, a unit of mass; null where neither unit nor record gives it. */
export function unitFactor(unit: DoseUnit, to: MassUnit, nutrient: Nutrient | null): Factor | null {
  if (unit === 'IU') return nutrient && internationalUnit(nutrient, to)
  if (unit !== 'mmol') return { value: milligrams[unit] / milligrams[to], from: null }
  const mass = nutrient ? molarMass[nutrient.id] : undefined
  return mass === undefined ? null : { value: mass / milligrams[to], from: null }
}

function internationalUnit(nutrient: Nutrient, to: MassUnit): Factor | null {
  const { unit } = nutrient
  if (!isMass(unit)) return null
  for (const { key, value, appliesTo } of nutrient.limits) {
    const units = Number(inUnits.exec(appliesTo)?.[1]?.replaceAll(',', ''))
    if (value === null || !(units > 0)) continue
    const factor = (value / units) * (milligrams[unit] / milligrams[to])
    return { value: factor, from: `${nutrient.id}.limits.${key}` }
  }
  return null
}

export function isMass(unit: string): unit is MassUnit {
  return Object.hasOwn(milligrams, unit)
}
