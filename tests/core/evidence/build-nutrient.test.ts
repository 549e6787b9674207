import { describe, expect, it } from 'vitest'
import { buildNutrient } from '../../../core/evidence/build-nutrient.ts'
import { buildRecord } from '../../../core/evidence/build-record.ts'
import { proseText } from '../../../core/evidence/prose.ts'
import type { Nutrient } from '../../../core/evidence/schema.ts'
import { loadEvidence } from '../../../data/evidence.ts'
import { sampleEvidence } from './sample-evidence.ts'

function build(parts: Partial<Nutrient>) {
  const evidence = sampleEvidence({ nutrients: ['mineral'] })
  const mineral = evidence.nutrients.mineral
  if (!mineral) throw new Error('the sample has a nutrient')
  evidence.nutrients.mineral = { ...mineral, ...parts }
  return buildNutrient('mineral', evidence)
}

const said = (lines: { text: Parameters<typeof proseText>[0] }[]) => lines.map(({ text }) => proseText(text))

describe('buildNutrient', () => {
  it('leads each value to its entry of the record', () => {
    const { limits, topics } = build({})
    expect(limits[0]?.text).toContainEqual({ text: '2,500 mg', from: 'mineral.limits.us' })
    expect(said(limits)).toEqual(['US, adults: 2,500 mg, total'])
    expect(topics.map(({ id }) => id)).toEqual(['pill'])
  })

  it('says that no limit was set, rather than nothing', () => {
    const limit = {
      key: 'us',
      group: 'adults',
      value: null,
      authority: 'US',
      appliesTo: 'too little is known',
      source: 's0',
    }
    expect(said(build({ limits: [limit] }).limits)).toEqual(['US, adults: no limit set, too little is known'])
  })

  it('gives foods by serving, spans where the source has one', () => {
    const food = { key: 'nuts', food: 'nuts', serving: '1 ounce', value: 80, source: 's0' }
    const foods = [food, { ...food, key: 'seeds', food: 'seeds', high: 90 }]
    expect(said(build({ foods }).foods)).toEqual(['nuts, 1 ounce: 80 mg', 'seeds, 1 ounce: 80 to 90 mg'])
  })

  it.each([
    [12, 20, 'blood, low: 12 to 20 mmol/L'],
    [12, null, 'blood, low: from 12 mmol/L'],
    [null, 0.7, 'blood, low: below 0.7 mmol/L'],
    [null, null, 'blood: low'],
  ])('says a test between %s and %s', (low, high, text) => {
    const thresholds = [{ key: 'low', test: 'blood', label: 'low', low, high, unit: 'mmol/L', source: 's0' }]
    expect(said(build({ thresholds }).thresholds)).toEqual([text])
  })

  it('gives every figure words to show, and the record the same ones', () => {
    const evidence = loadEvidence()
    for (const id of Object.keys(evidence.nutrients)) {
      const { topics, id: _, name, ...lists } = buildNutrient(id, evidence)
      const figures = Object.values(lists).flatMap((lines) => lines.flatMap(({ text }) => text))
      for (const figure of figures) {
        if (typeof figure === 'string') continue
        expect(figure.text.trim(), figure.from).not.toBe('')
        const [entry] = buildRecord(figure.from, evidence).sections.flatMap(({ entries }) => entries)
        const shown = [entry?.label, ...(entry?.pieces ?? []).map(({ text }) => text)].join(' ').toLowerCase()
        expect(shown, name).toContain(figure.text.toLowerCase())
      }
    }
  })

  it('refuses a nutrient that is not there', () => {
    expect(() => buildNutrient('none', sampleEvidence())).toThrow('no nutrient "none"')
  })
})
