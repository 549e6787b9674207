import { browser } from 'wxt/browser'
import { checkLog, checkPlan } from '../../core/bedtime/check-plan.ts'
import type { EveningLog, Plan } from '../../core/bedtime/plan.ts'

/** The keys of plan and log in the extension's storage. */
export const bedtimeKeys = ['plan', 'log'] as const

/** The plan and the log as stored and checked. */
export interface Bedtime {
  plan: Plan
  log: EveningLog[]
  /** Fields of the plan that were damaged and stand at their usual values. */
  resets: (keyof Plan)[]
}

/** Reads the plan and the log. Rejects when storage is unavailable. */
export async function readBedtime(): Promise<Bedtime> {
  const stored = await browser.storage.local.get([...bedtimeKeys])
  return { ...checkPlan(stored.plan), log: checkLog(stored.log).log }
}

/** Calls back whenever the plan or the log changed, here or in another page. Returns what ends it. */
export function watchBedtime(callback: (bedtime: Bedtime) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || !bedtimeKeys.some((key) => key in changes)) return
    readBedtime().then(callback, () => {}) // Storage went away between the change and the read: what was known holds.
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
