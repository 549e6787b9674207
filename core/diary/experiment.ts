import type { EveningLog } from '../bedtime/plan.ts'
import { addDays, daysBetween, nightsIn, routineEvenings } from './compare.ts'
import type { Arm, Experiment, Night } from './types.ts'

/** What an experiment can be chosen as: nights of a block, and pairs of blocks. The run-in is a week in each. */
export const lengths = {
  short: { runIn: 7, blockNights: 3, pairs: 6 },
  usual: { runIn: 7, blockNights: 5, pairs: 6 },
  long: { runIn: 7, blockNights: 7, pairs: 8 },
} as const
export type Length = keyof typeof lengths

/** A number from 0 up to, not including, 1. */
export type Chance = () => number

/** Draws which of two blocks stretches first, pair by pair: both arms have as many blocks at the end of each pair. */
export function drawArms(pairs: number, chance: Chance): Arm[] {
  return Array.from({ length: pairs }, (): Arm[] => (chance() < 0.5 ? ['stretch', 'rest'] : ['rest', 'stretch'])).flat()
}

/** A new experiment from an evening on. It is of the stretch routine only: an arm is to stretch, or to rest. */
export function planExperiment(
  length: Length,
  { id, from, changedAt }: Pick<Experiment, 'id' | 'from' | 'changedAt'>,
  chance: Chance,
): Experiment {
  const { runIn, blockNights, pairs } = lengths[length]
  return { id, from, runIn, blockNights, arms: drawArms(pairs, chance), stopped: null, changedAt }
}

/** Where an evening stands in an experiment. `night` is counted from 1 within its run-in or block, `block` from 0. */
export type Stage =
  | { stage: 'before' | 'over' }
  | { stage: 'run-in'; night: number }
  | { stage: 'block'; block: number; arm: Arm; night: number }

/** The stage of an evening. One that was stopped is over from the evening it was stopped on. */
export function stageOf(experiment: Experiment, evening: string): Stage {
  if (experiment.stopped !== null && evening >= experiment.stopped) return { stage: 'over' }
  const day = daysBetween(experiment.from, evening)
  if (day < 0) return { stage: 'before' }
  if (day < experiment.runIn) return { stage: 'run-in', night: day + 1 }
  const block = Math.floor((day - experiment.runIn) / experiment.blockNights)
  const arm = experiment.arms[block]
  if (arm === undefined) return { stage: 'over' }
  return { stage: 'block', block, arm, night: ((day - experiment.runIn) % experiment.blockNights) + 1 }
}

/** Nights from the first of the run-in to the last of the last block, as planned. */
export function plannedNights({ runIn, blockNights, arms }: Experiment): number {
  return runIn + blockNights * arms.length
}

/** The last evening, as planned. */
export function lastEveningOf(experiment: Experiment): string {
  return addDays(experiment.from, plannedNights(experiment) - 1)
}

/** Ended or stopped: only then may its result be seen. `today` is the evening that is now or comes next. */
export function isOver(experiment: Experiment, today: string): boolean {
  return experiment.stopped !== null || today > lastEveningOf(experiment)
}

/** The experiment that is under way; null for none. */
export function runningExperiment(experiments: readonly Experiment[], today: string): Experiment | null {
  return experiments.findLast((one) => !isOver(one, today)) ?? null
}

/** Evenings on which no reminder is to come, in order. The run-in changes nothing. */
export function restEvenings(experiment: Experiment): string[] {
  return eveningsOf(experiment, 'rest')
}

/** Evenings of one arm's blocks, in order, without those after it was stopped. */
export function eveningsOf(experiment: Experiment, arm: Arm): string[] {
  return Array.from({ length: plannedNights(experiment) }, (_, day) => addDays(experiment.from, day)).filter(
    (evening) => {
      const at = stageOf(experiment, evening)
      return at.stage === 'block' && at.arm === arm
    },
  )
}

/** How far an experiment is. */
export interface Progress {
  stage: Stage
  /** Evenings that are past, of `planned`. */
  past: number
  planned: number
  /** Past evenings of run-in and blocks that have no night written down, in order. */
  missing: string[]
}

export function progressOf(experiment: Experiment, nights: readonly Night[], today: string): Progress {
  const planned = plannedNights(experiment)
  const end = experiment.stopped !== null && experiment.stopped < today ? experiment.stopped : today
  const past = Math.min(Math.max(daysBetween(experiment.from, end), 0), planned)
  const written = new Set(nights.map(({ evening }) => evening))
  const evenings = Array.from({ length: past }, (_, day) => addDays(experiment.from, day))
  return {
    stage: stageOf(experiment, today),
    past,
    planned,
    missing: evenings.filter((evening) => !written.has(evening)),
  }
}

/** How often the arm's asking was followed: evenings with a routine, of those that are past. */
export interface Adherence {
  stretch: { done: number; of: number }
  rest: { done: number; of: number }
}

export function adherenceOf(experiment: Experiment, log: readonly EveningLog[], today: string): Adherence {
  const routine = routineEvenings(log)
  const count = (arm: Arm) => {
    const past = eveningsOf(experiment, arm).filter((evening) => evening < today)
    return { done: past.filter((evening) => routine.has(evening)).length, of: past.length }
  }
  return { stretch: count('stretch'), rest: count('rest') }
}

/** The nights of each block, in order. */
export function blocksOf(experiment: Experiment, nights: readonly Night[]): { arm: Arm; nights: Night[] }[] {
  return experiment.arms.map((arm, block) => {
    const first = addDays(experiment.from, experiment.runIn + block * experiment.blockNights)
    const own = nightsIn(nights, first, addDays(first, experiment.blockNights - 1))
    return { arm, nights: own.filter(({ evening }) => experiment.stopped === null || evening < experiment.stopped) }
  })
}
