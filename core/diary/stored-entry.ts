import { checkEntry, type Entries, type EntryKind, entryKinds, type Fault, nameOf } from './check-diary.ts'
import { entryVersion, type Migration, migrateEntry, migrations } from './migrate.ts'

/**
 * Each entry has a key of its own, "night:2026-11-28": a damaged night never takes others with it, a write is as small
 * as what changed, and two tabs that write different nights do not meet.
 */
export function keyOf<Kind extends EntryKind>(kind: Kind, name: string): string {
  return `${kind}:${name}`
}

/** An entry as it stands under its key. */
export interface Stored {
  version: number
  value: unknown
}

export function storedForm(entry: Entries[EntryKind]): Stored {
  return { version: entryVersion, value: entry }
}

/** What stands under a key. */
export type ReadEntry =
  | { [Kind in EntryKind]: { state: 'good'; kind: Kind; entry: Entries[Kind] } }[EntryKind]
  /** Written by a newer version: left as it is. */
  | { state: 'newer' }
  | { state: 'bad'; fault: Fault }
  /** No entry: a record of the store's own, or a kind that only a newer version knows. */
  | { state: 'other' }

/** Reads what stands under a key, whatever it is. Never throws. */
export function readEntry(key: unknown, stored: unknown, steps: readonly Migration[] = migrations): ReadEntry {
  const kind = entryKinds.find((one) => typeof key === 'string' && key.startsWith(`${one}:`))
  if (kind === undefined) return { state: 'other' }
  const { version, value } = asStored(stored)
  if (version === null) return { state: 'bad', fault: { field: 'version', got: '' } }
  if (version > steps.length + 1) return { state: 'newer' }
  const moved = migrateEntry(kind, value, version, steps)
  if (!moved.ok) return { state: 'bad', fault: { field: '', got: '' } }
  const checked = checkEntry(kind, moved.value)
  if (!checked.ok) return { state: 'bad', fault: checked.fault }
  const name = nameOf(checked.value)
  if (keyOf(kind, name) !== key) {
    return { state: 'bad', fault: { field: kind === 'night' ? 'evening' : 'id', got: name } }
  }
  return { state: 'good', kind, entry: checked.value } as ReadEntry
}

function asStored(stored: unknown): { version: number | null; value: unknown } {
  if (typeof stored !== 'object' || stored === null) return { version: null, value: stored }
  const { version, value } = stored as Partial<Stored>
  return { version: Number.isInteger(version) && (version as number) >= 1 ? (version as number) : null, value }
}
