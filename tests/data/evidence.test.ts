import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { buildCard, buildNotes, summarise } from '../../core/evidence/build-card.ts'
import { nutrientSchema, studySchema, topicSchema } from '../../core/evidence/schema.ts'
import { type CardModel, populations, type RowModel } from '../../core/evidence/types.ts'
import { loadEvidence } from '../../data/evidence.ts'
import studyList from '../../data/studies.json'
import { proseOf, recordsNamed, typedDigits } from './evidence-prose.ts'

const evidence = loadEvidence()
const topics = Object.values(evidence.topics)
const expectedTopics =
  'magnesium potassium calcium vitamin_d vitamin_b vitamin_k2 sodium_electrolytes hydration stretching regular_exercise massage heat acute_relief circulation_pad red_flags leg_cramps'
const contexts = [[], ...populations.map((population) => [{ population, text: population }])]

const cards = topics.flatMap((topic) =>
  contexts.map((words) => ({
    topic: topic.id,
    words,
    card: () => buildCard(topic.id, evidence, { words, redFlags: [] }),
  })),
)

describe('topics', () => {
  it('holds the topics it was made for', () => {
    expect(Object.keys(evidence.topics)).toEqual(expect.arrayContaining(expectedTopics.split(' ')))
  })

  it.each(topics.map((topic) => [topic.id, topic] as const))('%s fits its schema', (_, topic) => {
    expect(v.safeParse(topicSchema, topic).issues).toBeUndefined()
  })

  it.each(topics.map((topic) => [topic.id, topic] as const))(
    '%s says what harm is known, or that none was seen',
    (_, topic) => {
      expect(topic.cautions.length > 0 || topic.noKnownHarm !== undefined).toBe(true)
    },
  )

  it.each(topics.map((topic) => [topic.id, topic] as const))('%s types no figure into a sentence', (_, topic) => {
    const typed = proseOf(topic).filter(({ text }) => typedDigits(text).length > 0)
    expect(typed).toEqual([])
  })

  it.each(topics.map((topic) => [topic.id, topic] as const))(
    '%s names only records that exist, and figures only of its own sources',
    (_, topic) => {
      const known = (id: string) => id in evidence.studies || id in evidence.nutrients
      const cited = topic.rows.flatMap((row) => row.studies)
      const warned = topic.cautions.flatMap((caution) => caution.sources ?? [])
      expect([...cited, ...warned, ...(topic.nutrients ?? [])].filter((id) => !known(id))).toEqual([])
      const foods = (topic.foods ?? []).flatMap(({ text }) => recordsNamed(text))
      expect(foods.filter((id) => !cited.includes(id))).toEqual([])
      for (const row of topic.rows) {
        const shown = proseOf({
          ...topic,
          rows: [row],
          cautions: [],
          instead: null,
          notes: [],
          steps: [],
          foods: [],
        }).flatMap(({ text }) => recordsNamed(text))
        expect(
          shown.filter((id) => !row.studies.includes(id)),
          row.id,
        ).toEqual([])
      }
    },
  )

  it.each(topics.map((topic) => [topic.id, topic] as const))(
    '%s has row ids of its own and no line said twice',
    (_, topic) => {
      const rows = topic.rows.map((row) => row.id)
      expect(new Set(rows).size).toBe(rows.length)
      const { lead, others } = buildCard(topic.id, evidence, { words: [], redFlags: [] })
      const lines = [lead, ...others].map((row) => row.answer)
      expect(new Set(lines).size).toBe(lines.length)
    },
  )
})

describe('records', () => {
  it.each(studyList.map((study) => [study.id, study] as const))('study %s fits its schema', (_, study) => {
    expect(v.safeParse(studySchema, study).issues).toBeUndefined()
  })

  it('holds each study once', () => {
    expect(new Set(studyList.map((study) => study.id)).size).toBe(studyList.length)
  })

  it('has a use for every study', () => {
    const used = topics.flatMap((topic) => [
      ...topic.rows.flatMap((row) => row.studies),
      ...topic.cautions.flatMap((caution) => caution.sources ?? []),
    ])
    expect(studyList.map((study) => study.id).filter((id) => !used.includes(id))).toEqual([])
  })

  it.each(Object.values(evidence.nutrients).map((nutrient) => [nutrient.id, nutrient] as const))(
    'nutrient %s fits its schema and names its sources',
    (_, nutrient) => {
      expect(v.safeParse(nutrientSchema, nutrient).issues).toBeUndefined()
      const { intake, limits, signs, atRisk, interactions, foods } = nutrient
      for (const entry of [...intake, ...limits, ...signs, ...atRisk, ...interactions, ...foods])
        expect(nutrient.sources).toHaveProperty(entry.source)
    },
  )

  it('has a use for every nutrient', () => {
    const used = topics.flatMap((topic) => topic.nutrients ?? [])
    expect(Object.keys(evidence.nutrients).filter((id) => !used.includes(id))).toEqual([])
  })
})

