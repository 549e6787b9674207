import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyEvening } from '../../../core/bedtime/plan.ts'
import { analyseExperiment, signFlipTest, typicalInterval } from '../../../core/diary/analyse-experiment.ts'
import { addDays } from '../../../core/diary/compare.ts'
import { drawArms } from '../../../core/diary/experiment.ts'
import type { Arm, Experiment, Night } from '../../../core/diary/types.ts'
import { createRandom } from '../../../scripts/bench/random.ts'
import { createDraw } from '../../../scripts/coverage/random-nights.ts'
import { night } from './make-nights.ts'

const chanceOf = (seed: number) => {
  const random = createRandom(seed)
  return () => random(2 ** 30) / 2 ** 30
}
const chance = chanceOf(1)

const arms: Arm[] = [
  'stretch',
  'rest',
  'rest',
  'stretch',
  'stretch',
  'rest',
  'rest',
  'stretch',
  'rest',
  'stretch',
  'stretch',
  'rest',
]
const experiment: Experiment = {
  id: 'a',
  from: '2026-01-01',
  runIn: 4,
  blockNights: 2,
  arms,
  stopped: null,
  changedAt: 0,
}
const after = '2026-03-01'

/** A night for each evening of the blocks, with as many cramps as its arm is given. */
function nightsOf(one: Experiment, cramps: (arm: Arm, block: number) => number): Night[] {
  return one.arms.flatMap((arm, block) =>
    Array.from({ length: one.blockNights }, (_, index) =>
      night(addDays(one.from, one.runIn + block * one.blockNights + index), cramps(arm, block)),
    ),
  )
}

describe('signFlipTest', () => {
  it('gives Darwin’s maize the value Fisher worked out by all 32,768 draws', () => {
    // Fisher, The Design of Experiments: 15 pairs of plants, crossed less self-fertilised, in eighths of an inch. The
    // sum of 314 is met or passed by 1,726 draws.
    const maize = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]
    expect(signFlipTest(maize, chance)).toBe(1726 / 32768)
  })

  it('comes near the share of all draws where there are too many to go through', () => {
    const even = Array.from({ length: 16 }, (_, pair) => (pair < 12 ? 1 : -1))
    // The chance of at least 12 or at most 4 heads of 16.
    expect(signFlipTest(even, chanceOf(3))).toBeCloseTo(0.0768, 2)
  })

  it.each([
    ['all on one side', [1, 2, 3, 4, 5, 6], 2 / 64],
    ['one against the rest', [1, 1, 1, -1], 10 / 16],
    ['nothing at all', [0, 0, 0], 1],
    ['a single pair', [5], 1],
  ])('%s', (_, differences, share) => {
    expect(signFlipTest(differences, chance)).toBe(share)
  })

  it('does not mind which arm is called which', () => {
    const differences = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(differences, (some) => {
        const turned = some.map((one) => -one)
        expect(signFlipTest(turned, chance)).toBe(signFlipTest(some, chance))
      }),
    )
  })
})

describe('typicalInterval', () => {
  it('has none with fewer than six pairs', () => {
    expect(typicalInterval([1, 2, 3, 4, 5], chance)).toBeNull()
    expect(typicalInterval([1, 2, 3, 4, 5, 6], chance)).toEqual({ low: 1, high: 6 })
  })

  it('leaves out no difference exactly when the test says so at 5 %', () => {
    const differences = fc.array(fc.integer({ min: -9, max: 12 }), { minLength: 6, maxLength: 9 })
    fc.assert(
      fc.property(differences, (some) => {
        const interval = typicalInterval(some, chance) ?? { low: NaN, high: NaN }
        const leavesOut = interval.low > 0 || interval.high < 0
        const share = signFlipTest(some, chance)
        if (leavesOut) expect(share).toBeLessThanOrEqual(0.05)
        if (share > 0.05 + 2 ** (1 - some.length)) expect(leavesOut).toBe(false)
      }),
    )
  })

  it('holds the true difference in about 95 % of made-up experiments', () => {
    const draw = createDraw(11)
    const scatter = { name: '', byNight: 0.3, byWeek: 0.1 }
    const runs = 400
    let covered = 0
    for (let run = 0; run < runs; run += 1) {
      const pairs = Array.from({ length: 8 }, () => {
        const total = (perWeek: number) => draw.nights(perWeek, 7, scatter).reduce((sum, one) => sum + one, 0)
        return total(2) - total(4)
      })
      const { low, high } = typicalInterval(pairs, chance) ?? { low: NaN, high: NaN }
      if (low <= -2 && -2 <= high) covered += 1
    }
    expect(covered / runs).toBeGreaterThan(0.92)
    expect(covered / runs).toBeLessThan(0.98)
  })
})

