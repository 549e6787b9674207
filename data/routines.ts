import type { Routine } from '../core/routine/types.ts'
import routines from './routines.json?raw'

/** All routines, the trial's first. Their shape is checked by the tests. */
export function loadRoutines(): Routine[] {
  return JSON.parse(routines) as Routine[]
}
