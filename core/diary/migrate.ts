import type { EntryKind } from './check-diary.ts'

/** Makes an entry of one version one of the next; it must not trust what it is given. */
export type Migration = (kind: EntryKind, value: unknown) => unknown

/**
 * `migrations[0]` leads from version 1 to 2, and so on. A step that is here has been released: it is never changed, and
 * has a test with an entry from before it.
 */
export const migrations: readonly Migration[] = []

/** Version of the entries this code writes, in storage and in exports. */
export const entryVersion = migrations.length + 1

/** An entry brought to the newest version by one step after the other. A step that throws makes it unreadable. */
export function migrateEntry(
  kind: EntryKind,
  value: unknown,
  version: number,
  steps: readonly Migration[] = migrations,
): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: steps.slice(version - 1).reduce((entry, step) => step(kind, entry), value) }
  } catch {
    return { ok: false }
  }
}
