import type { EveningLog } from '../bedtime/plan.ts'
import {
  countInterval,
  designEffect,
  type Interval,
  type Rate,
  type RateRatio,
  rateOf,
  rateRatioOf,
  totalOf,
} from './rates.ts'
import type { Night, Period } from './types.ts'

/** Fewer recorded nights than this on a side are too few to compare: a fortnight holds one bad week and one good one. */
export const leastNights = 14
/** With fewer cramps than this on both sides together even a rate of half would not stand out. */
export const leastCramps = 10

/** Fewest and most evenings before a period that it is compared with; between them, as many as it has itself. */
export const eveningsBefore = { min: 28, max: 182 } as const

/** What is missing before two sides can be compared. */
export interface Early {
  /** More nights that each side needs. */
  first: number
  second: number
  /** More cramps that both together need. */
  cramps: number
  /** Nights still to be recorded until all of that is there, at the rate so far; null without any cramp to reckon from. */
  nights: number | null
}

/** Two sides of nights, set against each other. */
export interface Comparison {
  /** Null for a side without nights. */
  first: Rate | null
  second: Rate | null
  /** What is missing; with it there is neither ratio nor difference, so that no few nights speak for themselves. */
  early: Early | null
  /** First over second. */
  ratio: RateRatio | null
  /** First minus second, in cramps a week. */
  difference: Difference | null
}

export interface Difference {
  perWeek: number
  /** 95 % interval. */
  interval: Interval
}

/** Sets two sides of nights against each other, once both hold enough (`leastNights`, `leastCramps`). */
export function compareNights(first: readonly Night[], second: readonly Night[]): Comparison {
  const early = tooEarly(first, second)
  return {
    first: rateOf(first),
    second: rateOf(second),
    early,
    ratio: early ? null : rateRatioOf(first, second),
    difference: early ? null : differenceOf(first, second),
  }
}

/** What two sides still lack; null when there is enough. */
export function tooEarly(first: readonly Night[], second: readonly Night[]): Early | null {
  const missing = (nights: readonly Night[]) => Math.max(0, leastNights - nights.length)
  const cramps = totalOf(first) + totalOf(second)
  const early = { first: missing(first), second: missing(second), cramps: Math.max(0, leastCramps - cramps) }
  if (early.first + early.second + early.cramps === 0) return null
  const nightly = cramps / (first.length + second.length)
  const forNights = early.first + early.second
  const forCramps = early.cramps === 0 ? 0 : cramps === 0 ? null : Math.ceil(early.cramps / nightly)
  return { ...early, nights: forCramps === null ? null : Math.max(forNights, forCramps) }
}

/**
 * First rate minus second, a week, by the method of variance estimates recovery (Zou and Donner) from the mid-P limits of
 * both rates on the effective sample of `designEffect`. Neither side may be empty.
 */
export function differenceOf(first: readonly Night[], second: readonly Night[]): Difference {
  const effect = designEffect([first, second])
  const [a, b] = [first, second].map((nights) => {
    const count = totalOf(nights)
    const { low, high } = countInterval(count / effect, 'mid-p')
    const perWeek = (one: number) => (one / nights.length) * 7
    return { rate: perWeek(count), low: perWeek(low * effect), high: perWeek(high * effect) }
  }) as [Limits, Limits]
  const perWeek = a.rate - b.rate
  return {
    perWeek,
    interval: {
      low: perWeek - Math.hypot(a.rate - a.low, b.high - b.rate),
      high: perWeek + Math.hypot(a.high - a.rate, b.rate - b.low),
    },
  }
}

interface Limits extends Interval {
  rate: number
}

/** A period against the nights before it. */
export interface BeforeDuring extends Comparison {
  /** The fortnight before the period had more cramps a night than the nights before that: part of a fall comes by itself. */
  worseJustBefore: boolean
  /** Names of other periods that cover some of the nights but not all of them. */
  others: string[]
}

/** Compares the nights of a period (first) with those just before it (second), as many evenings back as the period has. */
export function compareBefore(
  nights: readonly Night[],
  period: Period,
  periods: readonly Period[],
  today: string,
): BeforeDuring {
  const last = lastEvening(period, today)
  const span = Math.min(Math.max(daysBetween(period.from, last) + 1, eveningsBefore.min), eveningsBefore.max)
  const begin = addDays(period.from, -span)
  const during = nightsIn(nights, period.from, last)
  const before = nightsIn(nights, begin, addDays(period.from, -1))
  const fortnight = addDays(period.from, -14)
  const [late, earlier] = [
    before.filter(({ evening }) => evening >= fortnight),
    before.filter(({ evening }) => evening < fortnight),
  ]
  const nightly = (some: readonly Night[]) => totalOf(some) / some.length
  return {
    ...compareNights(during, before),
    worseJustBefore: late.length >= 7 && earlier.length >= 7 && nightly(late) > nightly(earlier),
    others: partlyCovering([...before, ...during], period, periods, today),
  }
}

/** Compares the nights of a period (first) with all nights outside of it (second); null unless some came after it. */
export function compareOutside(nights: readonly Night[], period: Period, today: string): Comparison | null {
  const last = lastEvening(period, today)
  if (!nights.some(({ evening }) => evening > last)) return null
  const inside = nightsIn(nights, period.from, last)
  return compareNights(
    inside,
    nights.filter(({ evening }) => evening < period.from || evening > last),
  )
}

/**
 * Compares nights whose evening had the routine (first) with nights without it (second), from the first evening with a
 * routine on: nights before that differ in more than the stretch. Null when there was no routine yet.
 */
export function compareRoutine(nights: readonly Night[], log: readonly EveningLog[]): Comparison | null {
  const done = routineEvenings(log)
  const first = [...done].sort()[0]
  if (first === undefined) return null
  const since = nights.filter(({ evening }) => evening >= first)
  return compareNights(
    since.filter(({ evening }) => done.has(evening)),
    since.filter(({ evening }) => !done.has(evening)),
  )
}

/** The evenings on which a routine was done, whole or in part. */
export function routineEvenings(log: readonly EveningLog[]): Set<string> {
  return new Set(log.filter(({ sessions }) => sessions.length > 0).map(({ evening }) => evening))
}

/** The nights from one evening to another, both counted. */
export function nightsIn(nights: readonly Night[], from: string, until: string): Night[] {
  return nights.filter(({ evening }) => evening >= from && evening <= until)
}

export function addDays(evening: string, days: number): string {
  return Temporal.PlainDate.from(evening).add({ days }).toString()
}

export function daysBetween(from: string, until: string): number {
  return Temporal.PlainDate.from(from).until(until).days
}

function lastEvening({ until }: Period, today: string): string {
  return until ?? today
}

function partlyCovering(nights: readonly Night[], period: Period, periods: readonly Period[], today: string): string[] {
  const names = periods
    .filter(({ id }) => id !== period.id)
    .filter((other) => {
      const covered = nightsIn(nights, other.from, lastEvening(other, today)).length
      return covered > 0 && covered < nights.length
    })
    .map(({ name }) => name)
  return [...new Set(names)]
}
