import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { defaultPlan, emptyEvening, type Plan } from '../../../core/bedtime/plan.ts'
import { defaults } from '../../../core/settings.ts'
import { type Shared, type SyncGroup, sharedOf, syncGroups } from '../../../core/sync.ts'
import { readBedtime } from '../../../data/stores/bedtime.ts'
import { readSettings } from '../../../data/stores/settings.ts'
import { readSync } from '../../../data/stores/sync.ts'
import { createBedtimeWriter } from '../../../data/stores/write-bedtime.ts'
import { createSettingsWriter } from '../../../data/stores/write-settings.ts'
import { createSyncWriter } from '../../../data/stores/write-sync.ts'
import { keepInStep } from '../../../entrypoints/background/keep-in-step.ts'

/** A background as the extension wires it, at a clock that each look moves on by 1 ms from 1,000. */
function start() {
  let clock = 1000
  const settings = createSettingsWriter()
  const bedtime = createBedtimeWriter(() => Temporal.Now.zonedDateTimeISO())
  const sync = createSyncWriter(settings, bedtime, () => clock++)
  const onPlan = vi.fn(async () => {})
  keepInStep(sync, onPlan)
  return { settings, bedtime, sync, onPlan, settled: () => sync.keepInStep() }
}

const held = () => browser.storage.sync.get(null) as Promise<Record<string, unknown>>
const topicsOff = async () => (await readSettings()).settings.topics.off
const plan: Plan = { ...defaultPlan, on: true, repeats: 3 }

/** Another browser's change arrives. */
const arrives = <Group extends SyncGroup>(group: Group, value: Shared[Group], changedAt: number) =>
  browser.storage.sync.set({ [group]: { version: 1, changedAt, value } })

beforeEach(() => {
  fakeBrowser.reset()
  vi.restoreAllMocks()
})

