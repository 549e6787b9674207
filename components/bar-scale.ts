import type { ArmBar, DifferenceBar } from '../core/evidence/types.ts'

/** Share of the bar's length, 0 to 100; the longest arm fills it and all begin at zero. */
export function armShare(arm: ArmBar, arms: ArmBar[]): number {
  const longest = Math.max(...arms.map((a) => a.value))
  return longest > 0 ? Math.max(0, (arm.value / longest) * 100) : 0
}

export interface RangePlaces {
  value: number
  low: number | null
  high: number | null
  noEffect: number
}

/** Where a difference, its bounds and "no difference" stand, in percent of the line. */
export function rangePlaces(difference: DifferenceBar): RangePlaces {
  const { value, low, high, noEffect } = difference
  const known = [value, noEffect, low ?? value, high ?? value]
  // Ratios are drawn on a log scale: half and double then stand equally far from 1.
  const ratio = noEffect === 1 && known.every((n) => n > 0)
  const scale = (n: number) => (ratio ? Math.log(n) : n)
  const min = Math.min(...known.map(scale))
  const span = Math.max(...known.map(scale)) - min
  const edge = 8
  const place = (n: number) => (span === 0 ? 50 : edge + ((scale(n) - min) / span) * (100 - 2 * edge))
  return {
    value: place(value),
    low: low === null ? null : place(low),
    high: high === null ? null : place(high),
    noEffect: place(noEffect),
  }
}
