import * as v from 'valibot'
import { checkLog, checkPlan, planPatchSchema } from '../../bedtime/check-plan.ts'
import { checkSettings } from '../../read-settings.ts'
import { checkEntry, type Entries, type EntryKind, type Fault, inOrder, nameOf } from '../check-diary.ts'
import { type Migration, migrateEntry, migrations } from '../migrate.ts'
import type { Diary } from '../types.ts'
import { findLines } from './find-lines.ts'
import { type Beside, exportFormat } from './write-export.ts'

/**
 * Largest file that is read, in bytes. Ten years of nights with the longest notes are about 8 MB; what is larger is no
 * diary, and would only freeze the page.
 */
export const largestFile = 32 * 1024 * 1024

/** Most entries of one kind that a file may hold; there are fewer evenings in three lifetimes. */
const mostEntries = 100_000

/** Why a file as a whole cannot be imported. */
export type FileRefusal = 'too-large' | 'empty' | 'not-json' | 'not-ours' | 'newer' | 'too-many'

/** An entry of a file that is left out. */
export interface Rejected {
  kind: EntryKind
  /** Line of the file on which it begins, from 1. */
  line: number
  /** `fault`: not an entry; `double`: the file has a later version of it; `future`: its evening is still to come. */
  why: 'fault' | 'double' | 'future'
  fault: Fault
}

export interface ReadFile {
  ok: true
  diary: Diary
  rejected: Rejected[]
  /** What is kept beside the diary; null where the file has nothing of it. */
  beside: { [Part in keyof Beside]: Beside[Part] | null }
  /** Fields and evenings of that which could not be read and are left out. */
  besideDropped: number
  /** Entries that could not be read when the file was written either; they stay in the file. */
  kept: number
}

/** `line` is where the file stops making sense; null where that is not known. */
export type ReadExport = ReadFile | { ok: false; reason: FileRefusal; line: number | null }

const lists = [
  ['night', 'nights'],
  ['period', 'periods'],
  ['experiment', 'experiments'],
] as const satisfies [EntryKind, keyof Diary][]

/**
 * Reads the text of an export, whatever it holds. Entries that are good are taken, the others named with their line.
 * `now.today` is the day, `now.ms` the moment in ms since 1970: no entry is newer than that, or it would win for ever.
 */
export function readExport(
  text: string,
  now: { today: string; ms: number },
  steps: readonly Migration[] = migrations,
): ReadExport {
  const refuse = (reason: FileRefusal, line: number | null = null) => ({ ok: false, reason, line }) as const
  if (text.length > largestFile) return refuse('too-large')
  const plain = text.replace(/^\ufeff/, '')
  if (plain.trim() === '') return refuse('empty')
  let file: unknown
  try {
    file = JSON.parse(plain)
  } catch (error) {
    return refuse('not-json', lineOf(error, plain))
  }
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return refuse('not-ours')
  const { format, version, plan, log, kept, settings } = file as Record<string, unknown>
  if (format !== exportFormat || !Number.isInteger(version) || (version as number) < 1) return refuse('not-ours')
  if ((version as number) > steps.length + 1) return refuse('newer')

  const lines = findLines(plain)
  const diary: Diary = { nights: [], periods: [], experiments: [] }
  const rejected: Rejected[] = []
  for (const [kind, name] of lists) {
    const items = (file as Record<string, unknown>)[name] ?? []
    if (!Array.isArray(items)) return refuse('not-ours')
    if (items.length > mostEntries) return refuse('too-many')
    const read = readItems(kind, items, { version: version as number, now, steps, lines: lines.get(name) ?? [] })
    Object.assign(diary, { [name]: read.entries })
    rejected.push(...read.rejected)
  }
  const beside = readBeside(plan, log, settings)
  const keptCount = Array.isArray(kept) ? kept.length : 0
  rejected.sort((a, b) => a.line - b.line)
  return { ok: true, diary: inOrder(diary), rejected, ...beside, kept: keptCount }
}

interface Reading {
  version: number
  now: { today: string; ms: number }
  steps: readonly Migration[]
  lines: readonly number[]
}

function readItems<Kind extends EntryKind>(kind: Kind, items: readonly unknown[], reading: Reading) {
  const { version, now, steps, lines } = reading
  const found = new Map<string, { entry: Entries[Kind]; line: number }>()
  const rejected: Rejected[] = []
  const reject = (line: number, why: Rejected['why'], fault: Fault) => rejected.push({ kind, line, why, fault })
  const latest = Temporal.PlainDate.from(now.today).add({ days: 1 }).toString()
  for (const [at, item] of items.entries()) {
    const line = lines[at] ?? 0
    const moved = migrateEntry(kind, item, version, steps)
    const checked = moved.ok ? checkEntry(kind, moved.value) : { ok: false as const, fault: { field: '', got: '' } }
    if (!checked.ok) {
      reject(line, 'fault', checked.fault)
      continue
    }
    const entry = { ...checked.value, changedAt: Math.min(checked.value.changedAt, now.ms) }
    // A day ahead is still today somewhere.
    if ('evening' in entry && entry.evening > latest) {
      reject(line, 'future', { field: 'evening', got: entry.evening })
      continue
    }
    const name = nameOf(entry)
    const other = found.get(name)
    const isOlder = other !== undefined && other.entry.changedAt > entry.changedAt
    if (other)
      reject(isOlder ? line : other.line, 'double', { field: 'evening' in entry ? 'evening' : 'id', got: name })
    if (!isOlder) found.set(name, { entry, line })
  }
  return { entries: [...found.values()].map(({ entry }) => entry), rejected }
}

function readBeside(plan: unknown, log: unknown, settings: unknown): Pick<ReadFile, 'beside' | 'besideDropped'> {
  const readPlan = plan === undefined ? null : checkPlan(plan)
  // A plan without an evening is one that the options would not take either.
  const isPlan = readPlan !== null && v.is(planPatchSchema, readPlan.plan)
  const readLog = log === undefined ? null : checkLog(log)
  const isRecord = typeof settings === 'object' && settings !== null && !Array.isArray(settings)
  const readSettings = isRecord ? checkSettings(settings as Record<string, unknown>) : null
  const dropped =
    (readPlan?.resets.length ?? 0) +
    (readLog?.dropped ?? 0) +
    (readSettings?.resets.length ?? 0) +
    (settings !== undefined && !isRecord ? 1 : 0)
  return {
    beside: {
      plan: isPlan ? readPlan.plan : null,
      log: readLog?.log ?? null,
      settings: readSettings?.settings ?? null,
    },
    besideDropped: dropped,
  }
}

/** The line on which a JSON text stops making sense, as far as the browser tells it: each has words of its own. */
function lineOf(error: unknown, text: string): number | null {
  const message = String(error)
  const line = /\bline (\d+)/i.exec(message)?.[1]
  if (line !== undefined) return Number(line)
  const position = /\bposition (\d+)/i.exec(message)?.[1]
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length
  return /end of/i.test(message) ? text.trimEnd().split('\n').length : null
}
