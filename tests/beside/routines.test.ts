import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadRoutines } from '../../data/routines.ts'

/** The research notes the routines were written from; they are not part of this repository. */
const file = '../shared/evidence/facts/_routines.json'

/** A figure, or the two ends of a span. */
type Span = number | [number, number] | null

interface Note {
  id: string
  hold_seconds: Span
  rest_seconds: number | null
  repetitions_per_side: number | null
  stretches: { name: string; steps: string[]; reps?: number; hold_seconds?: Span }[]
  citation?: unknown
  seen_at: string[]
}

const { routines: notes } = JSON.parse(readFileSync(file, 'utf8')) as { routines: Note[] }
const routines = loadRoutines()

const numbersIn = (text: string) => [...text.matchAll(/\d+/g)].map(([digits]) => digits)

describe('routines against the notes they were written from', () => {
  it('are the same, in the same order', () => {
    expect(routines.map(({ id }) => id)).toEqual(notes.map(({ id }) => id))
  })

  it.each(notes.map((note) => [note.id, note] as const))(
    '%s has their figures, and none where they have none',
    (id, note) => {
      const routine = routines.find((one) => one.id === id)
      const [shorter, longer] = [note.hold_seconds].flat()
      expect(routine?.timing).toEqual({
        holdSeconds: shorter,
        ...(longer == null ? {} : { holdUpToSeconds: longer }),
        restSeconds: note.rest_seconds,
        repetitions: note.repetitions_per_side,
      })
    },
  )

  it.each(notes.map((note) => [note.id, note] as const))('%s says no number that they do not', (id, note) => {
    const routine = routines.find((one) => one.id === id)
    // Addresses hold any number; the name of a record is no figure.
    const { seen_at: _, citation: __, ...facts } = note
    const { study: ___, ...words } = routine ?? { study: null, missing: Number.MAX_SAFE_INTEGER }
    const known = new Set(numbersIn(JSON.stringify(facts)))
    // The same distance, which this note gives in feet only.
    if (id === 'mayo_wall') for (const centimetres of ['60', '90']) known.add(centimetres)
    expect(numbersIn(JSON.stringify(words)).filter((digits) => !known.has(digits))).toEqual([])
  })

  it.each(notes.map((note) => [note.id, note] as const))('%s keeps each of their stretches', (id, note) => {
    const stretches = routines.find((one) => one.id === id)?.versions.flatMap((version) => version.stretches)
    expect(stretches).toHaveLength(note.stretches.length)
  })
})
