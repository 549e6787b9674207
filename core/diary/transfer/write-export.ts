import type { EveningLog, Plan } from '../../bedtime/plan.ts'
import type { Settings } from '../../settings.ts'
import { entryVersion } from '../migrate.ts'
import type { Diary } from '../types.ts'

/** What tells one of our files from any other. */
export const exportFormat = 'crampwise-export'

/** What is kept beside the diary. */
export interface Beside {
  plan: Plan
  log: EveningLog[]
  settings: Settings
}

/** Everything that is kept, as an export holds it. */
export interface Everything extends Beside {
  diary: Diary
  /** Entries that could not be read or are of a newer version, as they stand; an import leaves them in the file. */
  kept: readonly { key: string; stored: unknown }[]
}

/**
 * The text of an export: JSON with one entry a line, so that a person can read it, and a fault can be named by its
 * line. Its version is that of its entries.
 */
export function writeExport({ diary, kept, plan, log, settings }: Everything, exportedAt: string): string {
  const head = { format: exportFormat, version: entryVersion, exportedAt }
  const parts = [
    ...Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`),
    ...Object.entries({ ...diary, plan, log, settings, kept }).map(
      ([name, value]) => `${JSON.stringify(name)}: ${Array.isArray(value) ? writeList(value) : JSON.stringify(value)}`,
    ),
  ]
  return `{\n${parts.join(',\n')}\n}\n`
}

function writeList(list: readonly unknown[]): string {
  return list.length === 0 ? '[]' : `[\n${list.map(writeItem).join(',\n')}\n]`
}

function writeItem(item: unknown): string {
  try {
    return JSON.stringify(item) ?? 'null'
  } catch {
    // A damaged entry may hold what JSON has no form for.
    return JSON.stringify(String(item))
  }
}
