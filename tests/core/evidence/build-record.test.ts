import { describe, expect, it } from 'vitest'
import { buildRecord } from '../../../core/evidence/build-record.ts'
import type { Evidence, Nutrient, Study } from '../../../core/evidence/schema.ts'
import type { MarkedText, RecordModel } from '../../../core/evidence/types.ts'
import { recordWords } from '../../../core/strings/evidence.ts'
import { strings } from '../../../core/strings/interface.ts'
import { loadEvidence } from '../../../data/evidence.ts'
import { sampleEffect, sampleEvidence, sampleRow, sampleStudy } from './sample-evidence.ts'

const words = strings.records

/** Sample evidence with its trial, or its mineral, changed. */
function evidenceWith(study: Partial<Study>, mineral: Partial<Nutrient> = {}): Evidence {
  const evidence = sampleEvidence()
  const nutrient = { ...(evidence.nutrients.mineral as Nutrient), ...mineral }
  return { ...evidence, studies: { trial: sampleStudy(study) }, nutrients: { mineral: nutrient } }
}

const record = (from: string, study: Partial<Study> = {}, mineral: Partial<Nutrient> = {}) =>
  buildRecord(from, evidenceWith(study, mineral))

const said = (text: MarkedText | undefined) => (text ?? []).map((piece) => piece.text).join('')
const rowOf = ({ rows, notes }: RecordModel, label: string) =>
  [...rows, ...notes].find((row) => row.label === label)?.text
const entries = ({ sections }: RecordModel) => sections.flatMap((section) => section.entries)

/** Every marked piece, in the order it stands. */
function marked(model: RecordModel): string[] {
  const texts = [...model.rows.map((row) => row.text), ...entries(model).map((entry) => entry.pieces)]
  return [...texts, ...model.notes.map((row) => row.text)].flat().flatMap(({ text, asked }) => (asked ? [text] : []))
}

describe('the citation', () => {
  const blank = { authors: '', title: '', journal: '', year: null, volume: '', issue: '', pages: '' }
  it.each<[string, Partial<Study>, string]>([
    [
      'everything',
      { authors: 'Doe J', title: 'A trial', journal: 'J Ex', year: 2020, volume: '4', issue: '2', pages: '10-12' },
      'Doe J. A trial. J Ex. 2020;4(2):10-12.',
    ],
    ['no issue', { authors: 'Doe J', volume: '9', year: 2020, pages: 'CD1' }, 'Doe J. 2020;9:CD1.'],
    ['pages alone', { title: 'A trial', pages: '7' }, 'A trial. 7.'],
    ['a title with its own mark', { title: 'Does it help?', year: 1999 }, 'Does it help? 1999.'],
    ['shortened authors', { authors: 'Doe J, et al.', title: 'A trial' }, 'Doe J, et al. A trial.'],
    ['a body that is its own publisher', { authors: 'NHS', title: 'Cramps', journal: 'NHS' }, 'NHS. Cramps.'],
    ['nothing known', {}, ''],
  ])('of %s leaves out what was never seen', (_, part, expected) => {
    expect(record('trial', { ...blank, ...part }).citation).toBe(expected)
  })

  it.each<[string, Partial<Study>, string[]]>([
    [
      'DOI and PubMed',
      { doi: '10.1/x', pmid: '7' },
      ['doi https://doi.org/10.1/x', 'pubmed https://pubmed.ncbi.nlm.nih.gov/7/'],
    ],
    ['PubMed alone', { doi: '', pmid: '7' }, ['pubmed https://pubmed.ncbi.nlm.nih.gov/7/']],
    ['a page', { doi: '', pmid: '', url: 'https://example.org/a' }, ['page https://example.org/a']],
    ['nothing', { doi: '', pmid: '' }, []],
  ])('links to known addresses only: %s', (_, part, expected) => {
    expect(record('trial', part).links.map(({ kind, href }) => `${kind} ${href}`)).toEqual(expected)
  })
})

