import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { defaultPlan } from '../../../core/bedtime/plan.ts'
import { createBedtimeWriter } from '../../../data/stores/write-bedtime.ts'
import { createMorning, morningName } from '../../../entrypoints/background/morning.ts'

let now = '2026-11-28T09:00'
const clock = () => Temporal.PlainDateTime.from(now).toZonedDateTime('Europe/Berlin')
const create = vi.fn(async () => 'id')

async function morning(written: string[] = [], plan = { ...defaultPlan, morning: true }) {
  await browser.storage.local.set({ plan })
  return createMorning(createBedtimeWriter(clock), async (evening) => written.includes(evening), clock)
}

beforeEach(() => {
  fakeBrowser.reset()
  now = '2026-11-28T09:00'
  create.mockClear()
  Object.assign(browser.notifications, { create, clear: async () => true })
  onTestFinished(() => {
    fakeBrowser.reset()
  })
})

describe('the morning', () => {
  it('asks once about a night that is not written down, also after the background was ended', async () => {
    await (await morning()).look()
    await (await morning()).look()
    expect(create).toHaveBeenCalledOnce()
    expect((await browser.alarms.get(morningName))?.scheduledTime).toBe(
      Temporal.PlainDateTime.from('2026-11-29T08:00').toZonedDateTime('Europe/Berlin').epochMilliseconds,
    )
  })

  it('asks once when it looks twice at the same time', async () => {
    const one = await morning()
    await Promise.all([one.look(), one.look()])
    expect(create).toHaveBeenCalledOnce()
  })

  it('leaves a night alone that is written down', async () => {
    await (await morning(['2026-11-27'])).look()
    expect(create).not.toHaveBeenCalled()
  })

  it('sets no alarm unless it is wanted', async () => {
    await (await morning([], defaultPlan)).look()
    expect(create).not.toHaveBeenCalled()
    expect(await browser.alarms.get(morningName)).toBeFalsy()
  })

  it('asks nothing when the diary cannot be read', async () => {
    await browser.storage.local.set({ plan: { ...defaultPlan, morning: true } })
    const broken = createMorning(createBedtimeWriter(clock), () => Promise.reject(new Error('gone')), clock)
    await broken.look()
    expect(create).not.toHaveBeenCalled()
  })
})
