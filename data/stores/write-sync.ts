import { browser } from 'wxt/browser'
import { readItem } from '../../core/check-sync.ts'
import type { ChangeResult } from '../../core/settings.ts'
import {
  findRoom,
  nextStep,
  noteChange,
  type Shared,
  type SyncFailure,
  type SyncGroup,
  type SyncItem,
  type SyncState,
  sharedOf,
  syncGroups,
  syncLimits,
  syncVersion,
  textOf,
} from '../../core/sync.ts'
import { readBedtime } from './bedtime.ts'
import { readSettings } from './settings.ts'
import { readSync, syncKey } from './sync.ts'
import type { BedtimeWriter } from './write-bedtime.ts'

type Reason = SyncFailure['reason']

/** The only user of the browser's sync, made once by the background. One call follows the other. */
export interface SyncWriter {
  /** Notes what changed here and, where it is on, sends it or takes what is newer. Gives the groups taken; never rejects. */
  keepInStep(): Promise<SyncGroup[]>
  /** Switching off deletes what was sent. */
  switchTo(on: boolean): Promise<ChangeResult>
  /** Deletes what was sent, then does `rest`, which deletes what is here. */
  forget(rest: () => Promise<ChangeResult>): Promise<ChangeResult>
}

/** Incoming values go through `writeSettings` and `bedtime`, the single writers. `now` is in ms since 1970. */
export function createSyncWriter(
  writeSettings: (change: unknown) => Promise<ChangeResult>,
  bedtime: BedtimeWriter,
  now: () => number,
): SyncWriter {
  let last: Promise<unknown> = Promise.resolve()

  function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const result = last.then(work)
    last = result.catch(() => {})
    return result
  }

  /** Writes a value that came from another browser; the fields of the plan that are this one's own stay. */
  function take(group: SyncGroup, value: Shared[SyncGroup]): Promise<ChangeResult> {
    if (group === 'plan') return bedtime.changePlan(value)
    return writeSettings(group === 'reading' ? { type: 'reading', patch: value } : { type: 'topics', ...value })
  }

  /** Brings one group in step, and notes it in `state` and `taken`. Gives why it could not; null where it could. */
  async function settle(group: SyncGroup, local: Shared, state: SyncState, taken: SyncGroup[]): Promise<Reason | null> {
    try {
      const stored: Record<string, unknown> = await browser.storage.sync.get(null)
      const theirs = readItem(group, stored[group])
      const mine = state.seen[group]
      if (theirs === 'newer') return theirs
      // A change made here mends an item that cannot be read.
      if (theirs === 'damaged' && mine?.sent !== false) return theirs
      const known = theirs === null || theirs === 'damaged' ? null : { ...theirs, text: textOf(theirs.value) }
      const step = nextStep(mine, known)
      if (step === 'take' && known !== null) {
        if (known.text !== textOf(local[group])) {
          if (!(await take(group, known.value)).ok) return 'unavailable'
          taken.push(group)
        }
        // Written here before it counts as seen: a background that dies in between sends the same value again.
        state.seen[group] = { changedAt: known.changedAt, text: known.text, sent: true }
        return null
      }
      if (mine === undefined) return null
      if (step === 'send') {
        const item: SyncItem = { version: syncVersion, changedAt: mine.changedAt, value: local[group] }
        const room = findRoom(group, item, stored, limits())
        if (room !== 'fits') return room
        await browser.storage.sync.set({ [group]: item })
      }
      state.seen[group] = { ...mine, sent: true }
      return null
    } catch (error) {
      return reasonOf(error)
    }
  }

  async function settleAll(state: SyncState): Promise<SyncGroup[]> {
    const [{ settings }, { plan }] = await Promise.all([readSettings(), readBedtime()])
    const local = sharedOf(settings, plan)
    const before = JSON.stringify(state)
    const taken: SyncGroup[] = []
    for (const group of syncGroups) {
      const seen = noteChange(state.seen[group], group, textOf(local[group]), now())
      if (seen !== undefined) state.seen[group] = seen
    }
    if (state.on) {
      const reasons: [SyncGroup, Reason | null][] = []
      for (const group of syncGroups) reasons.push([group, await settle(group, local, state, taken)])
      state.failure = failureOf(reasons)
    }
    if (JSON.stringify(state) !== before) await browser.storage.local.set({ [syncKey]: state })
    return taken
  }

  async function switchTo(on: boolean): Promise<ChangeResult> {
    try {
      const state = await readSync()
      state.on = on
      // Switched on, all of this browser's is new to the sync.
      for (const group of syncGroups) if (state.seen[group]) state.seen[group].sent = false
      state.failure = on || (await clear()) ? null : { reason: 'not-cleared', groups: [] }
      await browser.storage.local.set({ [syncKey]: state })
      await settleAll(state)
      return { ok: true }
    } catch (error) {
      return { ok: false, reason: /quota/i.test(String(error)) ? 'quota' : 'unavailable' }
    }
  }

  return {
    keepInStep: () => inTurn(async () => settleAll(await readSync())).catch(() => []), // The next change tries again.
    switchTo: (on) => inTurn(() => switchTo(on)),
    forget: (rest) =>
      inTurn(async () => {
        const state = await readSync().catch(() => null)
        const cleared = await clear()
        const left = state?.on === true || state?.failure?.reason === 'not-cleared'
        return cleared || !left ? rest() : { ok: false, reason: 'unavailable' }
      }),
  }
}

/** Deletes all that was sent. False where the browser would not. */
async function clear(): Promise<boolean> {
  try {
    await browser.storage.sync.clear()
    return true
  } catch {
    return false
  }
}

function limits(): { item: number; all: number } {
  const { QUOTA_BYTES_PER_ITEM: item, QUOTA_BYTES: all } = browser.storage.sync as Partial<
    Record<'QUOTA_BYTES_PER_ITEM' | 'QUOTA_BYTES', number>
  >
  return { item: item ?? syncLimits.item, all: all ?? syncLimits.all }
}

/** Browsers tell by a sentence why they refused. */
function reasonOf(error: unknown): Reason {
  const said = String(error)
  if (/WRITE_OPERATIONS|too often|too many/i.test(said)) return 'too-often'
  if (/PER_ITEM/i.test(said)) return 'too-large'
  return /quota/i.test(said) ? 'full' : 'unavailable'
}

/** The first reason that holds, and the groups it holds for. */
function failureOf(reasons: readonly [SyncGroup, Reason | null][]): SyncFailure | null {
  const reason = reasons.find(([, one]) => one !== null)?.[1]
  if (!reason) return null
  return { reason, groups: reasons.filter(([, one]) => one === reason).map(([group]) => group) }
}
