import { browser } from 'wxt/browser'
import type { Beside } from '../../core/diary/transfer/write-export.ts'
import type { ChangeResult } from '../../core/settings.ts'
import type { BedtimeWriter } from './write-bedtime.ts'

/** Puts what is kept beside the diary back as a whole, or deletes it. */
export interface KeptWriter {
  restore(kept: Partial<Beside>): Promise<ChangeResult>
  forget(): Promise<ChangeResult>
}

/** Made once by the background. Each change is one write, whole or not at all, in turn with the steps of `bedtime`. */
export function createKeptWriter(bedtime: BedtimeWriter): KeptWriter {
  async function change(work: () => Promise<void>): Promise<ChangeResult> {
    try {
      await bedtime.inTurn(work)
      return { ok: true }
    } catch (error) {
      return { ok: false, reason: /quota/i.test(String(error)) ? 'quota' : 'unavailable' }
    }
  }
  return {
    restore: ({ plan, log, settings }) =>
      change(() => browser.storage.local.set({ ...(plan && { plan }), ...(log && { log }), ...settings })),
    // Everything, whichever version of the extension wrote it.
    forget: () => change(() => browser.storage.local.clear()),
  }
}
