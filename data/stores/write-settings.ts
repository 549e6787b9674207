import * as v from 'valibot'
import { storage } from 'wxt/utils/storage'
import { applyChange, changeSchema } from '../../core/check-settings.ts'
import { type ChangeResult, defaults, type Settings } from '../../core/settings.ts'
import { readSettings } from './settings.ts'

/** Version of each stored group; a new one comes with a numbered migration and a test with a value from before it. */
const version = 1

const items = {
  reading: storage.defineItem<Settings['reading']>('local:reading', { fallback: defaults.reading, version }),
  topics: storage.defineItem<Settings['topics']>('local:topics', { fallback: defaults.topics, version }),
  sites: storage.defineItem<Settings['sites']>('local:sites', { fallback: defaults.sites, version }),
  wrong: storage.defineItem<Settings['wrong']>('local:wrong', { fallback: defaults.wrong, version }),
}

/**
 * The only writer of settings, made once by the background. Changes are applied one after the other to what is stored
 * then, so that two pages never overwrite each other; each is one write, whole or not at all.
 */
export function createSettingsWriter(): (change: unknown) => Promise<ChangeResult> {
  let last: Promise<unknown> = Promise.resolve()
  return (change) => {
    const result = last.then(() => write(change))
    last = result
    return result
  }
}

async function write(change: unknown): Promise<ChangeResult> {
  const checked = v.safeParse(changeSchema, change)
  if (!checked.success) return { ok: false, reason: 'invalid' }
  try {
    const { settings } = await readSettings()
    const { group, value } = applyChange(settings, checked.output)
    await items[group].setValue(value as never)
    return { ok: true }
  } catch (error) {
    return { ok: false, reason: /quota/i.test(String(error)) ? 'quota' : 'unavailable' }
  }
}
