import { betaArea, gammaArea, solveRising } from './tail-areas.ts'
import type { Night } from './types.ts'
import { weekOf } from './week-of.ts'

/** How tail areas of a count are taken: whole (never too narrow, often too wide), or with half of the count's own chance. */
export type Tails = 'exact' | 'mid-p'

/** The two ends of a 95 % interval. */
export interface Interval {
  low: number
  high: number
}

/** Cramps over recorded nights, a week. */
export interface Rate {
  nights: number
  /** Cramps of all nights together; a night of "3 or more" counts with its least number. */
  cramps: number
  /** How many nights said "or more": with any, `cramps` and `perWeek` are the least there were. */
  orMore: number
  perWeek: number
  /** 95 % interval of `perWeek`. */
  interval: Interval
}

/** How many times as many cramps a week one side has as the other. */
export interface RateRatio {
  /** 0 where only the second side had cramps, Infinity where only the first had, NaN where none had. */
  value: number
  /** 95 % interval of `value`; `high` may be Infinity. */
  interval: Interval
  /** By how much the counts scatter more than a Poisson count, 1 for not more. */
  designEffect: number
}

const nightsOfWeek = 7
const tail = 0.025
/** The upper end of the central 95 % of a normal distribution. */
const normal = 1.959964

/**
 * 95 % interval of the mean of a Poisson count: Garwood's exact one, or mid-P. `count` need not be whole, see
 * `designEffect`. An `exact` interval covers at least 95 %; `mid-p` covers 95 % on average and is the usual choice where
 * counts are small.
 */
export function countInterval(count: number, tails: Tails): Interval {
  const top = count + 30 + 12 * Math.sqrt(count + 1)
  const atLeast = (mean: number) => gammaArea(count, mean)
  const above = (mean: number) => gammaArea(count + 1, mean)
  const half = (mean: number) => (atLeast(mean) + above(mean)) / 2
  const isExact = tails === 'exact'
  return {
    low: count <= 0 ? 0 : solveRising(isExact ? atLeast : half, tail, 0, top),
    high: solveRising(isExact ? above : half, 1 - tail, 0, top),
  }
}

/** A count and the nights it was counted over. */
export interface Counted {
  count: number
  nights: number
}

/**
 * 95 % interval of the ratio of two Poisson rates, first over second: conditional on the count of both together, the
 * first is a binomial count (Przyborowski and Wilenski), whose share has the limits of Clopper and Pearson (`exact`) or
 * their mid-P form. 0 to Infinity where both counts are 0.
 */
export function ratioInterval(first: Counted, second: Counted, tails: Tails): Interval {
  const [a, b] = [first.count, second.count]
  const atLeast = (share: number) => betaArea(share, a, b + 1)
  const above = (share: number) => betaArea(share, a + 1, b)
  const half = (share: number) => (atLeast(share) + above(share)) / 2
  const isExact = tails === 'exact'
  const low = a <= 0 ? 0 : solveRising(isExact ? atLeast : half, tail, 0, 1)
  const high = b <= 0 ? 1 : solveRising(isExact ? above : half, 1 - tail, 0, 1)
  const asRatio = (share: number) => (share >= 1 ? Infinity : ((share / (1 - share)) * second.nights) / first.nights)
  return { low: asRatio(low), high: asRatio(high) }
}

/**
 * By how much counts of nights scatter more than Poisson counts would: the variance of the rate, or of the difference of
 * two rates, over what it would be. Taken twice, with each night and with each calendar week as a cluster, as bad nights
 * come in runs; the larger counts, and never less than 1. Dividing counts and nights by it gives the effective sample
 * with which Poisson methods hold again (the method of Rao and Scott for clustered Poisson counts). It assumes that weeks
 * are alike but for chance: a slow rise or fall over months is not in it, and two weeks show little of how weeks differ, so
 * that intervals of a fortnight can be too narrow for someone with very bad weeks.
 */
export function designEffect(sides: readonly (readonly Night[])[]): number {
  const byNight = scatter(sides, (side, night) => `${side} ${night.evening}`)
  const byWeek = scatter(sides, (_, night) => String(weekOf(night.evening)))
  // A single rate has few weeks to tell their scatter from; with two sides the same step makes intervals too wide.
  const correction = sides.length === 1 && byWeek.freedom >= 2 ? (studentOf(byWeek.freedom) / normal) ** 2 : 1
  const week = byWeek.effect > 1 ? byWeek.effect * correction : 1
  return Math.max(1, byNight.effect, week)
}

function scatter(
  sides: readonly (readonly Night[])[],
  clusterOf: (side: number, night: Night) => string,
): { effect: number; freedom: number } {
  const residuals = new Map<string, number>()
  let poisson = 0
  for (const [side, nights] of sides.entries()) {
    const mean = totalOf(nights) / nights.length
    poisson += mean / nights.length
    for (const night of nights) {
      const cluster = clusterOf(side, night)
      const weight = (side === 0 ? 1 : -1) / nights.length
      residuals.set(cluster, (residuals.get(cluster) ?? 0) + weight * (night.cramps - mean))
    }
  }
  const freedom = residuals.size - sides.length
  if (freedom <= 0 || poisson === 0) return { effect: 1, freedom: 0 }
  const squares = [...residuals.values()].reduce((sum, one) => sum + one * one, 0)
  return { effect: (squares * residuals.size) / freedom / poisson, freedom }
}

/** The upper end of the central 95 % of Student's distribution, from 2 degrees of freedom. */
export function studentOf(freedom: number): number {
  // t² / (t² + freedom) has a beta distribution.
  const share = solveRising((x) => betaArea(x, 0.5, freedom / 2), 1 - 2 * tail, 0, 1)
  return Math.sqrt((freedom * share) / (1 - share))
}

/** Cramps a week over these nights with a mid-P interval on the effective sample, see `designEffect`. Null without nights. */
export function rateOf(nights: readonly Night[]): Rate | null {
  if (nights.length === 0) return null
  const cramps = totalOf(nights)
  const effect = designEffect([nights])
  const { low, high } = countInterval(cramps / effect, 'mid-p')
  const perWeek = (count: number) => (count / nights.length) * nightsOfWeek
  return {
    nights: nights.length,
    cramps,
    orMore: nights.filter(({ orMore }) => orMore).length,
    perWeek: perWeek(cramps),
    interval: { low: perWeek(low * effect), high: perWeek(high * effect) },
  }
}

/**
 * How many times as many cramps a week the first nights have as the second, with the conditional mid-P interval on the
 * effective sample, see `ratioInterval` and `designEffect`. Null when a side has no nights.
 */
export function rateRatioOf(first: readonly Night[], second: readonly Night[]): RateRatio | null {
  if (first.length === 0 || second.length === 0) return null
  const effect = designEffect([first, second])
  const counted = (nights: readonly Night[]): Counted => ({ count: totalOf(nights) / effect, nights: nights.length })
  const value = totalOf(first) / first.length / (totalOf(second) / second.length)
  return { value, interval: ratioInterval(counted(first), counted(second), 'mid-p'), designEffect: effect }
}

export function totalOf(nights: readonly Night[]): number {
  return nights.reduce((sum, { cramps }) => sum + cramps, 0)
}
