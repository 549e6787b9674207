import { type RoutineWords, translateRoutine } from '../core/routine/translate.ts'
import type { Routine } from '../core/routine/types.ts'
import spanish from './routines.es.json?raw'
import routines from './routines.json?raw'

/** By language, the files of what is translated. */
const translations: Readonly<Record<string, string>> = { es: spanish }

/** All routines, the one that is offered at bedtime first. Their shape is checked by the tests, not here. */
export function loadRoutines(): Routine[] {
  return JSON.parse(routines) as Routine[]
}

/** The routines that are put into a language, by their id; none where nobody has translated any. */
export function loadTranslations(language: string): Record<string, RoutineWords> {
  const file = translations[language]
  return file === undefined ? {} : (JSON.parse(file) as Record<string, RoutineWords>)
}

/** The routine that is offered at bedtime, and the language its instructions are in: the one asked for, or English. */
export function loadBedtimeRoutine(language: string): { routine: Routine; language: string } {
  const [routine] = loadRoutines()
  if (!routine) throw new Error('there is no routine')
  const words = loadTranslations(language)[routine.id]
  return words === undefined ? { routine, language: 'en' } : { routine: translateRoutine(routine, words), language }
}
