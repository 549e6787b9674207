import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { defaultPlan } from '../../../core/bedtime/plan.ts'
import { readBedtime, watchBedtime } from '../../../data/stores/bedtime.ts'
import { createBedtimeWriter } from '../../../data/stores/write-bedtime.ts'

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Berlin')
const writer = (now = '2026-11-24T22:40') => createBedtimeWriter(() => at(now))
const stored = async (key: string) => (await browser.storage.local.get(key))[key]

beforeEach(() => {
  fakeBrowser.reset()
  vi.restoreAllMocks()
})

describe('the store of plan and log', () => {
  it('gives the usual plan and no evening when nothing is stored', async () => {
    expect(await readBedtime()).toEqual({ plan: defaultPlan, log: [], resets: [] })
  })

  it('keeps a change of the plan, and both of two made at once', async () => {
    const { changePlan } = writer()
    const results = await Promise.all([changePlan({ on: true }), changePlan({ repeats: 3 })])
    expect(results).toEqual([{ ok: true }, { ok: true }])
    expect((await readBedtime()).plan).toEqual({ ...defaultPlan, on: true, repeats: 3 })
  })

  it('keeps what only a newer version knows, in the plan and in an evening', async () => {
    await browser.storage.local.set({
      plan: { ...defaultPlan, on: true, moon: 'full', sound: 'bells' },
      log: [{ evening: '2026-11-24', mood: 'calm' }],
    })
    await writer().changePlan({ repeats: 2 })
    await writer().answerEvening({ type: 'skip' })
    expect(await stored('plan')).toMatchObject({ moon: 'full', sound: 'bells', repeats: 2 })
    expect(await stored('log')).toEqual([expect.objectContaining({ mood: 'calm', answer: 'skipped' })])
    expect((await readBedtime()).resets).toEqual(['sound'])
  })

  it.each([
    { times: Array(7).fill(null) },
    { times: Array(7).fill('25:00') },
    { windowMinutes: 0 },
    { windowMinutes: 721 },
    { snoozes: [30, 10] },
    { moon: 'full' },
    'on',
  ])('refuses %j and stores nothing', async (patch) => {
    expect(await writer().changePlan(patch)).toEqual({ ok: false, reason: 'invalid' })
    expect(await browser.storage.local.get(null)).toEqual({})
  })

  it('refuses what is no answer and no routine', async () => {
    expect(await writer().answerEvening({ type: 'snooze', minutes: -5 })).toEqual({ ok: false, reason: 'invalid' })
    expect(await writer().logSession({ endedAt: 'now' })).toEqual({ ok: false, reason: 'invalid' })
  })

  it.each([
    ['QuotaExceededError', 'quota'],
    ['An unexpected error occurred', 'unavailable'],
  ])('says why nothing was stored (%s), and writes again afterwards', async (message, reason) => {
    const own = writer()
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error(message))
    expect(await own.changePlan({ on: true })).toEqual({ ok: false, reason })
    expect(await own.changePlan({ on: true })).toEqual({ ok: true })
  })

  it('logs a routine once, on its evening', async () => {
    const own = writer()
    await own.changePlan({ on: true })
    const session = { endedAt: at('2026-11-25T00:10').epochMilliseconds, routine: 'hallegraeff_bedtime', share: 0.5 }
    await own.logSession(session)
    await own.logSession(session)
    const { log } = await readBedtime()
    expect(log).toEqual([expect.objectContaining({ evening: '2026-11-24', answer: 'done', sessions: [session] })])
  })

  it('reminds tonight without switching the plan on', async () => {
    const own = createBedtimeWriter(() => at('2026-11-24T15:00'))
    const { epochMilliseconds } = at('2026-11-24T22:30')
    expect(await own.remindTonight()).toEqual({ ok: true, at: epochMilliseconds })
    expect((await readBedtime()).plan).toEqual({ ...defaultPlan, once: '2026-11-24' })
  })

  it('tells watchers until they stop', async () => {
    const seen = vi.fn()
    const stop = watchBedtime(seen)
    await writer().changePlan({ on: true })
    await vi.waitFor(() => expect(seen).toHaveBeenCalledWith(expect.objectContaining({ resets: [] })))
    stop()
    seen.mockClear()
    await writer().changePlan({ on: false })
    expect(seen).not.toHaveBeenCalled()
  })
})
