import { checkLog } from '../../core/bedtime/check-plan.ts'
import type { EveningLog } from '../../core/bedtime/plan.ts'
import type { SaveFailure } from '../../core/diary/save-result.ts'
import { type ImportMode, joinDiaries } from '../../core/diary/transfer/join-diaries.ts'
import { type FileRefusal, largestFile, type ReadFile, readExport } from '../../core/diary/transfer/read-export.ts'
import type { Beside } from '../../core/diary/transfer/write-export.ts'
import type { ChangeFailure } from '../../core/settings.ts'
import { sendMessage } from '../../data/messaging.ts'
import { readBedtime } from '../../data/stores/bedtime.ts'
import { importDiary, readUndo, undoImport } from '../../data/stores/diary.ts'
import { readSettings } from '../../data/stores/settings.ts'

export type Refusal = { reason: FileRefusal | 'unreadable'; line: number | null }

/** Reads a chosen file; its size is looked at before its first byte is. */
export async function openFile(file: File, now: Temporal.ZonedDateTime): Promise<ReadFile | ({ ok: false } & Refusal)> {
  if (file.size > largestFile) return { ok: false, reason: 'too-large', line: null }
  try {
    return readExport(await file.text(), { today: now.toPlainDate().toString(), ms: now.epochMilliseconds })
  } catch {
    return { ok: false, reason: 'unreadable', line: null }
  }
}

/** The log after an import, and how many of its evenings that changes. */
export function joinLogs(own: EveningLog[], file: EveningLog[] | null, mode: ImportMode) {
  if (file === null) return { log: own, changed: 0 }
  const { log } = mode === 'replace' ? { log: file } : checkLog([...own, ...file])
  const before = new Map(own.map((entry) => [entry.evening, JSON.stringify(entry)]))
  return { log, changed: log.filter((entry) => before.get(entry.evening) !== JSON.stringify(entry)).length }
}

export type ImportResult =
  | { ok: true }
  | { ok: false; part: 'diary'; reason: SaveFailure }
  /** The diary is in, what is kept beside it is not. */
  | { ok: false; part: 'beside'; reason: ChangeFailure }

/** Imports a file that was read: the diary in one write, then what is kept beside it in another. */
export async function runImport(file: ReadFile, mode: ImportMode, takeBeside: boolean): Promise<ImportResult> {
  let change: { before: Partial<Beside>; after: Partial<Beside> }
  try {
    change = await changeBeside(file, mode, takeBeside)
  } catch {
    return { ok: false, part: 'diary', reason: 'unavailable' }
  }
  const result = await importDiary((own) => joinDiaries(own, file.diary, mode), change)
  if (!result.ok) return { ...result, part: 'diary' }
  const reason = await restore(change.after)
  return reason === null ? { ok: true } : { ok: false, part: 'beside', reason }
}

async function changeBeside({ beside }: ReadFile, mode: ImportMode, takeBeside: boolean) {
  const [{ plan, log }, { settings }] = await Promise.all([readBedtime(), readSettings()])
  const before: Partial<Beside> = {}
  const after: Partial<Beside> = {}
  const joined = joinLogs(log, beside.log, mode)
  if (JSON.stringify(joined.log) !== JSON.stringify(log)) {
    before.log = log
    after.log = joined.log
  }
  if (takeBeside && beside.plan !== null) {
    before.plan = plan
    after.plan = beside.plan
  }
  if (takeBeside && beside.settings !== null) {
    before.settings = settings
    after.settings = beside.settings
  }
  return { before, after }
}

/** Takes the last import back; what was changed since stays as it is. */
export async function runUndo(): Promise<'done' | 'failed' | 'beside-failed'> {
  try {
    const beside = (await readUndo())?.beside ?? null
    const result = await undoImport()
    if (!result.ok) return 'failed'
    if (beside === null) return 'done'
    const [{ plan, log }, { settings }] = await Promise.all([readBedtime(), readSettings()])
    const now: Beside = { plan, log, settings }
    const back = Object.fromEntries(
      Object.entries(beside.before).filter(([part]) => {
        const name = part as keyof Beside
        return JSON.stringify(now[name]) === JSON.stringify(beside.after[name])
      }),
    ) as Partial<Beside>
    return (await restore(back)) === null ? 'done' : 'beside-failed'
  } catch {
    return 'failed'
  }
}

async function restore(kept: Partial<Beside>): Promise<ChangeFailure | null> {
  if (Object.keys(kept).length === 0) return null
  const result = await sendMessage('kept/restore', kept).catch(() => ({ ok: false, reason: 'unavailable' }) as const)
  return result.ok ? null : result.reason
}
