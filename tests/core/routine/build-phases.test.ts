import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildPhases,
  heldSeconds,
  prepareSeconds,
  shortRepetitions,
  switchSeconds,
  totalSeconds,
} from '../../../core/routine/build-phases.ts'
import type { LegOrder, Length, Phase, Routine, Side, Stretch } from '../../../core/routine/types.ts'
import { loadRoutines } from '../../../data/routines.ts'

const routines = loadRoutines()
const [trial] = routines as [Routine]
const phasesOf = (version = 'standing', length: Length = 'full', order: LegOrder = 'in-turn') =>
  buildPhases(trial, version, { length, order })

/** "prepare 10, hold left 10, switch 5" */
const said = (phases: readonly Phase[]) =>
  phases
    .map(({ kind, side, seconds }) => (kind === 'hold' ? `hold ${side} ${seconds}` : `${kind} ${seconds}`))
    .join(', ')

const stretch = (perSide: boolean, id = 'a'): Stretch => ({
  id,
  name: 'A stretch',
  pose: 'runner',
  steps: ['Stretch.'],
  cue: 'Stretch',
  perSide,
  ourWords: null,
})

const guided = (stretches: Stretch[], holdSeconds: number, restSeconds: number, repetitions: number): Routine => ({
  ...trial,
  timing: { holdSeconds, restSeconds, repetitions },
  versions: [{ id: 'one', name: 'One', stretches }],
})

const anyRoutine = fc
  .record({
    perSides: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
    hold: fc.integer({ min: 1, max: 60 }),
    rest: fc.integer({ min: 1, max: 60 }),
    repetitions: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ perSides, hold, rest, repetitions }) =>
    guided(
      perSides.map((perSide, index) => stretch(perSide, `s${index}`)),
      hold,
      rest,
      repetitions,
    ),
  )
const anyChoice = fc.record({
  length: fc.constantFrom<Length>('full', 'short'),
  order: fc.constantFrom<LegOrder>('in-turn', 'one-leg'),
})

describe('buildPhases', () => {
  it.each<[string, Length, LegOrder, total: number, held: number]>([
    ['standing', 'full', 'in-turn', 190, 120],
    ['standing', 'short', 'in-turn', 130, 80],
    ['standing', 'full', 'one-leg', 230, 120],
    ['standing', 'short', 'one-leg', 150, 80],
    ['seated', 'full', 'in-turn', 60, 30],
    ['seated', 'full', 'one-leg', 60, 30],
    ['seated', 'short', 'in-turn', 40, 20],
  ])('%s, %s, legs %s: %i s in all, %i s held', (version, length, order, total, held) => {
    const phases = phasesOf(version, length, order)
    expect(totalSeconds(phases)).toBe(total)
    expect(heldSeconds(phases)).toBe(held)
  })

  it.each<[LegOrder, boolean, string]>([
    [
      'in-turn',
      true,
      'prepare 10, hold left 10, switch 5, hold right 10, switch 5, hold left 10, switch 5, hold right 10',
    ],
    [
      'one-leg',
      true,
      'prepare 10, hold left 10, rest 10, hold left 10, switch 5, hold right 10, rest 10, hold right 10',
    ],
    ['in-turn', false, 'prepare 10, hold both 10, rest 10, hold both 10'],
    ['one-leg', false, 'prepare 10, hold both 10, rest 10, hold both 10'],
  ])('legs %s, each side for itself %s: %s', (order, perSide, parts) => {
    const routine = guided([stretch(perSide)], 10, 10, 2)
    expect(said(buildPhases(routine, 'one', { length: 'full', order }))).toBe(parts)
  })

  it('names in each part the position, the side and the repetition that are on or to come', () => {
    const [calf, hamstring] = trial.versions[0]?.stretches ?? []
    const phases = phasesOf()
    expect(phases[0]).toEqual({
      kind: 'prepare',
      stretch: calf,
      side: 'left',
      repetition: 1,
      repetitions: 3,
      seconds: prepareSeconds,
    })
    expect(phases[4]).toMatchObject({ kind: 'switch', side: 'left', repetition: 2, seconds: switchSeconds })
    expect(phases[12]).toMatchObject({ kind: 'prepare', stretch: hamstring, side: 'left', repetition: 1 })
    expect(phasesOf('standing', 'short')[0]?.repetitions).toBe(shortRepetitions)
  })

  it('is empty for what is not guided, even where every time were known', () => {
    for (const routine of routines.filter(({ use }) => use !== 'guided'))
      expect(buildPhases(routine, 'standing', { length: 'full', order: 'in-turn' })).toEqual([])
    expect(buildPhases({ ...trial, use: 'supervised' }, 'standing', { length: 'full', order: 'in-turn' })).toEqual([])
  })

  it('takes the first version for one it does not know', () => {
    expect(phasesOf('lying')).toEqual(phasesOf('standing'))
  })

  it('keeps, for any routine: holds with one part before each, both sides alike, none at the end', () => {
    fc.assert(
      fc.property(anyRoutine, anyChoice, (routine, choice) => {
        const phases = buildPhases(routine, 'one', choice)
        expect(phases.map(({ kind }) => kind === 'hold')).toEqual(phases.map((_, index) => index % 2 === 1))
        const firsts = phases.filter(({ kind }) => kind === 'prepare').map((phase) => phase.stretch.id)
        expect(firsts).toEqual(routine.versions[0]?.stretches.map(({ id }) => id))
        for (const part of routine.versions[0]?.stretches ?? []) {
          const holds = phases.filter(({ kind, stretch: one }) => kind === 'hold' && one.id === part.id)
          const of = (side: Side) => holds.filter((hold) => hold.side === side).map(({ repetition }) => repetition)
          const count = holds[0]?.repetitions ?? 0
          const all = Array.from({ length: count }, (_, index) => index + 1)
          expect([of('left'), of('right'), of('both')]).toEqual(part.perSide ? [all, all, []] : [[], [], all])
          expect(count).toBeLessThanOrEqual(routine.timing.repetitions ?? 0)
        }
      }),
    )
  })

  it('adds up: the total is the sum of the holds and of what lies between', () => {
    fc.assert(
      fc.property(anyRoutine, anyChoice, (routine, choice) => {
        const phases = buildPhases(routine, 'one', choice)
        const between = phases.filter(({ kind }) => kind !== 'hold')
        expect(heldSeconds(phases) + totalSeconds(between)).toBe(totalSeconds(phases))
      }),
    )
  })

  it.each<[string, Length, LegOrder]>([
    ['standing', 'full', 'in-turn'],
    ['standing', 'short', 'in-turn'],
    ['standing', 'full', 'one-leg'],
    ['seated', 'full', 'in-turn'],
  ])('%s, %s, legs %s: a leg rests between its holds no less than in the trial', (version, length, order) => {
    const lastEnd = new Map<string, number>()
    let at = 0
    for (const { kind, side, seconds, stretch: one } of phasesOf(version, length, order)) {
      if (kind === 'hold') {
        const key = `${one.id} ${side}`
        const rested = at - (lastEnd.get(key) ?? Number.NEGATIVE_INFINITY)
        expect(rested).toBeGreaterThanOrEqual(trial.timing.restSeconds ?? Number.POSITIVE_INFINITY)
        lastEnd.set(key, at + seconds)
      }
      at += seconds
    }
  })
})
