import type { Routine } from '../core/routine/types.ts'
import routines from './routines.json?raw'

/** All routines, the one that is offered at bedtime first. Their shape is checked by the tests, not here. */
export function loadRoutines(): Routine[] {
  return JSON.parse(routines) as Routine[]
}
