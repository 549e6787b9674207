import * as v from 'valibot'
import { planPatchSchema } from './bedtime/check-plan.ts'
import { defaultPlan } from './bedtime/plan.ts'
import { changeSchema } from './check-settings.ts'
import { defaults } from './settings.ts'
import {
  ownPlanFields,
  type Shared,
  type SharedPlan,
  type SyncGroup,
  type SyncItem,
  type SyncState,
  sharedOf,
  syncFaults,
  syncGroups,
  syncVersion,
} from './sync.ts'

const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15))

/** What came back from the sync: an item, none, one that cannot be read, or one of a newer version. */
export type ReadItem<Group extends SyncGroup> = SyncItem<Group> | null | 'damaged' | 'newer'

/** Reads an item of the sync. Another browser wrote it: it is whole and without a fault, or refused. */
export function readItem<Group extends SyncGroup>(group: Group, stored: unknown): ReadItem<Group> {
  if (stored === undefined || stored === null) return null
  const read = v.safeParse(
    v.object({ version: v.pipe(v.number(), v.integer()), changedAt: moment, value: v.unknown() }),
    stored,
  )
  if (!read.success) return 'damaged'
  const { version, changedAt } = read.output
  if (version > syncVersion) return 'newer'
  const value = version === syncVersion ? readers[group](read.output.value) : null
  return value === null ? 'damaged' : { version: syncVersion, changedAt, value }
}

const readers: { [Group in SyncGroup]: (value: unknown) => Shared[Group] | null } = {
  reading(value) {
    const read = v.safeParse(changeSchema, { type: 'reading', patch: value })
    if (!read.success || read.output.type !== 'reading') return null
    return isWhole(read.output.patch, defaults.reading) ? read.output.patch : null
  },
  topics(value) {
    const read = v.safeParse(v.strictObject({ off: v.unknown() }), value)
    const change = v.safeParse(changeSchema, { type: 'topics', off: read.success ? read.output.off : null })
    return change.success && change.output.type === 'topics' ? { off: change.output.off } : null
  },
  plan(value) {
    const read = v.safeParse(planPatchSchema, value)
    if (!read.success || ownPlanFields.some((field) => Object.hasOwn(read.output, field))) return null
    return isWhole<SharedPlan>(read.output, sharedOf(defaults, defaultPlan).plan) ? read.output : null
  },
}

function isWhole<Value extends object>(value: Partial<Value>, whole: Value): value is Value {
  return Object.keys(whole).every((field) => Object.hasOwn(value, field))
}

const seenSchema = v.fallback(
  v.optional(v.object({ changedAt: moment, text: v.string(), sent: v.boolean() })),
  undefined,
)

const stateSchema = v.object({
  on: v.fallback(v.boolean(), false),
  failure: v.fallback(
    v.nullable(v.object({ reason: v.picklist(syncFaults), groups: v.array(v.picklist(syncGroups)) })),
    null,
  ),
  seen: v.fallback(v.object({ reading: seenSchema, topics: seenSchema, plan: seenSchema }), {}),
})

/** Reads what this device keeps about keeping in step. Off where it cannot be read: nothing leaves by mistake. */
export function checkSyncState(stored: unknown): SyncState {
  const read = v.safeParse(stateSchema, stored ?? {})
  const { on, failure, seen } = read.success ? read.output : { on: false, failure: null, seen: {} }
  const known = Object.entries(seen).filter(([, one]) => one !== undefined)
  return { on, failure, seen: Object.fromEntries(known) }
}
