import { describe, expect, it } from 'vitest'
import { doseNear } from '../../../core/doses/dose-near.ts'
import { readForm } from '../../../core/doses/read-form.ts'
import { buildDose } from '../../../core/evidence/build-dose.ts'
import { readField } from '../../../core/evidence/fill.ts'
import { proseText } from '../../../core/evidence/prose.ts'
import { doseStrings as words } from '../../../core/strings/dose.ts'
import { loadEvidence } from '../../../data/evidence.ts'

const evidence = loadEvidence()

function say(text: string, name: string, topic: string) {
  const start = text.indexOf(name)
  const span = { start, end: start + name.length }
  const stated = doseNear(text, span)
  const model = stated && buildDose(topic, name, { stated, form: readForm(text, span) }, evidence)
  if (!model) throw new Error(`no amount in "${text}"`)
  return { ...model, said: model.lines.map((line) => proseText(line.text)) }
}

describe('an amount on a card', () => {
  it('above a limit for supplements comes with a word to ask first, before the trials', () => {
    const { lines, said } = say('Take 400 mg of magnesium every night.', 'magnesium', 'magnesium')
    expect(lines.map(({ warns }) => warns)).toEqual([true, true, false])
    expect(said[0]).toContain(`350 mg a day from supplements. ${words.supplementsOnly.above}`)
    expect(said[2]).toMatch(/^A trial gave 520 mg a day: the page’s is less\.$/)
  })

  it('of a salt is compared with nothing, and says why', () => {
    const { said } = say('magnesium glycinate 400 mg', 'magnesium glycinate', 'magnesium')
    expect(said).toEqual([words.not.salt])
  })

  it('in another unit is shown in the records’ own', () => {
    const { isAs, said } = say('5,000 IU of vitamin D a day', 'vitamin D', 'vitamin_d')
    expect(isAs).toBe(words.isAs('125 mcg'))
    expect(said.some((line) => line.includes(words.counts.all))).toBe(true)
  })

  it('that does not say how often is taken as a day’s, and says so', () => {
    const { note, said } = say('180 mcg of vitamin K2', 'vitamin K2', 'vitamin_k2')
    expect(note).toBe(words.asDaily)
    expect(said).toEqual(['A trial gave 180 mcg a day: the same.'])
  })

  it('below a limit on all that is eaten does not say that all is well', () => {
    const { said } = say('20 mg of zinc a day', 'zinc', 'zinc')
    expect(said[0]).toContain(words.limitBelowAll)
  })

  it('shows no figure but those of records, each as its record has it', () => {
    for (const [text, name, topic] of [
      ['500 mg of magnesium daily', 'magnesium', 'magnesium'],
      ['3 g of taurine', 'taurine', 'taurine'],
      ['100 mg of vitamin B6 a day', 'vitamin B6', 'vitamin_b'],
    ] as const) {
      for (const part of say(text, name, topic).lines.flatMap((line) => line.text)) {
        if (typeof part === 'string') expect(part.replace(/\([^)]*\)|EFSA \d+/g, '')).not.toMatch(/\d/)
        else {
          const field = readField(part.from, evidence) as number | { value: number }
          expect(Number(part.text.replaceAll(',', ''))).toBe(typeof field === 'number' ? field : field.value)
        }
      }
    }
  })
})
