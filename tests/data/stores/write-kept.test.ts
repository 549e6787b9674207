import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { defaultPlan, emptyEvening } from '../../../core/bedtime/plan.ts'
import { defaults } from '../../../core/settings.ts'
import { readBedtime } from '../../../data/stores/bedtime.ts'
import { readSettings } from '../../../data/stores/settings.ts'
import { createBedtimeWriter } from '../../../data/stores/write-bedtime.ts'
import { createKeptWriter } from '../../../data/stores/write-kept.ts'

const bedtime = () => createBedtimeWriter(() => Temporal.Now.zonedDateTimeISO())
const plan = { ...defaultPlan, on: true, repeats: 3 }
const log = [emptyEvening('2026-11-24')]
const settings = { ...defaults, topics: { off: ['magnesium'] } }

beforeEach(() => {
  fakeBrowser.reset()
  vi.restoreAllMocks()
})

describe('what is kept beside the diary', () => {
  it('is put back as it was', async () => {
    expect(await createKeptWriter(bedtime()).restore({ plan, log, settings })).toEqual({ ok: true })
    expect(await readBedtime()).toEqual({ plan, log, resets: [] })
    expect((await readSettings()).settings).toEqual(settings)
  })

  it('stays where an export has nothing of it', async () => {
    const writer = createKeptWriter(bedtime())
    await writer.restore({ plan, log, settings })
    await writer.restore({ log: [] })
    expect(await readBedtime()).toEqual({ plan, log: [], resets: [] })
    expect((await readSettings()).settings).toEqual(settings)
  })

  it('loses no change that comes at the same time', async () => {
    const own = bedtime()
    await Promise.all([createKeptWriter(own).restore({ plan }), own.changePlan({ notice: true })])
    expect((await readBedtime()).plan).toEqual({ ...plan, notice: true })
  })

  it('is gone when it is deleted, whoever wrote it', async () => {
    await browser.storage.local.set({ plan, moon: 'full' })
    expect(await createKeptWriter(bedtime()).forget()).toEqual({ ok: true })
    expect(await browser.storage.local.get(null)).toEqual({})
  })

  it.each([
    ['QuotaExceededError', 'quota'],
    ['no storage', 'unavailable'],
  ])('says why it could not be written: %s', async (message, reason) => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error(message))
    expect(await createKeptWriter(bedtime()).restore({ plan })).toEqual({ ok: false, reason })
  })
})
