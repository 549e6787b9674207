import type { ArmBar, Comparison, DifferenceBar } from '../core/evidence/types.ts'
import { effectScale } from './forest-scale.ts'

export interface RangePlaces {
  value: number
  low: number | null
  high: number | null
  noEffect: number
}

/** Where a difference, its bounds and "no difference" stand, in per cent of a line of its own. */
export function rangePlaces(difference: DifferenceBar): RangePlaces {
  const place = effectScale([difference])
  const { value, low, high, noEffect } = difference
  return {
    value: place(value),
    low: low === null ? null : place(low),
    high: high === null ? null : place(high),
    noEffect: place(noEffect),
  }
}

export interface BarPlaces {
  /** Where each arm's bar begins and how long it is, in per cent. */
  bars: { start: number; length: number }[]
  /** The difference on the arms' own scale, measured from the control's end; null where it does not fit there. */
  range: RangePlaces | null
}

/** Arms from zero on one scale, and the difference on that same scale where both speak of the same thing. */
export function barPlaces({ arms, difference }: Pick<Comparison, 'arms' | 'difference'>): BarPlaces {
  const control = arms.find(({ role }) => role === 'control')
  const shared = difference && control && isOnScale(arms, control, difference) ? difference : null
  const from = control?.value ?? 0
  const ends = shared ? [shared.value, shared.low ?? shared.value, shared.high ?? shared.value] : []
  const values = [0, ...arms.map(({ value }) => value), ...ends.map((end) => from + end)]
  const min = Math.min(...values)
  const span = Math.max(...values) - min
  const place = (value: number) => (span === 0 ? 0 : ((value - min) / span) * 100)
  const at = (end: number | null) => (end === null ? null : place(from + end))
  return {
    bars: arms.map(({ value }) => ({
      start: place(Math.min(0, value)),
      length: span === 0 ? 0 : (Math.abs(value) / span) * 100,
    })),
    range: shared && {
      value: place(from + shared.value),
      low: at(shared.low),
      high: at(shared.high),
      noEffect: place(from),
    },
  }
}

/** An adjusted difference may stand a little off the arms; one of another unit or sign would be drawn nowhere near. */
const tolerance = 0.15

function isOnScale(arms: ArmBar[], control: ArmBar, { value, noEffect }: DifferenceBar): boolean {
  const treated = arms.find(({ role }) => role === 'treated')
  if (!treated || arms.length !== 2 || noEffect !== 0) return false
  const longest = Math.max(...arms.map((arm) => Math.abs(arm.value)))
  return Math.abs(control.value + value - treated.value) <= tolerance * longest
}
