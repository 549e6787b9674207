import { describe, expect, it } from 'vitest'
import { translateRoutine } from '../../core/routine/translate.ts'
import type { Routine } from '../../core/routine/types.ts'
import { loadBedtimeRoutine, loadRoutines, loadTranslations } from '../../data/routines.ts'

const [trial] = loadRoutines() as [Routine]
const numbersIn = (texts: (string | null)[]) => (texts.join(' ').match(/\d+/g) ?? []).sort()
const stretchesOf = ({ versions }: Pick<Routine, 'versions'>) => versions.flatMap(({ stretches }) => stretches)
const textsOf = (routine: Routine) => [
  routine.name,
  routine.when,
  ...routine.cautions,
  ...stretchesOf(routine).flatMap(({ name, steps, cue, ourWords }) => [name, ...steps, cue, ourWords]),
]

describe.each(['es'])('the bedtime routine in "%s"', (language) => {
  const { routine, language: said } = loadBedtimeRoutine(language)

  it('is there, with no part left in English', () => {
    expect(said).toBe(language)
    const english = new Set(textsOf(trial))
    expect(textsOf(routine).filter((text) => text !== null && english.has(text))).toEqual([])
  })

  it('has as many steps and cautions, and the same numbers', () => {
    const shape = (of: Routine) => [
      of.cautions.length,
      ...stretchesOf(of).map(({ id, steps, ourWords }) => [id, steps.length, ourWords === null]),
    ]
    expect(shape(routine)).toEqual(shape(trial))
    expect(numbersIn(textsOf(routine))).toEqual(numbersIn(textsOf(trial)))
  })

  it('keeps all but the words', () => {
    const { name, when, cautions, versions, ...rest } = trial
    expect(routine).toMatchObject(rest)
    const drawn = (of: Routine) => stretchesOf(of).map(({ pose, perSide }) => [pose, perSide])
    expect(drawn(routine)).toEqual(drawn(trial))
  })
})

it('is in English where nobody has put it into a language', () => {
  expect(loadBedtimeRoutine('pl')).toEqual({ routine: trial, language: 'en' })
})

it('is not put into half a language', () => {
  const words = loadTranslations('es')[trial.id]
  if (!words) throw new Error('no Spanish words')
  const [standing] = words.versions
  expect(() => translateRoutine(trial, { ...words, versions: standing ? [standing] : [] })).toThrow(
    'no words for "seated"',
  )
})
