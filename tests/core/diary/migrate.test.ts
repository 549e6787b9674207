import { describe, expect, it } from 'vitest'
import { entryVersion, type Migration, migrateEntry, migrations } from '../../../core/diary/migrate.ts'
import { keyOf, readEntry, storedForm } from '../../../core/diary/stored-entry.ts'
import { aNight } from '../../fixtures/diary.ts'

/** Two steps that stand for releases: nights had no side at first, then the note was called text. */
const steps: Migration[] = [
  (kind, value) => (kind === 'night' ? { side: null, ...(value as object) } : value),
  (_, value) => {
    const { text, ...rest } = value as { text: string }
    return { note: text, ...rest }
  },
]
const { side: _side, note, ...oldest } = aNight()

describe('an entry from an earlier version', () => {
  it.each([
    [1, { ...oldest, text: note }],
    [2, { ...oldest, side: null, text: note }],
    [3, { ...oldest, side: null, note }],
  ])('is read from version %i', (version, value) => {
    const read = readEntry('night:2026-11-24', { version, value }, steps)
    expect(read).toEqual({ state: 'good', kind: 'night', entry: aNight({ side: null }) })
  })

  it('is unreadable when a step cannot make sense of it', () => {
    expect(migrateEntry('night', null, 2, steps)).toEqual({ ok: false })
    expect(readEntry('night:2026-11-24', { version: 2, value: null }, steps).state).toBe('bad')
  })

  it('has as many versions as there are steps, and one more', () => {
    expect(entryVersion).toBe(migrations.length + 1)
  })
})

describe('what stands under a key', () => {
  const key = keyOf('night', '2026-11-24')

  it.each([
    ['a good night', key, storedForm(aNight()), 'good'],
    ['a night of a newer version', key, { version: entryVersion + 1, value: { moon: 'full' } }, 'newer'],
    ['a night without a version', key, aNight(), 'bad'],
    ['a night under another evening', 'night:2026-11-25', storedForm(aNight()), 'bad'],
    ['half a night', key, { version: entryVersion, value: { evening: '2026-11-24' } }, 'bad'],
    ['a version that is no number', key, { version: 'one', value: aNight() }, 'bad'],
    ['nothing', key, null, 'bad'],
    ['a kind from later', 'mood:1', { version: 1, value: 1 }, 'other'],
    ['a key that is no text', 12, storedForm(aNight()), 'other'],
  ])('is told: %s', (_, at, stored, state) => {
    expect(readEntry(at, stored).state).toBe(state)
  })
})
