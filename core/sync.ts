import { defaultPlan, type Plan } from './bedtime/plan.ts'
import { defaults, type Settings } from './settings.ts'

/** What the browser's sync carries, one item a group. Sites and words switched off on them say where someone reads: they never leave. */
export const syncGroups = ['reading', 'topics', 'plan'] as const
export type SyncGroup = (typeof syncGroups)[number]

/** Fields of the plan that speak of one machine's evenings: a pause, one extra evening, and the rests of its experiment. */
export const ownPlanFields = ['pausedUntil', 'once', 'rests'] as const satisfies (keyof Plan)[]
export type SharedPlan = Omit<Plan, (typeof ownPlanFields)[number]>

/** What is kept in step between browsers. */
export interface Shared {
  reading: Settings['reading']
  topics: Settings['topics']
  plan: SharedPlan
}

/** Version of each item; a browser leaves an item of a newer version alone. */
export const syncVersion = 1

/** One group as it travels. `changedAt` is in ms since 1970. */
export interface SyncItem<Group extends SyncGroup = SyncGroup> {
  version: typeof syncVersion
  changedAt: number
  value: Shared[Group]
}

/** What this browser last had of a group, and whether the sync has it too. No entry: never changed from what is usual. */
export interface Seen {
  changedAt: number
  /** The value, as `textOf` writes it. */
  text: string
  sent: boolean
}

/** Why browsers are not in step. */
export const syncFaults = ['too-large', 'full', 'too-often', 'unavailable', 'damaged', 'newer', 'not-cleared'] as const
export interface SyncFailure {
  reason: (typeof syncFaults)[number]
  groups: SyncGroup[]
}

/** What is kept on this device about keeping in step. */
export interface SyncState {
  on: boolean
  failure: SyncFailure | null
  seen: Partial<Record<SyncGroup, Seen>>
}

/** The part of settings and plan that is kept in step. */
export function sharedOf({ reading, topics }: Settings, plan: Plan): Shared {
  const { pausedUntil: _, once: __, rests: ___, ...shared } = plan
  return { reading, topics, plan: shared }
}

/** The same text for the same value, whatever the order of its fields or of the topics. */
export function textOf(value: Shared[SyncGroup]): string {
  const sorted = 'off' in value ? { off: [...value.off].sort() } : value
  return JSON.stringify(sorted, Object.keys(sorted).sort())
}

/** What each group is before anybody chose anything. */
export const usualTexts: Record<SyncGroup, string> = {
  reading: textOf(defaults.reading),
  topics: textOf(defaults.topics),
  plan: textOf(sharedOf(defaults, defaultPlan).plan),
}

/**
 * Notes a change made here. It is newer than all this browser has seen of the group, whatever the clocks say: so no
 * item from a clock that is ahead wins for ever.
 */
export function noteChange(seen: Seen | undefined, group: SyncGroup, text: string, now: number): Seen | undefined {
  if (text === (seen?.text ?? usualTexts[group])) return seen
  return { changedAt: Math.max(now, (seen?.changedAt ?? 0) + 1), text, sent: false }
}

/** Whether to take what the sync has, to send what is here, or neither. The newer wins; of two equally new, the same one everywhere. */
export function nextStep(
  mine: Seen | undefined,
  theirs: { changedAt: number; text: string } | null,
): 'take' | 'send' | 'rest' {
  // What was sent and is gone was deleted elsewhere: only the next change sends it again.
  if (theirs === null) return mine !== undefined && !mine.sent ? 'send' : 'rest'
  if (mine === undefined || theirs.changedAt > mine.changedAt) return 'take'
  if (theirs.text === mine.text) return 'rest'
  return theirs.changedAt === mine.changedAt && theirs.text > mine.text ? 'take' : 'send'
}

/** Most bytes an item and all items together may have, where the browser does not say. */
export const syncLimits = { item: 8192, all: 102_400 } as const

/** Bytes an item takes of its quota: key and JSON. */
export function bytesOf(key: string, value: unknown): number {
  return new TextEncoder().encode(key + JSON.stringify(value)).length
}

/** Whether an item fits beside what is stored already. */
export function findRoom(
  key: string,
  item: unknown,
  stored: Record<string, unknown>,
  limits: { item: number; all: number },
): 'fits' | 'too-large' | 'full' {
  const size = bytesOf(key, item)
  if (size > limits.item) return 'too-large'
  const others = Object.entries(stored).filter(([name]) => name !== key)
  return others.reduce((sum, [name, value]) => sum + bytesOf(name, value), size) > limits.all ? 'full' : 'fits'
}
