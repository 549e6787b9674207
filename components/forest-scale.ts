import type { DifferenceBar } from '../core/evidence/types.ts'

/** Room at each end of a line, in per cent, so that no shape is cut. */
const edge = 6

/** Where a value stands, in per cent of the line, on the scale that holds every given value. */
export type Scale = (value: number) => number

/** A scale over all values; `ratio` sets half and double equally far from 1. */
export function scaleOver(values: number[], ratio: boolean): Scale {
  const isLog = ratio && values.every((value) => value > 0)
  const bend = (value: number) => (isLog ? Math.log(value) : value)
  const min = Math.min(...values.map(bend))
  const span = Math.max(...values.map(bend)) - min
  return (value) => (span === 0 ? 50 : edge + ((bend(value) - min) / span) * (100 - 2 * edge))
}

/** One scale for effects of one kind, with their bounds and "no difference" on it. */
export function effectScale(bars: DifferenceBar[]): Scale {
  const values = bars.flatMap(({ value, low, high, noEffect }) => [value, low ?? value, high ?? value, noEffect])
  return scaleOver(
    values,
    bars.some(({ noEffect }) => noEffect === 1),
  )
}
