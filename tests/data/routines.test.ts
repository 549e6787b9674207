import * as v from 'valibot'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { cueLength, routinesSchema } from '../../core/routine/schema.ts'
import { poses, type Routine } from '../../core/routine/types.ts'
import { loadRoutines } from '../../data/routines.ts'
import studies from '../../data/studies.json'
import { unfitWords } from '../../scripts/evidence/wording.ts'

const routines = loadRoutines()
const [trial] = routines as [Routine]
const each = routines.map((routine) => [routine.id, routine] as const)
const stretchesOf = ({ versions }: Routine) => versions.flatMap(({ stretches }) => stretches)

/** Everything a reader may see of a routine. */
const wordsOf = (routine: Routine): string[] => [
  routine.name,
  routine.source,
  routine.evidence,
  routine.when ?? '',
  ...routine.cautions,
  ...routine.unknown,
  ...routine.versions.map(({ name }) => name),
  ...stretchesOf(routine).flatMap(({ name, steps, cue, ourWords }) => [name, ...steps, cue, ourWords ?? '']),
]

/** Stronger than any trial of stretching allows, whatever it speaks of. */
const promiseWords = /!|\b(?:prevents?|stops? (?:the |leg |night )*cramps?|fewer cramps|cures?|guaranteed?|proven)\b/i

/** American spellings and measures' names. */
const otherSpelling = /\b(?:meters?|randomized|orthopedic|hemodialysis|centers?)\b/i

const faultsOf = (input: unknown): string[] => v.safeParse(routinesSchema, input).issues?.map((i) => i.message) ?? []

describe('the routines', () => {
  it('have the shape that is promised', () => {
    expect(faultsOf(routines)).toEqual([])
    expectTypeOf<v.InferOutput<typeof routinesSchema>>().toEqualTypeOf<Routine[]>()
  })

  it('begin with the trial’s, and none of the ten there were is lost', () => {
    expect(trial.id).toBe('hallegraeff_bedtime')
    expect(routines.length).toBeGreaterThanOrEqual(10)
  })

  it('begin with the figures of the trial', () => {
    expect(trial.timing).toEqual({ holdSeconds: 10, restSeconds: 10, repetitions: 3 })
  })

  it('are guided, and told as a share of a dose, for the trial’s alone', () => {
    expect(routines.filter(({ use }) => use === 'guided')).toEqual([trial])
    expect(routines.filter(({ isTrialDose }) => isTrialDose)).toEqual([trial])
    expect(routines.filter(({ use }) => use === 'supervised').map(({ id }) => id)).toEqual(['dialysis_supervised'])
  })

  it('offer the trial’s standing and seated, with our words named as ours', () => {
    expect(
      trial.versions.map(({ id, stretches }) => [id, ...stretches.map((s) => `${s.id} ${s.pose} ${s.perSide}`)]),
    ).toEqual([
      ['standing', 'calf_standing calf-wall true', 'hamstring_standing hamstring-step true'],
      ['seated', 'seated_alternative seated-both false'],
    ])
    for (const { ourWords } of stretchesOf(trial)) expect(ourWords).toMatch(/our words/)
  })

  it('say of the trial how sure it is, whom it left out, and what it does not show', () => {
    expect(trial.source).toMatch(/randomised trial.*80 adults over 55/)
    expect(trial.evidence).toMatch(/low for pain.*very low for how often/)
    expect(trial.cautions.join(' ')).toMatch(/left out people who took quinine or sleep medicine/)
    expect(trial.cautions.at(-1)).toMatch(/these cautions are ours/)
    expect(trial.unknown.join(' ')).toMatch(/order of the legs could not be read.*within three minutes/)
  })

  it.each(each)('%s speaks plainly and promises nothing', (_, routine) => {
    for (const text of wordsOf(routine)) {
      expect(unfitWords(text, null)).toEqual([])
      expect(text).not.toMatch(promiseWords)
      expect(text).not.toMatch(otherSpelling)
    }
  })

  it.each(each)('%s shows known positions with cues that fit a line', (_, routine) => {
    for (const { pose, cue } of stretchesOf(routine)) {
      expect(poses).toContain(pose)
      expect(cue.length).toBeLessThanOrEqual(cueLength)
    }
  })

  it.each(each)('%s says whose its cautions are, and leads to a record that is there', (_, { cautions, study }) => {
    expect(cautions.join(' ')).toMatch(/\bours\b|says the HSE/)
    if (study !== null) expect(studies.map(({ id }) => id)).toContain(study)
  })

  it('have a drawing for every position, and every drawing has its use', () => {
    expect(new Set(routines.flatMap(stretchesOf).map(({ pose }) => pose))).toEqual(new Set(poses))
  })
})

describe('the words are checked for', () => {
  it.each(['This prevents cramps.', 'It stops leg cramps.', 'You get fewer cramps.', 'Well done!'])('%s', (text) => {
    expect(text).toMatch(promiseWords)
  })
})

describe('the schema finds', () => {
  it.each<[string, (copy: Routine[], first: Routine) => void, RegExp]>([
    ['an id twice', (copy, first) => copy.push(first), /two routines share an id/],
    ['a version twice', (_, { versions }) => versions.push(...versions.slice(0, 1)), /two versions share an id/],
    ['a stretch twice', (_, { versions }) => repeatStretch(versions[0]), /two stretches share an id/],
    ['no version', (_, first) => (first.versions = []), /length/],
    [
      'an unknown position',
      (_, first) => Object.assign(stretchesOf(first)[0] ?? {}, { pose: 'handstand' }),
      /calf-wall/,
    ],
    ['a long cue', (_, first) => Object.assign(stretchesOf(first)[0] ?? {}, { cue: 'a'.repeat(61) }), /60 characters/],
    ['a guided routine without rest', (_, { timing }) => (timing.restSeconds = null), /has all its times/],
    ['a guided routine with a span', (_, { timing }) => (timing.holdUpToSeconds = 30), /has all its times/],
    ['a span that is none', (_, { timing }) => (timing.holdUpToSeconds = 10), /a shorter and a longer end/],
    ['a hold of no time', (_, { timing }) => (timing.holdSeconds = 0), />=1/],
    ['a dose without a trial', (_, first) => (first.study = null), /a guided routine with a trial/],
    ['a routine for a start that cannot be timed', (copy) => copy.reverse(), /the first routine is a guided one/],
    ['half a sentence', (_, { cautions }) => cautions.push('Not with'), /ends with a full stop/],
    ['no caution', (_, first) => (first.cautions = []), /length/],
    ['an unknown field', (_, first) => Object.assign(first, { colour: 'red' }), /never/],
  ])('%s', (_, breakIt, message) => {
    const copy = structuredClone(routines)
    const [first] = copy
    if (first) breakIt(copy, first)
    expect(faultsOf(copy).join('; ')).toMatch(message)
  })
})

function repeatStretch(version: Routine['versions'][number] | undefined): void {
  version?.stretches.push(...version.stretches.slice(0, 1))
}
