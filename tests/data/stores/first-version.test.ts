import { beforeEach, describe, expect, it } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readItem } from '../../../core/check-sync.ts'
import { addDays } from '../../../core/diary/calendar.ts'
import { readEntry } from '../../../core/diary/stored-entry.ts'
import { readExport } from '../../../core/diary/transfer/read-export.ts'
import { readBedtime } from '../../../data/stores/bedtime.ts'
import { copyName, createCopy } from '../../../data/stores/diary-copy.ts'
import { readSettings } from '../../../data/stores/settings.ts'
import { readSync } from '../../../data/stores/sync.ts'
import { exportOfFirstVersion } from '../../fixtures/packages/everything.ts'
import { privateFolder } from '../../fixtures/private-folder.ts'

const today = '2026-11-24'
const times = ['22:00', null, '22:00', '22:00', '23:30', '23:30', '22:00']
const file = exportOfFirstVersion({ ago: (days) => addDays(today, -days), times })
const { plan, log, settings, nights, periods, experiments } = JSON.parse(file)

/** Each entry under its key, as version 0.1.0 stored it. */
const entries = [
  ...nights.map((one: { evening: string }) => ({ key: `night:${one.evening}`, stored: { version: 1, value: one } })),
  ...periods.map((one: { id: string }) => ({ key: `period:${one.id}`, stored: { version: 1, value: one } })),
  ...experiments.map((one: { id: string }) => ({ key: `experiment:${one.id}`, stored: { version: 1, value: one } })),
]

// A later version may know more fields than the first: what the first wrote has to be among what is read.
describe('what version 0.1.0 kept', () => {
  beforeEach(() => fakeBrowser.reset())

  it('is read as options, without a fault', async () => {
    await browser.storage.local.set(settings)
    const read = await readSettings()
    expect(read.settings).toMatchObject(settings)
    expect(read.resets).toEqual([])
  })

  it('is read as plan and log, without a fault', async () => {
    await browser.storage.local.set({ plan, log })
    const read = await readBedtime()
    expect(read).toMatchObject({ plan, log })
    expect(read.log).toHaveLength(log.length)
    expect(read.resets).toEqual([])
  })

  it('is read as the diary, entry by entry', () => {
    for (const { key, stored } of entries) {
      expect(readEntry(key, stored), key).toMatchObject({ state: 'good', entry: stored.value })
    }
  })

  it('is read as the second copy of the diary', async () => {
    const { files, getDirectory } = privateFolder()
    files.set('diary-copy.json', JSON.stringify({ version: 1, entries }))
    expect(copyName).toBe('diary-copy.json')
    expect(await createCopy(getDirectory).read()).toEqual(entries)
  })

  it('is read as an export, with nothing left out', () => {
    const read = readExport(file, { today, ms: Date.parse(today) })
    const beside = { plan, log, settings }
    expect(read).toMatchObject({ ok: true, diary: { nights, periods }, beside, rejected: [], besideDropped: 0 })
  })

  it('is read as what browsers are kept in step by, here and in the sync', async () => {
    const { pausedUntil: _, once: __, rests: ___, ...shared } = plan
    const values = { reading: settings.reading, topics: settings.topics, plan: shared }
    for (const group of ['reading', 'topics', 'plan'] as const) {
      const item = { version: 1, changedAt: 5, value: values[group] }
      expect(readItem(group, item), group).toMatchObject({ changedAt: 5, value: values[group] })
    }
    const sync = { on: true, failure: null, seen: { topics: { changedAt: 5, text: '{"off":["heat"]}', sent: true } } }
    await browser.storage.local.set({ sync })
    expect(await readSync()).toEqual(sync)
  })
})
