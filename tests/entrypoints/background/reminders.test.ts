import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { defaultPlan, type Plan } from '../../../core/bedtime/plan.ts'
import { readBedtime } from '../../../data/stores/bedtime.ts'
import { createBedtimeWriter } from '../../../data/stores/write-bedtime.ts'
import { alarmName, createReminders, reminderId, testId } from '../../../entrypoints/background/reminders.ts'

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Berlin')
const ms = (text: string) => at(text).epochMilliseconds

/** What the fake browser lacks; the badge's text as it was last set. */
function stubBrowser({ audible = false, state = 'normal', permission = 'granted' } = {}) {
  const badge = { text: '' }
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation(((details: { text?: string | null }) => {
    badge.text = details.text ?? ''
    return Promise.resolve()
  }) as never)
  vi.spyOn(browser.notifications, 'getPermissionLevel').mockResolvedValue(permission as never)
  vi.spyOn(browser.action, 'setTitle').mockResolvedValue(undefined)
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => (audible ? [{ windowId: 1 }] : []) as never)
  vi.spyOn(browser.windows, 'get').mockImplementation(async () => ({ state }) as never)
  const create = vi.spyOn(browser.notifications, 'create')
  return { badge, create }
}

/** A background that starts at a moment: nothing is remembered but what is stored. */
function startAt(now: string) {
  const clock = () => at(now)
  return createReminders(createBedtimeWriter(clock), clock)
}

const store = (plan: Partial<Plan>) => browser.storage.local.set({ plan: { ...defaultPlan, on: true, ...plan } })
const alarmAt = async () => (await browser.alarms.get(alarmName))?.scheduledTime
const shown = async () => Object.keys(await browser.notifications.getAll())

beforeEach(() => {
  fakeBrowser.reset()
  vi.restoreAllMocks()
})

