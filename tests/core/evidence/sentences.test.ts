import { describe, expect, it } from 'vitest'
import { proseText } from '../../../core/evidence/prose.ts'
import { differenceText, writeAnswer } from '../../../core/evidence/sentences.ts'
import { type Certainty, certainties, type State, states } from '../../../core/evidence/types.ts'
import { sampleEffect, sampleStudy } from './sample-evidence.ts'

const unsure = 'it is very uncertain whether the pill'

/** Every state at every certainty, in the order very low, low, moderate, high. */
const expected: Record<State, [string, string, string, string]> = {
  works: [
    `${unsure} reduces cramps`,
    'the pill may reduce cramps',
    'the pill probably reduces cramps',
    'the pill reduces cramps',
  ],
  'no-difference': [
    `${unsure} makes any difference`,
    'the pill may make little or no difference',
    'the pill probably makes little or no difference',
    'the pill makes little or no difference',
  ],
  conflict: [
    'trials of the pill disagree, so any effect on cramps is very uncertain',
    'trials of the pill disagree about cramps',
    'trials of the pill disagree about cramps',
    'trials of the pill disagree about cramps',
  ],
  'hardly-studied': [
    'no trial of the pill for cramps was found',
    'no trial of the pill for cramps was found',
    'no trial of the pill for cramps was found',
    'no trial of the pill for cramps was found',
  ],
  'if-lacking': [
    `${unsure} matters for cramps only when the body lacks it`,
    'the pill may matter for cramps only when the body lacks it',
    'the pill probably matters for cramps only when the body lacks it',
    'the pill matters for cramps only when the body lacks it',
  ],
  'not-advised': [
    `${unsure} reduces cramps, and because of its harms it is not advised`,
    'the pill may reduce cramps, and because of its harms it is not advised',
    'the pill probably reduces cramps, and because of its harms it is not advised',
    'the pill reduces cramps, and because of its harms it is not advised',
  ],
}

const cases = states.flatMap((state) =>
  certainties.map((certainty, step) => [state, certainty, expected[state][step]] as const),
)

function parts(state: State, certainty: Certainty) {
  return { state, certainty, who: ['adults'], remedy: 'the pill' }
}

const traced = <Field>(field: Field) => ({ field, from: 'trial.effects.weekly' })
const line = (...args: Parameters<typeof writeAnswer>) => proseText(writeAnswer(...args))

describe('writeAnswer', () => {
  it.each(cases)('says %s at %s certainty', (state, certainty, verdict) => {
    expect(line(parts(state, certainty))).toBe(`In adults, ${verdict}.`)
  })

  it('puts the numbers after the verdict, the bounds with their own direction', () => {
    const effect = traced(sampleEffect())
    expect(line({ ...parts('no-difference', 'moderate'), effect, against: 'placebo' })).toBe(
      'In adults, the pill probably makes little or no difference: 0.2 fewer cramps a week than placebo (0.8 fewer to 0.5 more).',
    )
  })

  it('measures pain and counts cramps', () => {
    const effect = traced(sampleEffect({ unit: 'cm', value: -1.3, low: -1.7, high: -0.9 }))
    expect(line({ ...parts('works', 'low'), target: ['pain'], effect, against: 'without' })).toBe(
      'In adults, the pill may reduce pain: 1.3 cm lower than without (0.9 to 1.7 lower).',
    )
  })

  it('shows both groups when both are known', () => {
    const [pill, placebo] = sampleStudy().arms
    if (!pill || !placebo) throw new Error('the sample has two groups')
    expect(line({ ...parts('works', 'low'), arms: [traced(pill), traced(placebo)], tail: ['One trial.'] })).toBe(
      'In adults, the pill may reduce cramps: 0.96 cramps a week, against 3.63 on placebo. One trial.',
    )
  })

  it('keeps where each figure is from, and leaves no digit outside of one', () => {
    const effect = traced(sampleEffect())
    const said = writeAnswer({ ...parts('works', 'low'), effect, against: 'placebo' })
    expect(said.filter((part) => typeof part !== 'string')).toEqual([
      { text: '0.2 fewer', from: 'trial.effects.weekly' },
      { text: '0.8 fewer to 0.5 more', from: 'trial.effects.weekly' },
    ])
    expect(said.filter((part) => typeof part === 'string').join('')).not.toMatch(/\d/)
  })

  it('agrees with several remedies', () => {
    expect(line({ ...parts('works', 'very-low'), remedy: 'stretches', plural: true })).toBe(
      'In adults, it is very uncertain whether stretches reduce cramps.',
    )
  })

  it('refuses an effect without a value', () => {
    const effect = traced(sampleEffect({ value: null }))
    expect(() => writeAnswer({ ...parts('works', 'low'), effect })).toThrow('no value')
  })
})

describe('differenceText', () => {
  it.each([
    [sampleEffect(), '0.2 fewer (0.8 fewer to 0.5 more)'],
    [sampleEffect({ value: -1.2, low: -1.8, high: -0.6 }), '1.2 fewer (0.6 to 1.8 fewer)'],
    [sampleEffect({ value: 1.2, low: 0.6, high: 1.8 }), '1.2 more (0.6 to 1.8 more)'],
    [sampleEffect({ value: -1.2, low: null, high: null }), '1.2 fewer'],
    [sampleEffect({ unit: 'risk ratio', value: 1.04, low: 0.84, high: 1.29 }), '1.0 (0.8 to 1.3)'],
  ])('writes %o', (effect, text) => {
    expect(differenceText(effect, 1)).toBe(text)
  })
})
