import type { EveningLog } from '../bedtime/plan.ts'
import { type Adherence, adherenceOf, blocksOf, type Chance, isOver } from './experiment.ts'
import { type Interval, type Rate, rateOf, totalOf } from './rates.ts'
import type { Experiment, Night } from './types.ts'

/** What an experiment came to. Differences are stretching minus resting, in cramps a week. */
export interface Outcome {
  stretch: Rate | null
  rest: Rate | null
  /** Pairs of blocks that count, of `planned`: a pair counts when at least half of the nights of both are written down. */
  pairs: number
  planned: number
  /** The mean over the pairs; null without a pair. */
  difference: number | null
  /** 95 % interval of it; null with fewer than `fewestPairs`, which cannot have one. */
  interval: Interval | null
  /** How often a draw of arms alone would have given as large a difference; null without a pair. */
  chance: number | null
  adherence: Adherence
  stoppedEarly: boolean
}

/** With fewer pairs even the largest difference is given by more than one draw in twenty. */
export const fewestPairs = 6

/** Up to as many pairs all draws are gone through; beyond, this many are taken by chance. */
const mostExactPairs = 15
const sampledDraws = 20_000
const tail = 0.025

/**
 * Analyses an experiment as it was planned when it began, by the arm each night was drawn for, whatever was done; null
 * until it is over. The test is a randomisation test over pairs of blocks: under no effect each pair could as well have
 * been drawn the other way round, which turns the sign of its difference.
 */
export function analyseExperiment(
  experiment: Experiment,
  nights: readonly Night[],
  log: readonly EveningLog[],
  today: string,
  chance: Chance,
): Outcome | null {
  if (!isOver(experiment, today)) return null
  const blocks = blocksOf(experiment, nights)
  const nightsOf = (arm: string) => blocks.flatMap((block) => (block.arm === arm ? block.nights : []))
  const differences = pairDifferences(blocks, Math.ceil(experiment.blockNights / 2))
  return {
    stretch: rateOf(nightsOf('stretch')),
    rest: rateOf(nightsOf('rest')),
    pairs: differences.length,
    planned: experiment.arms.length / 2,
    difference: differences.length === 0 ? null : meanOf(differences),
    interval: typicalInterval(differences, chance),
    chance: differences.length === 0 ? null : signFlipTest(differences, chance),
    adherence: adherenceOf(experiment, log, today),
    stoppedEarly: experiment.stopped !== null,
  }
}

/** Cramps a week while stretching minus while resting, of each pair that counts. */
function pairDifferences(blocks: readonly { arm: string; nights: Night[] }[], fewestNights: number): number[] {
  return Array.from({ length: Math.floor(blocks.length / 2) }, (_, pair) => {
    const both = blocks.slice(2 * pair, 2 * pair + 2)
    if (both.some(({ nights }) => nights.length < fewestNights)) return null
    const perWeek = (arm: string) => {
      const { nights = [] } = both.find((block) => block.arm === arm) ?? {}
      return (totalOf(nights) / nights.length) * 7
    }
    return perWeek('stretch') - perWeek('rest')
  }).filter((one): one is number => one !== null)
}

/**
 * The share of draws, all of them or many, whose mean difference is at least as far from 0 as the one that came out:
 * Fisher's randomisation test for pairs, two-sided.
 */
export function signFlipTest(differences: readonly number[], chance: Chance): number {
  const seen = Math.abs(sumOf(differences))
  // Sums of the same numbers in another order differ in the last digits.
  const margin = 1e-9 * differences.reduce((sum, one) => sum + Math.abs(one), 0)
  const count = differences.length
  const isAsFar = (isTurned: (pair: number) => boolean) =>
    Math.abs(differences.reduce((sum, one, pair) => sum + (isTurned(pair) ? -one : one), 0)) >= seen - margin
  if (count <= mostExactPairs) {
    const draws = Array.from({ length: 2 ** count }, (_, draw) => isAsFar((pair) => ((draw >> pair) & 1) === 1))
    return draws.filter(Boolean).length / draws.length
  }
  const far = Array.from({ length: sampledDraws }, () => {
    const turned = differences.map(() => chance() < 0.5)
    return isAsFar((pair) => turned[pair] === true)
  })
  // The draw that came out is one of them, so that the share is never 0.
  return (far.filter(Boolean).length + 1) / (sampledDraws + 1)
}

/**
 * All effects that the randomisation test would not reject at 5 %: the means of all subsets of the pairs (Hartigan's
 * typical values), without the outermost 2.5 % at each end. It assumes that the effect is the same in each pair but for
 * chance that is even to both sides.
 */
export function typicalInterval(differences: readonly number[], chance: Chance): Interval | null {
  if (differences.length < fewestPairs) return null
  const means = subsetMeans(differences, chance).sort((a, b) => a - b)
  const cut = Math.floor(tail * (means.length + 1))
  const [low, high] = [means[cut - 1], means[means.length - cut]]
  return low === undefined || high === undefined ? null : { low, high }
}

function subsetMeans(differences: readonly number[], chance: Chance): number[] {
  if (differences.length <= mostExactPairs) {
    return Array.from({ length: 2 ** differences.length - 1 }, (_, index) =>
      meanOf(differences.filter((_, pair) => (((index + 1) >> pair) & 1) === 1)),
    )
  }
  return Array.from({ length: sampledDraws - 1 }, () => {
    const subset = differences.filter(() => chance() < 0.5)
    return subset.length === 0 ? meanOf(differences) : meanOf(subset)
  })
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}

function meanOf(numbers: readonly number[]): number {
  return sumOf(numbers) / numbers.length
}
