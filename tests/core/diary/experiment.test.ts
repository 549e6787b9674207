import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyEvening } from '../../../core/bedtime/plan.ts'
import { addDays } from '../../../core/diary/compare.ts'
import {
  adherenceOf,
  drawArms,
  eveningsOf,
  isOver,
  lastEveningOf,
  planExperiment,
  plannedNights,
  progressOf,
  restEvenings,
  runningExperiment,
  stageOf,
} from '../../../core/diary/experiment.ts'
import type { Experiment } from '../../../core/diary/types.ts'
import { createRandom } from '../../../scripts/bench/random.ts'
import { nightsFrom } from './make-nights.ts'

const experiment = (parts: Partial<Experiment> = {}): Experiment => ({
  id: 'one',
  from: '2026-10-20',
  runIn: 2,
  blockNights: 3,
  arms: ['rest', 'stretch'],
  stopped: null,
  changedAt: 0,
  ...parts,
})

const chanceOf = (seed: number) => {
  const random = createRandom(seed)
  return () => random(2 ** 30) / 2 ** 30
}

const experiments = fc
  .record({
    seed: fc.integer(),
    day: fc.integer({ min: 0, max: 700 }),
    runIn: fc.integer({ min: 0, max: 14 }),
    blockNights: fc.integer({ min: 1, max: 14 }),
    pairs: fc.integer({ min: 1, max: 10 }),
    stop: fc.option(fc.integer({ min: 0, max: 200 })),
  })
  .map(({ seed, day, runIn, blockNights, pairs, stop }) => {
    const from = addDays('2026-01-01', day)
    return experiment({
      from,
      runIn,
      blockNights,
      arms: drawArms(pairs, chanceOf(seed)),
      stopped: stop === null ? null : addDays(from, stop),
    })
  })

describe('drawArms', () => {
  it('holds each arm once in every pair', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 20 }), (seed, pairs) => {
        const arms = drawArms(pairs, chanceOf(seed))
        for (let pair = 0; pair < pairs; pair += 1) {
          expect(arms.slice(2 * pair, 2 * pair + 2).sort()).toEqual(['rest', 'stretch'])
        }
      }),
    )
  })

  it('lets chance decide which comes first', () => {
    expect(drawArms(2, () => 0)).toEqual(['stretch', 'rest', 'stretch', 'rest'])
    expect(drawArms(1, () => 0.99)).toEqual(['rest', 'stretch'])
    const firsts = drawArms(2000, chanceOf(5)).filter((arm, index) => index % 2 === 0 && arm === 'stretch').length
    expect(firsts / 2000).toBeCloseTo(0.5, 1)
  })
})

describe('stageOf', () => {
  it.each([
    ['2026-10-19', { stage: 'before' }],
    ['2026-10-20', { stage: 'run-in', night: 1 }],
    ['2026-10-21', { stage: 'run-in', night: 2 }],
    ['2026-10-22', { stage: 'block', block: 0, arm: 'rest', night: 1 }],
    ['2026-10-24', { stage: 'block', block: 0, arm: 'rest', night: 3 }],
    // The clocks go back on the 25th: an evening is a day of the calendar, not 24 hours.
    ['2026-10-25', { stage: 'block', block: 1, arm: 'stretch', night: 1 }],
    ['2026-10-27', { stage: 'block', block: 1, arm: 'stretch', night: 3 }],
    ['2026-10-28', { stage: 'over' }],
  ])('%s', (evening, stage) => {
    expect(stageOf(experiment(), evening)).toEqual(stage)
  })

  it('is over from the evening it was stopped on', () => {
    const stopped = experiment({ stopped: '2026-10-23' })
    expect(stageOf(stopped, '2026-10-22').stage).toBe('block')
    expect(stageOf(stopped, '2026-10-23').stage).toBe('over')
  })

  it('asks for both arms on as many evenings, when it runs to its end', () => {
    fc.assert(
      fc.property(experiments, (one) => {
        const whole = { ...one, stopped: null }
        const half = (whole.blockNights * whole.arms.length) / 2
        expect([eveningsOf(whole, 'stretch').length, eveningsOf(whole, 'rest').length]).toEqual([half, half])
        expect(stageOf(whole, lastEveningOf(whole)).stage).toBe('block')
        expect(stageOf(whole, addDays(lastEveningOf(whole), 1)).stage).toBe('over')
        expect(lastEveningOf(whole)).toBe(addDays(whole.from, plannedNights(whole) - 1))
      }),
    )
  })

  it('rests on no evening of the run-in, nor after it was stopped', () => {
    fc.assert(
      fc.property(experiments, (one) => {
        for (const evening of restEvenings(one)) {
          expect(evening >= addDays(one.from, one.runIn)).toBe(true)
          expect(one.stopped === null || evening < one.stopped).toBe(true)
        }
      }),
    )
  })
})

describe('isOver', () => {
  it.each([
    ['on its last evening not yet', experiment(), '2026-10-27', false],
    ['on the evening after it', experiment(), '2026-10-28', true],
    ['when it was stopped', experiment({ stopped: '2026-10-22' }), '2026-10-22', true],
  ])('%s', (_, one, today, over) => {
    expect(isOver(one, today)).toBe(over)
    expect(runningExperiment([one], today)).toBe(over ? null : one)
  })
})

describe('progressOf', () => {
  it('tells the nights that are past and those that nobody wrote down', () => {
    const progress = progressOf(experiment(), nightsFrom('2026-10-20', [1, null, 0]), '2026-10-24')
    expect(progress).toMatchObject({ past: 4, planned: 8, missing: ['2026-10-21', '2026-10-23'] })
    expect(progress.stage).toEqual({ stage: 'block', block: 0, arm: 'rest', night: 3 })
  })

  it('counts no night after its end, or after it was stopped', () => {
    expect(progressOf(experiment(), [], '2027-01-01').past).toBe(8)
    expect(progressOf(experiment({ stopped: '2026-10-22' }), [], '2027-01-01').past).toBe(2)
    expect(progressOf(experiment(), [], '2026-10-01').past).toBe(0)
  })
})

describe('adherenceOf', () => {
  it('counts evenings with a routine in both arms, up to last night', () => {
    const log = ['2026-10-22', '2026-10-25', '2026-10-27'].map((evening) => ({
      ...emptyEvening(evening),
      sessions: [{ endedAt: 1, routine: 'hallegraeff_bedtime', share: 0.5 }],
    }))
    expect(adherenceOf(experiment(), [...log, emptyEvening('2026-10-26')], '2026-10-27')).toEqual({
      stretch: { done: 1, of: 2 },
      rest: { done: 1, of: 3 },
    })
  })
})

describe('planExperiment', () => {
  it('begins on the evening it is asked for, with a run-in and pairs of blocks', () => {
    const planned = planExperiment('usual', { id: 'x', from: '2026-11-28', changedAt: 7 }, chanceOf(1))
    expect(planned).toMatchObject({
      id: 'x',
      from: '2026-11-28',
      runIn: 7,
      blockNights: 5,
      stopped: null,
      changedAt: 7,
    })
    expect(planned.arms).toHaveLength(12)
    expect(plannedNights(planned)).toBe(67)
  })
})
