import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDose } from '../../../core/doses/compare-dose.ts'
import { doseNear, type StatedDose } from '../../../core/doses/dose-near.ts'
import { indexEvidence, readEvidence } from '../../../scripts/evidence/load.ts'

const evidence = indexEvidence(readEvidence())

function compare(text: string, name: string, topic: string) {
  const start = text.indexOf(name)
  const stated = doseNear(text, { start, end: start + name.length })
  const entry = evidence.topics[topic]
  if (!stated || !entry) throw new Error(`no amount in "${text}", or no topic ${topic}`)
  return compareDose(stated, name, entry, evidence)
}

/** Each trial's standing by its study, each limit's by its path. */
function standings({ trials, limits }: ReturnType<typeof compare>) {
  const trial = Array.isArray(trials)
    ? Object.fromEntries(trials.map(({ study, standing }) => [study, standing]))
    : trials
  const limit = Array.isArray(limits)
    ? Object.fromEntries(limits.map(({ from, standing }) => [from, standing]))
    : limits
  return { trials: trial, limits: limit }
}

describe('an amount beside the trials and the limits', () => {
  it('of magnesium itself stands beside the trials that weighed it so', () => {
    const found = standings(compare('300 mg of elemental magnesium a day', 'magnesium', 'magnesium'))
    expect(found.trials).toMatchObject({
      roguinmaor2017: 'below',
      barna2021: { not: 'salt' },
      roffe2002: { not: 'not-daily' },
    })
    expect(found.limits).toEqual({ 'magnesium.limits.us': 'below', 'magnesium.limits.efsa': 'above' })
  })

  it('of a salt of magnesium is compared with nothing', () => {
    const { trials, limits, low } = compare('400 mg of magnesium glycinate', 'magnesium glycinate', 'magnesium')
    expect({ trials, limits, low }).toEqual({ trials: { not: 'salt' }, limits: { not: 'salt' }, low: 400 })
  })

  it('says whether a trial gave the same compound', () => {
    const { trials } = compare('10 mmol of magnesium oxide a day', 'magnesium oxide', 'magnesium')
    const same = Array.isArray(trials)
      ? Object.fromEntries(trials.map((trial) => [trial.study, trial.sameCompound]))
      : {}
    expect(same).toMatchObject({ roguinmaor2017: true, roffe2002: false })
  })

  it('for each kilogram is compared with nothing', () => {
    expect(standings(compare('magnesium 5 mg/kg', 'magnesium', 'magnesium'))).toEqual({
      trials: { not: 'per-kilogram' },
      limits: { not: 'per-kilogram' },
    })
  })

  it('of vitamin K2 in any unit of mass meets the one trial, and no limit', () => {
    for (const amount of ['180 µg', '0.18 mg', '180 micrograms']) {
      const found = compare(`${amount} of vitamin K2 daily`, 'vitamin K2', 'vitamin_k2')
      expect(standings(found)).toEqual({ trials: { tan2024: 'same' }, limits: { not: 'no-limit' } })
      expect(found.unit).toBe('mcg')
    }
  })

  it('of vitamin D in IU is converted by the record that states both', () => {
    const found = compare('vitamin D 4,000 IU daily', 'vitamin D', 'vitamin_d')
    expect({ low: found.low, unit: found.unit, from: found.convertedFrom }).toEqual({
      low: 100,
      unit: 'mcg',
      from: 'vitamin_d.limits.us',
    })
    expect(standings(found).limits).toEqual({ 'vitamin_d.limits.us': 'same', 'vitamin_d.limits.efsa': 'same' })
  })

  it('of vitamin E in IU has no factor, so nothing is said', () => {
    expect(standings(compare('vitamin E 800 IU', 'vitamin E', 'vitamin_e'))).toEqual({
      trials: { not: 'unit' },
      limits: { not: 'unit' },
    })
  })

  it('in millimoles is the weight of the metal', () => {
    expect(compare('10 mmol of magnesium', 'magnesium', 'magnesium').low).toBeCloseTo(243.05)
    expect(standings(compare('10 mmol of magnesium citrate', 'magnesium citrate', 'magnesium')).limits).toEqual({
      'magnesium.limits.us': 'below',
      'magnesium.limits.efsa': 'below',
    })
  })

  it('taken several times a day counts as all of them', () => {
    expect(compare('magnesium 200 mg twice daily', 'magnesium', 'magnesium').low).toBe(400)
  })

  it('of which the page does not say how often is taken as that of a day, and says so', () => {
    expect(compare('magnesium 200 mg', 'magnesium', 'magnesium').takenAsDaily).toBe(true)
  })

  it('that is a range may reach over a limit', () => {
    const found = compare('magnesium 300-400 mg a day', 'magnesium', 'magnesium')
    expect(standings(found).limits).toMatchObject({ 'magnesium.limits.us': 'around' })
  })

  it('of a medicine is not set beside the trial of another', () => {
    expect(standings(compare('baclofen 30 mg a day', 'baclofen', 'baclofen')).trials).toEqual({ elfert2016: 'same' })
  })

  it('is not set beside the dose of what a trial compared with', () => {
    const found = compare('botulinum toxin 600 mg', 'botulinum toxin', 'botulinum_toxin')
    expect(standings(found).trials).toEqual({ not: 'no-trial' })
  })

  it('of what no trial gave has no trial', () => {
    expect(standings(compare('zinc 50 mg a day', 'zinc', 'zinc'))).toMatchObject({
      trials: { not: 'no-trial' },
      limits: { 'zinc.limits.us': 'above' },
    })
  })

  it('leads from every figure to its record', () => {
    for (const topic of Object.values(evidence.topics)) {
      const stated: StatedDose = {
        ...{ start: 0, end: 4, text: '5 mg', low: 5, high: 5, unit: 'mg', timesDaily: 1, perKilogram: false },
        ...{ isElemental: false, weighed: 'unsaid' },
      }
      const { trials, limits } = compareDose(stated, topic.title, topic, evidence)
      for (const { from } of Array.isArray(trials) ? trials : []) {
        const [study = '', , key = ''] = from.split('.')
        expect(evidence.studies[study]?.facts[key]).toBeDefined()
      }
      for (const { from, value } of Array.isArray(limits) ? limits : []) {
        const [nutrient = '', , key] = from.split('.')
        expect(evidence.nutrients[nutrient]?.limits.find((limit) => limit.key === key)?.value).toBe(value)
      }
    }
  })

  it('never yields what is no number', () => {
    const amounts = fc.record({
      low: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      unit: fc.constantFrom('mcg' as const, 'mg' as const, 'g' as const, 'IU' as const, 'mmol' as const),
      timesDaily: fc.constantFrom(null, 1, 2, 3),
      weighed: fc.constantFrom('element' as const, 'salt' as const, 'unsaid' as const),
    })
    const topics = fc.constantFrom(...Object.values(evidence.topics))
    fc.assert(
      fc.property(amounts, topics, ({ low, ...rest }, topic) => {
        const stated = {
          start: 0,
          end: 1,
          text: 'x',
          low,
          high: low * 2,
          perKilogram: false,
          isElemental: false,
          ...rest,
        }
        const found = compareDose(stated, topic.title, topic, evidence)
        const numbers = [
          found.low,
          found.high,
          ...(Array.isArray(found.trials) ? found.trials.map((t) => t.converted) : []),
        ]
        for (const number of numbers) expect(number === null || Number.isFinite(number)).toBe(true)
      }),
    )
  })
})
