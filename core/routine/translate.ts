import type { Routine, Stretch, Version } from './types.ts'

/** What of a position is put into another language. */
type StretchWords = Pick<Stretch, 'id' | 'name' | 'steps' | 'cue' | 'ourWords'>
type VersionWords = Pick<Version, 'id' | 'name'> & { stretches: StretchWords[] }

/**
 * A routine's instructions and cautions in another language. What is known of the routine stays as it was checked, in
 * English; so do figures, drawings and order.
 */
export type RoutineWords = Pick<Routine, 'name' | 'when' | 'cautions'> & { versions: VersionWords[] }

/** A routine with its instructions and cautions in other words. Throws where the words leave out a part of it. */
export function translateRoutine(routine: Routine, words: RoutineWords): Routine {
  const { name, when, cautions } = words
  const versions = routine.versions.map((version) => translateVersion(version, named(words.versions, version.id)))
  return { ...routine, name, when, cautions, versions }
}

function translateVersion(version: Version, words: VersionWords): Version {
  const stretches = version.stretches.map((stretch) => ({ ...stretch, ...named(words.stretches, stretch.id) }))
  return { ...version, name: words.name, stretches }
}

function named<T extends { id: string }>(all: readonly T[], id: string): T {
  const found = all.find((one) => one.id === id)
  if (!found) throw new Error(`no words for "${id}"`)
  return found
}
