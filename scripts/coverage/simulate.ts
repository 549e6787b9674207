import { compareNights } from '../../core/diary/compare.ts'
import { type Interval, rateOf } from '../../core/diary/rates.ts'
import type { Night } from '../../core/diary/types.ts'
import { createDraw, type Draw, type Scatter } from './random-nights.ts'

/** What is asked of a made-up diary. */
export const questions = ['rate', 'before and during', 'with and without'] as const
export type Question = (typeof questions)[number]

/** Mild scatter, as in most diaries; and weeks that differ by half from each other. */
export const mild: Scatter[] = [
  { name: 'chance alone', byNight: 0, byWeek: 0 },
  { name: 'bad nights', byNight: 0.3, byWeek: 0 },
  { name: 'bad weeks', byNight: 0, byWeek: 0.1 },
]
export const strong: Scatter = { name: 'very bad weeks', byNight: 0.3, byWeek: 0.25 }

export const rates = [0.5, 1, 2, 5, 10]
/** Nights of a rate, and of each side of a comparison. */
export const lengths = [14, 28, 60, 180]
/** The first side's true rate over the second's, in turn. */
const effects = [1, 0.5]

/** One made-up kind of diary and how often its intervals held the truth. */
export interface Case {
  question: Question
  scatter: Scatter
  /** Cramps a week, of the second side where there are two. */
  perWeek: number
  nights: number
  runs: number
  /** Runs in which an interval was given: comparisons of too few nights or cramps give none. */
  shown: number
  /** Share of those whose interval held the true rate, or the true ratio. */
  covered: number
  /** Likewise for the difference in cramps a week; null for a rate. */
  difference: number | null
}

const start = Temporal.PlainDate.from('2024-01-01')
const evenings = Array.from({ length: 2 * Math.max(...lengths) }, (_, days) => start.add({ days }).toString())

/** Simulates one kind of diary. */
export function simulate(
  question: Question,
  scatter: Scatter,
  perWeek: number,
  nights: number,
  runs: number,
  seed: number,
): Case {
  const draw = createDraw(seed)
  let [shown, covered, difference] = [0, 0, 0]
  for (let run = 0; run < runs; run += 1) {
    const effect = effects[run % effects.length] ?? 1
    if (question === 'rate') {
      const rate = rateOf(asNights(draw.nights(perWeek, nights, scatter), 0))
      shown += 1
      if (rate && holds(rate.interval, perWeek)) covered += 1
      continue
    }
    const [first, second] = sidesOf(question, draw, perWeek, nights, scatter, effect)
    const compared = compareNights(first, second)
    if (!compared.ratio || !compared.difference) continue
    shown += 1
    if (holds(compared.ratio.interval, effect)) covered += 1
    if (holds(compared.difference.interval, (effect - 1) * perWeek)) difference += 1
  }
  return {
    question,
    scatter,
    perWeek,
    nights,
    runs,
    shown,
    covered: covered / shown,
    difference: question === 'rate' ? null : difference / shown,
  }
}

/** Both sides: one half of the nights after the other, or each night by the toss of a coin within shared weeks. */
function sidesOf(
  question: Question,
  draw: Draw,
  perWeek: number,
  nights: number,
  scatter: Scatter,
  effect: number,
): [Night[], Night[]] {
  if (question === 'before and during') {
    const before = draw.nights(perWeek, nights, scatter)
    return [asNights(draw.nights(perWeek * effect, nights, scatter), nights), asNights(before, 0)]
  }
  const all = asNights(draw.nights(perWeek, 2 * nights, scatter), 0)
  const sides: [Night[], Night[]] = [[], []]
  for (const night of all) {
    const isFirst = draw.even() < 0.5
    // Leaving each cramp out with the same chance keeps what week and night it was.
    const kept = isFirst ? Array.from({ length: night.cramps }, draw.even).filter((one) => one < effect).length : 0
    sides[isFirst ? 0 : 1].push(isFirst ? { ...night, cramps: kept } : night)
  }
  return sides
}

function asNights(cramps: readonly number[], from: number): Night[] {
  const silent = {
    orMore: false,
    pain: null,
    minutes: null,
    muscle: null,
    side: null,
    woke: null,
    note: '',
    changedAt: 0,
  }
  return cramps.map((count, index) => ({ ...silent, evening: evenings[from + index] ?? '', cramps: count }))
}

function holds({ low, high }: Interval, truth: number): boolean {
  return low <= truth && truth <= high
}

/** Every kind of diary that is asked about, each with its own seed. */
export function simulateAll(scatters: readonly Scatter[], runs: number): Case[] {
  return questions.flatMap((question, q) =>
    scatters.flatMap((scatter, s) =>
      rates.flatMap((perWeek, r) =>
        lengths.map((nights, n) =>
          simulate(question, scatter, perWeek, nights, runs, 1000 * q + 100 * s + 10 * r + n + 1),
        ),
      ),
    ),
  )
}

/** The mean share over cases, each weighing as many runs as gave an interval. */
export function meanCovered(
  cases: readonly Case[],
  of: (one: Case) => number | null = ({ covered }) => covered,
): number {
  const counted = cases.filter(({ shown }) => shown > 0)
  const shown = counted.reduce((sum, one) => sum + one.shown, 0)
  return counted.reduce((sum, one) => sum + (of(one) ?? 0) * one.shown, 0) / shown
}