describe('a study', () => {
  it('says who, what and how long, and leaves out what the record leaves blank', () => {
    const model = record('trial', { comparator: '', fundingOrLimits: 'small' })
    expect(model.rows.map(({ label, text }) => `${label}: ${said(text)}`)).toEqual([
      'People studied: 80',
      'Who: Adults',
      'What was given: Pill',
      `Dose: ${recordWords.notStated}`,
      'How long: 4 weeks',
      'What was measured: Cramps a week',
    ])
    expect(model.notes.map(({ label }) => label)).toEqual(['Harms', 'Funding and limits', 'Verified'])
  })

  it.each<[Study['design'], boolean]>([
    ['randomised trial', true],
    ['systematic review', true],
    ['guideline', false],
    ['safety reference', false],
  ])('of the design "%s" says that people and dose are not stated: %s', (design, expected) => {
    const model = record('trial', { design, n: null })
    expect(said(rowOf(model, words.rows.n)) === recordWords.notStated).toBe(expected)
    expect(said(rowOf(model, words.rows.dose)) === recordWords.notStated).toBe(expected)
  })

  it('gives each group and effect its value, interval and people, with a true minus', () => {
    const effects = [
      sampleEffect(),
      sampleEffect({ key: 'rr', unit: 'risk ratio', value: 1.04, low: null, high: null, p: 0.3, trials: 1 }),
    ]
    expect(
      entries(record('trial', { effects })).map(({ pieces }) => pieces.map(({ text }) => text).join(' | ')),
    ).toEqual([
      '0.96 cramps a week | before treatment 2.6 | 40 people',
      '3.63 cramps a week | before treatment 2.7 | 40 people',
      '−0.18 cramps a week | 95% interval −0.84 to 0.49 | 307 people | 5 trials',
      'risk ratio 1.04 | p 0.3 | 307 people | 1 trial',
    ])
  })

  it('that is not verified shows no figures and says so', () => {
    const model = buildRecord('unseen', sampleEvidence())
    expect(model.verified).toBe(false)
    expect(entries(model)).toEqual([])
    expect(rowOf(model, words.rows.n)).toBeUndefined()
    expect(rowOf(model, words.verified)).toBeUndefined()
  })
})

describe('the figure the reader came from', () => {
  it.each([
    ['trial', []],
    ['trial.n', ['80']],
    ['trial.arms.pill.value', ['0.96 cramps a week']],
    ['trial.arms.pill', ['0.96 cramps a week']],
    ['trial.arms.placebo.baseline', ['before treatment 2.7']],
    ['trial.arms.placebo.n', ['40 people']],
    ['trial.effects.weekly.value', ['−0.18 cramps a week']],
    ['trial.effects.weekly.low', ['95% interval −0.84 to 0.49']],
    ['trial.effects.weekly.trials', ['5 trials']],
    ['trial.facts.weeks', ['4']],
    ['trial.effects.gone.value', []],
    ['trial.nonsense', []],
  ])('is marked, and nothing else: %s', (from, expected) => {
    const model = record(from)
    expect(marked(model)).toEqual(expected)
    expect(entries(model).filter(({ asked }) => asked)).toHaveLength(/arms|weekly/.test(from) ? 1 : 0)
  })

  it.each([
    ['a whole number', 4, 'for 4 weeks', ['4']],
    ['not inside another number', 5, '15, 51, 5.1, 1.5 and 5', ['5']],
    ['at the end of a sentence', 5, 'it was 5. Then 6', ['5']],
    ['before a comma', 5, 'it was 5, then 6', ['5']],
    ['of a range', 10, 'pain (0-10 cm)', ['10']],
    ['a decimal', 14.3, '14.3% had cramps, 114.3 not', ['14.3']],
    ['with a comma for thousands', 1000, '1,000 units', ['1,000']],
  ])('is found in the descriptions: %s', (_, value, outcome, expected) => {
    expect(marked(record('trial.facts.it', { facts: { it: value }, duration: '', outcome }))).toEqual(expected)
  })

  it('is marked only within its own words where the same number stands elsewhere too', () => {
    const facts = { it: { value: 4, said: '4 trials' } }
    const model = record('trial.facts.it', { facts, duration: '4 weeks', outcome: 'in 14 trials, then in 4 trials' })
    expect(rowOf(model, words.rows.outcome)).toEqual([
      { text: 'In 14 trials, then in ', asked: false },
      { text: '4', asked: true },
      { text: ' trials', asked: false },
    ])
    expect(marked(model)).toEqual(['4'])
  })

  it.each([
    ['are not in digits', 'nine weeks', ''],
    ['hold it more than once', '9 weeks', 'on 9 days'],
  ])('is named by itself when the descriptions %s', (_, duration, outcome) => {
    const model = record('trial.facts.it', { facts: { it: 9 }, duration, outcome })
    expect(model.rows[0]).toEqual({ label: words.asked, text: [{ text: '9', asked: true }] })
    expect(marked(model)).toEqual(['9'])
  })

  it.each(['constructor', 'toString', '__proto__'])('is never what every object inherits: %s', (name) => {
    expect(marked(record(`trial.facts.${name}`))).toEqual([])
    expect(() => record(name)).toThrow('no study or nutrient')
  })
})

