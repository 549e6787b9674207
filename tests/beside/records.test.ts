import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { factValue } from '../../core/evidence/fact-place.ts'
import type { Nutrient, Study } from '../../core/evidence/schema.ts'
import nutrients from '../../data/nutrients.json'
import studies from '../../data/studies.json'

/** The research notes the records were copied from; they are not part of this repository. */
const root = '../shared/evidence'

interface NoteEffect {
  value: number | null
  ci_low: number | null
  ci_high: number | null
  p: number | null
}
interface Note {
  id: string
  verified: boolean
  citation: { doi: string; pmid: string; year: number | null }
  effect: NoteEffect
  effects_more?: NoteEffect[]
}
interface Noted {
  note: Note
  /** Remarks of the file, which hold a few figures worked out from its records. */
  remarks: string
}

/** Records that stand for several notes of one source. */
const merged: Record<string, string[]> = {
  fpin2017: ['afp2017_fpin'],
  mayo2013: ['mayo_redflags'],
  nhs_republished: ['nhs_redflags'],
  schwellnus2004: ['schwellnus2004_k'],
  who2016_anc: ['who2016_calcium'],
}

describe('records against the notes they came from', () => {
  const noted = readNotes()

  it.each((studies as Study[]).map((study) => [study.id, study] as const))(
    '%s carries only what its notes say',
    (_, study) => {
      const own = noted.filter(({ note }) => isSameSource(study, note))
      expect(own.length, 'notes found').toBeGreaterThan(0)
      if (study.verified) expect(own.some(({ note }) => note.verified)).toBe(true)
      if (study.doi) expect(own.map(({ note }) => note.citation.doi)).toContain(study.doi)
      if (study.pmid) expect(own.map(({ note }) => note.citation.pmid)).toContain(study.pmid)
      const known = numbersIn(JSON.stringify(own.map(({ note, remarks }) => [note, remarks])))
      expect(figuresOf(study).filter((figure) => !known.has(figure))).toEqual([])
      const tuples = own.flatMap(({ note }) =>
        [note.effect, ...(note.effects_more ?? [])].map((e) => `${e.value} ${e.ci_low} ${e.ci_high} ${e.p}`),
      )
      for (const e of study.effects) expect(tuples).toContain(`${e.value} ${e.low} ${e.high} ${e.p}`)
    },
  )

  it.each((nutrients as Nutrient[]).map((nutrient) => [nutrient.id, nutrient] as const))(
    '%s carries only values of grade A or B',
    (id, nutrient) => {
      const text = readFileSync(`${root}/reference/${id}.json`, 'utf8')
      const notes = JSON.parse(text) as Record<
        string,
        { value?: number | string | null; amount?: number | string; grade: string; verified: boolean }[]
      >
      const plain = (digits: string) => (digits === 'null' ? digits : String(Number(digits)))
      const good = (list: string) =>
        (notes[list] ?? [])
          .filter((entry) => /[AB]/.test(entry.grade) && entry.verified)
          // A span is kept as "9.6-14.3".
          .map((entry) =>
            String(entry.value ?? entry.amount ?? null)
              .split('-')
              .map(plain)
              .join('-'),
          )
      const span = (value: number | null, high?: number) => (high === undefined ? `${value}` : `${value}-${high}`)
      for (const { value } of nutrient.intake) expect(good('intake')).toContain(span(value))
      for (const { value } of nutrient.limits) expect(good('upper_limit')).toContain(span(value))
      for (const { value, high } of nutrient.foods) expect(good('foods')).toContain(span(value, high))
    },
  )
})

function readNotes(): Noted[] {
  return readdirSync(`${root}/facts`)
    .filter((name) => name.endsWith('.json') && !name.startsWith('_'))
    .flatMap((name) => {
      const file = JSON.parse(readFileSync(`${root}/facts/${name}`, 'utf8')) as {
        studies: Note[]
        questions: unknown
        notes: string[]
      }
      return file.studies.map((note) => ({ note, remarks: JSON.stringify([file.questions, file.notes]) }))
    })
}

function isSameSource(study: Study, { id, citation }: Note): boolean {
  if (id === study.id || merged[study.id]?.includes(id)) return true
  return (study.doi !== '' && study.doi === citation.doi) || (study.pmid !== '' && study.pmid === citation.pmid)
}

/** Every number a record shows: its fields, groups, and the digits in its descriptions. */
function figuresOf(study: Study): number[] {
  const described = [
    study.population,
    study.intervention,
    study.dose,
    study.duration,
    study.comparator,
    study.outcome,
    study.adverse,
    study.fundingOrLimits,
  ]
  const fields = [
    study.n,
    study.year,
    ...Object.values(study.facts).map(factValue),
    ...study.arms.flatMap((arm) => [arm.value, arm.baseline, arm.n]),
    ...study.effects.flatMap((e) => [e.participants, e.trials]),
  ]
  // A single trial is often said as "one" or not at all.
  return [...fields.filter((field) => field !== null && field !== 1), ...numbersIn(described.join(' '))]
    .map((figure) => Math.abs(figure as number))
    .filter((figure) => figure !== 1)
}

const words = 'zero one two three four five six seven eight nine ten'.split(' ')
const spelled = new Map([...words.map((word, value) => [word, value] as const), ['twice', 2] as const])

/** Numbers in digits, and the small ones that the notes spell out. */
function numbersIn(text: string): Set<number> {
  const digits = text.replace(/(\d),(?=\d{3}\b)/g, '$1').matchAll(/\d+(?:\.\d+)?/g)
  const written = text.toLowerCase().match(new RegExp(`\\b(?:${[...spelled.keys()].join('|')})\\b`, 'g')) ?? []
  return new Set([...[...digits].map((match) => Number(match[0])), ...written.map((word) => spelled.get(word) ?? 0)])
}