describe('cards', () => {
  it.each(cards.map(({ topic, words, card }) => [topic, words[0]?.population ?? 'nobody', card] as const))(
    '%s builds for a page about %s',
    (_, __, build) => {
      const card = build()
      for (const row of [card.lead, ...card.others]) checkRow(row)
      const said = allText(card).join('\n')
      expect(said).not.toMatch(/[{}]|undefined|NaN/)
      expect(said).not.toMatch(
        /!|\b(?:will (?:stop|cure|prevent|help)|cures?|guarantee|proven to|miracle|might help)\b/i,
      )
    },
  )

  it.each(topics.map((topic) => [topic.id, topic] as const))('%s has a short line for lists', (_, topic) => {
    const { short } = summarise(topic)
    expect(short.length).toBeLessThanOrEqual(60)
    expect(short).not.toMatch(/\.$/)
  })

  it.each(topics.map((topic) => [topic.id, topic] as const))('%s fills its notes', (_, topic) => {
    expect(buildNotes(topic, evidence).join('\n')).not.toMatch(/[{}!]|undefined|NaN/)
  })
})

describe('the checks themselves', () => {
  const study = () => structuredClone(evidence.studies.tan2024)
  const topic = () => structuredClone(evidence.topics.magnesium)
  it.each([
    ['a DOI that is an address', { doi: 'https://doi.org/10.1000/1' }],
    ['a PMID with letters', { pmid: 'PMC123' }],
    ['figures of an unverified record', { verified: false }],
    ['a field nobody knows', { colour: 'red' }],
    ['half an interval', { effects: [{ ...evidence.studies.garrison2020?.effects[0], low: null }] }],
    ['a value outside its interval', { effects: [{ ...evidence.studies.garrison2020?.effects[0], value: 9 }] }],
    ['a link beside a DOI', { url: 'https://example.org/' }],
  ])('refuse a study with %s', (_, broken) => {
    expect(v.safeParse(studySchema, study()).success).toBe(true)
    expect(v.safeParse(studySchema, { ...study(), ...broken }).success).toBe(false)
  })

  it.each([
    ['no row', { rows: [] }],
    ['an unknown state', { rows: [{ ...evidence.topics.magnesium?.rows[0], state: 'great' }] }],
    ['no check date', { rows: [{ ...evidence.topics.magnesium?.rows[0], checked: undefined }] }],
    ['a month that is not one', { rows: [{ ...evidence.topics.magnesium?.rows[0], checked: '2026-13' }] }],
  ])('refuse a topic with %s', (_, broken) => {
    expect(v.safeParse(topicSchema, topic()).success).toBe(true)
    expect(v.safeParse(topicSchema, { ...topic(), ...broken }).success).toBe(false)
  })

  it('find a typed figure, but not a name or a field', () => {
    expect(typedDigits('Take 300 mg of B6, {trial.n} times.')).toEqual(['300'])
    expect(typedDigits('Vitamin K2 with D3.')).toEqual([])
    expect(typedDigits('Vitamin K200.')).toEqual(['200'])
  })
})

function checkRow(row: RowModel): void {
  expect(row.answer.length, row.answer).toBeLessThanOrEqual(160)
  expect(row.answer, 'the population comes first').toMatch(/^In \S/)
  expect(row.answer).toMatch(/\.$/)
  expect(row.checked).toMatch(/^checked \w{3} \d{4}$/)
  expect(row.sources.length === 0 && row.state !== 'hardly-studied', `${row.id} rests on nothing`).toBe(false)
  expect(wordingBreaks(row), row.answer).toBeNull()
}

/** GRADE's wording: a bare "reduces" needs high certainty, very low certainty says so. */
function wordingBreaks({ answer, certainty, state }: RowModel): string | null {
  if (certainty !== 'high' && /(?<!probably |whether [\w ]{0,40})\breduces\b/.test(answer))
    return 'reduces without high certainty'
  if (certainty === 'very-low' && (state === 'works' || state === 'no-difference') && !/very uncertain/.test(answer))
    return 'very low certainty is not said'
  return certainty === 'very-low' && /\bprobably\b/.test(answer) ? 'probably at very low certainty' : null
}

function allText(card: CardModel): string[] {
  const rows = [card.lead, ...card.others].flatMap((row) => [
    row.who,
    row.basis,
    row.answer,
    row.wouldChange ?? '',
    row.comparison?.textEquivalent ?? '',
    ...row.sources.map((source) => source.label),
  ])
  return [...rows, ...card.cautions.map((caution) => caution.text), card.instead ?? '', ...(card.steps ?? [])]
}
