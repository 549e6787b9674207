import { describe, expect, it } from 'vitest'
import { fill, formatNumber, readArm, readEffect, readField } from '../../../core/evidence/fill.ts'
import { proseText } from '../../../core/evidence/prose.ts'
import { sampleEvidence, sampleStudy } from './sample-evidence.ts'

const evidence = sampleEvidence()
evidence.studies.placed = sampleStudy({ id: 'placed', facts: { weeks: { value: 4, said: 'for 4 weeks' } } })

describe('fill', () => {
  it.each([
    ['{trial.effects.weekly.value}', '−0.18'],
    ['{trial.effects.weekly.value|abs}', '0.18'],
    ['{trial.effects.weekly.value|abs|round:1}', '0.2'],
    ['{trial.arms.pill.baseline|round:2}', '2.60'],
    ['{trial.facts.weeks} weeks', '4 weeks'],
    ['{mineral.limits.us.value|thousands} mg', '2,500 mg'],
    ['{placed.facts.weeks} weeks', '4 weeks'],
    ['no field at all', 'no field at all'],
    ['', ''],
  ])('fills %s', (template, expected) => {
    expect(proseText(fill(template, evidence))).toBe(expected)
  })

  it('keeps where a figure is from', () => {
    expect(fill('about {trial.facts.weeks} weeks', evidence)).toEqual([
      'about ',
      { text: '4', from: 'trial.facts.weeks' },
      ' weeks',
    ])
  })

  it.each([
    ['{nobody.effects.weekly.value}', /no study or nutrient "nobody"/],
    ['{trial.effects.monthly.value}', /no "monthly"/],
    ['{trial.facts}', /not a number/],
    ['{trial.facts.weeks|double}', /unknown filter "double"/],
    ['{trial.facts.weeks|round}', /unknown filter/],
    ['{unseen.facts.weeks}', /"unseen" is not verified/],
    ['{placed.facts.weeks.value}', /no "value"/],
    ['{constructor.length}', /no study or nutrient "constructor"/],
    ['{trial.facts.constructor.length}', /no "constructor"/],
    ['{trial.authors.length}', /no "length"/],
    ['{}', /no study or nutrient/],
  ])('refuses %s', (template, message) => {
    expect(() => fill(template, evidence)).toThrow(message)
  })

  it('refuses an effect read as a group, and the reverse', () => {
    expect(() => readArm('trial.effects.weekly', evidence)).toThrow('not a group')
    expect(() => readEffect('trial.arms.pill', evidence)).toThrow('not an effect')
    expect(readField('trial.arms.pill.label', evidence)).toBe('Pill')
  })
})

describe('formatNumber', () => {
  it.each([
    [0.345, 2, '0.35'],
    [1.95, 1, '2.0'],
    [-0.04, 1, '0.0'],
    [-0.84, 1, '−0.8'],
    [12, undefined, '12'],
    [62.07, undefined, '62.07'],
  ])('shows %s at %s digits as %s', (value, digits, expected) => {
    expect(formatNumber(value, digits)).toBe(expected)
  })
})