describe('keeping browsers in step', () => {
  it('is off at first, and then puts nothing into the sync and takes nothing from it', async () => {
    const set = vi.spyOn(browser.storage.sync, 'set')
    const { settings, bedtime, settled } = start()
    await settings({ type: 'topic', id: 'heat', on: false })
    await bedtime.changePlan({ on: true })
    await settled()
    expect(set).not.toHaveBeenCalled()
    await arrives('topics', { off: ['zinc'] }, 9000)
    await settled()
    expect(await topicsOff()).toEqual(['heat'])
  })

  it('sends what was chosen before it was switched on, and each change after', async () => {
    const { settings, bedtime, sync, settled } = start()
    await bedtime.changePlan(plan)
    expect(await sync.switchTo(true)).toEqual({ ok: true })
    expect(Object.keys(await held())).toEqual(['plan'])
    await settings({ type: 'topic', id: 'heat', on: false })
    await settled()
    expect(await held()).toMatchObject({
      topics: { version: 1, value: { off: ['heat'] } },
      plan: { value: sharedOf(defaults, plan).plan },
    })
    expect((await readSync()).failure).toBeNull()
  })

  it('takes what is newer, keeps to this machine what is its own, and looks at the reminder anew', async () => {
    const { bedtime, sync, onPlan, settled } = start()
    const own = { pausedUntil: '2030-01-01', rests: ['2030-02-02'] }
    await bedtime.changePlan(own)
    await sync.switchTo(true)
    await arrives('plan', sharedOf(defaults, plan).plan, 9000)
    await settled()
    expect((await readBedtime()).plan).toEqual({ ...plan, ...own })
    expect(onPlan).toHaveBeenCalledOnce()
  })

  it('does not take what is older, and sends what is newer again', async () => {
    const { settings, sync, settled } = start()
    await settings({ type: 'topic', id: 'heat', on: false })
    await sync.switchTo(true)
    await arrives('topics', { off: ['zinc'] }, 5)
    await settled()
    expect(await topicsOff()).toEqual(['heat'])
    expect(await held()).toMatchObject({ topics: { value: { off: ['heat'] } } })
  })

  it('takes what is there when it is switched on in a browser where nothing was chosen, however old it is', async () => {
    await arrives('reading', { ...defaults.reading, density: 'every' }, 1)
    const { sync } = start()
    await sync.switchTo(true)
    expect((await readSettings()).settings.reading.density).toBe('every')
  })

  it('sends nothing back that it took, and nothing twice', async () => {
    const { settings, sync, settled } = start()
    await settings({ type: 'topic', id: 'heat', on: false })
    await sync.switchTo(true)
    await arrives('topics', { off: ['zinc', 'heat'] }, 9000)
    await settled()
    const set = vi.spyOn(browser.storage.sync, 'set')
    await settled()
    await settings({ type: 'topic', id: 'zinc', on: false })
    await settled()
    expect(set).not.toHaveBeenCalled()
    await settings({ type: 'topic', id: 'zinc', on: true })
    await settled()
    expect(set).toHaveBeenCalledOnce()
    expect(await held()).toMatchObject({ topics: { changedAt: 9001, value: { off: ['heat'] } } })
  })

  it('never sends sites, words on them, the log, or days of the plan', async () => {
    const { settings, bedtime, sync, settled } = start()
    await sync.switchTo(true)
    await settings({ type: 'site', host: 'news.example', on: false })
    await settings({ type: 'wrong', words: 'salt', host: 'news.example', on: false })
    await settings({ type: 'topic', id: 'heat', on: false })
    await bedtime.changePlan({ ...plan, once: '2030-01-01', rests: ['2030-02-02'] })
    await browser.storage.local.set({ log: [emptyEvening('2030-03-03')] })
    await settled()
    expect(Object.keys(await held()).sort()).toEqual(['plan', 'topics'])
    expect(JSON.stringify(await held())).not.toMatch(/example|salt|2030/)
  })

  it('refuses what is damaged, says so, and mends it with the next change', async () => {
    const { settings, sync, settled } = start()
    await settings({ type: 'topic', id: 'heat', on: false })
    await sync.switchTo(true)
    await browser.storage.sync.set({ topics: { version: 1, changedAt: 9000, value: { off: 'all' } } })
    await settled()
    expect(await topicsOff()).toEqual(['heat'])
    expect((await readSync()).failure).toEqual({ reason: 'damaged', groups: ['topics'] })
    await settings({ type: 'topic', id: 'zinc', on: false })
    await settled()
    expect((await readSync()).failure).toBeNull()
    expect(await held()).toMatchObject({ topics: { value: { off: ['heat', 'zinc'] } } })
  })

  it('leaves alone what a newer version sent', async () => {
    const { settings, sync, settled } = start()
    await sync.switchTo(true)
    const newer = { version: 2, changedAt: 1, value: {} }
    await browser.storage.sync.set({ topics: newer })
    await settings({ type: 'topic', id: 'heat', on: false })
    await settled()
    expect((await held()).topics).toEqual(newer)
    expect((await readSync()).failure).toEqual({ reason: 'newer', groups: ['topics'] })
  })

  it('says what is too large before it is written, keeps it here, and sends the rest', async () => {
    const { settings, bedtime, sync, settled } = start()
    await sync.switchTo(true)
    const off = Array.from({ length: 200 }, (_, n) => `topic_${n}`.padEnd(60, 'x'))
    await settings({ type: 'topics', off })
    await bedtime.changePlan(plan)
    await settled()
    expect(Object.keys(await held())).toEqual(['plan'])
    expect((await readSync()).failure).toEqual({ reason: 'too-large', groups: ['topics'] })
    expect(await topicsOff()).toEqual(off)
  })

  it.each([
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', 'too-often'],
    ['QUOTA_BYTES_PER_ITEM quota exceeded', 'too-large'],
    ['QuotaExceededError: storage.sync API call exceeded its quota limitations.', 'full'],
    ['no sync', 'unavailable'],
  ])('says why nothing was sent, keeps it here and sends it later: %s', async (message, reason) => {
    const { settings, sync, settled } = start()
    await sync.switchTo(true)
    const set = vi.spyOn(browser.storage.sync, 'set').mockRejectedValue(new Error(message))
    await settings({ type: 'topic', id: 'heat', on: false })
    await settled()
    expect((await readSync()).failure).toEqual({ reason, groups: ['topics'] })
    expect(await topicsOff()).toEqual(['heat'])
    set.mockRestore()
    await settled()
    expect((await readSync()).failure).toBeNull()
    expect(await held()).toMatchObject({ topics: { value: { off: ['heat'] } } })
  })

  it('names all groups where the sync does not answer', async () => {
    vi.spyOn(browser.storage.sync, 'get').mockRejectedValue(new Error('no sync'))
    const { sync } = start()
    await sync.switchTo(true)
    expect((await readSync()).failure).toEqual({ reason: 'unavailable', groups: [...syncGroups] })
  })

  it('deletes what was sent when it is switched off, and does not undo that elsewhere', async () => {
    const { settings, sync, settled } = start()
    await settings({ type: 'topic', id: 'heat', on: false })
    await sync.switchTo(true)
    await browser.storage.sync.clear()
    await settled()
    expect(await held()).toEqual({})
    await sync.switchTo(false)
    await sync.switchTo(true)
    expect(Object.keys(await held())).toEqual(['topics'])
    await sync.switchTo(false)
    expect(await held()).toEqual({})
    expect(await topicsOff()).toEqual(['heat'])
  })

  it('says when what was sent could not be deleted', async () => {
    const { sync } = start()
    await sync.switchTo(true)
    vi.spyOn(browser.storage.sync, 'clear').mockRejectedValue(new Error('no sync'))
    expect(await sync.switchTo(false)).toEqual({ ok: true })
    expect(await readSync()).toMatchObject({ on: false, failure: { reason: 'not-cleared' } })
  })

  it('deletes what was sent before it deletes everything here, and stops where it cannot', async () => {
    const { settings, sync, settled } = start()
    await settings({ type: 'topic', id: 'heat', on: false })
    await sync.switchTo(true)
    const rest = vi.fn(async () => {
      await browser.storage.local.clear()
      return { ok: true } as const
    })
    const clear = vi.spyOn(browser.storage.sync, 'clear').mockRejectedValue(new Error('no sync'))
    expect(await sync.forget(rest)).toEqual({ ok: false, reason: 'unavailable' })
    expect(rest).not.toHaveBeenCalled()
    clear.mockRestore()
    expect(await sync.forget(rest)).toEqual({ ok: true })
    await settled()
    expect(await held()).toEqual({})
    expect(await browser.storage.local.get(null)).toEqual({})
  })
})