describe('analyseExperiment', () => {
  it('shows nothing before the end', () => {
    const nights = nightsOf(experiment, () => 1)
    expect(analyseExperiment(experiment, nights, [], '2026-01-28', chance)).toBeNull()
    expect(analyseExperiment(experiment, nights, [], '2026-01-29', chance)).not.toBeNull()
  })

  it('compares the arms pair by pair, in cramps a week', () => {
    const nights = nightsOf(experiment, (arm, block) => (arm === 'stretch' ? 1 : 2) + (block < 6 ? 1 : 0))
    const outcome = analyseExperiment(experiment, nights, [], after, chance)
    expect(outcome).toMatchObject({ pairs: 6, planned: 6, difference: -7, chance: 2 / 64, stoppedEarly: false })
    expect(outcome?.interval).toEqual({ low: -7, high: -7 })
    expect([outcome?.stretch?.nights, outcome?.rest?.nights]).toEqual([12, 12])
  })

  it('goes by the arm that was drawn, whatever was done', () => {
    const nights = nightsOf(experiment, (arm) => (arm === 'stretch' ? 0 : 1))
    const log = nights.map(({ evening }) => ({
      ...emptyEvening(evening),
      sessions: [{ endedAt: 1, routine: 'hallegraeff_bedtime', share: 1 }],
    }))
    const outcome = analyseExperiment(experiment, nights, log, after, chance)
    expect(outcome?.difference).toBe(-7)
    expect(outcome?.adherence).toEqual({ stretch: { done: 12, of: 12 }, rest: { done: 12, of: 12 } })
  })

  it('leaves out a pair of which too little was written down, and nights of the run-in', () => {
    const all = [...nightsOf(experiment, () => 1), night('2026-01-02', 40)]
    const first = addDays(experiment.from, experiment.runIn)
    const kept = all.filter(({ evening }) => evening !== first && evening !== addDays(first, 1))
    const outcome = analyseExperiment(experiment, kept, [], after, chance)
    expect(outcome).toMatchObject({ pairs: 5, planned: 6, difference: 0, interval: null, chance: 1 })
  })

  it('takes what there is of one that was stopped, and says so', () => {
    const stopped = { ...experiment, stopped: '2026-01-13' }
    const outcome = analyseExperiment(
      stopped,
      nightsOf(experiment, () => 1),
      [],
      '2026-01-13',
      chance,
    )
    expect(outcome).toMatchObject({ pairs: 2, interval: null, stoppedEarly: true })
    expect(outcome?.stretch?.nights).toBe(4)
  })

  it('has nothing to tell of one that was stopped in its run-in', () => {
    const stopped = { ...experiment, stopped: '2026-01-02' }
    const outcome = analyseExperiment(stopped, [], [], '2026-01-02', chance)
    expect(outcome).toMatchObject({ pairs: 0, difference: null, chance: null, stretch: null, rest: null })
  })

  it('finds a difference that is not there in few draws only', () => {
    const draw = createDraw(4)
    const runs = 300
    let found = 0
    for (let run = 0; run < runs; run += 1) {
      const one = { ...experiment, blockNights: 3, arms: drawArms(7, draw.even) }
      const cramps = draw.nights(4, 42, { name: '', byNight: 0.3, byWeek: 0.2 })
      const nights = cramps.map((count, index) => night(addDays(one.from, one.runIn + index), count))
      if ((analyseExperiment(one, nights, [], after, chance)?.chance ?? 1) <= 0.05) found += 1
    }
    expect(found / runs).toBeLessThan(0.075)
  })
})