describe('reminders', () => {
  it('set the alarm for the next evening and show nothing before', async () => {
    const { badge } = stubBrowser()
    await store({})
    await startAt('2026-11-24T12:00').look()
    expect(await alarmAt()).toBe(ms('2026-11-24T22:30'))
    expect(await shown()).toEqual([])
    expect(badge.text).toBe('')
  })

  it('stay away on an evening to rest on, and wake up for the next', async () => {
    const { badge } = stubBrowser()
    await store({ rests: ['2026-11-24'] })
    await startAt('2026-11-24T22:30').look()
    expect(await shown()).toEqual([])
    expect(badge.text).toBe('')
    expect(await alarmAt()).toBe(ms('2026-11-25T22:30'))
  })

  it('get their alarm back when the browser forgot it, and are left alone while it stands', async () => {
    stubBrowser()
    await store({})
    await startAt('2026-11-24T12:00').begin()
    expect(await alarmAt()).toBe(ms('2026-11-24T22:30'))
    const read = vi.spyOn(browser.storage.local, 'get')
    await startAt('2026-11-24T13:00').begin()
    expect(read).not.toHaveBeenCalled()
  })

  it('come at their time, once, whatever happens to the background, and again as often as the plan says', async () => {
    const { badge, create } = stubBrowser()
    await store({ repeats: 1 })
    for (const now of ['22:30', '22:30', '22:31', '22:44', '22:45', '22:46', '23:30']) {
      await startAt(`2026-11-24T${now}`).look()
    }
    expect(create.mock.calls.map(([id]) => id)).toEqual([reminderId, reminderId])
    expect(badge.text).toBe('1')
    expect(await alarmAt()).toBe(ms('2026-11-25T01:00'))
  })

  it.each(['2004-02-29T22:40', '2061-11-24T22:40'])(
    'come as ever, and nothing is lost, after a clock that was years off: %s',
    async (wrong) => {
      const { create } = stubBrowser()
      await store({ repeats: 0 })
      await startAt('2026-11-23T22:30').look()
      const before = (await readBedtime()).log
      await startAt(wrong).look()
      expect(create).toHaveBeenCalledTimes(2)
      await startAt('2026-11-24T12:00').look()
      expect(await shown()).toEqual([])
      expect(await alarmAt()).toBe(ms('2026-11-24T22:30'))
      await startAt('2026-11-24T22:30').look()
      expect(create).toHaveBeenCalledTimes(3)
      expect((await readBedtime()).log).toEqual(expect.arrayContaining(before))
    },
  )

  it('are withdrawn when the evening is over', async () => {
    const { badge } = stubBrowser()
    await store({})
    await startAt('2026-11-24T22:30').look()
    expect(await shown()).toEqual([reminderId])
    await startAt('2026-11-25T01:00').look()
    expect(await shown()).toEqual([])
    expect(badge.text).toBe('')
  })

  it('come late, with a shorter routine, when the machine slept', async () => {
    const { create } = stubBrowser()
    await store({})
    await startAt('2026-11-25T00:15').look()
    expect(create.mock.calls[0]?.[1]).toMatchObject({ message: expect.stringContaining('2 minutes') })
  })

  it('wait while a tab with sound fills the screen, then come and say why', async () => {
    const { badge, create } = stubBrowser({ audible: true, state: 'fullscreen' })
    await store({})
    await startAt('2026-11-24T22:30').look()
    expect(create).not.toHaveBeenCalled()
    expect(badge.text).toBe('1')
    expect(await alarmAt()).toBe(ms('2026-11-24T22:31'))
    vi.restoreAllMocks()
    const after = stubBrowser({ audible: true, state: 'normal' })
    await startAt('2026-11-24T22:40').look()
    expect(after.create.mock.calls[0]?.[1]).toMatchObject({ message: expect.stringContaining('video') })
  })

  it('let a notice go while a tab with sound fills the screen', async () => {
    const { create } = stubBrowser({ audible: true, state: 'fullscreen' })
    await store({ notice: true })
    await startAt('2026-11-24T22:20').look()
    expect(create).not.toHaveBeenCalled()
    expect((await readBedtime()).log).toEqual([])
  })

  it('offer to begin or to wait the chosen time, and stay until answered', async () => {
    const { create } = stubBrowser()
    await store({ snoozes: [15, 45] })
    await startAt('2026-11-24T22:30').look()
    expect(create.mock.calls[0]?.[1]).toMatchObject({
      requireInteraction: true,
      silent: true,
      buttons: [{ title: 'Start' }, { title: 'In 15 minutes' }],
    })
  })

  it('count as shown also where the system lets us show none: badge and popup stand in', async () => {
    const { badge, create } = stubBrowser()
    create.mockRejectedValue(new Error('denied'))
    await store({})
    await startAt('2026-11-24T22:30').look()
    expect(badge.text).toBe('1')
    expect((await readBedtime()).log[0]?.shownAt).toHaveLength(1)
  })

  it('try again soon when storage cannot be read', async () => {
    stubBrowser()
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('no'))
    await expect(startAt('2026-11-24T22:30').look()).resolves.toBeUndefined()
    expect(await browser.alarms.get(alarmName)).toBeDefined()
  })

  it('drop the alarm when the plan is off', async () => {
    stubBrowser()
    await store({})
    await startAt('2026-11-24T12:00').look()
    await store({ on: false })
    await startAt('2026-11-24T12:01').look()
    expect(await alarmAt()).toBeUndefined()
  })

  it('open the routine by a click, and are put off by the second button', async () => {
    stubBrowser()
    const open = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never)
    await store({})
    await startAt('2026-11-24T22:30').look()
    const reminders = startAt('2026-11-24T22:32')
    await reminders.clicked(reminderId)
    expect(open).toHaveBeenCalledWith({ url: expect.stringContaining('/routine.html') })
    await reminders.pressed(reminderId, 1)
    expect((await readBedtime()).log[0]?.snoozedUntil).toBe(ms('2026-11-24T22:42'))
    expect(await alarmAt()).toBe(ms('2026-11-24T22:42'))
    expect(await shown()).toEqual([])
  })

  it('can be tested, which answers nothing and opens nothing', async () => {
    const { create } = stubBrowser()
    const open = vi.spyOn(browser.tabs, 'create')
    const reminders = startAt('2026-11-24T12:00')
    expect(await reminders.test()).toEqual({ ok: true })
    expect(await shown()).toEqual([testId])
    await reminders.clicked(testId)
    expect(open).not.toHaveBeenCalled()
    create.mockRejectedValue(new Error('no'))
    expect(await reminders.test()).toEqual({ ok: false, reason: 'failed' })
  })

  it('say when the browser may show none', async () => {
    stubBrowser({ permission: 'denied' })
    expect(await startAt('2026-11-24T12:00').test()).toEqual({ ok: false, reason: 'denied' })
  })
})