describe('a nutrient', () => {
  const more: Partial<Nutrient> = {
    foods: [
      { key: 'bread', food: 'bread', serving: '1 slice', value: 2, high: 5, source: 's0' },
      { key: 'milk', food: 'milk', serving: '1 cup', value: 3, source: 's0' },
    ],
    thresholds: [
      { key: 'low', test: 'serum mineral', label: 'low', low: null, high: 0.7, unit: 'mmol/L', source: 's0' },
      { key: 'high', test: 'serum mineral', label: 'high', low: 1, high: null, unit: 'mmol/L', source: 's0' },
    ],
    limits: [{ key: 'efsa', group: 'adults', value: null, authority: 'EFSA', appliesTo: 'total', source: 's0' }],
  }
  const shown = (model: RecordModel) =>
    entries(model).map(({ label, pieces }) => [label, ...pieces.map(({ text }) => text)].join(' | '))

  it('shows only the value that was asked for, with its source', () => {
    const model = record('mineral.limits.us.value')
    expect(model.sections.map(({ title }) => title)).toEqual([words.nutrient.limits])
    expect(entries(model)[0]?.source).toMatchObject({ publisher: 'A body', title: 'A table', grade: 'A', href: null })
    expect(marked(model)).toEqual(['2,500 mg'])
    expect(model.isPart).toBe(true)
  })

  it('marks a number of its words, not its value, when that was asked for', () => {
    const limits = [
      {
        key: 'us',
        group: 'adults',
        value: 100,
        authority: 'US',
        appliesTo: 'all (4,000 IU)',
        figure: 4000,
        source: 's0',
      },
    ]
    expect(marked(record('mineral.limits.us.figure', {}, { limits }))).toEqual(['all (4,000 IU)'])
  })

  it.each(['mineral', 'mineral.limits', 'mineral.limits.gone'])(
    'shows all values by list when none is named: %s',
    (from) => {
      const model = record(from, {}, more)
      expect(shown(model)).toEqual([
        'Adults | no limit set | EFSA | total',
        'Bread | 2 to 5 mg | 1 slice',
        'Milk | 3 mg | 1 cup',
        'Serum mineral | below 0.7 mmol/L | low',
        'Serum mineral | from 1 mmol/L | high',
      ])
      expect(model.isPart).toBe(false)
    },
  )
})

describe('where a record is used', () => {
  const used = (topic: Parameters<typeof sampleEvidence>[0], from = 'trial') =>
    buildRecord(from, sampleEvidence(topic)).usedIn.map(({ id }) => id)
  const alone = { rows: [sampleRow({ studies: [], basis: '', answer: { by: 'hand', text: 'Nothing.' } })] }

  it.each<[string, Parameters<typeof sampleEvidence>[0], string[]]>([
    ['the studies of a row', { rows: [sampleRow({ basis: '', answer: { by: 'hand', text: 'No.' } })] }, ['pill']],
    [
      'the sources of a caution',
      { ...alone, cautions: [{ text: 'No.', urgent: false, sources: ['trial'] }] },
      ['pill'],
    ],
    ['a figure of a caution', { ...alone, cautions: [{ text: 'Over {trial.n} a day.', urgent: true }] }, ['pill']],
    [
      'the path of a chart',
      {
        rows: [
          sampleRow({ studies: [], basis: '', answer: { by: 'rule', remedy: 'it', effect: 'trial.effects.weekly' } }),
        ],
      },
      ['pill'],
    ],
    ['words that only look like it', { ...alone, title: 'trial', instead: 'trial. And {other_trial.n}' }, []],
  ])('is told by %s', (_, topic, expected) => {
    expect(used(topic)).toEqual(expected)
  })
})

describe('the evidence in the bundle', () => {
  const evidence = loadEvidence()
  const ids = [...Object.keys(evidence.studies), ...Object.keys(evidence.nutrients)]

  it('has a record for every id, each with a name and something to say', () => {
    for (const id of ids) {
      const model = buildRecord(id, evidence)
      expect(model.name, id).not.toBe('')
      expect(model.rows.length + model.sections.length, id).toBeGreaterThan(0)
    }
  })

  it('throws on a record that is not there', () => {
    expect(() => buildRecord('nobody2020.n', evidence)).toThrow('nobody2020')
  })
})
